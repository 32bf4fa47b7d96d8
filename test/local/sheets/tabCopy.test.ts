import { describe, expect, it } from 'vitest';
import { bench } from './workbench.ts';

describe('a sheet made of another', () => {
  it('has its cells and looks, and a life of its own', () => {
    const { book, sheet, store } = bench();
    sheet.getRange('A1:B2').setValues([
      ['khóa', 1],
      ["'0912", ''],
    ]);
    sheet.getRange('B1').setNote('ghi chú').setBackground('#ff0000').setNumberFormat('0.0');
    sheet.deleteRows(11, 990);
    sheet.setFrozenRows(1);
    const copy = book.insertSheet('Bản lưu', 1, { template: sheet });
    sheet.getRange('A1').setValue('sau');
    store.flush();
    store.discard();
    expect(copy.getRange('A1:B2').getDisplayValues()).toEqual([
      ['khóa', '1,0'],
      ['0912', ''],
    ]);
    expect([copy.getRange('B1').getNote(), copy.getRange('B1').getBackground()]).toEqual(['ghi chú', '#ff0000']);
    expect([copy.getMaxRows(), copy.getFrozenRows(), copy.getIndex()]).toEqual([10, 1, 2]);
  });

  it('is made of a sheet of this spreadsheet, under a name that is free', () => {
    const { book, sheet } = bench();
    expect(() => book.insertSheet('Bản lưu', 1, { template: 'Trang' })).toThrow(/don't match the method signature/);
    expect(() => book.insertSheet(sheet.getName(), 1, { template: sheet })).toThrow(/already exists/);
  });
});

it('one sheet must stay that can be seen', () => {
  const { book, sheet } = bench();
  book.insertSheet('Ẩn').hideSheet();
  expect(() => book.deleteSheet(sheet)).toThrow(/visible sheets/);
});

it('developer metadata is what programs left', () => {
  const { book, store } = bench();
  expect(book.getDeveloperMetadata()).toEqual([]);
  store.updateBook({ metadata: [{ key: 'k', value: 'v' }] });
  expect(book.getDeveloperMetadata().map((mark) => [mark.getKey(), mark.getValue()])).toEqual([['k', 'v']]);
});
