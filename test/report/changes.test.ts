/** What changed since the issue before: new, late, corrected with its reason, withdrawn; and nothing else. */
import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';
import { nextRun, placeOf, untroubled } from '../endurance/stage.ts';
import type { Cells, Desk } from '../support/tonghop.ts';
import { area, commune, make, reportOf, tabCells, tableOf, thon, type, type UnitRow } from './stage.ts';
import { caption, labelOf, nothing, type Told, told, toldIn } from './told.ts';

const units = [thon('TH01'), thon('TH02'), thon('TH03')];

/** A desk with one issue made. */
async function first(answers: Cells[], more: { units?: UnitRow[] } = {}): Promise<Desk> {
  const desk = await commune({ units, ...more });
  await desk.submit(...answers);
  await desk.json('report');
  return desk;
}

const [byHouseholds, byCitizens] = ['Tỷ lệ hộ gia đình cài đặt', 'Tỷ lệ người dân cài đặt trên số hộ gia đình'];
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
