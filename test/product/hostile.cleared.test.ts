/** A whole tab of answers is emptied, as Ctrl+A and Delete do: hidden key row, headings and hidden columns go with it. */
import { expect, test } from 'vitest';
import { Killed } from '../../local/meter.ts';
import { Desk } from '../support/tonghop.ts';
import {
  answer,
  bare,
  cellAt,
  cells,
  clock,
  coordinator,
  errors,
  notes,
  sent,
  type TableRow,
  table,
  totals,
  type,
  within,
} from './answers.ts';

const tab = 'submissions.area';
const key = 'area.householdsInstalled';

/** TH01 has answered twice, the second time with more; TH02 fell and gave its reason. */
async function started(): Promise<Desk> {
  const desk = await new Desk().init('an-khanh', { coordinatorEmail: coordinator });
  const th02 = (installed: number): Record<string, string | number> => ({ 'area.households': 356, [key]: installed });
  await sent(desk, answer('TH01', { [key]: 102 }), answer('TH02', th02(200)));
  await sent(
    desk,
    answer('TH01', { at: '2026-05-20T08:10:00+07:00', [key]: 302 }),
    answer('TH02', { at: '2026-05-20T08:11:00+07:00', ...th02(150), reason: 'Trừ hộ đã chuyển đi' }),
    answer('TH01', { at: '2026-05-20T08:12:00+07:00', [key]: 290 }),
  );
  return desk;
}

type Place = [row: string, column: string];

/** Empties the rows from `first` on over the whole width; where `noticed` is false, the run of its trigger dies at once. */
function empty(desk: Desk, name: string, cell: Place, { first = 1, noticed = true } = {}): void {
  let dies = false;
  const onCall = (): void => {
    if (dies) throw new Killed('kill -9');
  };
  const w = desk.open({ onCall });
  const { sheetId } = cellAt(w, name, ...cell);
  const width = w.sheet(sheetId)?.columns ?? 0;
  const values = Array.from({ length: 400 }, () => Array.from({ length: width }, () => ''));
  dies = !noticed;
  try {
    const fired = w.edit({ sheetId, row: first, column: 1, values, user: coordinator });
    expect(fired.flatMap((f) => f.error ?? [])).toEqual([]);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  } finally {
    w.close();
  }
}

const emptyAnswers = (desk: Desk): void => empty(desk, tab, ['TH01/main', 'unit']);

const head = (desk: Desk, name: string): string[] =>
  cells(desk)
    .filter((c) => c.tab === name && c.row <= 2)
    .map((c) => c.text);

const run = (desk: Desk, path: string): unknown => within(desk, (w) => w.run(path, []).value);

const logged = async (desk: Desk, what: string): Promise<TableRow[]> =>
  (await table(desk, 'log')).filter((r) => String(r.what).startsWith(what));

const name = 'BC Thôn, tổ dân phố';

const recompute = (desk: Desk): Promise<unknown> => Promise.resolve(run(desk, 'App.recompute'));
const nextRun = (desk: Desk): Promise<unknown> => clock(desk, '2026-05-20T09:00:00+07:00');

test.each([
  ['from the key row on', 1, 'recompute', recompute],
  ['from the headings on', 2, 'recompute', recompute],
  ['from the key row on', 1, 'the next run', nextRun],
  ['the rows alone', 3, 'the next run', nextRun],
] as const)('an emptied tab of answers comes back with its headings: %s, %i, by %s', async (_, first, __, go) => {
  const desk = await started();
  const [before, rows, counted] = [head(desk, name), await table(desk, tab), (await totals(desk)).commune];
  expect(before.filter((c) => c !== '').length).toBeGreaterThan(50);
  empty(desk, tab, ['TH01/main', 'unit'], { first });
  expect(head(desk, name)).toEqual(before);
  await go(desk);
  expect(await table(desk, tab)).toEqual(rows);
  expect(head(desk, name)).toEqual(before);
  expect((await totals(desk)).commune).toEqual(counted);
  expect(errors(desk)).toEqual([]);
});

test('the log says who emptied how many rows of which tab, and what was put back', async () => {
  const desk = await started();
  emptyAnswers(desk);
  expect(await logged(desk, 'Xóa trắng')).toMatchObject([{ where: name, by: coordinator, note: /^5 dòng/ }]);
  expect(await logged(desk, 'Khôi phục tiêu đề')).toMatchObject([{ where: name }]);
  const [first] = await table(desk, tab);
  expect(first).toBeUndefined();
});

test('headings that went unnoticed: named by the check, put back before any row by whatever writes one', async () => {
  const noted = async (go: (desk: Desk) => unknown): Promise<string[]> => {
    const desk = await started();
    const before = head(desk, name);
    empty(desk, tab, ['TH01/main', 'unit'], { noticed: false });
    expect(run(desk, 'App.checkConfig')).toContain(`Mất dòng tiêu đề ở trang: "${name}"`);
    await go(desk);
    expect(head(desk, name)).toEqual(before);
    expect(run(desk, 'App.checkConfig')).not.toContain('Mất dòng tiêu đề');
    expect(errors(desk)).toEqual([]);
    return (await table(desk, tab)).map((r) => `${r.unit} ${r.status}`);
  };
  const all = ['TH01 Hợp lệ', 'TH02 Hợp lệ', 'TH01 Hợp lệ', 'TH02 Hợp lệ', 'TH01 Trả lại'];
  expect(await noted((desk) => run(desk, 'App.recompute'))).toEqual(all);
  expect(await noted((desk) => run(desk, 'App.setUp'))).toEqual([]);
  expect(await noted((desk) => sent(desk, answer('TH03', { 'area.households': 298, [key]: 200 })))).toEqual([
    'TH03 Hợp lệ',
  ]);
});

test.each([
  ['units', 'Danh mục đơn vị', 'TH01', 'name'],
  ['config', 'Cấu hình', 'unitDue', 'name'],
  ['tracking', 'Theo dõi', 'TH01/main', 'state'],
  ['totals', 'Tổng hợp', 'TH01/CT01', 'num'],
])('the emptied tab %s is filled again at once', async (other, otherName, row, column) => {
  const desk = await started();
  const [rows, before] = [await table(desk, other), head(desk, otherName)];
  empty(desk, other, [row, column]);
  expect(await table(desk, other)).toEqual(rows);
  expect(head(desk, otherName)).toEqual(before);
});

test('a row that is put back says what was said of it, not what a later answer makes of it', async () => {
  const desk = await started();
  const at = (minute: number) => `2026-05-20T08:${minute}:00+07:00`;
  await sent(desk, bare('TH02', 'unchanged', { at: at(20) }));
  await type(desk, tab, 'TH02/main', key, '160');
  await sent(desk, answer('TH01', { at: at(25), [key]: 310 }));
  await type(desk, tab, 'TH01/main', key, '312');
  const rows = await table(desk, tab);
  emptyAnswers(desk);
  await clock(desk, '2026-05-20T09:00:00+07:00');
  expect(await table(desk, tab)).toEqual(rows);
});

test('a figure typed into a row that counts no more: said at the cell, with the place where to type, and logged', async () => {
  const desk = await started();
  const rows = await table(desk, tab);
  const before = (await totals(desk)).units;
  const idOf = (i: number): string => String(rows[i]?.responseId);
  await type(desk, tab, idOf(0), key, 'một trăm');
  expect(notes(desk)).toEqual([
    'Dòng này đã được thay bằng báo cáo mới hơn của đơn vị; số sửa ở đây không được tính. Hãy sửa ở dòng của đơn vị gửi lúc 08 giờ 10 phút ngày 20/5/2026.',
  ]);
  expect(await logged(desk, 'Sửa số ở dòng không được tính')).toMatchObject([{ unit: 'TH01', to: 'một trăm' }]);
  await type(desk, tab, idOf(4), key, '291');
  expect(notes(desk)[1]).toMatch(/^Báo cáo ở dòng này đã trả lại.* 08 giờ 10 phút ngày 20\/5\/2026\.$/);
  expect((await totals(desk)).units).toEqual(before);
});
