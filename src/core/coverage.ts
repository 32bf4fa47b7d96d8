/** Where each expected unit stands in a period, and how many stand where (domain A.7-26, A.7-27, A.7-32). */
import type { Campaign } from './campaign.ts';
import { isOnTime } from './due.ts';
import { dueFor, expectedUnits, periodKind } from './periods.ts';
import { policyOf } from './settings.ts';
import type { Answer, Filed, State, Unit } from './state.ts';

export type UnitState = 'reported' | 'nil' | 'unchanged' | 'held' | 'returned' | 'missing';

export interface Standing {
  state: UnitState;
  /** Of the first accepted answer; null without one. */
  onTime: boolean | null;
  firstAt: number | null;
  lastAt: number | null;
  returns: number;
}

export type Coverage = { expected: number; onTime: number; late: number } & Record<UnitState, number>;

/** Expected units by code, in registry order. */
export const standings = (campaign: Campaign, state: State, period: string): Map<string, Standing> =>
  standingsByPeriod(campaign, state, [period]).get(period) as Map<string, Standing>;

/** The same for many periods: a daily unit has one a day, and whoever tracks them wants all. */
export function standingsByPeriod(
  campaign: Campaign,
  state: State,
  periods: readonly string[],
): Map<string, Map<string, Standing>> {
  const policy = policyOf(state.settings);
  const answers = new Map<string, Answer[]>();
  for (const answer of state.answers) {
    const key = `${answer.period}/${answer.unit}`;
    answers.set(key, [...(answers.get(key) ?? []), answer]);
  }
  const expected = new Map<string, Unit[]>();
  const unitsOf = (period: string): Unit[] => {
    const kind = periodKind(period);
    if (!expected.has(kind)) expected.set(kind, expectedUnits(campaign, state, period, policy));
    return expected.get(kind) as Unit[];
  };
  return new Map(
    periods.map((period) => {
      const of = (u: Unit): Standing => standingOf(answers.get(`${period}/${u.code}`) ?? [], dueFor(u, period, policy));
      return [period, new Map(unitsOf(period).map((u) => [u.code, of(u)]))];
    }),
  );
}

/** The first that fits: an accepted answer (by its newest), held, returned, missing. */
export function standingOf(answers: readonly Answer[], due: number | null): Standing {
  // Of two groups at the same instant the one filed later is the newer.
  const counted = answers
    .flatMap((a) => a.counted ?? [])
    .reduce<Filed | null>((n, f) => (n && n.at > f.at ? n : f), null);
  const firsts = answers.flatMap((a) => (a.counted ? (a.firstAt ?? []) : []));
  const firstAt = firsts.length > 0 ? Math.min(...firsts) : null;
  const times = answers.flatMap((a) => [a.counted?.at ?? 0, a.held?.at ?? 0, a.returned?.at ?? 0]);
  const lastAt = Math.max(0, ...times) || null;
  const returns = answers.reduce((n, a) => n + a.returns, 0);
  const onTime = firstAt === null ? null : due === null || isOnTime(firstAt, due);
  const state = counted ? stateOfKind[counted.kind] : uncounted(answers);
  return { state, onTime, firstAt, lastAt, returns };
}

const stateOfKind = { report: 'reported', nil: 'nil', unchanged: 'unchanged' } as const;

function uncounted(answers: readonly Answer[]): UnitState {
  if (answers.some((a) => a.held)) return 'held';
  return answers.some((a) => a.returned) ? 'returned' : 'missing';
}

export function coverageOf(standing: readonly Standing[]): Coverage {
  const coverage: Coverage = {
    expected: standing.length,
    reported: 0,
    nil: 0,
    unchanged: 0,
    held: 0,
    returned: 0,
    missing: 0,
    onTime: 0,
    late: 0,
  };
  for (const { state, onTime } of standing) {
    coverage[state] += 1;
    if (onTime !== null) coverage[onTime ? 'onTime' : 'late'] += 1;
  }
  return coverage;
}
