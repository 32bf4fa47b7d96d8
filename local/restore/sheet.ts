/** The spreadsheet of a backup in place of the one that every new workspace has. */
import { createHash } from 'node:crypto';
import type { Db } from '../db.ts';
import type { Book } from '../sheets/book.ts';
import type { Cell } from '../sheets/cells.ts';
import { trim } from '../sheets/cells.ts';
import { writeTab } from '../sheets/persist.ts';
import { styleOf } from '../sheets/styles.ts';
import { type Column, newRow, newTab, nextKey, type OpenTab } from '../sheets/tab.ts';
import { instantOfSerial } from '../sheets/zoned.ts';
import type { SheetShape, TabShape, Value } from './shapes.ts';

export function restoreSheet(db: Db, { id, name, locale, timeZone, tabs }: SheetShape): void {
  for (const table of ['sheet_book', 'sheet_tab', 'sheet_row', 'sheet_row_meta']) db.run(`DELETE FROM ${table}`);
  // Ids of new tabs follow on this one: far from those that are there, and the same each time.
  const lastSheetId = createHash('sha256').update(id).digest().readUInt32BE(0) & 0x7fff_ffff;
  const book: Book = { id, name, locale, timeZone, lastSheetId };
  db.run('INSERT INTO sheet_book (id, json) VALUES (1, ?)', [JSON.stringify(book)]);
  const known = new Set<string>();
  for (const tab of tabs) writeTab(db, tabOf(tab, timeZone), 0, known);
}

const dateTypes: readonly string[] = ['DATE', 'DATE_TIME', 'TIME'];

/** What a type without a pattern of its own shows like in a Sheet in Vietnamese. */
const patterns: Record<string, string> = {
  TEXT: '@',
  DATE: 'dd/mm/yyyy',
  DATE_TIME: 'dd/mm/yyyy hh:mm:ss',
  TIME: 'hh:mm:ss',
};

function tabOf(shape: TabShape, timeZone: string): OpenTab {
  const tab = newTab(shape.sheetId, shape.title, shape.index);
  tab.grid = { rows: shape.rows, columns: shape.columns };
  tab.properties.hidden = shape.hidden;
  tab.properties.columns = shape.formats.map((format): Column => {
    const numberFormat = format?.pattern ?? patterns[format?.type ?? ''];
    return numberFormat ? { style: styleOf({ numberFormat }) } : {};
  });
  const strays = new Set(shape.strays.map(([row, column]) => `${row}:${column}`));
  const dated = shape.formats.map((format) => dateTypes.includes(format?.type ?? ''));
  const cellOf = (value: Value, r: number, c: number): Cell => {
    if (typeof value !== 'number') return value;
    const isDate = (dated[c] ?? false) !== strays.has(`${r + 1}:${c + 1}`);
    return isDate ? new Date(instantOfSerial(timeZone, value)) : value;
  };
  tab.rows = shape.values.map((values, r) => {
    const row = newRow(nextKey(tab));
    row.values = values.map((value, c) => cellOf(value, r, c));
    trim(row.values);
    tab.dirtyRows.add(row);
    return row;
  });
  return tab;
}
