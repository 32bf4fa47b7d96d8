import { GoogleError } from '../host.ts';
import { type Rect, toA1 } from './a1.ts';
import { delivered, isFormula } from './cells.ts';
import { display } from './display.ts';
import { TextFinder } from './finder.ts';
import { clearCells, clearLooks, readMatrix } from './grid.ts';
import { RangeLook } from './range-look.ts';
import { Sheet } from './sheet.ts';
import { styleAt } from './tab.ts';
import { number, OUTSIDE, optionalNumber, refuseOutside, refuseWrongSize, text, wrongArguments } from './words.ts';
import { writeValues } from './write.ts';

export class Range extends RangeLook {
  getValues() {
    return this._read(this._rect);
  }

  getValue() {
    return this._read(this._corner())[0]?.[0];
  }

  setValues(...args: unknown[]) {
    this._write(refuseWrongSize('Range.setValues', args[0], this._rect.h, this._rect.w));
    return this;
  }

  /** One value for every cell of the range. */
  setValue(...args: unknown[]) {
    const [value] = args;
    if (args.length !== 1 || Array.isArray(value)) throw wrongArguments('Range.setValue', args);
    const { h, w } = this._rect;
    this._write(Array.from({ length: h }, () => new Array<unknown>(w).fill(value)));
    return this;
  }

  getDisplayValues() {
    return this._display(this._rect);
  }

  getDisplayValue() {
    return this._display(this._corner())[0]?.[0];
  }

  getFormulas() {
    this._host.cells.read(this._rect.h * this._rect.w);
    return readMatrix(this._fresh(), this._rect, (cell) => (isFormula(cell) ? cell.f : ''));
  }

  clearContent() {
    clearCells(this._fresh(), this._rect);
    return this;
  }

  clear(...args: unknown[]) {
    if (args.length > 0) throw wrongArguments('Range.clear', args);
    clearLooks(this._fresh(), this._rect);
    return this.clearContent();
  }

  getRow() {
    return this._rect.r + 1;
  }

  getColumn() {
    return this._rect.c + 1;
  }

  getNumRows() {
    return this._rect.h;
  }

  getNumColumns() {
    return this._rect.w;
  }

  getLastRow() {
    return this._rect.r + this._rect.h;
  }

  getLastColumn() {
    return this._rect.c + this._rect.w;
  }

  getSheet() {
    return new Sheet(this._host, this._store, this._sheetId);
  }

  getA1Notation() {
    return toA1(this._rect);
  }

  offset(...args: unknown[]) {
    const { r, c, h, w } = this._rect;
    const row = r + 1 + number('Range.offset', args, 0);
    const column = c + 1 + number('Range.offset', args, 1);
    const rows = optionalNumber('Range.offset', args, 2, h);
    const columns = optionalNumber('Range.offset', args, 3, w);
    refuseOutside(row, column, rows, columns, this._tab().grid);
    return this._at({ r: row - 1, c: column - 1, h: rows, w: columns });
  }

  /** Counts from 1 inside the range. */
  getCell(...args: unknown[]) {
    const row = number('Range.getCell', args, 0);
    const column = number('Range.getCell', args, 1);
    const { r, c, h, w } = this._rect;
    if (row < 1 || column < 1 || row > h || column > w) throw new GoogleError('Cell reference out of range');
    return this._at({ r: r + row - 1, c: c + column - 1, h: 1, w: 1 });
  }

  createTextFinder(...args: unknown[]) {
    return new TextFinder(this._host, this._store, this._sheetId, this._rect, text('Range.createTextFinder', args, 0));
  }

  activate() {
    this.getSheet().activate();
    return this;
  }

  _at(rect: Rect) {
    return new Range(this._host, this._store, this._sheetId, rect);
  }

  _corner(): Rect {
    return { ...this._rect, h: 1, w: 1 };
  }

  /** A range may outlive rows that were deleted under it. */
  _fresh() {
    const tab = this._open();
    const { r, c, h, w } = this._rect;
    if (r + h > tab.grid.rows || c + w > tab.grid.columns) throw new GoogleError(OUTSIDE);
    return tab;
  }

  _read(rect: Rect) {
    this._host.cells.read(rect.h * rect.w);
    return readMatrix(this._fresh(), rect, delivered);
  }

  _display(rect: Rect) {
    this._host.cells.read(rect.h * rect.w);
    const tab = this._fresh();
    const book = this._store.book();
    return readMatrix(tab, rect, (cell, row, column) =>
      display(cell, styleAt(tab, row, column).numberFormat ?? '', book),
    );
  }

  _write(values: unknown[][]): void {
    const { locale, timeZone } = this._store.book();
    writeValues(this._fresh(), this._rect, values, { locale, timeZone, now: this._host.clock.now() });
    this._host.cells.wrote(this._rect.h * this._rect.w);
  }
}
