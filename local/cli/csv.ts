/** CSV as people send it: UTF-8 with or without BOM, comma or semicolon (Excel in Việt Nam), CRLF, quotes over lines. */
import { UsageError } from './errors.ts';

export interface CsvRow {
  /** Line on which the row begins; the first line of the file is 1. */
  line: number;
  cells: string[];
}

export interface CsvTable {
  header: CsvRow;
  rows: CsvRow[];
}

/** One record as an object by column; cells that a short row leaves out are empty. */
export interface CsvRecord {
  line: number;
  cells: Record<string, string>;
}

/** `name` is how the messages call the file. */
export function decodeCsv(bytes: Uint8Array, name: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new UsageError(`${name} is UTF-16. Save it as "CSV UTF-8" and try again.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${name} is not UTF-8. In Excel choose "CSV UTF-8 (Comma delimited)" when saving.`);
  }
}

export function parseCsv(text: string, name: string): CsvTable {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  // Excel's own hint for the separator; it stands on a line before the header.
  const hint = /^sep=([,;])\r?\n/i.exec(body);
  const from = hint?.[0].length ?? 0;
  const rows = readRows(body, from, hint?.[1] ?? separatorOf(body), name);
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const [header, ...rest] = filled;
  if (!header) throw new UsageError(`${name} is empty. Its first line must name the columns.`);
  for (const row of rest) checkWidth(header, row, name);
  return { header: { line: header.line, cells: header.cells.map((cell) => cell.trim()) }, rows: rest };
}

/** Whichever of the two stands more often in the first line, outside quotes. */
function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '');
  return first.split(';').length > first.split(',').length ? ';' : ',';
}

/** A filled cell under no heading would be lost without a word. */
function checkWidth(header: CsvRow, row: CsvRow, name: string): void {
  const extra = row.cells.findIndex((cell, at) => cell.trim() !== '' && !header.cells[at]?.trim());
  if (extra < 0) return;
  throw new UsageError(
    `${name} line ${row.line}, column ${extra + 1}: this cell is filled but line ${header.line} names no column there. ` +
      'Put a cell that holds the separator in double quotes.',
  );
}

/** Where the reading stands; `more` says whether the row goes on after the cell just read. */
interface Cursor {
  text: string;
  separator: string;
  name: string;
  at: number;
  line: number;
  more: boolean;
}

function readRows(text: string, from: number, separator: string, name: string): CsvRow[] {
  const rows: CsvRow[] = [];
  const cursor: Cursor = { text, separator, name, at: from, line: from > 0 ? 2 : 1, more: false };
  while (cursor.at < text.length) {
    const row: CsvRow = { line: cursor.line, cells: [] };
    do row.cells.push(readCell(cursor, row.cells.length + 1));
    while (cursor.more);
    rows.push(row);
  }
  return rows;
}

function readCell(cursor: Cursor, column: number): string {
  const { text } = cursor;
  const value = text[cursor.at] === '"' ? readQuoted(cursor, column) : readBare(cursor);
  cursor.more = text[cursor.at] === cursor.separator;
  if (cursor.more) cursor.at += 1;
  else endLine(cursor);
  return value;
}

function readBare(cursor: Cursor): string {
  const from = cursor.at;
  while (cursor.at < cursor.text.length && !stops(cursor)) cursor.at += 1;
  return cursor.text.slice(from, cursor.at);
}

function readQuoted(cursor: Cursor, column: number): string {
  const { text, name, line } = cursor;
  const parts: string[] = [];
  do {
    // A second turn means "" inside the cell: one quotation mark.
    const close = text.indexOf('"', cursor.at + 1);
    if (close < 0) throw new UsageError(`${name} line ${line}, column ${column}: the quotation mark is never closed.`);
    parts.push(text.slice(cursor.at + 1, close));
    cursor.at = close + 1;
  } while (text[cursor.at] === '"');
  const value = parts.join('"').replace(/\r\n?/g, '\n');
  cursor.line += value.split('\n').length - 1;
  if (cursor.at < text.length && !stops(cursor)) {
    const found = text[cursor.at];
    throw new UsageError(`${name} line ${cursor.line}, column ${column}: "${found}" follows a closing quotation mark.`);
  }
  return value;
}

const stops = ({ text, at, separator }: Cursor): boolean =>
  text[at] === separator || text[at] === '\n' || text[at] === '\r';

function endLine(cursor: Cursor): void {
  if (cursor.at >= cursor.text.length) return;
  cursor.at += cursor.text.startsWith('\r\n', cursor.at) ? 2 : 1;
  cursor.line += 1;
}

/** Rows by column name. `known` says whether a column may stand there; all faults of the header are told at once. */
export function toRecords(
  table: CsvTable,
  name: string,
  columns: { known: (column: string) => boolean; required: readonly string[] },
): CsvRecord[] {
  const faults = headerFaults(table.header.cells, columns);
  if (faults.length > 0) throw new UsageError(`${name} line ${table.header.line}: ${faults.join('; ')}.`);
  return table.rows.map((row) => ({
    line: row.line,
    cells: Object.fromEntries(table.header.cells.flatMap((key, at) => (key ? [[key, row.cells[at] ?? '']] : []))),
  }));
}

function headerFaults(
  header: string[],
  columns: { known: (column: string) => boolean; required: readonly string[] },
): string[] {
  const unknown = header.filter((key) => key !== '' && !columns.known(key)).map((key) => `unknown column "${key}"`);
  const twice = header
    .filter((key, at) => key !== '' && header.indexOf(key) < at)
    .map((key) => `column "${key}" stands twice`);
  const missing = columns.required.filter((key) => !header.includes(key)).map((key) => `column "${key}" is missing`);
  return [...unknown, ...twice, ...missing];
}
