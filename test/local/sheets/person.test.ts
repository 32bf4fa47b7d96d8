import { describe, expect, it } from 'vitest';
import { bench } from './workbench.ts';

describe('what a person types', () => {
  const cases: [string, string, unknown, string | undefined][] = [
    ['', 'chữ', 'chữ', 'chữ'],
    ['', '12,5', 12.5, '12.5'],
    ['', '095074', 95_074, '95074'],
    ['@', '095074', '095074', '095074'],
    ['@', '1234', '1234', '1234'],
    ['', 'TRUE', true, 'TRUE'],
    ['', '05/4/2026', new Date('2026-04-05T00:00:00+07:00'), '46117'],
    ['', "'=1", '=1', '=1'],
    ['', '', '', undefined],
  ];
  it.each(cases)('into format %j: %j', (format, text, cell, value) => {
    const { store, sheet } = bench();
    if (format) sheet.getRange('B2').setNumberFormat(format);
    const typed = store.userEdit(0, 2, 2, [[text]]);
    expect(sheet.getRange('B2').getValue()).toEqual(cell);
    expect(typed).toEqual(value === undefined ? {} : { value });
  });

  it('carries the old value; clearing has no value; a block has neither', () => {
    const { store, sheet } = bench();
    sheet.getRange('A1').setValue(5);
    expect(store.userEdit(0, 1, 1, [['6']])).toEqual({ value: '6', oldValue: '5' });
    expect(store.userEdit(0, 1, 1, [['']])).toEqual({ oldValue: '6' });
    expect(store.userEdit(0, 1, 1, [['1', '2'], ['3']])).toEqual({});
    expect(sheet.getDataRange().getValues()).toEqual([
      [1, 2],
      [3, ''],
    ]);
  });

  it('makes room when pasted beyond the edge', () => {
    const { store, sheet } = bench();
    store.userEdit(0, 1000, 26, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect([sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getRange(1001, 27).getValue()]).toEqual([1001, 27, 'd']);
  });
});

describe('moving a column', () => {
  /** A to E hold their own names as value, note, format and width. */
  function lettered() {
    const made = bench();
    'ABCDE'.split('').forEach((letter, i) => {
      made.sheet
        .getRange(1, i + 1)
        .setValue(letter)
        .setNote(letter)
        .setNumberFormat(`"${letter}"0`);
      made.sheet.getRange(2, i + 1, 999).setNumberFormat(`"${letter}"0.0`);
      made.sheet.setColumnWidth(i + 1, 50 + i);
    });
    return made;
  }
  const cases: [number, number, string][] = [
    [1, 3, 'BCADE'],
    [4, 1, 'DABCE'],
    [2, 2, 'ABCDE'],
    [1, 5, 'BCDEA'],
  ];
  it.each(cases)('%i to %i gives %s', (from, to, order) => {
    const { store, sheet } = lettered();
    store.moveColumn(0, from, to);
    const letters = order.split('');
    const line = (row: number) => letters.map((_, i) => sheet.getRange(row, i + 1).getNumberFormat());
    expect(sheet.getRange('A1:E1').getValues()).toEqual([letters]);
    expect(sheet.getRange('A1:E1').getNotes()).toEqual([letters]);
    expect(line(1)).toEqual(letters.map((letter) => `"${letter}"0`));
    expect(line(500)).toEqual(letters.map((letter) => `"${letter}"0.0`));
    expect(
      store
        .tab(0)
        .properties.columns.slice(0, 5)
        .map(({ width }) => width),
    ).toEqual(letters.map((letter) => 50 + 'ABCDE'.indexOf(letter)));
  });

  it('takes rules along', () => {
    const { app, store, sheet } = bench();
    const ranges = [sheet.getRange('B2:B9'), sheet.getRange('A2:C9')];
    sheet.setConditionalFormatRules([
      app.newConditionalFormatRule().whenCellEmpty().setBackground('#fff').setRanges(ranges).build(),
    ]);
    store.moveColumn(0, 2, 5);
    const [rule] = sheet.getConditionalFormatRules();
    expect(rule?.getRanges().map((range) => range.getA1Notation())).toEqual(['E2:E9', 'A2:B9']);
  });
});

describe('rows and tabs', () => {
  it('come and go with everything that hangs on them', () => {
    const { store, sheet } = bench();
    sheet.getRange('A1:A4').setValues([['một'], ['hai'], ['ba'], ['bốn']]);
    sheet.getRange('A3').setNote('ghi chú');
    sheet.hideRows(3);
    sheet.setFrozenRows(2);
    store.deleteRows(0, 2, 1);
    store.insertRows(0, 1, 2);
    expect(sheet.getRange('A1:A5').getValues().flat()).toEqual(['', '', 'một', 'ba', 'bốn']);
    expect([
      sheet.getRange('A4').getNote(),
      sheet.isRowHiddenByUser(4),
      sheet.getFrozenRows(),
      sheet.getMaxRows(),
    ]).toEqual(['ghi chú', true, 1, 1001]);
  });

  it('stay in order however often a row comes in at the same place', () => {
    const { store, sheet } = bench();
    sheet.getRange('A1:A2').setValues([['đầu'], ['cuối']]);
    for (let i = 0; i < 40; i++) {
      store.insertRows(0, 2, 1);
      sheet.getRange('A2').setValue(i);
    }
    store.flush();
    store.discard();
    const column = sheet.getRange('A1:A42').getValues().flat();
    expect(column).toEqual(['đầu', ...Array.from({ length: 40 }, (_, i) => 39 - i), 'cuối']);
  });

  it('are renamed and deleted', () => {
    const { book, store } = bench();
    const id = book.insertSheet('Tạm').getSheetId();
    store.renameSheet(id, 'Chính');
    expect(() => store.renameSheet(id, 'TRANG TÍNH1')).toThrow('already exists');
    store.deleteSheet(0);
    expect(book.getSheets().map((sheet) => sheet.getName())).toEqual(['Chính']);
  });
});
