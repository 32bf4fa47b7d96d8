/** The plan in words: a sentence for every verdict in both tones, rows as tools print them, and nothing written on the way. */
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/core/dates.ts';
import type { Verdict } from '../../src/core/remind/planned.ts';
import { type Contact, type ContactKind, findUnit, type State, storedAll, type Unit } from '../../src/core/state.ts';
import type { Desk } from '../../src/flows/desk.ts';
import { type PlanRow, type PlanView, planRows } from '../../src/flows/remind/planView.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';
import { remindDialog, sayReason, seriesNames, stepText, verdictNames } from '../../src/texts/plan.ts';
import { faults, strings } from '../texts/samples.ts';
import * as stage from './officeStage.ts';

const { at } = stage;
const verdicts = Object.keys(verdictNames) as Verdict[];

/** Whatever is not named here throws when it is touched: a plan reads the state, the clock and the quota. */
function view(state: State, now: number, { days = 7, quota = 100 } = {}): PlanView {
  const stored = storedAll(state);
  const ports = {
    clock: { now: () => now },
    memory: { read: () => stored },
    mailer: { quota: () => quota },
  };
  return planRows({ ...stage.desk(campaign, now), ports } as unknown as Desk, { days });
}

const TH01 = { code: 'TH01', type: 'thon', name: 'Thôn Mẫu 1', email: 'th01@mau.example', headEmail: 'tt@mau.example' };
const MT01 = { code: 'MT01', type: 'mttq', name: 'Mặt trận mẫu', email: 'mt@mau.example', tone: 'deNghi' };

const stateWith = (...rows: Record<string, string>[]): State => {
  const state = stage.stateOf(
    campaign,
    rows.map((row) => stage.unit(campaign, row)),
  );
  delete state.office.opened;
  return state;
};

const of = (state: State, code: string): Unit => findUnit(state, code) as Unit;

function contact(state: State, code: string, kind: ContactKind, when: number, more: Partial<Contact> = {}): void {
  const unit = of(state, code);
  const sent: Contact = { kind, period: 'main', at: when, to: unit.email, outcome: 'sent', ...more };
  unit.contacts = [...(unit.contacts ?? []), sent];
}

/** T is Sunday 24/5/2026: T-3 on Thursday 21/5, T-1 on Saturday 23/5, T+1 on Monday 25/5. */
type Change = (state: State, code: string) => unknown;
type Line = [verdict: Verdict, step: string, now: number, change: Change, yeuCau: string, deNghi: string];

const morning = (day: Day): number => at(day, 8, 30);
const nothing: Change = () => undefined;
const sentAt = at('2026-05-21', 8, 5);
const lines: Line[] = [
  ['goes', 'T-3', morning('2026-05-21'), nothing, 'gửi ngay ở lượt chạy kế tiếp', 'gửi ngay ở lượt chạy kế tiếp'],
  [
    'later',
    'T-3',
    at('2026-05-20'),
    nothing,
    'gửi lúc 08 giờ 00 phút ngày 21/5/2026',
    'gửi lúc 08 giờ 00 phút ngày 21/5/2026',
  ],
  [
    'sent',
    'T-3',
    morning('2026-05-21'),
    (s, c) => contact(s, c, 'before', sentAt),
    'đã gửi lúc 08 giờ 05 phút ngày 21/5/2026',
    'đã gửi lúc 08 giờ 05 phút ngày 21/5/2026',
  ],
  [
    'folded',
    'T-3',
    morning('2026-05-24'),
    nothing,
    'gộp vào lần nhắc ngày đến hạn',
    'gộp vào lần đề nghị ngày đến hạn',
  ],
  [
    'folded',
    'T-3',
    morning('2026-05-21'),
    (s, c) => contact(s, c, 'open', sentAt),
    'gộp vào thư mở đợt',
    'gộp vào thư mở đợt',
  ],
  [
    'submitted',
    'T-3',
    morning('2026-05-21'),
    (s, c) => stage.accept(s, c, at('2026-05-19')),
    'đã có báo cáo hợp lệ',
    'đã có báo cáo hợp lệ',
  ],
  [
    'held',
    'T-3',
    morning('2026-05-21'),
    (s, c) => stage.put(s, c, stage.held(at('2026-05-19'))),
    'đã có báo cáo, gửi sau thời điểm chốt số liệu',
    'đã có báo cáo, gửi sau thời điểm chốt số liệu',
  ],
  [
    'returned',
    'T-3',
    morning('2026-05-22'),
    (s, c) => stage.giveBack(s, c, at('2026-05-21', 15)),
    'bị trả lại lúc 15 giờ 00 phút ngày 21/5/2026; nhắc tiếp từ bước sau',
    'có mục xin rà soát từ lúc 15 giờ 00 phút ngày 21/5/2026; gửi tiếp từ bước sau',
  ],
  [
    'extended',
    'T-3',
    morning('2026-05-22'),
    (s, c) => stage.agree(s, c, { extendedTo: '2026-05-28', extendedOn: '2026-05-25' }),
    'được gia hạn đến 28/5/2026',
    'được gia hạn đến 28/5/2026',
  ],
  [
    'promised',
    'T-3',
    morning('2026-05-21'),
    (s, c) => stage.agree(s, c, { promised: '2026-05-22' }),
    'đã hẹn nộp ngày 22/5/2026; nếu chưa nộp, gửi lúc 08 giờ 00 phút ngày 23/5/2026',
    'đã hẹn gửi ngày 22/5/2026; nếu chưa nhận được số liệu, gửi thư lúc 08 giờ 00 phút ngày 23/5/2026',
  ],
  [
    'promised',
    'T-3',
    morning('2026-05-21'),
    (s, c) => stage.agree(s, c, { promised: '2026-05-27' }),
    'đã hẹn nộp ngày 27/5/2026; nếu chưa nộp, gửi lúc 08 giờ 00 phút ngày 28/5/2026',
    'đã hẹn gửi ngày 27/5/2026',
  ],
  [
    'promised',
    'T-3',
    morning('2026-05-21'),
    (s, c) => {
      stage.agree(s, c, { promised: '2026-05-22' });
      s.settings.dataCutoff = '2026-05-22T17:00:00+07:00';
    },
    'đã hẹn nộp ngày 22/5/2026',
    'đã hẹn gửi ngày 22/5/2026',
  ],
  [
    'cooldown',
    'T-3',
    morning('2026-05-21'),
    (s, c) => contact(s, c, 'before', at('2026-05-21', 7), { period: '202606' }),
    'hộp thư đã có thư nhắc hôm nay, để sang 08 giờ 00 phút ngày 22/5/2026',
    'hộp thư đã có thư hôm nay, để sang 08 giờ 00 phút ngày 22/5/2026',
  ],
  [
    'noAddress',
    'T-3',
    morning('2026-05-21'),
    (s, c) => Object.assign(of(s, c), { email: '' }),
    'chưa có địa chỉ thư của đơn vị',
    'chưa có địa chỉ thư của cơ quan',
  ],
  [
    'failed',
    'T-3',
    morning('2026-05-21'),
    (s, c) => contact(s, c, 'before', sentAt, { outcome: 'failed' }),
    'không gửi được: địa chỉ bị từ chối; sửa địa chỉ thì được gửi lại',
    'không gửi được: địa chỉ bị từ chối; sửa địa chỉ thì được gửi lại',
  ],
  [
    'doubtful',
    'T-3',
    morning('2026-05-21'),
    (s, c) => contact(s, c, 'before', sentAt, { outcome: 'doubtful' }),
    'không rõ đã gửi, không tự gửi lại',
    'không rõ đã gửi, không tự gửi lại',
  ],
  [
    'quota',
    'T-3',
    morning('2026-05-21'),
    (s) => Object.assign(s.settings, { mailReserve: '100' }),
    'hết hạn mức gửi thư hôm nay, gửi tiếp khi có hạn mức',
    'hết hạn mức gửi thư hôm nay, gửi tiếp khi có hạn mức',
  ],
  [
    'paused',
    'T-3',
    morning('2026-05-21'),
    (s) => Object.assign(s.settings, { remindersOn: 'không' }),
    'đang tạm dừng thư nhắc',
    'đang tạm dừng gửi thư',
  ],
  [
    'closed',
    'T',
    at('2026-05-20'),
    (s) => Object.assign(s.settings, { dataCutoff: '2026-05-22T17:00:00+07:00' }),
    'không gửi sau thời điểm chốt số liệu',
    'không gửi sau thời điểm chốt số liệu',
  ],
  [
    'added',
    'T-3',
    morning('2026-05-22'),
    (s, c) => Object.assign(of(s, c), { since: '2026-05-22' }),
    'bước này có trước khi đơn vị hoặc kỳ báo cáo được theo dõi',
    'bước này có trước khi cơ quan hoặc kỳ báo cáo được theo dõi',
  ],
];

describe('a sentence for every verdict', () => {
  test.each(lines)('%s, %s', (verdict, step, now, change, yeuCau, deNghi) => {
    for (const [row, sentence] of [
      [TH01, yeuCau],
      [MT01, deNghi],
    ] as const) {
      const state = stateWith(row);
      change(state, row.code);
      const found = view(state, now).rows.find((r) => r.step === step);
      expect([found?.verdict, found?.reason]).toEqual([verdict, sentence]);
      expect(found?.goes).toBe(verdict === 'goes' || verdict === 'later');
    }
  });

  const missing = (row: Record<string, string>, now: number): PlanRow | undefined => {
    const state = stateWith(row);
    return view(state, now).rows.find((r) => r.step === 'missing');
  };

  test('dayOff and asked', () => {
    const late = view(stateWith(TH01), at('2026-05-30', 9)).rows.filter((r) => r.verdict === 'dayOff');
    expect(late[0]).toMatchObject({ reason: 'ngày nghỉ, để sang 08 giờ 00 phút ngày 01/6/2026', goes: false });
    const asked = view(stateWith(MT01), at('2026-05-26', 9)).rows.map((r) => [r.step, r.reason]);
    expect(asked.at(-1)).toEqual(['T', 'cơ quan được đề nghị, không gửi sau hạn']);
  });

  test('the table and these are all verdicts', () => {
    const tried = new Set<string>([...lines.map(([verdict]) => verdict), 'dayOff', 'asked']);
    expect(verdicts.filter((v) => !tried.has(v))).toEqual([]);
  });

  test('they read well; a body that is asked hears of no reminder and no lateness', () => {
    const p = { at: '08 giờ 00 phút ngày 21/5/2026', until: '28/5/2026', into: 'T-1' };
    for (const verdict of verdicts)
      for (const audience of ['unit', 'head', 'leader'] as const) {
        expect(faults(sayReason(verdict, 'yeuCau', audience, p))).toEqual([]);
        const asked = sayReason(verdict, 'deNghi', audience, p);
        expect(faults(asked)).toEqual([]);
        expect(asked).not.toMatch(/nhắc|quá hạn|chậm|trả lại/i);
      }
  });

  test('days that are missing: one row a day, with their names', () => {
    const police = { code: 'CA01', type: 'congAn', name: 'Công an mẫu', email: 'ca@mau.example' };
    const found = missing(police, morning('2026-05-20'));
    expect(found).toMatchObject({
      period: 'days',
      periodName: 'số liệu từng ngày',
      stepText: 'số liệu theo ngày, tuần còn thiếu',
      verdict: 'goes',
      missing: ['ngày 18/5/2026', 'ngày 19/5/2026'],
    });
  });
});

test.each([
  ['open', 'thư mở đợt'],
  ['T-7', 'trước hạn 7 ngày'],
  ['T', 'ngày đến hạn'],
  ['T+1', 'quá hạn 1 ngày'],
  ['head+3', 'báo người đứng đầu đơn vị, quá hạn 3 ngày'],
  ['leader+5', 'trình lãnh đạo, quá hạn 5 ngày'],
  ['missing', 'số liệu theo ngày, tuần còn thiếu'],
])('step %s', (step, text) => expect(stepText(step)).toBe(text));

test('names and the dialog read well', () => {
  const p = new Proxy({} as Record<string, string>, { get: () => '3' });
  const said = Object.values(remindDialog).map((text) => (typeof text === 'function' ? text(p as never) : text));
  expect(strings([said, verdictNames, seriesNames]).flatMap(faults)).toEqual([]);
});

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
