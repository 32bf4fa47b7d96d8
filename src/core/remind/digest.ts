/** When the coordinator's digest goes: 16:30 of each day of the last week, and on working days after it while somebody owes a report. */
import { addDays, type Day, dayOf, startOfDay } from '../dates.ts';
import { isWorkingDay } from '../due.ts';
import { dueOf } from '../periods.ts';
import { policyOf } from '../settings.ts';
import type { State } from '../state.ts';
import { ladderOf } from './ladder.ts';
import type { Planned } from './planned.ts';

/** A campaign without a cut-off is not told of for ever. */
const longestDays = 30;

/** Half past four. */
export const digestAt = (day: Day): number => startOfDay(day) + 16.5 * 3_600_000;

/** `planned`: the plan of this instant. What the quota could not carry is told on whatever day that is. */
export function digestIsDue(state: State, planned: readonly Planned[], now: number): boolean {
  const today = dayOf(now);
  if (now < digestAt(today)) return false;
  const policy = policyOf(state.settings);
  const ladder = ladderOf(state.settings, policy);
  if (!ladder.on) return false;
  if (state.office.contacts.some((c) => c.kind === 'digest' && dayOf(c.at) === today)) return false;
  if (planned.some((p) => p.verdict === 'quota')) return true;
  const due = dueOf(policy.openPeriods[0] as string, policy);
  if (due === null || today < addDays(dayOf(due), -ladder.digest)) return false;
  if (now <= due + 999) return true;
  const over = policy.cutoff !== null && now > policy.cutoff;
  const owing = planned.some((p) => p.owing && p.period === policy.openPeriods[0]);
  return owing && !over && today <= addDays(dayOf(due), longestDays) && isWorkingDay(today, policy.holidays);
}
