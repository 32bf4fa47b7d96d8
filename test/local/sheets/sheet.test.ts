import { describe, expect, it } from 'vitest';
import type { Range } from '../../../local/sheets/range.ts';
import type { Sheet } from '../../../local/sheets/sheet.ts';
import { bench } from './workbench.ts';

describe('a new spreadsheet', () => {
  it('has one tab with the name and size that Google gives it', () => {
    const { book, sheet } = bench();
    expect(book.getSheets().map((each) => each.getName())).toEqual(['Trang tính1']);
    expect([sheet.getSheetId(), sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow()]).toEqual([
      0, 1000, 26, 0,
    ]);
    expect(sheet.getDataRange().getValues()).toEqual([['']]);
    expect([book.getSpreadsheetLocale(), book.getSpreadsheetTimeZone()]).toEqual(['vi_VN', 'Asia/Ho_Chi_Minh']);
  });
});

describe("Google's words", () => {
  const cases: [string, (sheet: Sheet) => unknown, string][] = [
    ['row 0', (s) => s.getRange(0, 1), 'The starting row of the range is too small.'],
    ['column 0', (s) => s.getRange(1, 0), 'The starting column of the range is too small.'],
    ['no rows', (s) => s.getRange(1, 1, 0), 'The number of rows in the range must be at least 1.'],
    ['no columns', (s) => s.getRange(1, 1, 1, 0), 'The number of columns in the range must be at least 1.'],
    [
      'beyond the grid',
      (s) => s.getRange(1, 1, 2000, 30),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'beyond the grid in A1',
      (s) => s.getRange('A1001'),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    ['not A1', (s) => s.getRange('tên'), 'Range not found'],
    [
      'an object',
      (s) => s.getRange({}),
      "The parameters ((class)) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      'undefined',
      (s) => s.getRange(1, undefined),
      "The parameters (number,null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      'too few rows',
      (s) => s.getRange(1, 1, 2, 2).setValues([[1, 2]]),
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'too many columns',
      (s) => s.getRange(1, 1, 1, 1).setValues([[1, 2]]),
      'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.',
    ],
    [
      'a flat array',
      (s) => s.getRange(1, 1).setValues([1, 2]),
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      'a long cell',
      (s) => s.getRange(1, 1).setValue('x'.repeat(50_001)),
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      'a large file',
      (s) => s.insertRowsAfter(1000, 400_000),
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    ['all rows', (s) => s.deleteRows(1, 1000), "You can't delete all the rows on the sheet."],
  ];
  it.each(cases)('%s', (_, act, words) => {
    const { sheet } = bench();
    expect(() => act(sheet)).toThrow(words);
    expect(sheet.getLastRow()).toBe(0);
  });

  it('for tabs', () => {
    const { book, sheet } = bench();
    expect(() => book.insertSheet('trang tính1')).toThrow(
      'A sheet with the name "trang tính1" already exists. Please enter another name.',
    );
    expect(() => book.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
  });
});

describe('appendRow', () => {
  it('goes after the last content, not after formats, and makes room', () => {
    const { sheet } = bench();
    sheet.getRange('A1').setValue('đầu');
    sheet.getRange('A900').setBackground('#ffffff');
    sheet.appendRow(new Array(30).fill('x'));
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getMaxColumns()]).toEqual([2, 30, 30]);
  });
});

describe('notes', () => {
  it('read back as Google reads them back', () => {
    const { sheet } = bench();
    sheet.getRange('A1').setNote(25);
    sheet.getRange('A2').setNotes([[25]]);
    expect(sheet.getRange('A1:A3').getNotes()).toEqual([['25'], ['25.0'], ['']]);
    sheet.getRange('A1:A3').clearNote();
    expect(sheet.getRange('A1').getNote()).toBe('');
  });
});

describe('TextFinder', () => {
  const found = (ranges: Range[]) => ranges.map((range) => range.getA1Notation());

  it('searches what is displayed', () => {
    const { sheet } = bench();
    sheet.getRange('A1:B3').setValues([
      ['TH01', 1234],
      ['th010', 'TH01'],
      ['x', 5],
    ]);
    sheet.getRange('B1').setNumberFormat('#,##0');
    expect(found(sheet.createTextFinder('th01').findAll())).toEqual(['A1', 'A2', 'B2']);
    expect(found(sheet.createTextFinder('TH01').matchEntireCell(true).matchCase(true).findAll())).toEqual(['A1', 'B2']);
    expect(found(sheet.createTextFinder('1.234').findAll())).toEqual(['B1']);
    expect(found(sheet.getRange('A:A').createTextFinder('TH01').matchEntireCell(true).findAll())).toEqual(['A1']);
  });

  it('goes on from match to match', () => {
    const { sheet } = bench();
    sheet.getRange('A2:B3').setValue('có');
    const finder = sheet.createTextFinder('có');
    const seen = Array.from({ length: 6 }, () => finder.findNext()?.getA1Notation() ?? null);
    expect(seen).toEqual(['A2', 'B2', 'A3', 'B3', null, 'A2']);
  });
});

describe('a validation that rejects', () => {
  it('rejects scripts and persons with the cell in the words', () => {
    const { app, sheet, store } = bench();
    const rule = app.newDataValidation().requireValueInList(['có', 'không'], true).setAllowInvalid(false).build();
    sheet.getRange('B2:B').setDataValidation(rule);
    const words = 'The data you entered in cell B3 violates the data validation rules set on this cell.';
    expect(() => sheet.getRange('A3:B3').setValues([['x', 'chưa']])).toThrow(words);
    expect(() => store.userEdit(0, 3, 2, [['chưa']])).toThrow(words);
    sheet.getRange('B3').setValue('có');
    sheet.getRange('B3').setValue(null);
    sheet.getRange('B3').clearDataValidations();
    sheet.getRange('B3').setValue('chưa');
    expect(sheet.getLastRow()).toBe(3);
  });
});

describe('tabs', () => {
  it('come, go, move, hide', () => {
    const { book, sheet } = bench();
    const second = book.insertSheet('Đơn vị');
    const first = book.insertSheet('Cấu hình', 0);
    const names = () => book.getSheets().map((each) => each.getName());
    expect(names()).toEqual(['Cấu hình', 'Trang tính1', 'Đơn vị']);
    book.setActiveSheet(second);
    book.moveActiveSheet(1);
    expect(names()).toEqual(['Đơn vị', 'Cấu hình', 'Trang tính1']);
    book.deleteSheet(sheet);
    first.hideSheet();
    expect([first.isSheetHidden(), first.getIndex(), book.getSheetByName('đơn vị')?.getSheetId()]).toEqual([
      true,
      2,
      second.getSheetId(),
    ]);
    expect(() => second.hideSheet()).toThrow("You can't hide all the sheets in a document.");
    expect(() => sheet.getLastRow()).toThrow('not found');
  });
});
