/** Why a mail goes or does not, in words: a sentence for every verdict in both tones, and a name for every step. */
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/core/remind/planned.ts';
import type { PlanRow } from '../../src/flows/remind/planView.ts';
import { remindDialog, sayReason, seriesNames, stepText, verdictNames } from '../../src/texts/plan.ts';
import { faults, strings } from '../texts/samples.ts';
import { at } from './officeStage.ts';
import { lines, morning } from './planViewCases.ts';
import { MT01, stateWith, TH01, view } from './planViewStage.ts';

const verdicts = Object.keys(verdictNames) as Verdict[];

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
