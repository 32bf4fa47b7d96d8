/** The text that a person would type to get what a cell holds: what its editor starts with. */
import type { Cell } from './cells.ts';
import { isFormula } from './cells.ts';
import { type Entering, enter, writesLikeVietnamese } from './parse.ts';

type Show = (cell: Cell, format: string) => string;

export function typedText(cell: Cell, format: string, by: Entering, show: Show): string {
  if (typeof cell === 'string') return typedString(cell, format, by);
  if (typeof cell === 'number') return typedNumber(cell, format, by.locale);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return isFormula(cell) ? cell.f : show(cell, '');
}

/** A text that would be taken for something else is kept one by an apostrophe in front. */
function typedString(text: string, format: string, by: Entering): string {
  return enter(text, format, by).cell === text ? text : `'${text}`;
}

/** All digits, without grouping; a share as a percentage. */
function typedNumber(n: number, format: string, locale: string): string {
  const percent = format.endsWith('%');
  const digits = String(percent ? Number((n * 100).toPrecision(15)) : n);
  return `${writesLikeVietnamese(locale) ? digits.replace('.', ',') : digits}${percent ? '%' : ''}`;
}
