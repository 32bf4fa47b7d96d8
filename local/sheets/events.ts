/** What an event object of the sheet carries: its source and its range. */
import type { Host, Imitation } from '../host.ts';
import { Range } from './range.ts';
import { Spreadsheet } from './spreadsheet.ts';
import type { SheetStore } from './store.ts';
import { refuseOutside } from './words.ts';

export function makeSpreadsheet(host: Host, store: SheetStore): Imitation {
  return new Spreadsheet(host, store);
}

/** Counted from 1, as in an event object. */
export function makeRange(
  host: Host,
  store: SheetStore,
  sheetId: number,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Imitation {
  refuseOutside(row, column, rows, columns, store.tab(sheetId).grid);
  return new Range(host, store, sheetId, { r: row - 1, c: column - 1, h: rows, w: columns });
}
