/**
 * Units that report days or weeks: one mail at 08:00 of a working day that lists all that is missing, repeated each working day
 * while any is, and nobody above them is told (domain B.7).
 */
import { addDays, type Day, dayOf } from '../dates.ts';
import { isWorkingDay, nextWorkingDay } from '../due.ts';
import type { Policy } from '../settings.ts';
import { contactsOf, mailboxes, stands } from './contacts.ts';
import { type Ladder, morning, type Step } from './ladder.ts';
import type { Series } from './obligations.ts';
import type { Planned, Verdict } from './planned.ts';

export interface MissingScope {
  policy: Policy;
  ladder: Ladder;
  now: number;
  /** The last day looked at. */
  horizon: Day;
}

export function missingSteps(series: Series, scope: MissingScope): Planned[] {
  const { unit, period, missing, promisedUntil } = series;
  const to = mailboxes(unit.email).join(',');
  const today = dayOf(scope.now);
  const own = contactsOf(unit);
  const gone = own.find((c) => c.kind === 'missing' && dayOf(c.at) === today && stands(c, own, to, today));
  if (missing.length === 0 && !gone && !promisedUntil) return [];
  const planned: Planned[] = [];
  for (let day = today; day <= scope.horizon; day = addDays(day, 1)) {
    const step: Step = { name: 'missing', audience: 'unit', day, at: morning(day) };
    const base = { unit: unit.code, period, step, at: step.at, to, late: 0, missing, owing: missing.length > 0 };
    if (day === today && gone) planned.push({ ...base, at: gone.at, verdict: gone.outcome });
    else if (missing.length > 0) {
      const verdict = verdictOn(series, scope, day, to);
      const at = verdict === 'dayOff' ? morning(nextWorkingDay(day, scope.policy.holidays)) : step.at;
      planned.push({ ...base, at, kind: 'missing', verdict });
    } else if (promisedUntil && day <= promisedUntil) {
      const at = morning(addDays(promisedUntil, 1));
      planned.push({ ...base, at, verdict: 'promised', until: promisedUntil });
    }
  }
  return planned;
}

function verdictOn({ unit }: Series, { policy, ladder, now }: MissingScope, day: Day, to: string): Verdict {
  if (policy.cutoff !== null && Math.max(now, morning(day)) > policy.cutoff) return 'closed';
  // Whatever is missing is past its day: a body that is asked is not written to after it.
  if (unit.tone === 'deNghi') return 'asked';
  if (!ladder.on) return 'paused';
  if (!isWorkingDay(day, policy.holidays)) return 'dayOff';
  if (to === '') return 'noAddress';
  return now >= morning(day) ? 'goes' : 'later';
}
