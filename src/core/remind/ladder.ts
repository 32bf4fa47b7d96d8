/** The steps at which units are reminded of a period (domain B.7), counted from their own last day on time. */
import { addDays, type Day, startOfDay } from '../dates.ts';
import { isWorkingDay, nextWorkingDay, previousWorkingDay } from '../due.ts';
import { type Policy, policyOf } from '../settings.ts';
import type { Unit } from '../state.ts';

/** Whom a step speaks to; a leader gets one list for all units. */
export type Audience = 'unit' | 'head' | 'leader';

export interface Step {
  /** 'T-3', 'T', 'T+1', 'head+3', 'leader+5'; 'open'; 'missing' for units that report days or weeks. */
  name: string;
  audience: Audience;
  /** The day on which it goes. */
  day: Day;
  /** 08:00 of that day: steps without an hour of their own (B.7). */
  at: number;
}

export interface Ladder {
  /** Days from the last day on time, rising. */
  unit: number[];
  /** The same for bodies that are asked, not told: nothing after it (domain A.7-18). */
  asked: number[];
  head: number;
  leader: number;
  /** The coordinator's digest goes every day from so many days before. */
  digest: number;
  on: boolean;
}

const hour = 3_600_000;
export const morning = (day: Day): number => startOfDay(day) + 8 * hour;

export function ladderOf(settings: Record<string, string>, { remindersOn }: Policy = policyOf(settings)): Ladder {
  const days = (key: string): number[] => {
    const typed = (settings[key] ?? '').split(/[;,\s]+/).filter((t) => /^[+-]?\d{1,3}$/.test(t));
    return [...new Set(typed.map(Number))].sort((a, b) => a - b);
  };
  const number = (key: string, byDefault: number): number => {
    const typed = settings[key] ?? '';
    return /^\d{1,6}$/.test(typed) ? Number(typed) : byDefault;
  };
  return {
    unit: days('reminderDays'),
    asked: days('reminderDaysDeNghi').filter((n) => n <= 0),
    head: number('headReminderDays', 3),
    leader: number('leaderReminderDays', 5),
    digest: number('digestDays', 7),
    on: remindersOn,
  };
}

/**
 * Steps of a unit with the last day on time `due`, in the order of their days. Before the deadline a step on a day off goes on
 * the working day before it, T-1 and T on their own; after it on the next working day, for nobody is told that he is late
 * before he is.
 */
export function stepsOf(unit: Pick<Unit, 'tone'>, due: Day, ladder: Ladder, holidays: readonly Day[]): Step[] {
  const step = (name: string, audience: Audience, offset: number): Step => {
    const day = dayOfStep(due, offset, holidays);
    return { name, audience, day, at: morning(day) };
  };
  if (unit.tone === 'deNghi') return ladder.asked.map((n) => step(stepName(n), 'unit', n));
  return [
    ...ladder.unit.map((n) => step(stepName(n), 'unit', n)),
    ...(ladder.head > 0 ? [step(`head+${ladder.head}`, 'head', ladder.head)] : []),
    ...(ladder.leader > 0 ? [step(`leader+${ladder.leader}`, 'leader', ladder.leader)] : []),
  ];
}

const stepName = (offset: number): string => (offset === 0 ? 'T' : `T${offset > 0 ? '+' : ''}${offset}`);

function dayOfStep(due: Day, offset: number, holidays: readonly Day[]): Day {
  const day = addDays(due, offset);
  if (offset === 0 || offset === -1 || isWorkingDay(day, holidays)) return day;
  return offset < 0 ? previousWorkingDay(day, holidays) : nextWorkingDay(day, holidays);
}

/** On a day off nothing goes but what has its own day today (T-1, T). */
export const mayGoOn = (today: Day, steps: readonly Step[], { holidays }: Pick<Policy, 'holidays'>): boolean =>
  isWorkingDay(today, holidays) || steps.some((s) => s.day === today);
