/** Brings the data of an older version forward, one version at a time, when the owner runs set-up. */
import type { Campaign } from '../core/campaign.ts';
import type { Tab } from '../core/tabs.ts';
import { versionOf } from '../core/version.ts';
import type { Maker, Ports } from '../ports.ts';
import { keptTab } from '../texts/tabs.ts';
import { storedInstalled } from './installed.ts';
import { nameOf } from './log.ts';

/** From one version to the next. A run may die on the way: done again, it must end where one that did not die ends. */
export interface Step {
  from: number;
  /** Until the owner has run set-up, this program may work on the older data: it misreads nothing, and nothing is lost by it. */
  goesOn: boolean;
  /** What it changes beside `current`: copied before. */
  touches: readonly Tab[];
  apply(ports: Ports): void;
}

/** 2 notes whose Sheet it is and has the row `installation`, both of which every set-up writes: of 1 nothing is misread. */
const steps: readonly Step[] = [{ from: 1, goesOn: true, touches: [], apply: () => undefined }];

export const stepsFrom = (version: number): readonly Step[] => steps.filter((step) => step.from >= version);

/**
 * The copies are tabs of this Sheet: of the whole file the scope drive.file allows none, as a person made it. The row
 * `installation` is written first, so that the properties are in the copy.
 */
export function migrate({ ports, maker }: { ports: Ports; maker: Maker }, campaign: Campaign): void {
  for (const { from, touches, apply } of stepsFrom(versionOf(ports.installation.read()))) {
    ports.memory.put([storedInstalled(ports)]);
    const tabs: Tab[] = ['current', ...touches];
    for (const tab of tabs) maker.keepTab(tab, keptTab(nameOf({ campaign }, tab), from));
    apply(ports);
    // What is pending is lost with a run that dies; the mark is not.
    ports.book.flush();
    ports.installation.write({ dataVersion: String(from + 1) });
  }
}
