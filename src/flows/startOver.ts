/**
 * Set-up in a copy of a Sheet that was set up («Tệp -> Tạo bản sao»): the copy brings the script, the tabs and perhaps the
 * document properties along, but no triggers. Until the last line it still counts as a copy, so that a run that dies is done again.
 */
import type { Campaign } from '../core/campaign.ts';
import { defaults } from '../core/settings.ts';
import { readState, storedAll } from '../core/state.ts';
import { tabsOf } from '../core/tabs.ts';
import { dataVersion, versionOf } from '../core/version.ts';
import type { Maker, Ports } from '../ports.ts';
import { traceTab } from '../texts/report/trace.ts';
import { isKeptTab, tabNames } from '../texts/tabs.ts';
import { nameOf } from './log.ts';
import { stepsFrom } from './migrate.ts';
import type { Standing } from './standing.ts';
import { asNew } from './trial.ts';

interface World {
  ports: Ports;
  maker: Maker;
  campaigns: readonly Campaign[];
}

/** They hold nothing of the old campaign once they are filled anew; columns that people added to them stay. */
const kept = ['current', 'units', 'config'] as const;

/** `listed`: the installer gives a unit list of his own. */
export function startOver(world: World, campaign: Campaign, { of }: Standing, listed: boolean): void {
  const { installation, memory, book, clock, account } = world.ports;
  for (const step of stepsFrom(versionOf(of))) step.apply(world.ports);
  const old = readState(memory.read());
  const settings = carried(
    world.campaigns.find((c) => c.id === of.campaign),
    campaign,
    old.settings,
  );
  const known = old.units.filter((u) => !listed && !u.removed && campaign.unitTypes.some((t) => t.code === u.type));
  // Links of the old campaign open nothing here.
  const fresh = { formerPins: undefined, label: undefined, link: undefined };
  const units = known.map((unit) => ({ ...asNew(unit, clock.now()), ...fresh, pin: account.drawPin() }));
  memory.reset(storedAll({ ...old, settings, units, answers: [], office: { contacts: [] } }));
  const tabs = clearTabs(world, JSON.parse(of.tabs ?? '{}'));
  // What is pending is lost with a run that dies; properties are not.
  book.flush();
  installation.replace({
    campaign: campaign.id,
    sheetId: installation.sheetId(),
    dataVersion: String(dataVersion),
    tabs: JSON.stringify(tabs),
    sample: (!listed && of.sample) || '',
  });
}

/** Takes away what the old campaign wrote, under whatever name; tabs that people made stay. Gives those that are kept. */
function clearTabs({ maker, campaigns }: World, ids: Record<string, number>): Record<string, number> {
  const names = campaigns.flatMap((campaign) => tabsOf(campaign).map((tab) => nameOf({ campaign }, tab)));
  const ours = maker
    .tabsThere()
    .filter(
      ({ id, name }) =>
        Object.values(ids).includes(id) || names.includes(name) || isKeptTab(name) || name.startsWith(traceTab('')),
    );
  const tabs: Record<string, number> = {};
  for (const tab of kept) {
    const found = ours.find(({ id, name }) => id === ids[tab] || name === tabNames[tab]);
    if (found) tabs[tab] = found.id;
  }
  maker.deleteTabs(ours.map(({ id }) => id).filter((id) => !Object.values(tabs).includes(id)));
  return tabs;
}

/** Settings that say which commune it is, whatever the campaign. */
const ofCommune = /^(commune|place|issuer|parent|city|coordinator|police)/;

/** Days and moments, the closing with them, belonged to the old campaign; so did what another one came with, and nobody changed. */
export function carried(
  from: Campaign | undefined,
  to: Campaign,
  settings: Record<string, string>,
): Record<string, string> {
  const before = from && from !== to ? defaults(from) : null;
  const own = to.settings.map(({ key, kind, value, choices }) => {
    if (kind === 'date' || kind === 'instant') return [key, ''];
    const was = settings[key] ?? value;
    const fits = kind !== 'periods' && (!choices || choices.some((c) => c.value === was));
    return [key, fits && (!before || ofCommune.test(key) || was !== before[key]) ? was : value];
  });
  return Object.fromEntries(own);
}
