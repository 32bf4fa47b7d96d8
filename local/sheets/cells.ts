/**
 * What one cell holds. A formula is kept but never computed: scripts read '' from it, as this product computes nothing by formula
 * (reference/platform.md 6.4), and getFormulas gives its text.
 */
import { GoogleError } from '../host.ts';

export interface Formula {
  readonly f: string;
}

export type Cell = string | number | boolean | Date | Formula;

/** Limits of a Google Sheet: reference/platform.md 1.3. */
export const MAX_CELL_CHARACTERS = 50_000;
export const MAX_CELLS_IN_FILE = 10_000_000;

export function isFormula(cell: Cell): cell is Formula {
  return typeof cell === 'object' && !(cell instanceof Date);
}

/** What getValues delivers: a formula has no value here. */
export function delivered(cell: Cell): string | number | boolean | Date {
  if (typeof cell !== 'object') return cell;
  // A copy: a script that moves its Date must not move the cell.
  return cell instanceof Date ? new Date(cell) : '';
}

export function refuseTooLong(text: string): void {
  if (text.length > MAX_CELL_CHARACTERS) {
    throw new GoogleError('Your input contains more than the maximum of 50000 characters in a single cell.');
  }
}

/** Rows are kept without empty cells at their end, so that the length of a row is its last column with content. */
export function trim(values: Cell[]): void {
  let length = values.length;
  while (length > 0 && values[length - 1] === '') length--;
  values.length = length;
}

export function encodeRow(values: Cell[]): string {
  const plain = values.every((cell) => typeof cell !== 'object');
  return JSON.stringify(plain ? values : values.map((cell) => (cell instanceof Date ? { d: cell.getTime() } : cell)));
}

/** Makes the tagged cells of a parsed row Dates again, in place. */
function revive(values: unknown[]): Cell[] {
  for (let c = 0; c < values.length; c++) {
    const cell = values[c];
    if (typeof cell === 'object' && cell && 'd' in cell) values[c] = new Date(cell.d as number);
  }
  return values as Cell[];
}

export function decodeRow(json: string): Cell[] {
  return revive(JSON.parse(json) as unknown[]);
}

/** [[key, row], …] */
export function decodeRows(json: string): [number, Cell[]][] {
  const rows = JSON.parse(json) as [number, Cell[]][];
  // Without a tag in the whole text there is nothing to revive.
  if (json.includes('{"d":')) for (const [, values] of rows) revive(values);
  return rows;
}

export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  const left = a ?? '';
  const right = b ?? '';
  if (typeof left !== 'object' || typeof right !== 'object') return left === right;
  if (left instanceof Date || right instanceof Date) {
    return left instanceof Date && right instanceof Date && left.getTime() === right.getTime();
  }
  return left.f === right.f;
}
