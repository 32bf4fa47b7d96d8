import { describe, expect, test } from 'vitest';
import { bookView, sheetView } from '../../../local/sheets/view.ts';
import type { CellLook, SheetView } from '../../../local/views/sheet.types.ts';
import { bench } from './workbench.ts';

type Bench = ReturnType<typeof bench>;

function viewOf({ store, sheet }: Bench): SheetView {
  const view = sheetView(store, sheet.getSheetId());
  if (!view) throw new Error('no such tab');
  return view;
}

function lookAt(view: SheetView, row: number, column: number): CellLook | undefined {
  return view.looks[view.lookRows[view.lookOf[row - 1] ?? view.lookBelow]?.[column - 1] ?? 0];
}

describe('a tab as a browser shows it', () => {
  test('shows what is displayed, and what one would type where that is something else', () => {
    const made = bench();
    made.sheet.getRange(1, 1, 1, 4).setValues([['Thôn Mẫu', 1234.5, true, new Date(Date.UTC(2026, 4, 20, 1))]]);
    made.sheet.getRange(1, 2).setNumberFormat('#,##0');
    made.sheet.getRange(1, 4).setNumberFormat('dd/MM/yyyy');
    made.sheet.getRange(2, 1).setNumberFormat('0%').setValue(0.456);
    made.sheet.getRange(2, 2).setNumberFormat('@').setValue('2-1');
    made.sheet.getRange(2, 3).setValue("'2-1");
    const view = viewOf(made);
    expect(view.cells).toEqual([
      ['Thôn Mẫu', '1.235', 'TRUE', '20/05/2026'],
      ['46%', '2-1', '2-1'],
    ]);
    expect(view.typed).toEqual({ '1:2': '1234,5', '1:4': '20/05/2026 08:00:00', '2:1': '45,6%', '2:3': "'2-1" });
  });

  test('typing what the editor starts with changes nothing', () => {
    const made = bench();
    made.sheet
      .getRange(1, 1, 1, 6)
      .setValues([["'=1+1", "''tick", 0.1, -1e21, "'TRUE", new Date(Date.UTC(2026, 0, 31, 16, 59, 58))]]);
    const before = made.sheet.getRange(1, 1, 1, 6).getValues();
    const view = viewOf(made);
    const typed = [0, 1, 2, 3, 4, 5].map((i) => view.typed[`1:${i + 1}`] ?? view.cells[0]?.[i] ?? '');
    made.store.userEdit(view.id, 1, 1, [typed]);
    expect(made.sheet.getRange(1, 1, 1, 6).getValues()).toEqual(before);
  });

  test('a formula is shown as its text: nothing computes it here', () => {
    const made = bench();
    made.sheet.getRange(1, 1).setValue('=1+1');
    expect(viewOf(made).cells).toEqual([['=1+1']]);
  });

  test('conditional formats lie over looks, the first that holds wins, and numbers stand at the right', () => {
    const made = bench();
    const { app, sheet } = made;
    sheet.getRange(1, 1, 4, 1).setValues([['Đạt'], ['chưa đạt'], [2], ['']]);
    sheet.getRange(2, 1).setFontWeight('bold');
    const range = [sheet.getRange('A1:A6')];
    sheet.setConditionalFormatRules([
      app.newConditionalFormatRule().whenTextStartsWith('đạt').setBackground('#00ff00').setRanges(range).build(),
      app.newConditionalFormatRule().whenTextContains('đạt').setBackground('#ff0000').setRanges(range).build(),
      app.newConditionalFormatRule().whenNumberLessThan(3).setFontColor('#0000ff').setRanges(range).build(),
      app.newConditionalFormatRule().whenCellEmpty().setBackground('#eeeeee').setRanges(range).build(),
    ]);
    const view = viewOf(made);
    expect([1, 2, 3, 4, 6, 7].map((row) => lookAt(view, row, 1))).toEqual([
      { background: '#00ff00' },
      { bold: true, background: '#ff0000' },
      { align: 'right', fontColor: '#0000ff' },
      { background: '#eeeeee' },
      { background: '#eeeeee' },
      {},
    ]);
  });

  test('rows that look alike are sent once', () => {
    const made = bench();
    made.sheet.getRange(1, 1, 500, 3).setValues(Array.from({ length: 500 }, (_, i) => ['a', i, i]));
    made.sheet.getRange(1, 1, 500, 1).setBackground('#fff2cc');
    const view = viewOf(made);
    expect(view.lookRows.length).toBeLessThanOrEqual(2);
    expect(lookAt(view, 400, 1)).toEqual({ background: '#fff2cc' });
    expect(lookAt(view, 400, 3)).toEqual({ align: 'right' });
  });

  test('what is hidden, frozen, noted, protected and ruled is told by row and column from 1', () => {
    const made = bench();
    const { app, sheet } = made;
    sheet.getRange(3, 2).setValue('x').setNote('Ghi chú');
    sheet.hideRows(1);
    sheet.hideColumns(1);
    sheet.setFrozenRows(2);
    sheet.setColumnWidth(2, 260);
    const protection = sheet.protect().setWarningOnly(true).setDescription('Tự tính');
    protection.setUnprotectedRanges([sheet.getRange('B3:B4')]);
    const rule = app.newDataValidation().requireValueInList(['Có', 'Không'], true).setAllowInvalid(false).build();
    sheet.getRange('C3:C9').setDataValidation(rule);
    const view = viewOf(made);
    expect(view).toMatchObject({
      hiddenRows: [1],
      hiddenColumns: [1],
      frozenRows: 2,
      widths: { 2: 260 },
      notes: { '3:2': 'Ghi chú' },
      listed: [{ area: { row: 3, column: 3, rows: 7, columns: 1 }, list: ['Có', 'Không'] }],
    });
    expect(view.guarded).toEqual([
      {
        area: { row: 1, column: 1, rows: view.rows, columns: view.columns },
        except: [{ row: 3, column: 2, rows: 2, columns: 1 }],
      },
    ]);
  });

  test('the version is the one of the stamp, and a tab that is gone is null', () => {
    const made = bench();
    const before = viewOf(made).version;
    made.store.userEdit(made.sheet.getSheetId(), 1, 1, [['x']]);
    expect(viewOf(made).version).toBeGreaterThan(before);
    expect(sheetView(made.store, 4711)).toBeNull();
  });
});

test('the book names its tabs in the order of the screen', () => {
  const made = bench();
  made.book.insertSheet('Thứ hai').hideSheet();
  expect(bookView(made.store).tabs).toMatchObject([
    { name: 'Trang tính1', hidden: false, color: null },
    { name: 'Thứ hai', hidden: true },
  ]);
});
