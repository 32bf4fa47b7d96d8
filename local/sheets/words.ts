/** Google's words for common mistakes: reference/local-runtime.md. */
import { GoogleError } from '../host.ts';

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  return Array.isArray(value) ? 'number[]' : '(class)';
}

/** `member`: 'Sheet.getRange'. */
export function wrongArguments(member: string, args: readonly unknown[]): GoogleError {
  const types = args.map(typeName).join(',');
  return new GoogleError(`The parameters (${types}) don't match the method signature for SpreadsheetApp.${member}.`);
}

export function number(member: string, args: readonly unknown[], at: number): number {
  const value = args[at];
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongArguments(member, args);
  return Math.trunc(value);
}

/** As `number`, with a value for an argument left out. */
export function optionalNumber(member: string, args: readonly unknown[], at: number, otherwise: number): number {
  return at < args.length ? number(member, args, at) : otherwise;
}

export function text(member: string, args: readonly unknown[], at: number): string {
  const value = args[at];
  if (typeof value === 'string') return value;
  // Google takes a number where it asks for a string.
  if (typeof value === 'number') return String(value);
  throw wrongArguments(member, args);
}

export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

export function refuseOutside(
  row: number,
  column: number,
  rows: number,
  columns: number,
  grid: { rows: number; columns: number },
): void {
  if (row < 1) throw new GoogleError('The starting row of the range is too small.');
  if (column < 1) throw new GoogleError('The starting column of the range is too small.');
  if (rows < 1) throw new GoogleError('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new GoogleError('The number of columns in the range must be at least 1.');
  if (row + rows - 1 > grid.rows || column + columns - 1 > grid.columns) throw new GoogleError(OUTSIDE);
}

/** The data of a set…s() call must be as large as the range. */
export function refuseWrongSize(member: string, data: unknown, rows: number, columns: number): unknown[][] {
  if (!Array.isArray(data) || !data.every((line) => Array.isArray(line))) throw wrongArguments(member, [data]);
  if (data.length !== rows) throw wrongSize('rows', data.length, rows);
  for (const line of data) if (line.length !== columns) throw wrongSize('columns', line.length, columns);
  return data as unknown[][];
}

function wrongSize(what: string, has: number, wanted: number): GoogleError {
  return new GoogleError(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${wanted}.`,
  );
}
