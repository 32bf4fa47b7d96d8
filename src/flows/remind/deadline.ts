/** When a unit is to report, by the order or as agreed with it, in words. */
import { type Day, dayOf, daysBetween, formatDayAdmin } from '../../core/dates.ts';
import { lastOnTimeDay } from '../../core/due.ts';
import { dueFor, dueOf } from '../../core/periods.ts';
import type { Policy } from '../../core/settings.ts';
import type { Unit } from '../../core/state.ts';
import { dueTexts, extendedTexts } from '../../texts/periods.ts';
import type { Deadline } from '../../texts/reminderParts.ts';
import { formatDueMoment } from '../moments.ts';

/** `left` stands in while no due day is set. */
export function deadlineOf(unit: Unit, period: string, policy: Policy, now: number, left: number): Deadline {
  const due = dueFor(unit, period, policy);
  if (due === null) return { text: '', moment: '', moved: false, left };
  const day = dayOf(due);
  const said = { moment: formatDueMoment(due), moved: false, left: daysBetween(dayOf(now), day) };
  const { unitDue, deadlineRule } = policy;
  if (due !== dueOf(period, policy)) return { ...said, text: extendedTexts[unit.tone](formatDayAdmin(day)) };
  if (period !== 'main' || !unitDue) return { ...said, text: dueTexts.onOrBefore(formatDayAdmin(day)) };
  const moved = day !== lastOnTimeDay(unitDue, deadlineRule, 'none', []);
  return { ...said, moved, text: dueTexts[deadlineRule](formatDayAdmin(unitDue)) };
}

/** The latest day on which it had promised one of these periods and which is over; '' for none. */
export function promisedOf(unit: Unit, periods: readonly string[], today: Day): string {
  const days = periods.flatMap((p) => unit.agreed?.[p]?.promised ?? []).filter((day) => day < today);
  const last = days.sort()[days.length - 1];
  return last ? formatDayAdmin(last) : '';
}
