import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../local/sheets/sheet.ts';
import { bench, temporaryFile } from './workbench.ts';

const values = (sheet: Sheet, a1: string) => sheet.getRange(a1).getValues();

/** Two processes with the same file. */
function two() {
  const file = temporaryFile();
  const one = bench(file);
  const other = bench(file);
  return { one, other };
}

describe('two stores on one file', () => {
  it('see each other after flush and refresh, and only then', () => {
    const { one, other } = two();
    expect(values(other.sheet, 'A1')).toEqual([['']]);
    one.sheet.getRange('A1').setValue('một').setNote('n').setBackground('#ff0000');
    one.book.rename('Sổ mới');
    other.store.refresh();
    expect(values(other.sheet, 'A1')).toEqual([['']]);
    one.app.flush();
    expect(values(other.sheet, 'A1')).toEqual([['']]);
    other.store.refresh();
    const cell = other.sheet.getRange('A1');
    expect([cell.getValue(), cell.getNote(), cell.getBackground(), other.book.getName()]).toEqual([
      'một',
      'n',
      '#ff0000',
      'Sổ mới',
    ]);
  });

  it('keep every kind of cell, format and setting', () => {
    const { one, other } = two();
    const line = [1.5, 'chữ "x"', true, new Date(0), '', '=A1', 'đ\u0000\ud800'];
    one.sheet.getRange('A3:G3').setValues([line]);
    one.sheet.getRange('C:C').setNumberFormat('@');
    one.sheet.setColumnWidth(2, 222);
    one.sheet.setFrozenRows(2);
    one.sheet.hideRows(1);
    one.sheet.getRange('A1:A2').protect().setDescription('khóa').setWarningOnly(true);
    const rule = one.app
      .newConditionalFormatRule()
      .whenTextEqualTo('x')
      .setBackground('#FFF000')
      .setRanges([one.sheet.getRange('A2:A')])
      .build();
    one.sheet.setConditionalFormatRules([rule]);
    one.app.flush();
    other.store.refresh();
    expect(values(other.sheet, 'A3:G3')).toEqual([[...line.slice(0, 5), '', line[6]]]);
    expect(other.sheet.getRange('F3').getFormulas()).toEqual([['=A1']]);
    expect(other.sheet.getRange('C9').getNumberFormat()).toBe('@');
    expect([other.sheet.isRowHiddenByUser(1), other.sheet.isRowHiddenByUser(2), other.sheet.getFrozenRows()]).toEqual([
      true,
      false,
      2,
    ]);
    const [protection] = other.sheet.getProtections('RANGE');
    expect([protection?.getDescription(), protection?.isWarningOnly(), protection?.getRange().getA1Notation()]).toEqual(
      ['khóa', true, 'A1:A2'],
    );
    expect(other.sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getA1Notation()).toBe('A2:A1000');
  });

  it('lose neither side when both change one row before saving', () => {
    const { one, other } = two();
    one.sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
    one.app.flush();
    other.store.refresh();
    one.sheet.getRange('A1').setValue('A').setNote('một');
    other.sheet.getRange('C1').setValue('C').setBackground('#00ff00');
    other.sheet.getRange('A4').setValue('dưới');
    one.app.flush();
    other.app.flush();
    for (const { store, sheet } of [one, other]) {
      store.refresh();
      expect(values(sheet, 'A1:C4')).toEqual([
        ['A', 'b', 'C'],
        ['', '', ''],
        ['', '', ''],
        ['dưới', '', ''],
      ]);
      expect([sheet.getRange('A1').getNote(), sheet.getRange('C1').getBackground()]).toEqual(['một', '#00ff00']);
    }
  });

  it('append below each other though neither had refreshed', () => {
    const { one, other } = two();
    for (let i = 0; i < 3; i++) {
      one.sheet.appendRow(['một', i]);
      other.sheet.appendRow(['hai', i]);
    }
    one.store.refresh();
    expect(values(one.sheet, 'A1:B6')).toEqual([
      ['một', 0],
      ['hai', 0],
      ['một', 1],
      ['hai', 1],
      ['một', 2],
      ['hai', 2],
    ]);
  });

  it('write to the right row when the other has deleted or inserted above', () => {
    const { one, other } = two();
    one.sheet.getRange('A1:A4').setValues([['1'], ['2'], ['3'], ['4']]);
    one.app.flush();
    other.store.refresh();
    other.sheet.getRange('B3').setValue('ba');
    other.sheet.getRange('B1').setValue('một');
    one.sheet.deleteRow(1);
    one.sheet.insertRowsBefore(1, 2);
    other.app.flush();
    expect(values(other.sheet, 'A1:B5')).toEqual([
      ['', ''],
      ['', ''],
      [2, ''],
      [3, 'ba'],
      [4, ''],
    ]);
  });

  it('keep settings of both sides', () => {
    const { one, other } = two();
    one.sheet.setColumnWidth(1, 111);
    other.sheet.setFrozenRows(3);
    other.sheet.getRange('A9').setValue(9);
    one.app.flush();
    one.sheet.setName('Tên mới');
    one.sheet.insertRowsAfter(1000, 5);
    other.app.flush();
    expect([other.sheet.getName(), other.sheet.getMaxRows(), other.sheet.getFrozenRows()]).toEqual([
      'Tên mới',
      1005,
      3,
    ]);
    expect(other.store.tab(0).properties.columns[0]?.width).toBe(111);
  });

  it('refuse to write into columns that the other has moved', () => {
    const { one, other } = two();
    one.sheet.getRange('A1:B1').setValues([['a', 'b']]);
    one.app.flush();
    other.store.refresh();
    other.sheet.getRange('B1').setValue('B');
    one.store.moveColumn(0, 1, 2);
    expect(() => other.app.flush()).toThrow('changed by somebody else');
    expect(values(other.sheet, 'A1:B1')).toEqual([['b', 'a']]);
  });

  it('drop what was meant for a tab that the other has deleted', () => {
    const { one, other } = two();
    const tab = one.book.insertSheet('Tạm');
    other.store.refresh();
    other.book.getSheetByName('Tạm')?.getRange('A1').setValue(1);
    one.book.deleteSheet(tab);
    other.app.flush();
    expect(other.book.getSheets().length).toBe(1);
  });

  it('forget on discard what was not saved', () => {
    const { one } = two();
    one.sheet.getRange('A1').setValue('giữ');
    one.app.flush();
    one.sheet.getRange('A1').setValue('bỏ');
    one.store.discard();
    expect(one.sheet.getRange('A1').getValue()).toBe('giữ');
  });

  it('save what was waiting although a later call fails', () => {
    const { one, other } = two();
    one.sheet.getRange('A1').setValue('chờ');
    expect(() => one.sheet.appendRow(['x'.repeat(50_001)])).toThrow('50000');
    other.store.refresh();
    expect(other.sheet.getRange('A1').getValue()).toBe('chờ');
  });
});

const PROCESS = `
import { openDb } from './local/db.ts';
import { makeSpreadsheet } from './local/sheets/events.ts';
import { SheetStore } from './local/sheets/store.ts';
const [file, name] = process.argv.slice(-2);
const db = openDb(file);
const host = { db, clock: { now: () => 0 }, cells: { read() {}, wrote() {} }, owner: '', user: '' };
const sheet = makeSpreadsheet(host, new SheetStore(db)).getSheets()[0];
for (let i = 0; i < 20; i++) sheet.appendRow([name, i]);
`;

describe('eight processes', () => {
  it('append 20 rows each, none lost, none torn', { timeout: 60_000 }, async () => {
    const file = temporaryFile();
    const { store, sheet } = bench(file);
    const { buildSync } = await import('esbuild');
    // Beside node_modules, where the bundle finds libsql.
    const out = join(process.cwd(), '.build', `append-${process.pid}.mjs`);
    buildSync({
      stdin: { contents: PROCESS, resolveDir: process.cwd(), loader: 'ts' },
      outfile: out,
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['libsql'],
    });
    const run = promisify(execFile);
    await Promise.all(Array.from({ length: 8 }, (_, p) => run(process.execPath, [out, file, `p${p}`])));
    rmSync(out);
    store.refresh();
    const rows = sheet.getDataRange().getValues();
    const seen = rows.map(([name, i]) => `${name}/${i}`).sort();
    const expected = Array.from({ length: 160 }, (_, i) => `p${Math.floor(i / 20)}/${i % 20}`).sort();
    expect(seen).toEqual(expected);
  });
});
