/** Each figure can be asked from where it comes: units, submissions, and who is missing. */
import { beforeAll, expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { ask } from '../endurance/stage.ts';
import { enterprise, office, police, area as row, school, support, union, visit, week } from '../totals/rows.ts';
import {
  commune,
  type Made,
  make,
  reportOf,
  type TraceLine,
  table,
  tableOf,
  tabNames,
  traceOf,
  type,
} from './stage.ts';

let w: Workspace;
let made: Made;
let lines: TraceLine[];

beforeAll(async () => {
  const desk = await commune();
  const sent = await desk.submit(
    row('TH01', 412, 300, 500, { eid2: 900, eid2Guided: 700 }),
    row('TH02', 356, 355, 356),
    row('TDP05', 310, 310, 400),
    school('TR01', 28, 20, 10, { pupils: 100, pupilsInstalled: 33, parents: 50 }),
    police('2026-05-17', 5, 50, { eid2Cumulative: 5 }),
    police('2026-05-18', 7, 70, { smartphone: 90, smartphoneGuided: 30 }),
    police('2026-05-19', 9, 90, { smartphone: 100, smartphoneGuided: 40 }),
    week('2026-05-04', 2),
    week('2026-05-11', 1),
    enterprise('DN01', 120, [100, 90, 80]),
    visit('HCC01', [90, 20, 50, 15, 5]),
    visit('YT01', [10, 0, 0, 10, 0]),
    office('VP01', 30, 30, 30, 4),
    support('QS01', 30, 30),
    union('MT01', 'Hội viên', 300, 299),
    union('MT01', 'Đoàn viên', 10, 10),
    { unit: 'TR02', kind: 'nil' },
  );
  expect(sent.filter((l) => l.status !== 'accepted')).toEqual([]);
  w = desk.open();
  type(w, 'submissions.area', 'TH01/main', 'area.householdsInstalled', '310');
  made = make(w);
  lines = traceOf(w, made.issue).lines;
});

const printed = (line: TraceLine): boolean => line.unit === 'Số in trong báo cáo';
const name = ({ figure, scope }: TraceLine): string => `${figure} / ${scope}`;
const sum = (own: readonly (number | null)[]): number => own.reduce<number>((n, v) => n + (v ?? 0), 0);

test('a tab each issue; its head names the issue, the time and the hash', () => {
  expect(tabNames(w.dir)).toContain('Truy nguồn lần 1');
  const { head } = traceOf(w, 1);
  expect(head.join('\n')).toContain(`Mã số liệu | ${made.hash}`);
});

test('the lines of the units add up to the figure that is printed', () => {
  const wrong = lines.filter(printed).flatMap((total) => {
    const own = lines.filter((line) => !printed(line) && name(line) === name(total));
    const [num, den] = [sum(own.map((l) => l.num)), sum(own.map((l) => l.den))];
    const fits = num === (total.num ?? 0) && (total.den === null ? den === 0 : den === total.den);
    return fits ? [] : [`${name(total)}: printed ${total.num}/${total.den}, units ${num}/${den}`];
  });
  expect(wrong).toEqual([]);
});

test('the figures are those of the totals and of the table that is printed', () => {
  const totals = ask<{ commune: Record<string, { num: number; den: number | null }> }>(w, 'totals');
  for (const [id, { num, den }] of Object.entries(totals.commune)) {
    const own = lines.filter((l) => printed(l) && l.scope === 'xã An Khánh' && l.figure.startsWith(`${id} `));
    expect([id, own.map((l) => [l.num ?? 0, l.den])]).toEqual([id, own.length === 0 ? [] : [[num, den]]]);
  }
  const shown = tableOf(reportOf(w, made), 'Kết quả thực hiện các chỉ tiêu');
  expect(shown.length).toBeGreaterThan(5);
  for (const [, text, den, num] of shown) {
    const own = lines.find((l) => printed(l) && l.scope === 'xã An Khánh' && l.figure.endsWith(` ${text}`));
    expect([text, own?.num, own?.den]).toEqual([text, dotted(num), den === '' ? null : dotted(den)]);
  }
});

const dotted = (cell: string | undefined): number => Number(String(cell).replace(/\./g, ''));

test('every submission named exists and is accepted; every figure of a unit names one', () => {
  const accepted = new Map(
    table(w, 'submissions').map((r) => [String(r.responseId), `${r.unit}: ${r.status}`] as const),
  );
  const wrong = lines.flatMap((line) =>
    line.submissions
      .map((id) => accepted.get(id) ?? `${id}: unknown`)
      .filter((text) => text !== `${line.unit.split(' ')[0]}: Hợp lệ`),
  );
  expect(wrong).toEqual([]);
  expect(lines.filter((l) => !printed(l) && l.num !== null && l.submissions.length === 0)).toEqual([]);
  expect(lines.some((l) => l.submissions.length === 2 && l.unit.startsWith('MT01'))).toBe(true);
});

test('who is missing stands there without a figure; who answered nil as nil', () => {
  const own = lines.filter((l) => l.figure.startsWith('CT01 ') && !printed(l));
  expect(own.map((l) => l.unit.split(' ')[0])).toEqual(['TH01', 'TH02', 'TH03', 'TH04', 'TH05', 'TH06', 'TDP05']);
  const missing = own.filter((l) => l.submissions.length === 0);
  expect(missing.map((l) => [l.num, l.state])).toEqual(missing.map(() => [null, 'Chưa nộp']));
  expect(missing).toHaveLength(4);
  expect(lines.filter((l) => l.unit.startsWith('TR02') && l.state !== 'Không phát sinh')).toEqual([]);
  expect(own.filter((l) => l.edited !== '').map((l) => l.unit.split(' ')[0])).toEqual(['TH01']);
});

test('the next issue has its own tab, and the first stays as it was', () => {
  const before = traceOf(w, 1);
  type(w, 'submissions.area', 'TH02/main', 'area.householdsInstalled', '200');
  make(w);
  expect(traceOf(w, 1)).toEqual(before);
  expect(traceOf(w, 2).lines.find((l) => l.figure.startsWith('CT01 ') && l.unit.startsWith('TH02'))?.num).toBe(200);
});
