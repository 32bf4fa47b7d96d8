/** What the plan shows: rows as tools print them, how many mails it comes to, and nothing written on the way. */
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/core/dates.ts';
import * as stage from './officeStage.ts';
import { stateWith, TH01, view } from './planViewStage.ts';

const { at } = stage;

describe('the whole view', () => {
  test('counts what the sender would send, heads and leaders among it', () => {
    const state = stateWith(TH01, { ...TH01, code: 'TH02', name: 'Thôn Mẫu 2', email: 'a@mau.example; b@mau.example' });
    const now = at('2026-05-29', 9);
    const { rows, ...rest } = view(state, now);
    expect(rest).toEqual({
      now: '2026-05-29T09:00:00+07:00',
      paused: false,
      quota: 100,
      reserve: 10,
      // The head of both is one mailbox, which gets one reminder a day.
      goes: 4,
      recipients: 5,
      leader: [{ to: stage.leader, units: ['TH01', 'TH02'] }],
      digest: '2026-05-29T16:30:00+07:00',
    });
    expect(rows.map(({ unit, step, verdict, to }) => [unit, step, verdict, to]).slice(-3)).toEqual([
      ['TH02', 'T+3', 'goes', 'a@mau.example, b@mau.example'],
      ['TH02', 'head+3', 'cooldown', 'tt@mau.example'],
      ['TH02', 'leader+5', 'goes', stage.leader],
    ]);
    expect(rows.at(-1)?.reason).toBe('ghi vào thư tổng hợp kế tiếp gửi lãnh đạo');
  });

  test('a row as tools print it', () => {
    const [row] = view(stateWith(TH01), at('2026-05-20'), { days: 1 }).rows.filter((r) => r.step === 'T-3');
    expect(row).toEqual({
      unit: 'TH01',
      name: 'Thôn Mẫu 1',
      tone: 'yeuCau',
      period: 'main',
      periodName: expect.stringMatching(/\S/),
      step: 'T-3',
      stepText: 'trước hạn 3 ngày',
      day: '2026-05-21',
      at: '2026-05-21T08:00:00+07:00',
      goes: true,
      verdict: 'later',
      reason: 'gửi lúc 08 giờ 00 phút ngày 21/5/2026',
      to: 'th01@mau.example',
    });
  });

  test('no further than the days asked for', () => {
    const state = stateWith(TH01);
    const last = (days: number): string => view(state, at('2026-05-20'), { days }).rows.at(-1)?.day ?? '';
    expect([0, 1, 3, 31].map(last)).toEqual(['2026-05-15', '2026-05-21', '2026-05-23', '2026-05-29']);
  });

  test.each([
    ['in the last week', at('2026-05-20'), {}, '2026-05-20T16:30:00+07:00'],
    ['before it', at('2026-05-11'), {}, '2026-05-17T16:30:00+07:00'],
    ['not within these days', at('2026-05-05'), {}, ''],
    ['late in the afternoon: now', at('2026-05-20', 17), {}, '2026-05-20T17:00:00+07:00'],
    ['paused', at('2026-05-20'), { remindersOn: 'không' }, ''],
    ['nobody to tell', at('2026-05-20'), { coordinatorEmail: '' }, ''],
  ])('the digest %s', (_, now, settings, expected) => {
    const state = stateWith(TH01);
    Object.assign(state.settings, settings);
    expect(view(state, now).digest).toBe(expected);
  });

  test('the digest of today is gone: tomorrow', () => {
    const state = stateWith(TH01);
    const now = at('2026-05-20', 17);
    state.office.contacts.push({ kind: 'digest', period: 'main', at: now, to: 'x@mau.example', outcome: 'sent' });
    expect(view(state, now).digest).toBe('2026-05-21T16:30:00+07:00');
  });

  test('nothing owed, nothing to say', () => {
    expect(view(stateWith(), at('2026-05-20'))).toMatchObject({ goes: 0, recipients: 0, rows: [], leader: [] });
  });
});

test('500 units, 31 days ahead', () => {
  const rows = Array.from({ length: 500 }, (_, i) => ({ ...TH01, code: `TH${i}`, email: `u${i}@mau.example` }));
  const state = stateWith(...rows);
  const found = view(state, at(addDays('2026-05-24', 8)), { days: 31 });
  expect(found.rows.length).toBe(500 * 8);
  expect(found.rows.filter((r) => r.verdict === 'quota').length).toBeGreaterThan(0);
});
