/** Reading and writing cells of an open tab. */
import type { Rect } from './a1.ts';
import { type Cell, trim } from './cells.ts';
import { type Look, patcher, type Style } from './styles.ts';
import { columnAt, type OpenTab, rowAt, type SheetRow, styleAt, touchLook, touchValues } from './tab.ts';

/** `get` is asked once a cell; rows that nobody touched have no SheetRow. */
export function readMatrix<T>(
  tab: OpenTab,
  rect: Rect,
  get: (cell: Cell, row: SheetRow | undefined, column: number) => T,
): T[][] {
  const matrix: T[][] = new Array(rect.h);
  for (let i = 0; i < rect.h; i++) {
    const row = tab.rows[rect.r + i];
    const values = row?.values;
    const line: T[] = new Array(rect.w);
    for (let j = 0; j < rect.w; j++) line[j] = get(values?.[rect.c + j] ?? '', row, rect.c + j);
    matrix[i] = line;
  }
  return matrix;
}

export function writeCells(tab: OpenTab, rect: Rect, cells: Cell[][]): void {
  for (let i = 0; i < rect.h; i++) {
    const line = cells[i] as Cell[];
    // Clearing what nobody touched changes nothing.
    if (!tab.rows[rect.r + i] && line.every((cell) => cell === '')) continue;
    const row = rowAt(tab, rect.r + i);
    touchValues(tab, row);
    while (row.values.length < rect.c) row.values.push('');
    for (let j = 0; j < rect.w; j++) row.values[rect.c + j] = line[j] as Cell;
    trim(row.values);
  }
}

export function clearCells(tab: OpenTab, rect: Rect): void {
  const end = rect.c + rect.w;
  for (const row of tab.rows.slice(rect.r, rect.r + rect.h)) {
    if (row.values.length <= rect.c) continue;
    touchValues(tab, row);
    row.values.fill('', rect.c, Math.min(end, row.values.length));
    trim(row.values);
  }
}

/** An empty note takes the note away. */
export function writeNotes(tab: OpenTab, rect: Rect, note: (i: number, j: number) => string): void {
  for (let i = 0; i < rect.h; i++) {
    for (let j = 0; j < rect.w; j++) {
      const text = note(i, j);
      const before = tab.rows[rect.r + i]?.notes?.get(rect.c + j) ?? '';
      if (text === before) continue;
      const row = rowAt(tab, rect.r + i);
      touchLook(tab, row);
      row.notes ??= new Map();
      if (text === '') row.notes.delete(rect.c + j);
      else row.notes.set(rect.c + j, text);
      if (row.notes.size === 0) row.notes = null;
    }
  }
}

function setStyle(tab: OpenTab, r: number, column: number, style: Style): void {
  const row = rowAt(tab, r);
  if (row.styles?.[column] === style) return;
  touchLook(tab, row);
  row.styles ??= [];
  while (row.styles.length < column) row.styles.push(undefined);
  row.styles[column] = style;
}

/** Rows above a column's format get it written out only while that is cheap; below this many a column format it is. */
const FEW_ROWS = 64;

/**
 * One change of look for a whole range. A range that reaches the last row becomes a format of its columns, so that it costs the same for
 * 10 rows as for 10,000 and holds for rows that come later (Google: a row added at the end looks like the one above it).
 */
export function applyLook(tab: OpenTab, rect: Rect, patch: Look): void {
  const change = patcher(patch);
  const wholeColumns = rect.r + rect.h >= tab.grid.rows && (rect.r <= FEW_ROWS || rect.r <= tab.rows.length);
  const lastTouched = wholeColumns ? tab.rows.length : rect.r + rect.h;
  for (let c = rect.c; c < rect.c + rect.w; c++) {
    if (wholeColumns) lookOfColumn(tab, rect.r, c, change);
    for (let r = rect.r; r < lastTouched; r++) {
      if (!wholeColumns) setStyle(tab, r, c, change(styleAt(tab, tab.rows[r], c)));
      else if (tab.rows[r]?.styles?.[c]) setStyle(tab, r, c, change(styleAt(tab, tab.rows[r], c)));
    }
  }
}

function lookOfColumn(tab: OpenTab, from: number, c: number, change: (style: Style) => Style): void {
  const before = styleAt(tab, undefined, c);
  const after = change(before);
  if (after === before) return;
  for (let r = 0; r < from; r++) if (!tab.rows[r]?.styles?.[c]) setStyle(tab, r, c, before);
  columnAt(tab, c).style = after;
}

export function applyLooks(tab: OpenTab, rect: Rect, look: (i: number, j: number) => Look): void {
  const patchers = new Map<string, (style: Style) => Style>();
  for (let i = 0; i < rect.h; i++) {
    for (let j = 0; j < rect.w; j++) {
      const patch = look(i, j);
      const key = JSON.stringify(patch);
      const change = patchers.get(key) ?? patcher(patch);
      patchers.set(key, change);
      setStyle(tab, rect.r + i, rect.c + j, change(styleAt(tab, tab.rows[rect.r + i], rect.c + j)));
    }
  }
}

/** Back to the look of a new sheet. */
export function clearLooks(tab: OpenTab, rect: Rect): void {
  const nothing: Record<keyof Look, undefined> = {
    numberFormat: undefined,
    background: undefined,
    fontColor: undefined,
    fontWeight: undefined,
    fontStyle: undefined,
    fontSize: undefined,
    horizontalAlignment: undefined,
    verticalAlignment: undefined,
    wrap: undefined,
  };
  applyLook(tab, rect, nothing);
}
