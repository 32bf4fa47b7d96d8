import { GoogleError } from '../host.ts';
import { parseA1, type Rect } from './a1.ts';
import { ConditionalFormatRule } from './conditional.ts';
import { TextFinder } from './finder.ts';
import { clearCells, clearLooks } from './grid.ts';
import { refuseTakenName } from './person.ts';
import { Protection, protect } from './protection.ts';
import { Range } from './range.ts';
import { SheetLayout } from './sheet-layout.ts';
import { insertColumns, insertRows, refuseTooManyCells } from './structure.ts';
import { lastColumn, lastRow, type OpenTab } from './tab.ts';
import { number, refuseOutside, text, wrongArguments } from './words.ts';
import { writeValues } from './write.ts';

export class Sheet extends SheetLayout {
  getSheetId() {
    return this._tab().id;
  }

  getName() {
    return this._tab().name;
  }

  setName(...args: unknown[]) {
    const name = text('Sheet.setName', args, 0);
    refuseTakenName(this._store.tabs(), name, this._id);
    this._store.renameSheet(this._id, name);
    return this;
  }

  /** Counts from 1. */
  getIndex() {
    return this._store.tabs().indexOf(this._tab()) + 1;
  }

  getRange(...args: unknown[]) {
    const { grid } = this._tab();
    const [first] = args;
    if (typeof first !== 'string' || args.length > 1) {
      if (args.length < 2 || args.length > 4) throw wrongArguments('Sheet.getRange', args);
      const [row = 1, column = 1, rows = 1, columns = 1] = args.map((_, at) => number('Sheet.getRange', args, at));
      refuseOutside(row, column, rows, columns, grid);
      return this._range({ r: row - 1, c: column - 1, h: rows, w: columns });
    }
    const rect = parseA1(first, grid.rows, grid.columns);
    if (!rect) throw new GoogleError('Range not found');
    refuseOutside(rect.r + 1, rect.c + 1, rect.h, rect.w, grid);
    return this._range(rect);
  }

  /** Of an empty sheet: A1 (reference/local-runtime.md: [['']]). */
  getDataRange() {
    const tab = this._open();
    return this._range({ r: 0, c: 0, h: Math.max(lastRow(tab), 1), w: Math.max(lastColumn(tab), 1) });
  }

  getLastRow() {
    return lastRow(this._open());
  }

  getLastColumn() {
    return lastColumn(this._open());
  }

  getMaxRows() {
    return this._tab().grid.rows;
  }

  getMaxColumns() {
    return this._tab().grid.columns;
  }

  /** Done at once and on the newest state, so that two processes never take the same row. */
  appendRow(...args: unknown[]) {
    const [values] = args;
    if (!Array.isArray(values)) throw wrongArguments('Sheet.appendRow', args);
    this._store.change(() => {
      const tab = this._open();
      const at = lastRow(tab);
      this._makeRoom(tab, at + 1, values.length);
      const rect = { r: at, c: 0, h: 1, w: values.length };
      if (values.length > 0) writeValues(tab, rect, [values], this._entering());
    });
    this._host.cells.wrote(values.length);
    return this;
  }

  clearContents() {
    clearCells(this._open(), this._whole());
    return this;
  }

  clear(...args: unknown[]) {
    if (args.length > 0) throw wrongArguments('Sheet.clear', args);
    const tab = this._open();
    clearCells(tab, this._whole());
    clearLooks(tab, this._whole());
    return this;
  }

  createTextFinder(...args: unknown[]) {
    return new TextFinder(this._host, this._store, this._id, this._whole(), text('Sheet.createTextFinder', args, 0));
  }

  protect() {
    const existing = this._tab().properties.protections.find(({ kind }) => kind === 'SHEET');
    const id = existing?.id ?? protect(this._tab(), 'SHEET', this._whole());
    return new Protection(this._host, this._store, this._id, id);
  }

  getProtections(...args: unknown[]) {
    const [kind] = args;
    if (kind !== 'RANGE' && kind !== 'SHEET') throw wrongArguments('Sheet.getProtections', args);
    const found = this._tab().properties.protections.filter((protection) => protection.kind === kind);
    return found.map(({ id }) => new Protection(this._host, this._store, this._id, id));
  }

  setConditionalFormatRules(...args: unknown[]) {
    const [rules] = args;
    if (!Array.isArray(rules) || !rules.every((rule) => rule instanceof ConditionalFormatRule)) {
      throw wrongArguments('Sheet.setConditionalFormatRules', args);
    }
    const tab = this._tab();
    tab.properties.conditional = rules.map((rule) => rule._data());
    tab.dirty = true;
  }

  getConditionalFormatRules() {
    return this._tab().properties.conditional.map(
      ({ rects, ...rule }) =>
        new ConditionalFormatRule(
          rule,
          rects.map((rect) => this._range(rect)),
        ),
    );
  }

  activate() {
    this._store.activeSheetId = this.getSheetId();
    return this;
  }

  _range(rect: Rect) {
    return new Range(this._host, this._store, this._id, rect);
  }

  _entering() {
    const { locale, timeZone } = this._store.book();
    return { locale, timeZone, now: this._host.clock.now() };
  }

  _makeRoom(tab: OpenTab, rows: number, columns: number): void {
    const { grid } = tab;
    const size = Math.max(grid.rows, rows) * Math.max(grid.columns, columns);
    refuseTooManyCells(this._store.tabs(), size - grid.rows * grid.columns);
    if (columns > grid.columns) insertColumns(tab, grid.columns, columns - grid.columns);
    if (rows > grid.rows) insertRows(tab, grid.rows, rows - grid.rows, grid.rows - 1);
  }
}
