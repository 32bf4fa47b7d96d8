/** Values on their way into cells, from a script or from a person's keyboard. */
import { GoogleError } from '../host.ts';
import { holds, overlaps, type Rect, toA1 } from './a1.ts';
import { type Cell, refuseTooLong } from './cells.ts';
import { writeCells } from './grid.ts';
import { type Entered, type Entering, enter } from './parse.ts';
import { styleOf } from './styles.ts';
import { type OpenTab, rowAt, styleAt, type Tab, touchLook, type ValidationRule } from './tab.ts';

function enterValue(value: unknown, format: string, by: Entering): Entered {
  if (value === null || value === undefined) return { cell: '' };
  if (typeof value === 'boolean') return { cell: value };
  if (typeof value === 'number') return { cell: Number.isFinite(value) ? value : '#NUM!' };
  if (value instanceof Date) return { cell: new Date(value) };
  const text = String(value);
  refuseTooLong(text);
  return enter(text, format, by);
}

function violates(rule: ValidationRule, cell: Cell): boolean {
  if (cell === '') return false;
  if (rule.kind === 'numberAtLeast') return typeof cell !== 'number' || cell < rule.least;
  return !rule.list.includes(typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell));
}

/** Scripts are refused like persons: a validation that rejects input rejects setValue too. */
function refuseInvalid(tab: Tab, rect: Rect, cells: Cell[][]): void {
  const rules = tab.properties.validations.filter(({ rule, rect: at }) => !rule.allowInvalid && overlaps(at, rect));
  if (rules.length === 0) return;
  cells.forEach((line, i) => {
    line.forEach((cell, j) => {
      const at = { r: rect.r + i, c: rect.c + j, h: 1, w: 1 };
      const broken = rules.some((validation) => holds(validation.rect, at.r, at.c) && violates(validation.rule, cell));
      if (broken)
        throw new GoogleError(
          `The data you entered in cell ${toA1(at)} violates the data validation rules set on this cell.`,
        );
    });
  });
}

/** Nothing is written when one of the values is refused. */
export function writeValues(tab: OpenTab, rect: Rect, values: readonly (readonly unknown[])[], by: Entering): void {
  const formats: { r: number; c: number; format: string }[] = [];
  const cells = values.map((line, i) =>
    line.map((value, j) => {
      const before = styleAt(tab, tab.rows[rect.r + i], rect.c + j).numberFormat ?? '';
      const { cell, format } = enterValue(value, before, by);
      if (format && before === '') formats.push({ r: rect.r + i, c: rect.c + j, format });
      return cell;
    }),
  );
  refuseInvalid(tab, rect, cells);
  writeCells(tab, rect, cells);
  for (const { r, c, format } of formats) {
    const row = rowAt(tab, r);
    touchLook(tab, row);
    row.styles ??= [];
    while (row.styles.length < c) row.styles.push(undefined);
    row.styles[c] = styleOf({ ...styleAt(tab, row, c), numberFormat: format });
  }
}
