/** The planner by tables: on which day each step goes, at which minute, and why one does not. */
import { describe, expect, test } from 'vitest';
import { standings } from '../../src/core/coverage.ts';
import { dayOf, weekday } from '../../src/core/dates.ts';
import { queueOf } from '../../src/core/remind/ration.ts';
import type { Unit } from '../../src/core/state.ts';
import { accepted, at, campaign, contact, inShort, planAt, returned, stateOf, unitOf } from './cases.ts';

const own = ['T-7', 'T-3', 'T-1', 'T', 'T+1', 'T+3', 'head+3', 'leader+5'];
const tet = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'];
const listed = ['2026-04-27', '2026-04-30', '2026-05-01', '2026-09-01', '2026-09-02'];

/** Days of T-7, T-3, T-1, T, T+1, T+3, of the mail to the head and of the leader's list. */
const ladders: [string, string, string, string][] = [
  ['2026-06-05', 'before', 'none', '05-28 06-01 06-03 06-04 06-05 06-08 06-08 06-09'],
  ['2026-06-05', 'onOrBefore', 'none', '05-29 06-02 06-04 06-05 06-08 06-08 06-08 06-10'],
  ['2026-06-05', 'before', 'next', '05-28 06-01 06-03 06-04 06-05 06-08 06-08 06-09'],
  // 31/5/2026 is a Sunday.
  ['2026-05-31', 'onOrBefore', 'none', '05-22 05-28 05-30 05-31 06-01 06-03 06-03 06-05'],
  ['2026-05-31', 'onOrBefore', 'previous', '05-22 05-26 05-28 05-29 06-01 06-01 06-01 06-03'],
  ['2026-05-31', 'onOrBefore', 'next', '05-25 05-29 05-31 06-01 06-02 06-04 06-04 06-08'],
  ['2026-05-31', 'before', 'none', '05-22 05-27 05-29 05-30 06-01 06-02 06-02 06-04'],
  ['2026-05-31', 'before', 'previous', '05-22 05-26 05-28 05-29 06-01 06-01 06-01 06-03'],
  ['2026-05-31', 'before', 'next', '05-25 05-29 05-31 06-01 06-02 06-04 06-04 06-08'],
  // 27/4 instead of Giỗ Tổ, 30/4, 1/5.
  ['2026-05-01', 'onOrBefore', 'none', '04-24 04-28 04-30 05-01 05-04 05-04 05-04 05-06'],
  ['2026-05-01', 'onOrBefore', 'previous', '04-22 04-24 04-28 04-29 05-04 05-04 05-04 05-04'],
  ['2026-05-01', 'onOrBefore', 'next', '04-24 04-29 05-03 05-04 05-05 05-07 05-07 05-11'],
  ['2026-05-01', 'before', 'previous', '04-22 04-24 04-28 04-29 05-04 05-04 05-04 05-04'],
  // Quốc khánh
  ['2026-09-03', 'before', 'none', '08-26 08-28 09-01 09-02 09-03 09-07 09-07 09-07'],
  ['2026-09-03', 'before', 'previous', '08-24 08-28 08-30 08-31 09-03 09-03 09-03 09-07'],
  ['2026-09-03', 'before', 'next', '08-27 08-31 09-02 09-03 09-04 09-07 09-07 09-08'],
  // Tết
  ['2026-02-18', 'onOrBefore', 'previous', '02-06 02-10 02-12 02-13 02-23 02-23 02-23 02-23'],
  ['2026-02-18', 'onOrBefore', 'next', '02-13 02-13 02-22 02-23 02-24 02-26 02-26 03-02'],
  // The leap day, a February without one, the end of a year.
  ['2028-03-01', 'before', 'none', '02-22 02-25 02-28 02-29 03-01 03-03 03-03 03-06'],
  ['2027-03-01', 'before', 'none', '02-19 02-25 02-27 02-28 03-01 03-03 03-03 03-05'],
  ['2027-01-01', 'before', 'none', '12-24 12-28 12-30 12-31 01-01 01-04 01-04 01-05'],
];

const daysOf = (
  unit: Unit,
  unitDue: string,
  deadlineRule: string,
  workingDayPolicy: string,
): Record<string, string> => {
  const holidays = [...listed, ...tet].join('\n');
  const state = stateOf([unit], { unitDue, deadlineRule, workingDayPolicy, holidays });
  const start = dayOf(at(`${unitDue} 00:00`) - 20 * 86_400_000);
  const rows = planAt(state, `${start} 09:00`, { days: 40 });
  return Object.fromEntries(rows.map((p) => [p.step.name, p.step.day.slice(5)]));
};

test.each(ladders)('steps of a deadline «%s %s», days off %s: %s', (due, rule, policy, days) => {
  const found = daysOf(unitOf('TH01'), due, rule, policy);
  expect(own.map((name) => found[name]).join(' ')).toBe(days);
  expect(Object.keys(found)).toHaveLength(own.length);
  // A body that is asked has the same T-3 and T, and nothing else.
  const asked = daysOf(unitOf('MT01', { type: 'mttq', tone: 'deNghi' }), due, rule, policy);
  expect(asked).toEqual({ 'T-3': days.split(' ')[1], T: days.split(' ')[3] });
});

test('31/5/2026 is a Sunday', () => expect(weekday('2026-05-31')).toBe(7));

test('two steps on one day are one mail, three nights that were missed too', () => {
  const state = stateOf([unitOf('TH01')], {
    unitDue: '2026-05-31',
    deadlineRule: 'onOrBefore',
    workingDayPolicy: 'previous',
  });
  const all = ['T-7', 'T-3', 'T-1', 'T', 'T+1'].map((name) => `${name} folded>T+3`).join(', ');
  expect(inShort(planAt(state, '2026-06-01 07:59'))).toBe(`${all}, T+3 later, head+3 later`);
  expect(inShort(planAt(state, '2026-06-01 08:00'))).toBe(`${all}, T+3 goes/overdue, head+3 goes/head`);
  const before = unitOf('TH01', { contacts: [contact('due', at('2026-05-29 08:00'), 'th01@mau.example')] });
  const gone = ['T-7', 'T-3', 'T-1'].map((name) => `${name} folded>T`).join(', ');
  const early = planAt({ ...state, units: [before] }, '2026-06-01 07:59');
  expect(inShort(early)).toBe(`${gone}, T sent, T+1 folded>T+3, T+3 later, head+3 later`);
});

describe('at the minute', () => {
  const told = unitOf('TH01', { contacts: [contact('before', at('2026-06-03 08:00'), 'th01@mau.example')] });
  const rows: [string, string][] = [
    ['2026-06-04 00:00', 'T later'],
    ['2026-06-04 07:59:59.999', 'T later'],
    ['2026-06-04 08:00', 'T goes/due'],
    ['2026-06-04 23:45', 'T goes/due'],
    ['2026-06-04 23:59:59.999', 'T goes/due'],
    // What is left over from the day before waits for the morning.
    ['2026-06-05 00:00', 'T folded>T+1, T+1 later'],
    ['2026-06-05 08:00', 'T folded>T+1, T+1 goes/overdue'],
  ];
  test.each(rows)('%s: %s', (now, said) => {
    const planned = inShort(planAt(stateOf([told]), now));
    expect(planned).toBe(`T-7 folded>T-1, T-3 folded>T-1, T-1 sent, ${said}`);
  });

  test('the whole of 23:59:59 is on time, 00:00:00 is late', () => {
    const onTime = (now: string): unknown =>
      standings(campaign, stateOf([told], {}, [accepted('TH01', at(now))]), 'main').get('TH01')?.onTime;
    expect([onTime('2026-06-04 23:59:59.900'), onTime('2026-06-05 00:00:00')]).toEqual([true, false]);
  });

  test('a body that is asked is not written to from midnight on', () => {
    const state = stateOf([unitOf('MT01', { type: 'mttq', tone: 'deNghi' })]);
    expect(inShort(planAt(state, '2026-06-04 23:59:59.999'))).toBe('T-3 folded>T, T goes/due');
    expect(inShort(planAt(state, '2026-06-05 00:00'))).toBe('T-3 asked, T asked');
  });

  test('nothing goes from the second after the cut-off on', () => {
    const state = stateOf([unitOf('TH01')], { dataCutoff: '2026-06-06T17:00:00+07:00' });
    expect(inShort(planAt(state, '2026-06-05 17:00')).endsWith('T+1 goes/overdue')).toBe(true);
    expect(new Set(planAt(state, '2026-06-06 17:00:01').map((p) => p.verdict))).toEqual(new Set(['closed']));
  });
});

describe('why a step does not go', () => {
  const plain = 'T-7 folded>T-1, T-3 folded>T-1, T-1 goes/before';
  const t1 = '2026-06-03 09:00';
  const of = (more: Partial<Unit>): Unit[] => [unitOf('TH01', more)];
  const agreed = (a: object): Unit[] => of({ agreed: { main: a } });
  const rows: [string, string, string, Parameters<typeof stateOf>][] = [
    ['nothing hinders it', t1, plain, [of({})]],
    ['the unit was added in mid-period', t1, 'T-7 added, T-3 added, T-1 goes/before', [of({ since: '2026-06-03' })]],
    [
      'it was added after the last day',
      '2026-06-08 09:00',
      'T-7 added, T-3 added, T-1 added, T added, T+1 folded>T+3, T+3 goes/overdue, head+3 goes/head',
      [of({ since: '2026-06-05' })],
    ],
    ['it has no address', t1, 'T-7 folded>T-1, T-3 folded>T-1, T-1 noAddress', [of({ email: '' })]],
    [
      'it has reported',
      t1,
      'T-7 submitted, T-3 submitted, T-1 submitted',
      [of({}), {}, [accepted('TH01', at('2026-06-02 10:00'))]],
    ],
    [
      'its answer was returned',
      t1,
      'T-7 returned, T-3 returned, T-1 goes/before',
      [of({}), {}, [returned('TH01', at('2026-06-02 10:00'))]],
    ],
    [
      'it was returned at the minute of the step',
      t1,
      'T-7 returned, T-3 returned, T-1 returned',
      [of({}), {}, [returned('TH01', at('2026-06-03 08:00'))]],
    ],
    ['reminders are paused', t1, 'T-7 paused, T-3 paused, T-1 paused', [of({}), { remindersOn: 'không' }]],
    ['it has promised', t1, 'T-7 promised, T-3 promised, T-1 promised', [agreed({ promised: '2026-06-05' })]],
    [
      'the promised day is not over',
      '2026-06-05 23:59',
      'T-7 promised, T-3 promised, T-1 promised, T promised, T+1 promised',
      [agreed({ promised: '2026-06-05' })],
    ],
    [
      'the promised day is over, its morning is not there',
      '2026-06-09 07:59',
      'T-7 folded>T+3, T-3 folded>T+3, T-1 folded>T+3, T folded>T+3, T+1 folded>T+3, T+3 later, head+3 later, leader+5 later',
      [agreed({ promised: '2026-06-08' })],
    ],
    [
      'its time was extended',
      '2026-06-05 09:00',
      'T-7 extended, T-3 goes/before',
      [agreed({ extendedTo: '2026-06-10', extendedOn: '2026-06-03' })],
    ],
    [
      'it is a day off',
      '2026-06-06 09:00',
      'T-7 folded>T+1, T-3 folded>T+1, T-1 folded>T+1, T folded>T+1, T+1 dayOff',
      [of({})],
    ],
    [
      'that mailbox has had its reminder',
      t1,
      'T-7 folded>T-1, T-3 folded>T-1, T-1 goes/before, T-7 folded>T-1, T-3 folded>T-1, T-1 cooldown',
      [[unitOf('TH01'), unitOf('TH02', { email: 'th01@mau.example' })]],
    ],
    [
      'the mail has failed',
      t1,
      'T-7 failed, T-3 failed, T-1 failed',
      [of({ contacts: [contact('before', at('2026-06-03 08:10'), 'th01@mau.example', { outcome: 'failed' })] })],
    ],
    [
      'it failed for an address that has been put right',
      t1,
      plain,
      [of({ contacts: [contact('before', at('2026-06-03 08:10'), 'sai@mau.example', { outcome: 'failed' })] })],
    ],
    [
      'it may have gone',
      t1,
      'T-7 doubtful, T-3 doubtful, T-1 doubtful',
      [of({ contacts: [contact('before', at('2026-06-03 08:10'), 'sai@mau.example', { outcome: 'doubtful' })] })],
    ],
    [
      'it was told of the campaign that day',
      '2026-06-01 09:00',
      'open sent, T-7 folded>open, T-3 folded>open',
      [of({ contacts: [contact('open', at('2026-06-01 08:10'), 'th01@mau.example')] })],
    ],
  ];
  test.each(rows)('%s', (_, now, said, state) => {
    expect(inShort(planAt(stateOf(...state), now))).toBe(said);
  });
});

describe('140 owed, a quota of 100 of which 10 are kept', () => {
  const late = (code: string, day: string): Unit =>
    unitOf(code, { headEmail: '', agreed: { main: { extendedTo: day, extendedOn: '2026-05-20' } } });
  const number = (i: number): string => String(i).padStart(3, '0');
  const units = Array.from({ length: 140 }, (_, i) =>
    i % 2 === 0 ? late(`NEW${number(i)}`, '2026-06-11') : late(`OLD${number(i)}`, '2026-06-09'),
  );
  const state = stateOf(units, { leaderReminderDays: '0', headReminderDays: '0' });
  const planned = planAt(state, '2026-06-12 09:00', { quota: 100 });
  const of = (verdict: string): string[] => planned.filter((p) => p.verdict === verdict).map((p) => p.unit);

  test('90 go, the longest late first, 50 are kept', () => {
    expect([of('goes').length, of('quota').length]).toEqual([90, 50]);
    expect(of('goes').filter((u) => u.startsWith('OLD'))).toHaveLength(70);
    expect(
      queueOf(state, planned)
        .slice(0, 70)
        .every((p) => p.unit.startsWith('OLD')),
    ).toBe(true);
  });

  test('the next working day those that have waited go first', () => {
    const gone = new Set(of('goes'));
    const after = units.map((u) =>
      gone.has(u.code) ? { ...u, contacts: [contact('overdue', at('2026-06-12 09:01'), u.email)] } : u,
    );
    const later = stateOf(after, { leaderReminderDays: '0', headReminderDays: '0' });
    const next = queueOf(later, planAt(later, '2026-06-15 09:00', { quota: 100 })).map((p) => p.unit);
    const waited = of('quota');
    expect(next.slice(0, waited.length).sort()).toEqual(waited);
  });
});
