/** Sentences about what is reported by day and by week. */
import { formatDayAdmin } from '../../core/dates.ts';
import { formatInteger } from '../../core/number.ts';
import type { WeekRow } from '../../core/report/facts.ts';
import * as say from '../../texts/report/built.ts';
import { type Draft, filledName } from './draft.ts';
import type { Said } from './sayings.ts';

const daysNamed = 5;

const nameOf = (draft: Draft, id: string): string =>
  filledName(draft, draft.campaign.indicators.find((i) => i.id === id)?.name ?? id);

/** «04/5-10/5/2026» */
export const weekText = ({ from, to }: WeekRow): string => `${formatDayAdmin(from).slice(0, -5)}-${formatDayAdmin(to)}`;

/** «Đạt» only if every full week has enough (domain A.7-25); a full week without a figure has not. */
export const isBelow = ({ full, count, floor }: WeekRow): boolean => full && (count ?? 0) < floor;

export function weeksSaid(draft: Draft): Said[] {
  const { weekly } = draft.plan;
  const { weeks } = draft.facts;
  if (!weekly) return [];
  const name = nameOf(draft, weekly.indicator);
  if (weeks.every((w) => w.count === null)) return [{ text: say.weeksNone(name) }];
  const num = formatInteger(draft.facts.totals.activities[weekly.indicator] ?? 0);
  const full = weeks.filter((w) => w.full);
  const below = full.filter(isBelow);
  const floor = full[0]?.floor ?? 0;
  if (floor === 0) return [{ text: say.weeksPlain({ name, num }) }];
  const said = {
    name,
    num,
    weeksFull: formatInteger(full.length),
    weeksBelow: formatInteger(below.length),
    target: formatInteger(floor),
    weekList: below.map(weekText).join('; '),
  };
  return [{ text: below.length === 0 ? say.weeksMet(said) : say.weeksNotMet(said) }];
}

export function daysSaid(draft: Draft): Said[] {
  const { daily } = draft.plan;
  const { days, totals } = draft.facts;
  if (!daily) return [];
  const told = days.filter((d) => d.values.some((v) => v !== null));
  const sums = daily.indicators.map((id): Said => {
    const name = nameOf(draft, id);
    if (told.length === 0) return { text: say.daysNone(name) };
    const num = formatInteger(totals.commune[id]?.num ?? 0);
    return { text: say.daysSum({ name, num, days: formatInteger(told.length) }) };
  });
  return told.length === 0 ? sums : [...sums, ...gaps(draft), ...checks(draft)];
}

function gaps({ facts }: Draft): Said[] {
  const without = facts.days.filter((d) => d.values.every((v) => v === null)).map((d) => formatDayAdmin(d.day));
  if (without.length === 0) return [];
  const list = [...without.slice(0, daysNamed), ...(without.length > daysNamed ? ['…'] : [])].join(', ');
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
      text: say.daysCheck({ sum: formatInteger(added), told: formatInteger(told), diff: diff(added, told) }),
    });
  const events = facts.totals.commune[against?.events ?? '']?.num ?? 0;
  const persons = facts.totals.commune[against?.persons ?? '']?.num ?? 0;
  const tolerance = Number(state.settings.reconcileTolerancePct) || 0;
  if (against && facts.areas.reported > 0 && Math.abs(events - persons) * 100 > tolerance * persons)
    said.push({
      text: say.daysAgainst({
        events: formatInteger(events),
        persons: formatInteger(persons),
        diff: diff(events, persons),
        office: words.coordinatorOffice ?? '',
        eventsName: nameOf(draft, against.events),
        personsName: '',
      }),
    });
  return said;
}
