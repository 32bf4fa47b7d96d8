/** The log: who changed what, from what to what. Never a name from a roster. */
import type { Tab } from '../core/tabs.ts';
import { heading } from '../texts/headings.ts';
import { byProgram, type LogKind, type LogParams, logSay } from '../texts/log.ts';
import { tabName } from '../texts/tabs.ts';
import type { Desk } from './desk.ts';

export interface LogPlace {
  unit?: string;
  tab?: Tab;
  place?: string;
  from?: string;
  to?: string;
  by?: string;
}

export function log<K extends LogKind>(
  desk: Pick<Desk, 'ports' | 'campaign'>,
  kind: K,
  params: LogParams[K],
  place: LogPlace = {},
): void {
  const { what, note } = logSay[kind](params);
  const where = [place.tab && nameOf(desk, place.tab), placeOf(desk, place)].filter((p) => p !== undefined).join(' - ');
  desk.ports.book.append('log', {
    at: new Date(desk.ports.clock.now()),
    what,
    unit: place.unit ?? '',
    where,
    from: place.from ?? '',
    to: place.to ?? '',
    by: place.by ?? byProgram,
    note,
  });
}

/** A column by its heading, a setting by its name. */
function placeOf({ campaign }: Pick<Desk, 'campaign'>, { tab, place }: LogPlace): string | undefined {
  if (tab === 'units' && place !== undefined) return heading(tab, place, place);
  return (tab === 'config' && campaign.settings.find((s) => s.key === place)?.name) || place;
}

export function nameOf({ campaign }: Pick<Desk, 'campaign'>, tab: Tab): string {
  return tabName(tab, campaign.sections.find((s) => `submissions.${s.code}` === tab)?.title);
}
