import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../local/sheets/sheet.ts';
import { bench } from './workbench.ts';

const values = (sheet: Sheet, a1: string) => sheet.getRange(a1).getValues();

describe('values', () => {
  it('come back as they were typed, numbers and dates parsed', () => {
    const { sheet } = bench();
    const day = new Date('2026-04-05T00:00:00+07:00');
    sheet.getRange('A1:F1').setValues([['095074', '05/4/2026', 'TRUE', '=A1', 7, day]]);
    sheet.getRange('A2:C2').setValues([[null, undefined, '']]);
    expect(values(sheet, 'A1:F1')).toEqual([[95_074, day, true, '', 7, day]]);
    expect(sheet.getRange('A1:F1').getFormulas()).toEqual([['', '', '', '=A1', '', '']]);
    expect(sheet.getRange('A1:C1').getDisplayValues()).toEqual([['95074', '05/04/2026', 'TRUE']]);
    expect(sheet.getLastRow()).toBe(1);
  });

  it('of a script stand apart from the Date it passed or got', () => {
    const { sheet } = bench();
    const day = new Date('2026-04-05T00:00:00+07:00');
    sheet.getRange('A1').setValue(day);
    day.setFullYear(1999);
    (sheet.getRange('A1').getValue() as Date).setFullYear(1999);
    expect((sheet.getRange('A1').getValue() as Date).getFullYear()).toBe(2026);
  });

  it('are counted, formats and notes are not', () => {
    const { sheet, cells } = bench();
    sheet.getRange('A1:B3').setValue(1).setNumberFormat('0').setNote('ghi chú').getNotes();
    sheet.appendRow([1, 2, 3]);
    sheet.getRange('A1:B4').getValues();
    sheet.createTextFinder('1').findAll();
    expect(cells).toEqual({ read: 8, wrote: 9 });
  });

  it('cleared at the end take the last row back, formats stay', () => {
    const { sheet } = bench();
    sheet.getRange('A5').setValue('x').setBackground('#FF0000').setNote('n');
    sheet.getRange('A5').clearContent();
    expect([sheet.getLastRow(), sheet.getRange('A5').getBackground(), sheet.getRange('A5').getNote()]).toEqual([
      0,
      '#ff0000',
      'n',
    ]);
  });
});

describe('formats', () => {
  it('of a whole column hold for rows appended later, beyond the grid too', () => {
    const { sheet } = bench();
    sheet.getRange('A:A').setNumberFormat('@');
    sheet.deleteRows(3, 998);
    for (let i = 0; i < 5; i++) sheet.appendRow(['095074', '095074']);
    expect(values(sheet, 'A1:B5')).toEqual(new Array(5).fill(['095074', 95_074]));
    expect(sheet.getMaxRows()).toBe(5);
  });

  it('from the second row down leave the heading alone', () => {
    const { sheet } = bench();
    sheet.getRange('A2:A').setNumberFormat('@');
    sheet.getRange('A1:A2').setValues([['01'], ['01']]);
    expect(values(sheet, 'A1:A2')).toEqual([[1], ['01']]);
  });

  it('of one cell win over those of the column, later ones over earlier ones', () => {
    const { sheet } = bench();
    sheet.getRange('B2').setFontWeight('bold').setNumberFormat('0.00');
    sheet.getRange('B:B').setNumberFormat('@');
    expect(sheet.getRange('B2').getNumberFormat()).toBe('@');
    sheet.getRange('B2').setNumberFormat('#,##0');
    expect(['B1', 'B2', 'C1'].map((a1) => sheet.getRange(a1).getNumberFormat())).toEqual([
      '@',
      '#,##0',
      '0.###############',
    ]);
  });

  it('are taken over by inserted rows from their neighbour', () => {
    const { sheet } = bench();
    sheet.getRange('A1').setBackground('#eeeeee');
    sheet.getRange('A2').setValue('dưới');
    sheet.insertRowsAfter(1, 2).insertRowsBefore(4, 1);
    expect(['A1', 'A2', 'A3', 'A4'].map((a1) => sheet.getRange(a1).getBackground())).toEqual([
      '#eeeeee',
      '#eeeeee',
      '#eeeeee',
      '#ffffff',
    ]);
    expect(sheet.getRange('A5').getValue()).toBe('dưới');
  });

  const shown: [unknown, string, string][] = [
    [1234.5, '', '1234,5'],
    [0.1 + 0.2, '', '0,3'],
    [1234567.891, '#,##0.00', '1.234.567,89'],
    [1234567, '#,##0', '1.234.567'],
    [0.961, '0.0%', '96,1%'],
    [1.005, '0.00', '1,01'],
    [-0.4, '0', '0'],
    [7, '000', '007'],
    [5, '@', '5'],
    ['chữ', '0.00', 'chữ'],
    [true, '', 'TRUE'],
    [new Date('2026-05-22T08:05:09+07:00'), '', '22/05/2026 08:05:09'],
    [new Date('2026-05-22T08:05:09+07:00'), 'HH:mm dd/MM/yyyy', '08:05 22/05/2026'],
    [new Date('2026-05-22T08:05:09+07:00'), 'd/m/yy h:mm', '22/5/26 8:05'],
  ];
  it.each(shown)('%j as %j shows %j', (value, format, text) => {
    const { sheet } = bench();
    if (format) sheet.getRange('A1').setNumberFormat(format);
    sheet.getRange('A1').setValue(value);
    expect(sheet.getRange('A1').getDisplayValue()).toBe(text);
  });
});
