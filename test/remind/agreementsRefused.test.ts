/** What may not be typed into the tracking tab: it is marked, logged and kept, and takes nothing away that was right. */
import { beforeAll, describe, expect, test } from 'vitest';
import { nextRun, placeOf, sending, untroubled } from '../endurance/stage.ts';
import { table, type } from '../report/stage.ts';
import { at, before, lastCalls, logged, notes, paste, prepare, texts, tracked, unit } from './agreementsStage.ts';

beforeAll(prepare);

describe('what is wrong', () => {
  const cases: [string, string, string, string, RegExp][] = [
    ['TH01', 'promised', 'mai nộp', 'mai nộp', /"mai nộp" không phải ngày.*28\/5\/2026\. Mục này hiện chưa đặt\./],
    ['TH02', 'promised', '31/6/2026', '31/6/2026', /Không có ngày 31\/6\/2026\./],
    ['TH03', 'promised', '21/5/2026', '2026-05-21', /Ngày 21\/5\/2026 đã qua\. Nhập từ ngày 22\/5\/2026/],
    ['TH01', 'extendedTo', '25/5/2026', '2026-05-25', /Ngày 25\/5\/2026 không sau hạn chung \(hết ngày 25\/5\/2026\)/],
    ['TH01', 'agreedReason', 'a'.repeat(301), 'a'.repeat(301), /quá dài \(tối đa 300 ký tự\)/],
  ];

  test('is marked, logged and kept as it was typed, until somebody puts it right', () => {
    const { workspace: w } = at(before);
    for (const [code, column, typed, , note] of cases) {
      paste(w, `${code}/main`, column, [[typed]]);
      expect(lastCalls(w)).toBeLessThanOrEqual(10);
      expect(notes(w.dir)[`${code}/main ${column}`]).toMatch(note);
      const [line] = logged(w, code).slice(-1);
      expect(line).toMatchObject({ from: '', by: 'dieuphoi@mau.example' });
      expect(String(line?.what)).toMatch(/^Không nhận nội dung đã ghi: /);
    }
    // Neither the day's work nor an answer writes over it; emptied, the mark goes.
    nextRun(w);
    for (const code of ['TH01', 'TH02', 'TH03']) sending(w, texts(code))();
    for (const [code, column, , kept] of cases) expect(tracked(w, `${code}/main`)[column]).toBe(kept);
    expect(Object.keys(notes(w.dir))).toHaveLength(cases.length);
    for (const [code, column] of cases) {
      paste(w, `${code}/main`, column, [['']]);
      expect(lastCalls(w)).toBeLessThanOrEqual(10);
    }
    expect([notes(w.dir), unit(w, 'TH01').agreed]).toEqual([{}, undefined]);
  });

  test('what was right still holds, and the note says so', () => {
    const { workspace: w } = at(before);
    type(w, 'tracking', 'TH01/main', 'extendedTo', '28/5/2026');
    type(w, 'tracking', 'TH01/main', 'extendedTo', '20/5/2026');
    expect(notes(w.dir)['TH01/main extendedTo']).toContain('Giá trị đúng gần nhất vẫn được dùng: 28/5/2026.');
    expect(tracked(w, 'TH01/main')).toMatchObject({ due: '2026-05-28T23:59:59+07:00', extendedTo: '2026-05-20' });
    type(w, 'tracking', 'TH01/main', 'extendedTo', '28/5/2026');
    expect(notes(w.dir)).toEqual({});
  });
});

test('pasted over many rows: right ones hold, wrong ones are marked, computed columns are put back', () => {
  const { workspace: w } = at(before);
  nextRun(w);
  const rows = table(w, 'tracking');
  const first = rows.findIndex((r) => r.key === 'TH01/main');
  expect(rows.slice(first, first + 3).map((r) => r.key)).toEqual(['TH01/main', 'TH02/main', 'TH03/main']);
  paste(w, 'TH01/main', 'returns', [
    ['7', '24/5/2026', '28/5/2026', 'mất điện'],
    ['8', 'mai', '29/5', ''],
    ['9', '', '', ''],
  ]);
  expect(unit(w, 'TH01').agreed?.main).toMatchObject({ promised: '2026-05-24', extendedTo: '2026-05-28' });
  expect(unit(w, 'TH02').agreed?.main).toMatchObject({ extendedTo: '2026-05-29', marked: ['promised'] });
  expect(unit(w, 'TH03').agreed).toBeUndefined();
  expect(table(w, 'tracking').map((r) => r.returns)).toEqual(rows.map((r) => r.returns));
  expect(Object.keys(notes(w.dir))).toEqual(['TH02/main promised']);
  expect(tracked(w, 'TH02/main').promised).toBe('mai');
});

test('the row of a unit that is no more takes nothing', () => {
  const { workspace: w } = at(before);
  const { sheetId, row } = placeOf(w, 'units', 'TH03', 'code');
  untroubled(w.deleteRows(sheetId, row, 1));
  nextRun(w);
  paste(w, 'TH03/main', 'promised', [['24/5/2026']]);
  expect(unit(w, 'TH03')).toMatchObject({ removed: true });
  expect(unit(w, 'TH03').agreed).toBeUndefined();
  expect(notes(w.dir)).toEqual({ 'TH03/main promised': expect.stringContaining('không còn được theo dõi') });
  paste(w, 'TH03/main', 'promised', [['']]);
  expect(notes(w.dir)).toEqual({});
});
