/** What each unit owes at an instant: the open campaign periods one by one, days and weeks taken together. */
import type { Campaign } from '../campaign.ts';
import { type Standing, standingsByPeriod } from '../coverage.ts';
import { type Day, dayOf } from '../dates.ts';
import { dueFor, expectedUnits, periodKind } from '../periods.ts';
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

/** `periods`: the campaign periods that are looked at. */
export function obligations(
  scope: Scope,
  periods: readonly string[] = scope.policy.openPeriods,
): { once: Obligation[]; series: Series[] } {
  const { campaign, state } = scope;
  const units = new Map(state.units.map((u) => [u.code, u]));
  const returned = lastReturns(state);
  const once: Obligation[] = [];
  for (const [period, standings] of standingsByPeriod(campaign, state, periods)) {
    for (const [code, standing] of standings) {
      const returnedAt = returned.get(`${code}/${period}`) ?? null;
      once.push({ unit: units.get(code) as Unit, period, answered: answerOf(standing), returnedAt });
    }
  }
  return { once, series: seriesOf(scope) };
}

function answerOf(standing: Standing): Obligation['answered'] {
  if (standing.state === 'held') return 'held';
  return owes(standing) ? null : 'submitted';
}

/** By unit and period; the groups of one unit are taken together. */
function lastReturns({ answers }: State): Map<string, number> {
  const last = new Map<string, number>();
  for (const { unit, period, returned } of answers) {
    const key = `${unit}/${period}`;
    if (returned) last.set(key, Math.max(returned.at, last.get(key) ?? 0));
  }
  return last;
}

const owes = ({ state }: Standing): boolean => state === 'missing' || state === 'returned';

/** Whoever owes days or weeks. An answer that counts or is held is looked up, not weighed: there may be hundreds of days. */
function seriesOf(scope: Scope): Series[] {
  const { campaign, state, policy, now } = scope;
  const answered = new Set(state.answers.flatMap((a) => (a.counted || a.held ? [`${a.unit}/${a.period}`] : [])));
  const periods = knownPeriods(campaign, state, policy, dayOf(now));
  return (['day', 'week'] as const).flatMap((kind) => {
    const own = periods.filter((p) => periodKind(p) === kind);
    if (own[0] === undefined) return [];
    return expectedUnits(campaign, state, own[0], policy).map((unit): Series => {
      const open = own.filter((p) => !answered.has(`${unit.code}/${p}`) && isOver(scope, unit, p));
      const waits = open.filter((p) => dayOf(now) <= (unit.agreed?.[p]?.promised ?? ''));
      const until = waits.map((p) => unit.agreed?.[p]?.promised as Day).sort();
      return {
        unit,
        period: kind === 'day' ? 'days' : 'weeks',
        missing: open.filter((p) => !waits.includes(p)),
        promisedUntil: until[until.length - 1] ?? null,
      };
    });
  });
}

/** What was over before the unit was put on the list is shown in tracking, not chased. */
function isOver({ policy, now }: Scope, unit: Unit, period: string): boolean {
  const due = dueFor(unit, period, policy);
  return due !== null && now > due + 999 && dayOf(due) >= (unit.since ?? '');
}
