/** Ranges in A1 notation, the values in them, and values as they are shown. */
import { invalid, notImitated } from './answer.ts';
import type { Cell, Spreadsheet, Tab } from './state.ts';

/** Rows and columns from 0, the ends not included. */
export interface Area {
  tab: Tab;
  row: number;
  column: number;
  endRow: number;
  endColumn: number;
  /** As Google repeats it: "'Tab of mine'!A1:Z1000". */
  name: string;
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const CELLS = /^(?=[^:])([A-Za-z]{1,3})?([1-9]\d*)?(?::(?=.)([A-Za-z]{1,3})?([1-9]\d*)?)?$/;

function tabNamed(sheet: Spreadsheet, name: string): Tab | undefined {
  const title = /^'.*'$/s.test(name) ? name.slice(1, -1).replaceAll("''", "'") : name;
  return sheet.tabs.find((tab) => tab.title === title);
}

/** "Tab!A1:B2", "'My tab'!A:C", "A1:B2" of the first tab, or the name of a tab: all of it. */
export function areaOf(sheet: Spreadsheet, range: string): Area {
  const whole = tabNamed(sheet, range);
  if (whole) return areaIn(whole, '');
  const cut = range.lastIndexOf('!');
  const tab = cut < 0 ? sheet.tabs[0] : tabNamed(sheet, range.slice(0, cut));
  const cells = range.slice(cut + 1);
  if (!tab || cells === '' || !CELLS.test(cells)) throw invalid(`Unable to parse range: ${range}`);
  return areaIn(tab, cells, range);
}

function areaIn(tab: Tab, cells: string, range = tab.title): Area {
  const [, fromColumn, fromRow, toColumn, toRow] = CELLS.exec(cells) ?? [];
  const single = cells !== '' && !cells.includes(':');
  const column = fromColumn ? columnOf(fromColumn) : 0;
  const row = fromRow ? Number(fromRow) - 1 : 0;
  const endColumn = single ? column + 1 : toColumn ? columnOf(toColumn) + 1 : tab.columns;
  const endRow = single ? row + 1 : toRow ? Number(toRow) : tab.rows;
  if (row >= tab.rows || column >= tab.columns) {
    const most = `Max rows: ${tab.rows}, max columns: ${tab.columns}`;
    throw invalid(`Range (${range}) exceeds grid limits. ${most}`);
  }
  const area = { tab, row, column, endRow: Math.min(endRow, tab.rows), endColumn: Math.min(endColumn, tab.columns) };
  const title = /^\w+$/.test(tab.title) ? tab.title : `'${tab.title.replaceAll("'", "''")}'`;
  const last = single ? '' : `:${lettersOf(area.endColumn - 1)}${area.endRow}`;
  return { ...area, name: `${title}!${lettersOf(column)}${row + 1}${last}` };
}

/** Empty rows and cells at the end are left out (discovery text of ValueRange.values). */
export function valuesIn({ tab, row, column, endRow, endColumn }: Area): Cell[][] {
  const rows = tab.values
    .slice(row, endRow)
    .map((each) => trimmed([...each.slice(column, endColumn)], (v) => v === ''));
  return trimmed(
    Array.from(rows, (each) => each ?? []),
    (each) => each.length === 0,
  );
}

function trimmed<T>(list: T[], empty: (each: T) => boolean): T[] {
  while (list.length > 0 && empty(list[list.length - 1] as T)) list.pop();
  return list;
}

/** Days since 30/12/1899, the serial numbers of Sheets. */
const EPOCH = Date.UTC(1899, 11, 30);

const isDatePattern = (format: string): boolean => /^(?=.*[dmyhs])[dmyhs/:\-. ]+$/i.test(format);

/** Of a cell, by row and column from 0: its column's, unless it strays from it. */
export function formatAt({ formats, strays = [] }: Tab, row: number, column: number): string {
  const format = formats[column] ?? '';
  if (!strays.some(([r, c]) => r === row + 1 && c === column + 1)) return format;
  return isDatePattern(format) ? '' : 'dd/mm/yyyy';
}

/** As the API gives it in a cell's format; nothing for the general one. */
export function numberFormat(format: string): { type: string; pattern: string } | undefined {
  if (format === '' || format === 'General') return undefined;
  if (format === '@') return { type: 'TEXT', pattern: format };
  if (!isDatePattern(format)) return { type: 'NUMBER', pattern: format };
  const [day, time] = [/[dy]/i.test(format), /[hs]/i.test(format)];
  return { type: day && time ? 'DATE_TIME' : day ? 'DATE' : 'TIME', pattern: format };
}

/** What dateTimeRenderOption FORMATTED_STRING gives words for. */
export const isDate = (value: Cell, format: string): boolean => typeof value === 'number' && isDatePattern(format);

/** Formats that the product sets; a number in any other is not imitated. */
export function formatted(value: Cell, format: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' || format === '' || format === '@' || format === 'General') return String(value);
  if (/^[#0.,]+$/.test(format)) return grouped(value, format);
  if (!isDatePattern(format)) throw notImitated(`number format ${format}`);
  return dated(value, format);
}

/** As a Sheet in Vietnamese shows numbers: 1.234,5. */
function grouped(value: number, format: string): string {
  const digits = format.split('.')[1]?.replace(/[^0#]/g, '').length ?? 0;
  return value.toLocaleString('vi-VN', {
    minimumFractionDigits: format.split('.')[1]?.replace(/[^0]/g, '').length ?? 0,
    maximumFractionDigits: digits,
    useGrouping: format.includes(','),
  });
}

function dated(value: number, format: string): string {
  const at = new Date(EPOCH + Math.round(value * 86_400) * 1000);
  const two = (n: number): string => String(n).padStart(2, '0');
  let time = false;
  return format.toLowerCase().replace(/d+|m+|y+|h+|s+/g, (part) => {
    const pad = (n: number): string => (part.length > 1 ? two(n) : String(n));
    if (part[0] === 'h') time = true;
    if (part[0] === 'd') return pad(at.getUTCDate());
    if (part[0] === 'y') return String(at.getUTCFullYear()).slice(-part.length);
    if (part[0] === 'h') return pad(at.getUTCHours());
    if (part[0] === 's') return pad(at.getUTCSeconds());
    return pad(time ? at.getUTCMinutes() : at.getUTCMonth() + 1);
  });
}
