/** Every number of the report is accounted for: it occurs in `totals`, is counted from it, is a date or a heading. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileOf, type Issue, type Measure, type Played, play, type Totals } from '../golden/cases.ts';
import { type Cells, Desk } from '../support/tonghop.ts';
import { cutRate, type Sources, sourcesOf } from './accounts.ts';
import { docxText } from './docxText.ts';
import { foreignNumbers } from './numbers.ts';
import {
  areaDetailRow,
  areaRow,
  areaSum,
  assessable,
  assessed,
  assessedLists,
  blankCells,
  bodyOf,
  daySums,
  grouped,
  groupRow,
  indicatorRows,
  openIndicators,
  openSaid,
  tableOf,
  tableWithHead,
  unitCells,
  unitRows,
  weekSums,
} from './printed.ts';

// The others are like one of these; their texts are kept in test/golden.
const cases = [
  ...['an-khanh-half-missing', 'hai-duong-all-met', 'hai-duong-half-missing', 'hai-duong-nothing'],
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
      if (i % 4 > 0) return;
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
    const [head, ...indicators] = tableWithHead(issue.lines, /^Bảng \d+\. Kết quả thực hiện các chỉ tiêu/);
    expect(head?.slice(1, 6)).toEqual(['Chỉ tiêu', 'Tổng số', 'Đã thực hiện', 'Tỷ lệ', 'Chỉ tiêu đề ra']);
    expect(indicators.map((row) => row.slice(1, 5))).toEqual(indicatorRows(played, totals, indicators));
    for (const row of tableOf(issue.lines, /^Bảng \d+\. Kết quả theo nhóm đối tượng/)) {
      const told = groupRow(played, totals, row);
      expect([row[1], row[3], ...row.slice(4, 7)]).toEqual([row[1], row[3], ...(told ?? ['?'])]);
    }
    const areas = tableOf(issue.lines, /^Bảng \d+\. Kết quả theo địa bàn/);
    for (const [, name = '', ...cells] of areas.slice(0, -1)) {
      const unit = played.units.find((u) => u.name === name.replace(' (*)', ''))?.code ?? '';
      const measures = totals.units[unit] ?? {};
      if ('CT01' in measures) expect([name, ...cells.slice(0, 6)]).toEqual([name, ...areaRow(measures)]);
      else expect([name, ...cells.slice(1, 6)]).toEqual([name, '-', '-', '-', '-', '-']);
    }
    if (areas.length > 0) expect(areas.at(-1)?.slice(2, 8)).toEqual(areaSum(played, totals, false));
    const { expected, onTime = 0, late = 0 } = totals.coverage;
    const regime = tableOf(issue.lines, /^Bảng \d+\. Chế độ báo cáo/).at(-1);
    expect(regime?.slice(2, 5)).toEqual([expected, onTime, late].map(String));
  });

  test('the appendices have the figures of the units', () => {
    const areas = tableOf(issue.lines, /^KẾT QUẢ CHI TIẾT THEO /);
    expect(areas.length > 0).toBe(played.units.some((u) => u.type === 'thon' || u.type === 'tdp'));
    for (const [, name = '', ...cells] of areas.slice(0, -1)) {
      const unit = played.units.find((u) => u.name === name.replace(' (*)', ''))?.code ?? '';
      const measures = totals.units[unit] ?? {};
      if (!('CT01' in measures)) continue;
      const { dashed, either } = blankCells(played, unit);
      const right = areaDetailRow(measures).map((cell, i) =>
        dashed.includes(i) || (cells[i] === '-' && either.includes(i)) ? '-' : cell,
      );
      expect([name, ...cells.slice(0, -1)]).toEqual([name, ...right]);
    }
    if (areas.length > 0) expect(areas.at(-1)?.slice(2, -1)).toEqual(areaSum(played, totals, true));
    for (const { unit, cells } of unitRows(issue.lines)) {
      if (cells[0] === '-') continue;
      const code = played.units.find((u) => u.name === unit)?.code ?? '';
      const told = unitCells(played, totals.units[code] ?? {}, cells[0] ?? '');
      // Whoever owes nothing in this period (police) has no line in the totals of units.
      if (totals.units[code])
        expect([unit, cells[0], ...cells.slice(1, 4)]).toEqual([unit, cells[0], ...(told ?? ['?'])]);
    }
  });

  test('appendices are numbered as they come, and the text names none that is not there', () => {
    const there = issue.lines.flatMap((line) => /^Phụ lục ([IVX]+)$/.exec(line)?.[1] ?? []);
    expect(there).toEqual(['I', 'II', 'III', 'IV'].slice(0, there.length));
    const named = issue.lines.flatMap((line) => [...line.matchAll(/Phụ lục ([IVX]+)/g)].map(([, n]) => n));
    expect(named.filter((n) => !there.includes(n as string))).toEqual([]);
  });

  test('days and weeks add up to what is said of them and to the totals', () => expectSums(issue.lines, totals));

  test('the assessment says of each indicator what the totals say', () => {
    const right = assessable(played, totals);
    for (const { name, share } of assessed(issue.lines)) expect([name, share]).toEqual([name, right[name]]);
    for (const { named, more } of assessedLists(issue.lines)) {
      expect(named).toBeLessThanOrEqual(6);
      if (more > 0) expect(named).toBe(6);
    }
    expect(openSaid(issue.lines)).toBe(openIndicators(issue.lines, sources.settings));
  });
});

function expectSums(lines: readonly string[], { commune, activities }: Totals): void {
  const [days, weeks] = [daySums(lines), weekSums(lines)];
  const right = ['CT07', 'CT08'].map((id) => commune[id]?.num);
  if (days) expect(days).toEqual({ added: right, told: right });
  if (weeks) expect(weeks).toEqual({ added: activities.HD01 ?? 0, told: activities.HD01 ?? 0 });
}

// The police go on sending after the last day of the campaign, and one day was never sent.
test('days sent after the end of the campaign', async () => {
  const desk = new Desk();
  const units = fileOf('hai-duong-all-met', 'units.csv');
  const settings = ['campaignStart=2026-05-01', 'campaignEnd=2026-05-31', 'dataCutoff=2026-06-07T17:00:00+07:00'];
  const set = settings.flatMap((setting) => ['--set', setting]);
  const now = '2026-06-03T09:00:00+07:00';
  expect(await desk.run('init', '--preset', 'hai-duong', '--now', now, '--units', units, ...set)).toMatchObject({
    code: 0,
  });
  const day = (date: string, eid2: number, installs: number): Cells => ({
    unit: 'CA01',
    'congAn.date': date,
    'congAn.eid2Daily': eid2,
    'congAn.installDaily': installs,
  });
  const week = (start: string, times: number, dates: string): Cells => ({
    unit: 'DV01',
    'ttDvsnc.weekOf': start,
    'ttDvsnc.broadcasts': times,
    'ttDvsnc.broadcastDates': dates,
    'ttDvsnc.posts': 3,
    'ttDvsnc.portal': 1,
  });
  const sent = await desk.submit(
    ...[day('2026-05-29', 1_204, 35), day('2026-05-30', 7, 40), day('2026-06-01', 11, 52), day('2026-06-02', 13, 61)],
    ...[week('2026-04-27', 1, '02/5'), week('2026-05-25', 2, '26/5; 27/5'), week('2026-06-01', 3, '01/6; 02/6; 03/6')],
  );
  const out = join(desk.dir, 'report.docx');
  await desk.json('report', '--out', out);
  const lines = docxText(new Uint8Array(readFileSync(out)));
  const totals = await desk.json<Totals>('totals', '--period', 'main');
  expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 'accepted'));
  expect([daySums(lines), weekSums(lines)]).not.toContain(null);
  expectSums(lines, totals);
});
