/** A tab that nobody reads back: no key row, no columns to be found. */
import type { Cell } from '../ports.ts';
import { guard } from './guard.ts';
import type { Sheet, Sheets, Spreadsheet } from './sheets.ts';

/** Rows and columns of a sheet that insertSheet makes (reference/spreadsheet/spreadsheet#insertsheet). */
const freshGrid: [number, number] = [1000, 26];

/** Text is written with an apostrophe, so that it stays what it is without a format of its own. One insert, one write. */
export function addPlainTab(
  spreadsheet: Spreadsheet,
  sheets: Sheets,
  name: string,
  rows: readonly (readonly Cell[])[],
): void {
  const { sheet, grid } = emptyTab(spreadsheet, sheets, name);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return;
  const values = rows.map((row) => Array.from({ length: width }, (_, i): Cell => guard(row[i] ?? '', 'int')));
  if (values.length > grid[0]) sheet.insertRowsAfter(grid[0], values.length - grid[0]);
  if (width > grid[1]) sheet.insertColumnsAfter(grid[1], width - grid[1]);
  sheet.getRange(1, 1, values.length, width).setValues(values);
}

/** A name that is taken is rare: a run was cut off, or a person made it. Our own tabs hold what counts and are not wiped. */
function emptyTab(spreadsheet: Spreadsheet, sheets: Sheets, name: string): { sheet: Sheet; grid: [number, number] } {
  try {
    return { sheet: spreadsheet.insertSheet(name), grid: freshGrid };
  } catch (error) {
    const there = spreadsheet.getSheetByName(name);
    if (!there) throw error;
    if (sheets.tabOf(there.getSheetId()) !== null) throw new Error(`"${name}" is a tab of the product`);
    return { sheet: there.clear(), grid: [there.getMaxRows(), there.getMaxColumns()] };
  }
}
