/** What a person does to the sheet with mouse and keyboard. Called by the store, inside a transaction; counted from 1. */
import { GoogleError } from '../host.ts';
import type { Cell } from './cells.ts';
import { isFormula } from './cells.ts';
import type { SheetStore } from './store.ts';
import * as structure from './structure.ts';
import type { OpenTab, Tab } from './tab.ts';
import { writeValues } from './write.ts';
import { serialOf } from './zoned.ts';

/** As in the event object: absent for more than one cell, and for an empty one. */
export interface Typed {
  value?: string;
  oldValue?: string;
}

/** Event values are strings, dates among them as day numbers: reference/platform.md 2.2. */
function eventValue(cell: Cell, timeZone: string): string | undefined {
  if (cell === '') return undefined;
  if (cell instanceof Date) return String(serialOf(timeZone, cell.getTime()));
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return isFormula(cell) ? cell.f : String(cell);
}

/** Pasting beyond the edge adds rows and columns. */
function growFor(store: SheetStore, tab: OpenTab, rows: number, columns: number): void {
  const more = Math.max(tab.grid.rows, rows) * Math.max(tab.grid.columns, columns) - tab.grid.rows * tab.grid.columns;
  structure.refuseTooManyCells(store.tabs(), more);
  if (columns > tab.grid.columns) structure.insertColumns(tab, tab.grid.columns, columns - tab.grid.columns);
  if (rows > tab.grid.rows) structure.insertRows(tab, tab.grid.rows, rows - tab.grid.rows, tab.grid.rows - 1);
}

export function type(
  store: SheetStore,
  sheetId: number,
  row: number,
  column: number,
  values: string[][],
  now: number,
): Typed {
  const tab = store.open(sheetId);
  const { locale, timeZone } = store.book();
  const rect = { r: row - 1, c: column - 1, h: values.length, w: Math.max(...values.map((line) => line.length)) };
  if (rect.r < 0 || rect.c < 0)
    throw new GoogleError('The coordinates of the range are outside the dimensions of the sheet.');
  const before = tab.rows[rect.r]?.values[rect.c] ?? '';
  growFor(store, tab, rect.r + rect.h, rect.c + rect.w);
  const square = values.map((line) => Array.from({ length: rect.w }, (_, j) => line[j] ?? ''));
  writeValues(tab, rect, square, { locale, timeZone, now });
  if (rect.h > 1 || rect.w > 1) return {};
  const value = eventValue(tab.rows[rect.r]?.values[rect.c] ?? '', timeZone);
  const oldValue = eventValue(before, timeZone);
  return { ...(value === undefined ? {} : { value }), ...(oldValue === undefined ? {} : { oldValue }) };
}

function refuseOutside(first: number, count: number, size: number): void {
  if (first < 1 || count < 1 || first + count - 1 > size) throw new GoogleError('Those rows are out of bounds.');
}

/** Above the given row, looking like it. */
export function insertRows(store: SheetStore, sheetId: number, row: number, count: number): void {
  const tab = store.open(sheetId);
  refuseOutside(row, 1, tab.grid.rows);
  structure.refuseTooManyCells(store.tabs(), count * tab.grid.columns);
  structure.insertRows(tab, row - 1, count, row - 1);
}

export function deleteRows(store: SheetStore, sheetId: number, row: number, count: number): void {
  const tab = store.open(sheetId);
  refuseOutside(row, count, tab.grid.rows);
  if (count === tab.grid.rows) throw new GoogleError("You can't delete all the rows on the sheet.");
  structure.deleteRows(tab, row - 1, count);
}

export function moveColumn(store: SheetStore, sheetId: number, from: number, to: number): void {
  const tab = store.open(sheetId);
  for (const column of [from, to]) {
    if (column < 1 || column > tab.grid.columns) throw new GoogleError('Those columns are out of bounds.');
  }
  if (from !== to) structure.moveColumn(tab, from - 1, to - 1);
}

export function refuseTakenName(tabs: readonly Tab[], name: string, except?: number): void {
  // Google compares names of tabs without regard to case.
  const taken = tabs.some((tab) => tab.id !== except && tab.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new GoogleError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

export function renameSheet(store: SheetStore, sheetId: number, name: string): void {
  refuseTakenName(store.tabs(), name, sheetId);
  const tab = store.tab(sheetId);
  tab.name = name;
  tab.dirty = true;
}
