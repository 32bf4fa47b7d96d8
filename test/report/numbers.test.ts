/** Every number of the report is accounted for: it occurs in `totals`, is counted from it, is a date or a heading. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Issue, type Measure, type Played, play, type Totals } from '../golden/cases.ts';
import { cutRate, type Sources, sourcesOf } from './accounts.ts';
import { foreignNumbers } from './numbers.ts';
import {
  areaDetailRow,
  areaRow,
  assessable,
  assessed,
  blankCells,
  bodyOf,
  denominatorFirst,
  grouped,
  groupRow,
  indicatorRows,
  tableOf,
  unitCells,
  unitRows,
} from './printed.ts';

const cases = [
  ...['an-khanh', 'hai-duong'].flatMap((p) => ['all-met', 'half-missing', 'nothing'].map((state) => `${p}-${state}`)),
  ...['edge-missing-24-of-28', 'edge-truncation', 'edge-decreasing-with-reason', 'edge-late', 'zero-denominator'],
];

describe.each(cases)('%s', (name) => {
  let played: Played;
  let issue: Issue;
  let sources: Sources;
  let totals: Totals;
  beforeAll(async () => {
    played = await play(name);
    issue = played.issues.at(-1) as Issue;
    sources = await sourcesOf(played, issue);
    totals = await played.totals();
  });

  test('no number is foreign', () => {
    expect(foreignNumbers(issue.lines, sources)).toEqual([]);
  });

  test('rates are cut off, never rounded', () => {
    for (const m of sources.measures) {
      const plain = (rate: string | null | undefined): string | undefined => rate?.replace(' %', '%');
      if (m.den) expect(plain(m.rate)).toBe(cutRate(m.num, m.den));
      if (m.denReporting) expect(plain(m.rateReporting)).toBe(cutRate(m.num, m.denReporting));
      if (m.den === 0) expect(m.rate).toBe('chưa có số liệu');
    }
  });

  test('a number that is put in is found, wherever it stands', () => {
    const found = (lines: string[]): number => foreignNumbers(lines, sources).length;
    const planted = [
      'Có 987.654 hộ.',
      'đạt 77,36%',
      'ngày 03/3/2024',
      '1/987',
      '- Thôn Mẫu 155',
      'còn 98.765 hộ',
      '98.765 đơn vị',
    ];
    for (const line of planted) expect([line, found([...issue.lines, line])]).toEqual([line, 1]);
    const missed: string[] = [];
    issue.lines.forEach((line, i) => {
      if (i % 3 > 0) return;
      for (const { index } of line.matchAll(/(?<![\d.,/])\d/g)) {
        const changed = `${line.slice(0, index)}98765${line.slice(index)}`;
        if (found([...issue.lines.slice(0, i), changed, ...issue.lines.slice(i + 1)]) === 0) missed.push(changed);
      }
    });
    expect(missed).toEqual([]);
  });

  test('nothing is called complete before everybody has reported and the target is met', () => {
    const { expected = 0, reported = 0, nil = 0, unchanged = 0 } = totals.coverage;
    const claims = issue.lines.filter((line) => /hoàn thành|hoàn tất|đã xong/i.test(line));
    const whole = reported + nil + unchanged === expected;
    if (!whole || totals.commune.CT01?.met !== true) expect(claims).toEqual([]);
  });

  // Domain A.2: whatever the headline and the coverage.
  test('CT01, CT02, CT04 and CT05 stand in the body with numerator, denominator and rate', () => {
    const body = bodyOf(issue.lines);
    for (const [id, unit, whole] of [
      ['CT01', '', ''],
      ['CT02', ' người', ' hộ'],
      ['CT04', '', ''],
      ['CT05', '', ''],
    ] as const) {
      const { num, den, rate } = totals.commune[id] as Measure;
      // Nobody is counted in it: a commune without schools says nothing about schools.
      if (!played.units.some((u) => (id === 'CT05' ? u.type === 'truong' : ['thon', 'tdp'].includes(u.type ?? ''))))
        continue;
      const share = `${grouped(num)}${unit}/${grouped(den)}${whole}`;
      const said = body
        .split(/\n|(?<=\.) /)
        .filter((sentence) => sentence.includes(share) && sentence.includes(rate ?? ''));
      expect([id, share, rate, said.length]).toEqual([id, share, rate, expect.toSatisfy((n: number) => n > 0)]);
    }
  });

  test('the tables have the figures of the totals', () => {
    const indicators = tableOf(issue.lines, /^Bảng \d+\. Kết quả thực hiện các chỉ tiêu/);
    const swap = denominatorFirst(issue.lines);
    const shown = indicators.map(([, name, a, b, rate]) => (swap ? [name, b, a, rate] : [name, a, b, rate]));
    expect(shown).toEqual(indicatorRows(played, totals, indicators));
    for (const row of tableOf(issue.lines, /^Bảng \d+\. Kết quả theo nhóm đối tượng/)) {
      const told = row[2]?.startsWith('0/') && row[5] === '-' ? row.slice(4, 7) : groupRow(played, totals, row);
      expect([row[1], row[3], ...row.slice(4, 7)]).toEqual([row[1], row[3], ...(told ?? ['?'])]);
    }
    const areas = tableOf(issue.lines, /^Bảng \d+\. Kết quả theo địa bàn/);
    for (const [, name = '', ...cells] of areas.slice(0, -1)) {
      const unit = played.units.find((u) => u.name === name.replace(' (*)', ''))?.code ?? '';
      const measures = totals.units[unit] ?? {};
      if ('CT01' in measures) expect([name, ...cells.slice(0, 6)]).toEqual([name, ...areaRow(measures)]);
      else expect([name, ...cells.slice(1, 6)]).toEqual([name, '-', '-', '-', '-', '-']);
    }
    if (areas.length > 0) expect(areas.at(-1)?.slice(2, 8)).toEqual(areaRow(totals.commune));
    const { expected, onTime = 0, late = 0 } = totals.coverage;
    const regime = tableOf(issue.lines, /^Bảng \d+\. Chế độ báo cáo/).at(-1);
    expect(regime?.slice(2, 5)).toEqual([expected, onTime, late].map(String));
  });

  test('the appendices have the figures of the units', () => {
    const areas = tableOf(issue.lines, /^Phụ lục I$/, 3);
    const brief = !issue.lines.some((line) => line.includes('| Số người đã đăng nhập được | Tỷ lệ |'));
    for (const [, name = '', ...cells] of areas.slice(0, -1)) {
      const unit = played.units.find((u) => u.name === name.replace(' (*)', ''))?.code ?? '';
      const measures = totals.units[unit] ?? {};
      if (!('CT01' in measures)) continue;
      const blank = blankCells(played, unit, brief);
      const right = areaDetailRow(measures, brief).map((cell, i) => (cells[i] === '-' && blank.has(i) ? '-' : cell));
      expect([name, ...cells.slice(0, -1)]).toEqual([name, ...right]);
    }
    for (const { unit, cells } of unitRows(issue.lines)) {
      if (cells[0] === '-') continue;
      const code = played.units.find((u) => u.name === unit)?.code ?? '';
      const told = unitCells(played, totals.units[code] ?? {}, cells[0] ?? '');
      // Whoever owes nothing in this period (police) has no line in the totals of units.
      if (totals.units[code])
        expect([unit, cells[0], ...cells.slice(1, 4)]).toEqual([unit, cells[0], ...(told ?? ['?'])]);
    }
  });

  test('the assessment says of each indicator what the totals say', () => {
    const right = assessable(played, totals);
    for (const { name, share } of assessed(issue.lines)) expect([name, share]).toEqual([name, right[name]]);
  });
});
