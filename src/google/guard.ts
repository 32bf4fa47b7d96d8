/**
 * Text on its way into a cell. setValues and appendRow read a string as if it were typed: '=1+1' becomes a formula,
 * '05/4/2026' a date, '095074' loses its zero (reference/spreadsheet/sheet#appendRow). An apostrophe in front makes it text;
 * columns of text are formatted '@' besides. What Google leaves of the apostrophe in an '@' cell is not documented: reading
 * takes one away where it guards something.
 */
import type { ColumnKind } from '../core/tabs.ts';
import type { Cell } from '../ports.ts';

const risky = /^[=+\-@\t\r']/;

/** A cell holds 50,000 characters. */
const maxLength = 49_000;

export function guard(value: Cell, kind: ColumnKind): Cell {
  if (typeof value !== 'string' || value === '') return value;
  const text = value.length > maxLength ? `${value.slice(0, maxLength)}…` : value;
  return kind !== 'text' || risky.test(text) ? `'${text}` : text;
}

export function unguard(value: Cell): Cell {
  return typeof value === 'string' && value[0] === "'" ? value.slice(1) : value;
}
