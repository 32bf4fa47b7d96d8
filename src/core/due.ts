import { addDays, type Day, endOfDay, weekday } from './dates.ts';

/** «Trước ngày 31/5/2026» leaves 30/5 as the last day on time; «chậm nhất ngày 31/5/2026» leaves 31/5. */
export type DeadlineRule = 'before' | 'onOrBefore';

/** Where a deadline goes that falls on a day off. 'next' is Bộ luật Dân sự 2015, Điều 148. */
export type WorkingDayPolicy = 'none' | 'previous' | 'next';

export const isWorkingDay = (day: Day, holidays: readonly Day[]): boolean =>
  weekday(day) <= 5 && !holidays.includes(day);

function step(day: Day, by: 1 | -1, holidays: readonly Day[]): Day {
  let found = addDays(day, by);
  while (!isWorkingDay(found, holidays)) found = addDays(found, by);
  return found;
}

/** The last working day before `day`, never `day` itself. */
export const previousWorkingDay = (day: Day, holidays: readonly Day[]): Day => step(day, -1, holidays);

/** The first working day after `day`, never `day` itself. */
export const nextWorkingDay = (day: Day, holidays: readonly Day[]): Day => step(day, 1, holidays);

/** The policy moves the last day on time, not the day that the document names. */
export function lastOnTimeDay(day: Day, rule: DeadlineRule, policy: WorkingDayPolicy, holidays: readonly Day[]): Day {
  const last = rule === 'before' ? addDays(day, -1) : day;
  if (policy === 'none' || isWorkingDay(last, holidays)) return last;
  return policy === 'previous' ? previousWorkingDay(last, holidays) : nextWorkingDay(last, holidays);
}

/** 23:59:59 of the last day on time */
export const dueInstant = (day: Day, rule: DeadlineRule, policy: WorkingDayPolicy, holidays: readonly Day[]): number =>
  endOfDay(lastOnTimeDay(day, rule, policy, holidays));

/** The whole of the second 23:59:59 is on time. */
export const isOnTime = (at: number, due: number): boolean => at < due + 1000;
