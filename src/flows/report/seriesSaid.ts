/** Sentences about what is reported by day and by week. */
import { formatDayAdmin } from '../../core/dates.ts';
import { formatInteger } from '../../core/number.ts';
import type { WeekRow } from '../../core/report/facts.ts';
import * as say from '../../texts/report/series.ts';
import { type Draft, filledName } from './draft.ts';
import type { Said } from './sayings.ts';

const daysNamed = 5;

const nameOf = (draft: Draft, id: string): string =>
  filledName(draft, draft.campaign.indicators.find((i) => i.id === id)?.name ?? id);

/** «04/5-10/5/2026» */
export const weekText = ({ from, to }: WeekRow): string => `${formatDayAdmin(from).slice(0, -5)}-${formatDayAdmin(to)}`;

/** «Đạt» only if every full week has enough (domain A.7-25). A week of which nobody has said anything is not judged. */
export const isBelow = ({ full, count, floor }: WeekRow): boolean => full && count !== null && count < floor;
export const isBlankWeek = ({ full, count }: WeekRow): boolean => full && count === null;

export function weeksSaid(draft: Draft): Said[] {
  const { weekly } = draft.plan;
  const { weeks } = draft.facts;
  if (!weekly) return [];
  const name = nameOf(draft, weekly.indicator);
  if (weeks.every((w) => w.count === null)) return [{ text: say.weeksNone(name) }];
  const num = formatInteger(draft.facts.totals.activities[weekly.indicator] ?? 0);
  const full = weeks.filter((w) => w.full);
  const [below, blank] = [full.filter(isBelow), full.filter(isBlankWeek)];
  const floor = full[0]?.floor ?? 0;
  if (floor === 0) return [{ text: say.weeksPlain({ name, num }) }];
  const said = {
    name,
    num,
    weeksFull: formatInteger(full.length),
    weeksMet: formatInteger(full.length - below.length - blank.length),
    target: formatInteger(floor),
    weeksBelow: formatInteger(below.length),
    belowList: below.map((w) => `${weekText(w)}: ${formatInteger(w.count ?? 0)}`).join('; '),
    weeksBlank: formatInteger(blank.length),
    blankList: blank.map(weekText).join('; '),
  };
  return [{ text: say.weeksSaid(said) }];
}

export function daysSaid(draft: Draft): Said[] {
  const { daily } = draft.plan;
  const { days, totals } = draft.facts;
  if (!daily) return [];
  const told = days.filter((d) => d.values.some((v) => v !== null));
  const [first, last] = [told[0], told[told.length - 1]];
  if (!first || !last) return daily.indicators.map((id) => ({ text: say.daysNone(nameOf(draft, id)) }));
  const parts = daily.indicators.map((id) => ({
    name: nameOf(draft, id),
    num: formatInteger(totals.commune[id]?.num ?? 0),
  }));
  const span = { from: formatDayAdmin(first.day), to: formatDayAdmin(last.day), days: formatInteger(told.length) };
  return [{ text: say.daysSum({ ...span, parts }) }, ...gaps(draft), ...checks(draft)];
}

function gaps({ facts }: Draft): Said[] {
  const without = facts.days.filter((d) => d.values.every((v) => v === null)).map((d) => formatDayAdmin(d.day));
  if (without.length === 0) return [];
  const list = say.daysListed(without.slice(0, daysNamed), formatInteger(Math.max(0, without.length - daysNamed)));
  return [{ text: say.daysMissing({ days: formatInteger(without.length), list }) }];
}

/** A reconciliation, not a test of equality: events are no persons (domain A.7-4). */
function checks(draft: Draft): Said[] {
  const { plan, facts, state, words } = draft;
  const { sum, against } = plan.daily ?? {};
  const said: Said[] = [];
  const added = facts.totals.commune[sum?.indicator ?? '']?.num ?? 0;
  const told = facts.totals.activities[sum?.told ?? ''] ?? 0;
  const diff = (a: number, b: number): string => formatInteger(Math.abs(a - b));
  if (sum && told > 0 && told !== added)
    said.push({
      text: say.daysCheck({
        name: nameOf(draft, sum.indicator),
        sum: formatInteger(added),
        told: formatInteger(told),
        diff: diff(added, told),
      }),
    });
  const flag = facts.flags.find((f) => f.code === 'seriesDiffer');
  if (against && flag && typeof flag.from === 'number' && typeof flag.to === 'number')
    said.push({
      text: say.daysAgainst({
        events: formatInteger(flag.from),
        persons: formatInteger(flag.to),
        diff: diff(flag.from, flag.to),
        office: words.coordinatorOffice ?? '',
        eventsName: nameOf(draft, against.events),
        personsName: nameOf(draft, against.persons),
        official: officialOf(state.settings.officialSeries),
      }),
    });
  return said;
}

const officialOf = (value: string | undefined): 'areas' | 'police' | '' =>
  value === 'areas' || value === 'police' ? value : '';
