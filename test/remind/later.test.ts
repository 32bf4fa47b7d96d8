/** What waits: for the morning, for another try, for the opening of a period; and what a plan says of it the day before. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import type { Contact, Unit } from '../../src/core/state.ts';
import { right, sending } from '../endurance/stage.ts';
import { clock, table, type as typed } from '../product/answers.ts';
import { Desk } from '../support/tonghop.ts';
import { at, contact, inShort, planAt, stateOf, unitOf } from './cases.ts';
import { ledger, setQuota, watched } from './sendStage.ts';

const box = 'th01@mau.example';
const th01 = (...contacts: Contact[]): Unit => unitOf('TH01', { headEmail: '', contacts });

test('a mail that failed is tried once more on another day, then the step is left', () => {
  const failed = (local: string): Contact => contact('before', at(local), box, { outcome: 'failed' });
  const [first, second] = [failed('2026-06-01 08:00'), failed('2026-06-02 08:00')];
  const said = (now: string, ...contacts: Contact[]): string => inShort(planAt(stateOf([th01(...contacts)]), now));
  expect(said('2026-06-01 17:00', first)).toContain('T-3 failed');
  expect(said('2026-06-02 08:00', first)).toContain('T-3 goes/before');
  expect(said('2026-06-02 17:00', first, second)).toContain('T-3 failed');
  expect(said('2026-06-03 07:00', first, second)).toContain('T-3 failed');
  expect(said('2026-06-03 08:00', first, second)).toContain('T-1 goes/before');
});

test('a link that arrived counts for more than one that did not', () => {
  const lost = contact('open', at('2026-05-20 08:00'), box, { outcome: 'doubtful' });
  const came = contact('open', at('2026-05-21 08:00'), box);
  expect(inShort(planAt(stateOf([th01(lost, came)]), '2026-05-22 09:00'))).toContain('open sent');
});

test('what was left over goes in the morning; the campaign is opened at any hour', () => {
  const state = stateOf([th01()]);
  expect(inShort(planAt(state, '2026-06-02 00:10'))).toBe('T-7 folded>T-3, T-3 later');
  expect(inShort(planAt(state, '2026-06-02 08:00'))).toBe('T-7 folded>T-3, T-3 goes/before');
  state.office.opened = '2026-06-02';
  expect(inShort(planAt(state, '2026-06-02 06:30'))).toContain('open goes/open');
  state.office.opened = '2026-06-01';
  expect(inShort(planAt(state, '2026-06-02 06:30'))).toContain('open later');
});

test('a promise says when it would be called in, and the plan of the day before says so, too', () => {
  const promised = unitOf('TH01', { headEmail: '', agreed: { main: { promised: '2026-06-02' } } });
  const [row] = planAt(stateOf([promised]), '2026-06-02 10:00');
  expect([row?.verdict, row?.at]).toEqual(['promised', at('2026-06-03 08:00')]);
  const next = planAt(stateOf([promised]), '2026-06-03 07:10');
  expect(inShort(next)).toBe('T-7 folded>T-1, T-3 folded>T-1, T-1 later');
});

test('who has no address has none in the days to come either', () => {
  const nowhere = unitOf('TH01', { email: '', headEmail: '' });
  const said = inShort(planAt(stateOf([nowhere]), '2026-06-02 10:00', { days: 2 }));
  expect(said).toBe('T-7 folded>T-3, T-3 noAddress, T-1 noAddress, T noAddress');
});

test('a period that is opened late accuses nobody of the days before', () => {
  const state = stateOf([th01()], { openPeriods: 'main\n202605', unitDue: '' });
  state.office.periods = { '202605': '2026-05-12' };
  expect(inShort(planAt(state, '2026-05-12 09:00'))).toBe('T-7 added, T-3 added');
  expect(inShort(planAt(state, '2026-05-13 09:00'))).toBe('T-7 added, T-3 added, T-1 goes/before');
  // Its last day was the 14th.
  state.office.periods = { '202605': '2026-05-19' };
  const steps = planAt(state, '2026-05-19 09:00').map((p) => p.verdict);
  expect(new Set(steps)).toEqual(new Set(['added']));
});

test('the day on which a period is opened is remembered when it is typed', async () => {
  const d = await new Desk().init('an-khanh');
  await clock(d, '2026-05-21T09:00:00+07:00');
  await typed(d, 'config', 'openPeriods', 'value', 'main\n202605');
  const office = (await table(d, 'current')).find((row) => row.key === 'office');
  expect(JSON.parse(String(office?.data)).periods).toEqual({ '202605': '2026-05-21' });
});

test('the quota is used up by others between asking and sending: the reply waits and comes the next day', async () => {
  const d = await new Desk().init('an-khanh');
  let spent = false;
  const spend = (member: string, w: Workspace): void => {
    if (member !== 'MailApp.sendEmail' || spent) return;
    spent = true;
    setQuota(w, 0);
  };
  watched(join(d.dir, 'w'), spend, (w) => {
    expect(sending(w, { ...right, unit: 'TH01', 'area.households': '412' })().status).toBe('accepted');
    expect([w.outbox().length, ledger(w).length]).toEqual([0, 0]);
    setQuota(w, 100);
    w.moveClock(at('2026-05-21 07:00'));
    expect(w.outbox().map((m) => m.subject)).toEqual([expect.stringMatching(/^\[Hợp lệ\]/)]);
    expect(ledger(w).map((row) => row.status)).toEqual(['Đã gửi']);
  });
});
