/** What each unit owes at an instant: the open campaign periods one by one, days and weeks taken together. */
import type { Campaign } from '../campaign.ts';
import { type Standing, standingsByPeriod } from '../coverage.ts';
import { type Day, dayOf } from '../dates.ts';
import { dueFor, periodKind, sectionOf } from '../periods.ts';
import { knownPeriods } from '../periodsInUse.ts';
import type { Policy } from '../settings.ts';
import type { State, Unit } from '../state.ts';

export interface Obligation {
  unit: Unit;
  period: string;
  /** An answer counts, or is held; null while one is owed. */
  answered: 'submitted' | 'held' | null;
  /** When the newest answer was returned; null when none was since one counted. */
  returnedAt: number | null;
}

/** Days or weeks of one unit that are over and have no answer. */
export interface Series {
  unit: Unit;
  period: 'days' | 'weeks';
  missing: string[];
  /** The latest day on which it has promised one of them; null without a promise that still runs. */
  promisedUntil: Day | null;
}

interface Scope {
  campaign: Campaign;
  state: State;
  policy: Policy;
  now: number;
}

export function obligations(scope: Scope): { once: Obligation[]; series: Series[] } {
  const { campaign, state, policy, now } = scope;
  const byPeriod = standingsByPeriod(campaign, state, knownPeriods(campaign, state, policy, dayOf(now)));
  const once: Obligation[] = [];
  const series: Series[] = [];
  for (const unit of state.units) {
    const own: [string, Standing][] = [];
    for (const [period, standings] of byPeriod) {
      const standing = standings.get(unit.code);
      if (!standing) continue;
      if (periodKind(period) !== 'campaign') own.push([period, standing]);
      else if (policy.openPeriods.includes(period)) once.push(obligation(state, unit, period, standing));
    }
    if (sectionOf(campaign, unit).frequency !== 'once' && own.length > 0) series.push(seriesOf(scope, unit, own));
  }
  return { once, series };
}

function obligation(state: State, unit: Unit, period: string, standing: Standing): Obligation {
  const answered = standing.state === 'held' ? 'held' : owes(standing) ? null : 'submitted';
  const times = state.answers.flatMap((a) =>
    a.unit === unit.code && a.period === period && a.returned ? [a.returned.at] : [],
  );
  return { unit, period, answered, returnedAt: times.length > 0 ? Math.max(...times) : null };
}

const owes = ({ state }: Standing): boolean => state === 'missing' || state === 'returned';

function seriesOf({ campaign, policy, now }: Scope, unit: Unit, standings: [string, Standing][]): Series {
  const period = sectionOf(campaign, unit).frequency === 'daily' ? 'days' : 'weeks';
  const series: Series = { unit, period, missing: [], promisedUntil: null };
  for (const [id, standing] of standings) {
    const due = dueFor(unit, id, policy);
    // What was over before the unit was put on the list is shown in tracking, not chased.
    if (!owes(standing) || due === null || now <= due + 999 || dayOf(due) < (unit.since ?? '')) continue;
    const until = unit.agreed?.[id]?.promised;
    if (!until || dayOf(now) > until) series.missing.push(id);
    else if (until > (series.promisedUntil ?? '')) series.promisedUntil = until;
  }
  return series;
}
