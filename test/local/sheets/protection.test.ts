import { describe, expect, it } from 'vitest';
import { bench } from './workbench.ts';

const holes = (sheet: ReturnType<typeof bench>['sheet']): string[] =>
  sheet
    .protect()
    .getUnprotectedRanges()
    .map((range) => range.getA1Notation());

describe('holes in the protection of a sheet', () => {
  it('are replaced, follow their columns and grow with the grid', () => {
    const { sheet } = bench();
    sheet
      .protect()
      .setWarningOnly(true)
      .setUnprotectedRanges([sheet.getRange('A1:B2')]);
    sheet.protect().setUnprotectedRanges([sheet.getRange('C:D')]);
    expect(holes(sheet)).toEqual(['C1:D1000']);
    sheet.insertRowsAfter(sheet.getMaxRows(), 5);
    sheet.deleteColumns(1, 1);
    expect(holes(sheet)).toEqual(['B1:C1005']);
    expect(sheet.protect().isWarningOnly()).toBe(true);
  });

  it('are of the sheet itself, and of whole sheets only', () => {
    const { book, sheet } = bench();
    const other = book.insertSheet('Trang khác');
    expect(() => sheet.protect().setUnprotectedRanges([other.getRange('A:A')])).toThrow();
    expect(() =>
      sheet
        .getRange('A1')
        .protect()
        .setUnprotectedRanges([sheet.getRange('A1')]),
    ).toThrow();
    expect(() => sheet.protect().setUnprotectedRanges('A:A')).toThrow(/don't match the method signature/);
  });
});
