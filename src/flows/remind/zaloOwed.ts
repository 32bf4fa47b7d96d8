/** Who owes a report at this moment, how it stands with its own deadline, and whom no mail has reached. */
import { type Day, dayOf, daysBetween } from '../../core/dates.ts';
import { dueFor } from '../../core/periods.ts';
import { mailboxes } from '../../core/remind/contacts.ts';
import type { Ladder } from '../../core/remind/ladder.ts';
import { type Obligation, obligations, type Series } from '../../core/remind/obligations.ts';
import { planReminders } from '../../core/remind/plan.ts';
import type { Planned } from '../../core/remind/planned.ts';
import type { Policy } from '../../core/settings.ts';
import type { State, Unit } from '../../core/state.ts';
import type { ZaloTier } from '../../texts/zalo.ts';
import { unreached } from '../../texts/zaloDialog.ts';
import type { Desk } from '../desk.ts';
import type { Words } from '../words.ts';

type Unreached = keyof typeof unreached;

export interface Scope {
  desk: Desk;
  state: State;
  policy: Policy;
  ladder: Ladder;
  words: Words;
  now: number;
}

/** One report that a unit owes, or all the days or weeks that it does. */
export interface Owed {
  unit: Unit;
  period: string;
  tier: ZaloTier;
  /** Of a returned answer too: how the unit's own deadline stands. */
  time: ZaloTier;
  due: number | null;
  /** Days after it, negative before; of a series how many are missing. */
  late: number;
  missing: string[];
  mark?: Unreached;
}

/** A unit that has said when it will report, on a day still to come. */
export interface Promised {
  unit: Unit;
  until: Day;
}

/** Whom no mail reached stands first, then whoever is latest. */
export function owedNow(scope: Scope): { owed: Owed[]; promised: Promised[] } {
  const { desk, state, policy, now } = scope;
  const { once, series } = obligations({ campaign: desk.campaign, state, policy, now });
  const planned = planReminders(desk.campaign, state, { now, days: 0, quota: desk.ports.mailer.quota() });
  const marks = marksOf(planned);
  const marked = (o: Owed): Owed => ({
    ...o,
    mark: mailboxes(o.unit.email).length === 0 ? 'noAddress' : marks.get(o.unit.code),
  });
  const open = once.filter((o) => o.answered === null);
  const until = ({ unit, period }: Obligation): Day | null => {
    const day = unit.agreed?.[period]?.promised;
    return day && dayOf(now) <= day ? day : null;
  };
  const promised = [
    ...open.flatMap((o) => promisedBy(o.unit, until(o))),
    ...series.flatMap((s) => promisedBy(s.unit, s.promisedUntil)),
  ];
  const owed = [
    ...open.filter((o) => until(o) === null).map((o) => owedOnce(scope, o)),
    ...series.filter((s) => s.missing.length > 0).map(owedSeries),
  ].map(marked);
  return { owed: owed.sort((a, b) => Number(!a.mark) - Number(!b.mark) || b.late - a.late), promised };
}

const promisedBy = (unit: Unit, until: Day | null): Promised[] => (until ? [{ unit, until }] : []);

function owedOnce({ policy, now }: Scope, { unit, period, returnedAt }: Obligation): Owed {
  const due = dueFor(unit, period, policy);
  const late = due === null ? 0 : daysBetween(dayOf(due), dayOf(now));
  const time = due === null ? 'open' : late > 0 ? 'late' : late === 0 ? 'due' : 'before';
  return { unit, period, tier: returnedAt === null ? time : 'returned', time, due, late, missing: [] };
}

const owedSeries = ({ unit, period, missing }: Series): Owed => ({
  unit,
  period,
  tier: 'missing',
  time: 'missing',
  due: null,
  late: missing.length,
  missing,
});

const isUnreached = (verdict: Planned['verdict']): verdict is Unreached => verdict in unreached;

/** What came of the newest attempt to reach a unit: a mail that failed in May does not mark one that was reached in June. */
function marksOf(planned: readonly Planned[]): Map<string, Unreached> {
  const tried = planned.filter(
    ({ step, verdict }) =>
      step.audience === 'unit' && (isUnreached(verdict) || ['sent', 'goes', 'cooldown'].includes(verdict)),
  );
  const newest = new Map<string, number>();
  for (const { unit, at } of tried) newest.set(unit, Math.max(at, newest.get(unit) ?? 0));
  return new Map(
    tried.flatMap(({ unit, at, verdict }): [string, Unreached][] =>
      at === newest.get(unit) && isUnreached(verdict) ? [[unit, verdict]] : [],
    ),
  );
}
