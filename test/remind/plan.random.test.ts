/** Laws of the planner on thousands of drawn states. RUNS multiplies, SEED repeats. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../src/core/dates.ts';
import { dueFor } from '../../src/core/periods.ts';
import { ladderOf, stepsOf } from '../../src/core/remind/ladder.ts';
import { planReminders } from '../../src/core/remind/plan.ts';
import type { Planned } from '../../src/core/remind/planned.ts';
import { newToLeader, queueOf } from '../../src/core/remind/ration.ts';
import { policyOf } from '../../src/core/settings.ts';
import type { Answer, Contact, State, Unit } from '../../src/core/state.ts';
import { accepted, at, campaign, contact, returned, stateOf, unitOf } from './cases.ts';

const HOUR = 3_600_000;
const start = at('2026-05-25 00:00');
/** Three weeks around the last day on time, 4/6. */
const instant = fc.integer({ min: 0, max: 21 * 24 }).map((h) => start + h * HOUR);
const day = instant.map((t) => dayOf(t));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

const boxes = ['a@mau.example', 'b@mau.example', 'c@mau.example; d@mau.example', 'e@mau.example', '', ''];
const kinds = ['open', 'before', 'due', 'overdue', 'head'] as const;
const outcomes = ['sent', 'sent', 'failed', 'doubtful', 'noAddress'] as const;
const contacts = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), time: instant, outcome: fc.constantFrom(...outcomes) }),
  { maxLength: 4 },
);

const unit = fc.record({
  type: fc.constantFrom('thon', 'thon', 'thon', 'mttq', 'congAn', 'ttDvsnc'),
  email: fc.constantFrom(...boxes),
  headEmail: fc.constantFrom(...boxes),
  since: maybe(day),
  promised: maybe(day),
  extended: maybe(fc.tuple(day, day)),
  contacts,
  answer: fc.constantFrom('none', 'none', 'none', 'accepted', 'returned'),
  answered: instant,
});
type Drawn = typeof unit extends fc.Arbitrary<infer T> ? T : never;

function made(u: Drawn, i: number): { unit: Unit; answers: Answer[] } {
  const code = `U${i}`;
  const [extendedTo, extendedOn] = u.extended ?? [];
  const sent = [...u.contacts].sort((a, b) => a.time - b.time);
  const mails = sent.map(({ kind, time, outcome }): Contact => {
    const to = (kind === 'head' ? u.headEmail : u.email).replace('; ', ',');
    return contact(kind, time, outcome === 'noAddress' ? '' : to, { outcome });
  });
  const asked = u.type === 'mttq';
  const answers = { none: [], accepted: [accepted(code, u.answered)], returned: [returned(code, u.answered)] };
  const { type, email, headEmail, since } = u;
  const agreed = { main: { promised: u.promised, extendedTo, extendedOn } };
  return {
    unit: unitOf(code, { type, email, headEmail, since, agreed, contacts: mails, tone: asked ? 'deNghi' : 'yeuCau' }),
    answers: answers[u.answer as keyof typeof answers],
  };
}

const world = fc
  .record({
    units: fc.array(unit, { minLength: 1, maxLength: 9 }),
    on: fc.constantFrom('có', 'có', 'có', 'không'),
    campaignStart: fc.constantFrom('', '2026-05-28'),
    cutoff: fc.constantFrom('', '', '2026-06-08T17:00:00+07:00'),
    opened: maybe(day),
    listed: maybe(instant),
    reserve: fc.constantFrom('0', '2', '10'),
    quota: fc.integer({ min: 0, max: 16 }),
    days: fc.constantFrom(0, 0, 1, 7),
    now: instant,
  })
  .map((w) => {
    const drawn = w.units.map(made);
    const settings = {
      remindersOn: w.on,
      campaignStart: w.campaignStart,
      dataCutoff: w.cutoff,
      mailReserve: w.reserve,
    };
    const units = drawn.map((d) => d.unit);
    const state = stateOf(
      units,
      settings,
      drawn.flatMap((d) => d.answers),
    );
    const told = w.listed === undefined ? [] : [contact('leader', w.listed, 'lanhdao@mau.example', { units: ['U0'] })];
    state.office = { contacts: told, ...(w.opened ? { opened: w.opened } : {}) };
    return { state, reserve: Number(w.reserve), request: { now: w.now, days: w.days, quota: w.quota } };
  });

const verdicts = new Set(
  'goes later sent folded submitted held returned extended promised cooldown dayOff asked noAddress failed doubtful quota paused closed added'.split(
    ' ',
  ),
);

/** Each unit and step up to the horizon, by the ladder alone. */
function stepsOwed(state: State, now: number, days: number): string[] {
  const policy = policyOf(state.settings);
  const last = dayOf(now + days * 24 * HOUR);
  return state.units
    .filter((u) => u.type === 'thon' || u.type === 'mttq')
    .flatMap((u) => {
      const due = dueFor(u, 'main', policy) as number;
      const steps = stepsOf(u, dayOf(due), ladderOf(state.settings), policy.holidays);
      return steps.filter((s) => s.day <= last).map((s) => `${u.code} ${s.name} ${s.day}`);
    });
}

function check({ state, reserve, request }: typeof world extends fc.Arbitrary<infer T> ? T : never): void {
  const { now, days, quota } = request;
  const before = JSON.stringify(state);
  const planned = planReminders(campaign, state, request);
  expect(planReminders(campaign, state, request)).toEqual(planned);
  expect(JSON.stringify(state)).toBe(before);
  const rows = planned.filter((p) => p.period === 'main' && p.step.name !== 'open');
  expect(rows.map((p) => `${p.unit} ${p.step.name} ${p.step.day}`).sort()).toEqual(stepsOwed(state, now, days).sort());
  for (const p of planned) {
    const right =
      verdicts.has(p.verdict) &&
      (p.verdict !== 'folded' || p.into !== undefined) &&
      (p.verdict !== 'goes' || (p.to !== '' && p.at <= now && p.kind !== undefined)) &&
      (p.verdict !== 'later' || p.at > now);
    if (!right) throw new Error(JSON.stringify(p));
  }
  series(planned);
  const going = queueOf(state, planned);
  const mails = going.filter((p) => p.kind !== 'leader');
  const recipients = mails.flatMap((p) => p.to.split(','));
  expect(recipients.length).toBeLessThanOrEqual(Math.max(0, quota - reserve));
  const reminded = mails.filter((p) => p.kind !== 'open').flatMap((p) => p.to.split(','));
  expect(new Set(reminded).size).toBe(reminded.length);
  const last = mails.filter((p) => p.kind !== 'open' && p.kind !== 'missing').map((p) => p.late);
  expect(last).toEqual([...last].sort((a, b) => b - a));
  const daily = mails.filter((p) => p.kind === 'missing');
  expect(mails.slice(mails.length - daily.length)).toEqual(daily);
  afterSending(state, request, going);
}

/** One row a day for units that report days or weeks. */
function series(planned: readonly Planned[]): void {
  const rows = planned.filter((p) => p.step.name === 'missing').map((p) => `${p.unit} ${p.step.day}`);
  expect(new Set(rows).size).toBe(rows.length);
}

/** What is sent is not planned again that day, and nobody gets a second one. */
function afterSending(state: State, request: { now: number; days: number; quota: number }, going: Planned[]): void {
  const { now } = request;
  const next: State = structuredClone(state);
  const listed = newToLeader(
    state.office,
    'lanhdao@mau.example',
    going.filter((p) => p.kind === 'leader'),
    now,
  );
  if (listed.length > 0)
    next.office.contacts.push(contact('leader', now, 'lanhdao@mau.example', { units: listed.map((p) => p.unit) }));
  for (const p of going) {
    const unit = next.units.find((u) => u.code === p.unit) as Unit;
    if (p.kind && p.kind !== 'leader')
      unit.contacts = [...(unit.contacts ?? []), contact(p.kind, now, p.to, { period: p.period })];
  }
  const again = planReminders(campaign, next, { ...request, days: 0, quota: 1000 }).filter((p) => p.verdict === 'goes');
  const keyOf = (p: Planned): string => `${p.unit} ${p.period} ${p.step.audience}`;
  const gone = new Set(going.map(keyOf));
  expect(again.map(keyOf).filter((key) => gone.has(key))).toEqual([]);
}

test('laws of the plan', () => {
  const seed = Number(process.env.SEED) || Date.now() % 1_000_000;
  const numRuns = 1500 * (Number(process.env.RUNS) || 1);
  console.log(`plans drawn: ${numRuns} (SEED=${seed})`);
  fc.assert(fc.property(world, check), { seed, numRuns });
});
