/** The part of Sheet that concerns rows and columns as such: inserting, deleting, hiding, freezing, sizes. */
import { GoogleError, type Host, Imitation } from '../host.ts';
import type { Rect } from './a1.ts';
import type { SheetStore } from './store.ts';
import { deleteColumns, insertColumns, insertRows, refuseTooManyCells } from './structure.ts';
import { columnAt, type OpenTab, rowAt, type Tab, type TabProperties, touchLook } from './tab.ts';
import { number, optionalNumber, text } from './words.ts';

export abstract class SheetLayout extends Imitation {
  readonly googleName = 'Sheet';

  constructor(
    readonly _host: Host,
    readonly _store: SheetStore,
    readonly _id: number,
  ) {
    super();
  }

  insertRowsAfter(...args: unknown[]) {
    const after = number('Sheet.insertRowsAfter', args, 0);
    return this._insertRows(after, number('Sheet.insertRowsAfter', args, 1), after, after - 1);
  }

  insertRowsBefore(...args: unknown[]) {
    const before = number('Sheet.insertRowsBefore', args, 0);
    return this._insertRows(before, number('Sheet.insertRowsBefore', args, 1), before - 1, before - 1);
  }

  insertColumnsAfter(...args: unknown[]) {
    const after = number('Sheet.insertColumnsAfter', args, 0);
    const count = number('Sheet.insertColumnsAfter', args, 1);
    this._store.change(() => {
      const tab = this._open();
      refuseOutOfBounds('columns', after, count, tab.grid.columns, 1);
      refuseTooManyCells(this._store.tabs(), count * tab.grid.rows);
      insertColumns(tab, after, count);
    });
    return this;
  }

  deleteRows(...args: unknown[]) {
    this._deleteRows(number('Sheet.deleteRows', args, 0), number('Sheet.deleteRows', args, 1));
  }

  deleteRow(...args: unknown[]) {
    this._deleteRows(number('Sheet.deleteRow', args, 0), 1);
    return this;
  }

  deleteColumns(...args: unknown[]) {
    const column = number('Sheet.deleteColumns', args, 0);
    const count = number('Sheet.deleteColumns', args, 1);
    this._store.change(() => {
      const tab = this._open();
      refuseOutOfBounds('columns', column, count, tab.grid.columns);
      if (count === tab.grid.columns) throw new GoogleError("You can't delete all the columns on the sheet.");
      deleteColumns(tab, column - 1, count);
    });
  }

  hideRows(...args: unknown[]) {
    this._setRowsHidden('Sheet.hideRows', args, true);
  }

  showRows(...args: unknown[]) {
    this._setRowsHidden('Sheet.showRows', args, false);
  }

  isRowHiddenByUser(...args: unknown[]) {
    return this._open().rows[number('Sheet.isRowHiddenByUser', args, 0) - 1]?.hidden ?? false;
  }

  hideColumns(...args: unknown[]) {
    const column = number('Sheet.hideColumns', args, 0);
    const count = optionalNumber('Sheet.hideColumns', args, 1, 1);
    const tab = this._tab();
    refuseOutOfBounds('columns', column, count, tab.grid.columns);
    for (let c = column - 1; c < column - 1 + count; c++) columnAt(tab, c).hidden = true;
  }

  hideSheet() {
    const visible = this._store.tabs().filter((tab) => !tab.properties.hidden && tab.id !== this._id);
    if (visible.length === 0) throw new GoogleError("You can't hide all the sheets in a document.");
    return this._set({ hidden: true });
  }

  showSheet() {
    return this._set({ hidden: false });
  }

  isSheetHidden() {
    return this._tab().properties.hidden;
  }

  setFrozenRows(...args: unknown[]) {
    const rows = number('Sheet.setFrozenRows', args, 0);
    if (rows < 0 || rows >= this._tab().grid.rows) throw new GoogleError("You can't freeze all rows on the sheet.");
    this._set({ frozenRows: rows });
  }

  setFrozenColumns(...args: unknown[]) {
    const columns = number('Sheet.setFrozenColumns', args, 0);
    if (columns < 0 || columns >= this._tab().grid.columns)
      throw new GoogleError("You can't freeze all columns on the sheet.");
    this._set({ frozenColumns: columns });
  }

  getFrozenRows() {
    return this._tab().properties.frozenRows;
  }

  setColumnWidth(...args: unknown[]) {
    return this.setColumnWidths(number('Sheet.setColumnWidth', args, 0), 1, number('Sheet.setColumnWidth', args, 1));
  }

  setColumnWidths(...args: unknown[]) {
    const [column = 0, count = 0, width = 0] = [0, 1, 2].map((at) => number('Sheet.setColumnWidths', args, at));
    const tab = this._tab();
    refuseOutOfBounds('columns', column, count, tab.grid.columns);
    for (let c = column - 1; c < column - 1 + count; c++) columnAt(tab, c).width = width;
    return this;
  }

  setRowHeight(...args: unknown[]) {
    const row = number('Sheet.setRowHeight', args, 0);
    const height = number('Sheet.setRowHeight', args, 1);
    const tab = this._open();
    refuseOutOfBounds('rows', row, 1, tab.grid.rows);
    const line = rowAt(tab, row - 1);
    touchLook(tab, line);
    line.height = height;
    return this;
  }

  setTabColor(...args: unknown[]) {
    return this._set({ tabColor: args[0] === null ? null : text('Sheet.setTabColor', args, 0) });
  }

  _tab(): Tab {
    return this._store.tab(this._id);
  }

  _open(): OpenTab {
    return this._store.open(this._id);
  }

  _whole(): Rect {
    const { grid } = this._tab();
    return { r: 0, c: 0, h: grid.rows, w: grid.columns };
  }

  _set(change: Partial<TabProperties>) {
    const tab = this._tab();
    Object.assign(tab.properties, change);
    tab.dirty = true;
    return this;
  }

  _insertRows(position: number, count: number, at: number, like: number) {
    this._store.change(() => {
      const tab = this._open();
      refuseOutOfBounds('rows', position, count, tab.grid.rows, 1);
      refuseTooManyCells(this._store.tabs(), count * tab.grid.columns);
      insertRows(tab, at, count, like);
    });
    return this;
  }

  _deleteRows(row: number, count: number): void {
    this._store.deleteRows(this._id, row, count);
  }

  _setRowsHidden(member: string, args: unknown[], hidden: boolean): void {
    const row = number(member, args, 0);
    const count = optionalNumber(member, args, 1, 1);
    const tab = this._open();
    refuseOutOfBounds('rows', row, count, tab.grid.rows);
    for (let r = row - 1; r < row - 1 + count; r++) {
      if ((tab.rows[r]?.hidden ?? false) === hidden) continue;
      const line = rowAt(tab, r);
      touchLook(tab, line);
      line.hidden = hidden;
    }
  }
}

/** `span`: how many lines from the first must exist (inserting needs only its neighbour). */
function refuseOutOfBounds(what: 'rows' | 'columns', first: number, count: number, size: number, span = count): void {
  if (first < 1 || count < 1 || first + span - 1 > size) throw new GoogleError(`Those ${what} are out of bounds.`);
}
