/** What changed since the issue before: new, late, corrected with its reason, withdrawn; and nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';
import { fill } from '../../src/texts/fill.ts';
import { ask, nextRun, placeOf, untroubled } from '../endurance/stage.ts';
import type { Cells, Desk } from '../support/tonghop.ts';
import {
  area,
  commune,
  make,
  type Row,
  reportOf,
  tabCells,
  table,
  tableOf,
  thon,
  type,
  type UnitRow,
} from './stage.ts';

const caption = 'Số liệu được sửa';
const units = [thon('TH01'), thon('TH02'), thon('TH03')];

/** A desk with one issue made. */
async function first(answers: Cells[], more: { units?: UnitRow[] } = {}): Promise<Desk> {
  const desk = await commune({ units, ...more });
  await desk.submit(...answers);
  await desk.json('report');
  return desk;
}

interface Told {
  none: boolean;
  /** Headline rates: name, before, now. */
  rates: string[];
  items: string[];
  /** Unit, field, before, now, why. */
  rows: string[][];
}

const notes = /^(Ghi chú của bản dự thảo \(xóa trước khi trình ký\)\. Thay đổi|Số liệu không thay đổi) so với lần \d+ /;
const rate = /^- (.*): từ (\S.*) thành (\S.*)\.$/;

/** The clerk takes the draft's block away before the signature: all that is told of changes stands in it. */
function toldIn(lines: readonly string[]): Told {
  const end = lines.findIndex((line) => line.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'));
  const [block, report] = [lines.slice(0, end), lines.slice(end)];
  expect(end).toBeGreaterThan(0);
  expect(report.filter((line) => line.includes('so với lần') || line.endsWith(caption))).toEqual([]);
  const from = block.findIndex((line) => notes.test(line));
  const said = from < 0 ? [] : block.slice(from + 1).filter((line) => line.startsWith('- '));
  return {
    none: block.some((line) => line.startsWith('Số liệu không thay đổi so với lần')),
    rates: said.flatMap((line) => {
      const [found, name, from, to] = rate.exec(line) ?? [];
      return found ? [`${name}: ${from} -> ${to}`] : [];
    }),
    items: said.filter((line) => !rate.test(line)),
    rows: tableOf(block, caption).map((row) => row.slice(1)),
  };
}

const told = (w: Workspace): Told => toldIn(reportOf(w, make(w)));
const nothing: Told = { none: false, rates: [], items: [], rows: [] };
const [byHouseholds, byCitizens] = ['Tỷ lệ hộ gia đình cài đặt', 'Tỷ lệ người dân cài đặt trên số hộ gia đình'];
const labelOf = (code: string): string => {
  const field = campaign.sections.flatMap((s) => s.fields).find((f) => f.code === code);
  return fill(field?.label ?? code, { ...campaign.words, unitName: '', target: '' });
};
const households = labelOf('area.householdsInstalled');

describe('one thing at a time', () => {
  test('the first issue has nothing to be compared with', async () => {
    const w = (await commune({ units })).open();
    expect(told(w)).toEqual(nothing);
  });

  test('a unit that reports, one that reports late', async () => {
    const desk = await first([area('TH01', 60)]);
    await desk.submit(area('TH02', 60, { at: '2026-05-21T08:00:00+07:00' }));
    let w = desk.open();
    w.moveClock(Date.parse('2026-05-26T08:00:00+07:00'), { missed: true });
    w.close();
    await desk.submit(area('TH03', 50));
    w = desk.open();
    expect(told(w)).toEqual({
      ...nothing,
      // Of 300 households 60 and 170; 80 persons and 230.
      rates: [`${byHouseholds}: 20% -> 56,6%`, `${byCitizens}: 26,6% -> 76,6%`],
      items: ['- Đơn vị mới có báo cáo hợp lệ: Đơn vị TH02, Đơn vị TH03.', '- Trong đó gửi sau hạn: Đơn vị TH03.'],
    });
  });

  test('a unit that corrects itself, with its reason; without one the unit is named as who did it', async () => {
    const desk = await first([area('TH01', 60), area('TH02', 60)]);
    await desk.submit(
      area('TH01', 50, { reason: 'Loại trùng sau rà soát', at: '2026-05-20T09:00:00+07:00' }),
      area('TH02', 61, { at: '2026-05-20T09:01:00+07:00' }),
    );
    const { rows, rates, items, none } = told(desk.open());
    expect([none, items]).toEqual([false, []]);
    expect(rates).toEqual([`${byHouseholds}: 40% -> 37%`, `${byCitizens}: 53,3% -> 50,3%`]);
    expect(rows.filter(([, field]) => field === households)).toEqual([
      ['Đơn vị TH01', households, '60', '50', 'Loại trùng sau rà soát'],
      ['Đơn vị TH02', households, '60', '61', 'Đơn vị gửi lại'],
    ]);
  });

  test('a figure that the coordinator put right, and one of the registry', async () => {
    const desk = await first([area('TH01', 60)]);
    const w = desk.open();
    type(w, 'submissions.area', 'TH01/main', 'area.householdsInstalled', '55');
    type(w, 'units', 'TH02', 'households', '1234');
    expect(told(w)).toEqual({
      ...nothing,
      // Of 300 households 60; of 1.434 households 55, and 80 persons.
      rates: [`${byHouseholds}: 20% -> 3,8%`, `${byCitizens}: 26,6% -> 5,5%`],
      rows: [
        ['Đơn vị TH02', 'Số hộ trong danh mục', '100', '1.234', 'Sửa danh mục đơn vị'],
        ['Đơn vị TH01', households, '60', '55', 'Đầu mối sửa'],
      ],
    });
    expect(told(w)).toEqual({ ...nothing, none: true });
  });

  test('what was put right and back again is no change', async () => {
    const w = (await first([area('TH01', 60)])).open();
    type(w, 'submissions.area', 'TH01/main', 'area.householdsInstalled', '55');
    type(w, 'submissions.area', 'TH01/main', 'area.householdsInstalled', '60');
    expect(told(w)).toEqual({ ...nothing, none: true });
  });

  test('days that were added', async () => {
    const police = { code: 'CA01', type: 'congAn' };
    const desk = await first([area('TH01', 60)], { units: [...units, police] });
    const day = { unit: 'CA01', 'congAn.eid2Daily': 3, 'congAn.installDaily': 30 };
    await desk.submit({ ...day, 'congAn.date': '2026-05-18' }, { ...day, 'congAn.date': '2026-05-19' });
    expect(told(desk.open())).toEqual({
      ...nothing,
      items: ['- Đơn vị CA01: thêm 2 báo cáo (ngày, tuần, nhóm).'],
    });
  });

  test('a unit that is taken off the list, with its old name', async () => {
    const w = (await first([area('TH01', 60), area('TH02', 60)])).open();
    const { sheetId, row } = placeOf(w, 'units', 'TH02', 'code');
    untroubled(w.deleteRows(sheetId, row, 1));
    nextRun(w);
    expect(told(w)).toEqual({
      ...nothing,
      // Of 300 households 120, of 200 60.
      rates: [`${byHouseholds}: 40% -> 30%`, `${byCitizens}: 53,3% -> 40%`],
      items: ['- Đơn vị không còn báo cáo hợp lệ: Đơn vị TH02.', '- Đơn vị không còn trong danh mục: Đơn vị TH02.'],
    });
  });
});

const settingName = (key: string): string => campaign.settings.find((s) => s.key === key)?.name ?? key;

describe('what else moves a printed figure is no «không thay đổi»', () => {
  const figures = (lines: readonly string[]): string[] =>
    lines.filter((line) => / \| /.test(line) && line.includes('%'));

  /** And what the note says of it. */
  const changed: [string, (w: Workspace) => void, Partial<Told>][] = [
    [
      'a unit without an answer is taken off the list',
      (w) => {
        const { sheetId, row } = placeOf(w, 'units', 'TH03', 'code');
        untroubled(w.deleteRows(sheetId, row, 1));
        nextRun(w);
      },
      { items: ['- Đơn vị không còn trong danh mục: Đơn vị TH03.'], rows: [] },
    ],
    [
      'a unit need not report any more',
      (w) => type(w, 'units', 'TH03', 'mustReport', 'không'),
      { items: [], rows: [['Đơn vị TH03', 'Phải báo cáo', 'Có', 'Không', 'Sửa danh mục đơn vị']] },
    ],
    [
      'a target is read in another way',
      (w) => type(w, 'config', 'CT02.operator', 'value', 'Đạt khi bằng 100%'),
      { items: [`- Cấu hình đã đổi: ${settingName('CT02.operator')}.`], rates: [], rows: [] },
    ],
  ];
  test.each(changed)('%s', async (_, happens, said) => {
    const desk = await first([area('TH01', 80), area('TH02', 100, { 'area.citizensInstalled': 220 })]);
    const w = desk.open();
    const before = reportOf(w, make(w, { issue: 1 }));
    happens(w);
    const now = reportOf(w, make(w));
    expect(figures(now)).not.toEqual(figures(before));
    expect(toldIn(now)).toMatchObject({ none: false, ...said });
  });
});

test('a further group of a union is no unit that is new, nor is the unit gone when one of its groups is', async () => {
  const group = (name: string): Cells => ({
    unit: 'MT01',
    'union.group': name,
    'union.smartphone': 10,
    'union.guided': 5,
  });
  const desk = await first([group('Đảng viên')], { units: [...units, { code: 'MT01', type: 'mttq' }] });
  await desk.submit(group('Hội viên'));
  const { none, items } = told(desk.open());
  expect(none).toBe(false);
  expect(items).toEqual(['- Đơn vị MT01: thêm 1 báo cáo (ngày, tuần, nhóm).']);
});

test('more corrections than the body holds: the report counts the rest, and it stands where the report says', async () => {
  const many = Array.from({ length: 15 }, (_, i) => thon(`TH${String(i + 1).padStart(2, '0')}`));
  const desk = await first(
    many.map(({ code }) => area(code, 50)),
    { units: many },
  );
  await desk.submit(...many.map(({ code }, i) => area(code, 61 + i, { at: '2026-05-20T09:00:00+07:00' })));
  const w = desk.open();
  const made = make(w);
  const lines = reportOf(w, made);
  // Three figures of each.
  expect(tableOf(lines, caption)).toHaveLength(40);
  const end = lines.findIndex((line) => line.includes('CỘNG HÒA'));
  expect(lines.slice(0, end)).toContain('Còn 5 số liệu khác được sửa, xem trang truy nguồn của lần này.');
  const trace = (tabCells(w.dir, `Truy nguồn lần ${made.issue}`) ?? []).map((row) => row.join(' | '));
  const missing = many.filter(
    ({ code }, i) => !trace.some((row) => row.includes(code) && /\b50\b/.test(row) && row.includes(String(61 + i))),
  );
  expect(missing.map(({ code }) => code)).toEqual([]);
});

/** Figures that anybody sees: of the answers that count, and of the registry. */
function visible(w: Workspace): Map<string, string> {
  const seen = new Map<string, string>();
  const fields = campaign.sections.find((s) => s.code === 'area')?.fields.filter((f) => f.kind !== 'text') ?? [];
  const counting = new Map<string, Row>();
  for (const row of table(w, 'submissions.area')) if (row.status === 'Hợp lệ') counting.set(String(row.unit), row);
  for (const [unit, row] of counting)
    for (const { code } of fields) seen.set(`${unit} ${code}`, String(row[code] ?? ''));
  for (const { code, households: n } of table(w, 'units')) seen.set(`${code} registry`, String(n ?? ''));
  return seen;
}

/** The rates that stand in the table of areas, as `totals` has them. */
function ratesOf(w: Workspace): Map<string, string> {
  const { commune: all } = ask<{ commune: Record<string, { rate: string | null }> }>(w, 'totals');
  const shown = campaign.report?.areas.filter((a) => a.show.includes('rate')).map((a) => a.indicator) ?? [];
  return new Map(
    shown.map((id) => [campaign.indicators.find((i) => i.id === id)?.name ?? id, all[id]?.rate || 'chưa có số liệu']),
  );
}

const codes = ['TH01', 'TH02', 'TH03', 'TH04', 'TH05'];
const step = fc.record({
  what: fc.constantFrom('answer', 'answer', 'edit', 'registry', 'nothing'),
  unit: fc.constantFrom(...codes),
  value: fc.integer({ min: 0, max: 80 }),
});

test('random edits and answers between issues: the changes told are those that anybody sees', {
  timeout: 300_000,
}, async () => {
  const desk = await commune({ units: codes.map((code) => thon(code)) });
  await desk.submit(area('TH01', 30), area('TH02', 40));
  await desk.json('report');
  let minute = 0;
  const play = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
    let w = desk.open();
    const before = visible(w);
    const rated = ratesOf(w);
    for (const { what, unit, value } of steps) {
      minute += 1;
      const answered = visible(w).has(`${unit} area.householdsInstalled`);
      if (what === 'registry') type(w, 'units', unit, 'households', String(100 + (value % 15)));
      if (what === 'edit' && answered) type(w, 'submissions.area', `${unit}/main`, 'area.loggedIn', String(value % 20));
      if (what !== 'answer') continue;
      w.close();
      const at = new Date(Date.parse('2026-05-20T08:00:00+07:00') + minute * 60_000 + 7 * 3_600_000);
      const stamp = `${at.toISOString().slice(0, 19)}+07:00`;
      const [line] = await desk.submit(area(unit, value, { at: stamp, reason: 'rà soát' }));
      expect(line?.status).toBe('accepted');
      w = desk.open();
    }
    const after = visible(w);
    const { none, rates, items, rows } = told(w);
    const moved = [...ratesOf(w)].filter(([name, to]) => to !== rated.get(name));
    w.close();
    expect(rates).toEqual(moved.map(([name, to]) => `${name}: ${rated.get(name)} -> ${to}`));
    const fresh = codes.filter(
      (code) => after.has(`${code} area.households`) && !before.has(`${code} area.households`),
    );
    const expected = [...after].flatMap(([key, to]): string[] => {
      const [unit = '', field = ''] = key.split(' ');
      const from = before.get(key);
      if (from === to || from === undefined) return [];
      return [[`Đơn vị ${unit}`, field === 'registry' ? 'Số hộ trong danh mục' : labelOf(field), from, to].join(' | ')];
    });
    const names = items.flatMap((line) => /mới có báo cáo hợp lệ: (.*)\.$/.exec(line)?.[1]?.split(', ') ?? []);
    expect(rows.map((row) => row.slice(0, 4).join(' | ')).sort()).toEqual(expected.sort());
    expect(names.sort()).toEqual(fresh.map((code) => `Đơn vị ${code}`));
    expect(none).toBe(expected.length === 0 && fresh.length === 0);
  });
  await fc.assert(play, { seed: 20260531, numRuns: 8, endOnFailure: true });
});
