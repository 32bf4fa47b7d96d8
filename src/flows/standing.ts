/** Whose Sheet this is, and which data it holds: asked before anything is done. What the answer needs is read anyway. */
import { readState } from '../core/state.ts';
import { dataVersion, versionOf } from '../core/version.ts';
import type { Ports } from '../ports.ts';
import { sayFailure } from '../texts/failures.ts';
import { readInstalled } from './installed.ts';
import { stepsFrom } from './migrate.ts';

export interface Standing {
  /** The document properties; of a Sheet without any, those that its tab `current` tells. Empty before set-up. */
  of: Record<string, string>;
  /** Copied from a Sheet that was set up; set-up here begins a new campaign. */
  copied: boolean;
}

/** Throws where a newer program has been. `person`: somebody sits there; a trigger runs in no copy, as Google copies none. */
export function standing(ports: Ports, person: boolean): Standing {
  const found = find(ports, person);
  if (versionOf(found.of) > dataVersion) throw new Error(sayFailure('S-DATA-02', {}));
  return found;
}

function find(ports: Ports, person: boolean): Standing {
  const { installation, memory } = ports;
  const own = installation.read();
  if (own.campaign) return { of: own, copied: isCopy(ports, own, person) };
  if (!memory.exists()) return { of: {}, copied: false };
  const of = readInstalled(readState(memory.read())).properties ?? {};
  return { of, copied: of.sheetId !== installation.sheetId() };
}

/** Data 1 did not note their Sheet: whoever ran set-up has triggers there, and none in a copy. */
function isCopy({ installation, account }: Ports, own: Record<string, string>, person: boolean): boolean {
  if (own.sheetId) return own.sheetId !== installation.sheetId();
  return person && !!own.setUpAt && own.owner === account.owner() && !account.hasTriggers();
}

export const isOlder = (properties: Record<string, string>): boolean =>
  !!properties.campaign && versionOf(properties) < dataVersion;

/** Throws where nothing but set-up may be done. */
export function refuseAllButSetUp(ports: Ports, person: boolean): void {
  const { of, copied } = standing(ports, person);
  if (copied) throw new Error(sayFailure('S-COPY-01', {}));
  if (isOlder(of) && stepsFrom(versionOf(of)).some((step) => !step.goesOn))
    throw new Error(sayFailure('S-DATA-01', {}));
}
