/** The reminder planner: every unit and step with its verdict. Nothing here sends; the sender carries out what `goes` now. */
import type { Campaign } from '../campaign.ts';
import { addDays, type Day, dayOf, daysBetween } from '../dates.ts';
import { nextWorkingDay } from '../due.ts';
import { dueFor, dueOf } from '../periods.ts';
import { type Policy, policyOf } from '../settings.ts';
import type { Contact, ContactKind, State, Unit } from '../state.ts';
import { contactsOf, coverOf, mailboxes, stands } from './contacts.ts';
import { type Ladder, ladderOf, mayGoOn, morning, type Step, stepsOf } from './ladder.ts';
import { missingSteps } from './missing.ts';
import { type Obligation, obligations, type Series } from './obligations.ts';
import type { Planned, Verdict } from './planned.ts';
import { ration } from './ration.ts';

export interface PlanRequest {
  now: number;
  /** How many days to look ahead; 0 for today alone. */
  days: number;
  /** Recipients that may still be mailed, the reserve included. */
  quota: number;
  /** Leaves out units that have answered: the sender runs often and has no use for them. */
  owedOnly?: boolean;
}

interface Scope {
  state: State;
  policy: Policy;
  ladder: Ladder;
  now: number;
  horizon: Day;
  /** Most units share one deadline. */
  stepsTo: (unit: Unit, due: number) => Step[];
}

/** In the order of the registry. */
export function planReminders(campaign: Campaign, state: State, request: PlanRequest): Planned[] {
  const { now, days, quota } = request;
  const policy = policyOf(state.settings);
  const ladder = ladderOf(state.settings, policy);
  const stepsTo = remembered((unit, due) => stepsOf(unit, dayOf(due), ladder, policy.holidays));
  const scope: Scope = { state, policy, ladder, now, horizon: addDays(dayOf(now), days), stepsTo };
  const periods = policy.openPeriods.filter(
    (p) => !request.owedOnly || state.office.opened || isNear(policy, p, scope),
  );
  const { once: all, series } = obligations({ campaign, state, policy, now }, periods);
  const once = request.owedOnly ? all.filter((o) => !o.answered) : all;
  const planned = [
    ...openingSteps(scope, [...once, ...series]),
    ...once.flatMap((o) => ladderSteps(scope, o)),
    ...series.flatMap((s) => missingSteps(s, scope)),
  ];
  const order = new Map(state.units.map((u, i) => [u.code, i]));
  const sorted = planned.sort((a, b) => (order.get(a.unit) ?? 0) - (order.get(b.unit) ?? 0));
  return ration(state, sorted, now, Math.max(0, quota - policy.mailReserve));
}

/** Days off move a step by some days at most: before that nobody owes anything of the period. */
const slack = 15;

function isNear(policy: Policy, period: string, { ladder, horizon }: Scope): boolean {
  const due = dueOf(period, policy);
  return due !== null && daysBetween(horizon, dayOf(due)) <= slack - Math.min(0, ...ladder.unit, ...ladder.asked);
}

function remembered(steps: Scope['stepsTo']): Scope['stepsTo'] {
  const known = new Map<string, Step[]>();
  return (unit, due) => {
    const key = `${unit.tone}/${due}`;
    const found = known.get(key) ?? steps(unit, due);
    known.set(key, found);
    return found;
  };
}

/** Once the campaign was opened, whoever owes anything is told once where its own link is. */
function openingSteps(scope: Scope, owing: readonly (Obligation | Series)[]): Planned[] {
  const { opened } = scope.state.office;
  const first = new Map([...owing].reverse().map((o) => [o.unit.code, o]));
  return [...first.values()].reverse().flatMap((o): Planned[] => {
    const { unit } = o;
    const to = mailboxes(unit.email).join(',');
    const gone = openingOf(unit, to, dayOf(scope.now));
    if (!opened && !gone) return [];
    const day = gone ? dayOf(gone.at) : unit.since && unit.since > (opened as Day) ? unit.since : (opened as Day);
    const step: Step = { name: 'open', audience: 'unit', day, at: morning(day) };
    const answered = 'answered' in o ? o.answered : null;
    const base = { unit: unit.code, period: 'main', step, to, late: 0, owing: answered === null };
    if (gone) return [{ ...base, at: gone.at, verdict: gone.outcome }];
    const verdict = answered ?? openingVerdict(scope, o, to);
    const at = verdict === 'later' ? morning(dayOf(scope.now)) : scope.now;
    return [{ ...base, at, verdict, kind: 'open' }];
  });
}

/** One that arrived counts for more than one that did not. */
function openingOf(unit: Unit, to: string, today: Day): Contact | undefined {
  const all = contactsOf(unit);
  const standing = all.filter((c) => c.kind === 'open' && stands(c, all, to, today));
  return standing.find((c) => c.outcome === 'sent') ?? standing[0];
}

/** Whoever can no longer answer in time is not told of a beginning. */
function openingVerdict({ state, policy, ladder, now }: Scope, o: Obligation | Series, to: string): Verdict {
  if (policy.cutoff !== null && now > policy.cutoff) return 'closed';
  const due = 'answered' in o ? dueFor(o.unit, o.period, policy) : null;
  if (o.unit.tone === 'deNghi' && due !== null && now > due + 999) return 'asked';
  if (!ladder.on) return 'paused';
  if (to === '') return 'noAddress';
  return isNight(state, now) ? 'later' : 'goes';
}

interface Case extends Scope, Obligation {
  /** The unit's own last instant on time. */
  due: number;
}

function ladderSteps(scope: Scope, obligation: Obligation): Planned[] {
  const due = dueFor(obligation.unit, obligation.period, scope.policy);
  if (due === null) return [];
  const c: Case = { ...scope, ...obligation, due };
  const steps = c.stepsTo(c.unit, due).filter((s) => s.day <= c.horizon);
  return (['unit', 'head', 'leader'] as const).flatMap((audience) =>
    fold(
      c,
      steps.filter((s) => s.audience === audience).map((step) => judge(c, step)),
    ),
  );
}

/** Before the morning nothing goes, whatever is left over; but whoever opens the campaign at seven need not wait. */
export const isNight = ({ office }: State, now: number): boolean =>
  now < morning(dayOf(now)) && office.opened !== dayOf(now);

/** Of the steps that are owed one mail goes, named by the newest; it stands for a step of today whose hour has not come, too. */
function fold(c: Case, planned: Planned[]): Planned[] {
  const today = dayOf(c.now);
  const owed = planned.filter((p) => p.verdict === 'goes');
  if (owed.length === 0) return foldLater(planned);
  const covered = planned.filter((p) => p.verdict === 'goes' || (p.verdict === 'later' && dayOf(p.at) === today));
  const newest = covered[covered.length - 1] as Planned;
  const held = restraint(c, covered);
  return foldLater(planned).map((p) => {
    if (p.step === newest.step) return { ...p, ...held, kind: kindOf(c, p.step) };
    return covered.some((o) => o.step === p.step) ? { ...p, verdict: 'folded', into: newest.step.name } : p;
  });
}

/** Two steps that days off have moved to one day are one mail. */
const foldLater = (planned: Planned[]): Planned[] =>
  planned.map((p, i) => {
    if (p.verdict !== 'later') return p;
    const twins = planned.slice(i + 1).filter((o) => o.verdict === 'later' && dayOf(o.at) === dayOf(p.at));
    const twin = twins[twins.length - 1];
    if (twin) return { ...p, verdict: 'folded', into: twin.step.name };
    return p.to === '' ? { ...p, verdict: 'noAddress' } : p;
  });

/** Whether what is owed goes now, and when else: what was left over from another day goes in the morning, too, not at midnight. */
function restraint({ now, policy }: Case, covered: readonly Planned[]): Pick<Planned, 'verdict' | 'at'> {
  const today = dayOf(now);
  if (covered.every((p) => p.to === '')) return { verdict: 'noAddress', at: now };
  const steps = covered.map((p) => p.step);
  if (!mayGoOn(today, steps, policy)) return { verdict: 'dayOff', at: morning(nextWorkingDay(today, policy.holidays)) };
  return now < morning(today) ? { verdict: 'later', at: morning(today) } : { verdict: 'goes', at: now };
}

function kindOf({ now, due }: Case, { audience }: Step): ContactKind {
  if (audience !== 'unit') return audience;
  if (now > due + 999) return 'overdue';
  return dayOf(now) === dayOf(due) ? 'due' : 'before';
}

function judge(c: Case, step: Step): Planned {
  const { unit, period, now, due } = c;
  const to = addressOf(c, step);
  const late = daysBetween(dayOf(due), dayOf(now));
  const base = { unit: unit.code, period, step, at: step.at, to, late, owing: c.answered === null };
  const foreign = foreignTo(c, step);
  if (foreign) return { ...base, ...foreign };
  const contact = contactOf(c, step, to);
  if (contact) return { ...base, ...goneAs(c, step, contact) };
  const opening = openingFor(c, step);
  if (opening) return { ...base, at: opening.at, to: opening.to, verdict: 'folded', into: 'open' };
  const reason = hindrance(c, step);
  const promised = unit.agreed?.[period]?.promised;
  const at = promised && step.day <= promised ? morning(addDays(promised, 1)) : step.at;
  if (reason) return { ...base, ...reason, ...(reason.verdict === 'promised' ? { at } : {}) };
  return { ...base, at, verdict: at <= now ? 'goes' : 'later' };
}

function contactOf({ unit, period, state, now }: Case, step: Step, to: string): Contact | undefined {
  const sought = { period, step, to, today: dayOf(now) };
  if (step.audience !== 'leader') return coverOf(contactsOf(unit), sought);
  const told = state.office.contacts.filter((c) => c.units?.includes(unit.code));
  const each = to.split(',').map((leader) => {
    const own = told.filter((c) => c.to === leader);
    return coverOf(own, { ...sought, to: leader });
  });
  return each.every((c) => c !== undefined) ? each[0] : undefined;
}

/** Whoever was told of the campaign that day need not be told again until the last day. */
function openingFor({ unit, period, due }: Case, step: Step): Contact | undefined {
  if (step.audience !== 'unit' || step.day >= dayOf(due)) return undefined;
  const openings = contactsOf(unit).filter((c) => c.kind === 'open' && c.period === period);
  return openings.find((c) => c.outcome === 'sent' && dayOf(c.at) >= step.day);
}

/** A mail is named by the newest step that it covers. */
function goneAs(c: Case, step: Step, contact: Contact): Pick<Planned, 'at' | 'to' | 'verdict' | 'into'> {
  const gone = { at: contact.at, to: contact.to };
  if (contact.outcome !== 'sent') return { ...gone, verdict: contact.outcome };
  const day = dayOf(contact.at);
  const covered = c.stepsTo(c.unit, c.due).filter((s) => s.audience === step.audience && s.day <= day);
  const newest = covered[covered.length - 1] ?? step;
  return newest.name === step.name ? { ...gone, verdict: 'sent' } : { ...gone, verdict: 'folded', into: newest.name };
}

/** Steps of a time when the unit or the period was not there yet, or of another deadline. */
function foreignTo({ unit, period, state, due }: Case, step: Step): Pick<Planned, 'verdict' | 'until'> | null {
  if (unit.since && step.day < unit.since) return { verdict: 'added' };
  const opened = state.office.periods?.[period];
  if (opened && (step.day < opened || dayOf(due) < opened)) return { verdict: 'added' };
  const { extendedTo, extendedOn } = unit.agreed?.[period] ?? {};
  return extendedTo && extendedOn && step.day <= extendedOn ? { verdict: 'extended', until: extendedTo } : null;
}

/** Why a step that has not gone does not go, whatever its hour. */
function hindrance(c: Case, step: Step): Pick<Planned, 'verdict' | 'until'> | null {
  const { unit, now, policy } = c;
  const promised = unit.agreed?.[c.period]?.promised;
  const then = Math.max(step.at, now);
  if (c.answered) return { verdict: c.answered };
  if (c.returnedAt !== null && step.at <= c.returnedAt) return { verdict: 'returned' };
  if (policy.cutoff !== null && then > policy.cutoff) return { verdict: 'closed' };
  if (promised && step.day <= promised && dayOf(now) <= promised) return { verdict: 'promised', until: promised };
  if (unit.tone === 'deNghi' && then > c.due + 999) return { verdict: 'asked' };
  return c.ladder.on ? null : { verdict: 'paused' };
}

function addressOf({ unit, state }: Case, { audience }: Step): string {
  if (audience === 'leader') return mailboxes(state.settings.leaderEmail ?? '').join(',');
  return mailboxes(audience === 'head' ? unit.headEmail : unit.email).join(',');
}
