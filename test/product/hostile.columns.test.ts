/** Columns that a person moved are found by their keys, in the tabs that the program writes too (design decision 7). */
import { expect, test } from 'vitest';
import { type Cells, Desk } from '../support/tonghop.ts';
import { answer, cellAt, clock, coordinator, errors, sent, table, type, within } from './answers.ts';

const difficult: Cells = { 'difficulty.has': 'Có', 'difficulty.kind': 'Khác', 'difficulty.doc': 'b' };

/** A tab, the cell that finds it, and what its row says after a further answer and an edit. */
type Case = [tab: string, cell: [row: string, column: string], expected: Record<string, unknown>];

const kept: Case[] = [
  ['tracking', ['TH01/main', 'state'], { key: 'TH02/main', unit: 'TH02', state: 'Đã báo cáo', period: 'main' }],
  ['config', ['unitDue', 'value'], { key: 'coordinatorEmail', value: coordinator }],
  ['units', ['TH01', 'code'], { code: 'TH01', type: 'thon', households: 420 }],
  ['submissions.area', ['TH01/main', 'unit'], { unit: 'TH02', status: 'Hợp lệ', 'area.households': 356 }],
];

/** Machine tabs, whose key row is read only once somebody has moved columns. */
const machine: Case[] = [
  ['totals', ['TH01/CT01', 'num'], { key: 'TH02/CT01', scope: 'Đơn vị', num: 300, den: 356 }],
  ['log', ['1', 'what'], { what: 'Sửa danh mục đơn vị: Tổng số hộ', unit: 'TH01', from: '412', to: '420' }],
];

async function moved([tab, cell, expected]: Case): Promise<void> {
  const desk = await new Desk().init('an-khanh', { coordinatorEmail: coordinator });
  await sent(desk, answer('TH01', { ...difficult, 'difficulty.text': 'Thiếu máy' }));
  within(desk, (w) => w.moveColumn(cellAt(w, tab, ...cell).sheetId, 5, 2));
  await sent(desk, answer('TH02', { 'area.households': 356, ...difficult, 'difficulty.text': 'Mạng yếu' }));
  await type(desk, 'units', 'TH01', 'households', '420');
  for (const next of ['2026-05-20T09:00:00+07:00', '2026-05-21T09:00:00+07:00']) {
    expect(await table(desk, tab)).toContainEqual(expect.objectContaining(expected));
    await clock(desk, next);
  }
  expect(errors(desk)).toEqual([]);
}

test.each(kept)('a moved column in %s', (...row) => moved(row));
test.each(machine)('a moved column in %s', (...row) => moved(row));

test('the first column of a history tab moved: no answer is entered twice', async () => {
  const desk = await new Desk().init('an-khanh');
  await sent(desk, answer('TH01'));
  within(desk, (w) => w.moveColumn(cellAt(w, 'submissions.area', 'TH01/main', 'unit').sheetId, 1, 6));
  await clock(desk, '2026-05-20T09:00:00+07:00');
  expect(await table(desk, 'submissions.area')).toHaveLength(1);
});
