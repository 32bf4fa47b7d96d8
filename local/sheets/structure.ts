/** Rows and columns that come, go and move, and everything that hangs on them. */

import { GoogleError } from '../host.ts';
import { type Axis, type Rect, shifted } from './a1.ts';
import { MAX_CELLS_IN_FILE } from './cells.ts';
import {
  columnAt,
  GAP,
  newRow,
  nextKey,
  type OpenTab,
  rowAt,
  type SheetRow,
  type Tab,
  touchLook,
  touchValues,
} from './tab.ts';

export function refuseTooManyCells(tabs: Iterable<Tab>, more: number): void {
  let cells = more;
  for (const tab of tabs) cells += tab.grid.rows * tab.grid.columns;
  if (more > 0 && cells > MAX_CELLS_IN_FILE) {
    throw new GoogleError(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  }
}

/** Rules, validations and protections follow the cells they were set on. */
function moveRects(tab: Tab, move: (rect: Rect) => Rect | null): void {
  const p = tab.properties;
  const kept = <T extends { rect: Rect }>(items: T[]) =>
    items.flatMap((item) => {
      const rect = move(item.rect);
      return rect ? [{ ...item, rect }] : [];
    });
  p.validations = kept(p.validations);
  p.protections = kept(p.protections).map((protection) => ({
    ...protection,
    unprotected: (protection.unprotected ?? []).flatMap((rect) => move(rect) ?? []),
  }));
  p.conditional = p.conditional
    .map((rule) => ({ ...rule, rects: rule.rects.flatMap((rect) => move(rect) ?? []) }))
    .filter((rule) => rule.rects.length > 0);
  tab.dirty = true;
}

/** A rectangle that ran to the edge of the grid keeps doing so when the grid grows there: A2:E stays open below. */
function shiftRects(tab: Tab, axis: Axis, at: number, count: number, edge: number): void {
  moveRects(tab, (rect) => {
    const end = axis === 'rows' ? rect.r + rect.h : rect.c + rect.w;
    if (count < 0 || at !== edge || end !== edge) return shifted(rect, axis, at, count);
    return axis === 'rows' ? { ...rect, h: rect.h + count } : { ...rect, w: rect.w + count };
  });
}

/** Keys for rows that come in before row `at`, or null when the gap there has closed. */
function keysBefore(tab: OpenTab, at: number, count: number): number[] | null {
  const after = tab.rows[at] as SheetRow;
  const before = tab.rows[at - 1]?.pos ?? after.pos - GAP * (count + 1);
  const step = Math.floor((after.pos - before) / (count + 1));
  // A little off the middle, each time otherwise, so that no key comes back after its row was deleted.
  const off = ++tab.properties.inserted % Math.max(Math.floor(step / 2), 1);
  return step < 4 ? null : Array.from({ length: count }, (_, i) => before + step * (i + 1) - off);
}

function renumber(tab: OpenTab): void {
  for (const row of tab.rows) row.pos = nextKey(tab);
  tab.rewrite = true;
}

/** `like`: the row whose look the new ones take (the one above for insertRowsAfter, the one below for insertRowsBefore). */
export function insertRows(tab: OpenTab, at: number, count: number, like: number): void {
  const model = tab.rows[like]?.styles;
  shiftRects(tab, 'rows', at, count, tab.grid.rows);
  tab.grid.rows += count;
  if (at < tab.rows.length) {
    const keys = keysBefore(tab, at, count);
    const rows = Array.from({ length: count }, (_, i) => newRow(keys?.[i] ?? 0));
    tab.rows.splice(at, 0, ...rows);
    if (keys) for (const row of rows) tab.dirtyRows.add(row);
    else renumber(tab);
  }
  if (!model) return;
  for (let r = at; r < at + count; r++) {
    const row = rowAt(tab, r);
    touchLook(tab, row);
    row.styles = model.slice();
  }
}

export function deleteRows(tab: OpenTab, at: number, count: number): void {
  const gone = tab.rows.splice(at, count);
  for (const row of gone) {
    tab.dirtyRows.delete(row);
    if (row.saved) tab.deleted.push(row.pos);
  }
  shiftRects(tab, 'rows', at, -count, tab.grid.rows);
  tab.grid.rows -= count;
  const p = tab.properties;
  p.frozenRows -= Math.max(0, Math.min(p.frozenRows, at + count) - at);
}

/** Every row is written anew: columns are few, and moved rarely. */
function rearrange(
  tab: OpenTab,
  move: <T>(line: T[], filler: T) => void,
  place: (column: number) => number | null,
): void {
  for (const row of tab.rows) {
    touchValues(tab, row);
    touchLook(tab, row);
    move(row.values, '');
    while (row.values.at(-1) === '') row.values.pop();
    if (row.styles) move<SheetStyle>(row.styles, undefined);
    if (row.notes) {
      const moved = [...row.notes].flatMap(([c, note]): [number, string][] => {
        const to = place(c);
        return to === null ? [] : [[to, note]];
      });
      row.notes = moved.length > 0 ? new Map(moved) : null;
    }
  }
  tab.rewrite = true;
  tab.properties.layout++;
}

type SheetStyle = NonNullable<SheetRow['styles']>[number];

export function insertColumns(tab: OpenTab, at: number, count: number): void {
  const model = tab.properties.columns[at - 1]?.style;
  rearrange(
    tab,
    (line, filler) => {
      if (line.length > at) line.splice(at, 0, ...new Array(count).fill(filler));
    },
    (c) => (c >= at ? c + count : c),
  );
  shiftRects(tab, 'columns', at, count, tab.grid.columns);
  tab.grid.columns += count;
  columnAt(tab, at);
  tab.properties.columns.splice(at, 0, ...Array.from({ length: count }, () => (model ? { style: model } : {})));
}

export function deleteColumns(tab: OpenTab, at: number, count: number): void {
  rearrange(
    tab,
    (line) => void line.splice(at, count),
    (c) => (c < at ? c : c < at + count ? null : c - count),
  );
  shiftRects(tab, 'columns', at, -count, tab.grid.columns);
  tab.grid.columns -= count;
  tab.properties.columns.splice(at, count);
  const p = tab.properties;
  p.frozenColumns -= Math.max(0, Math.min(p.frozenColumns, at + count) - at);
}

/** Column `from` ends up as column `to`. */
export function moveColumn(tab: OpenTab, from: number, to: number): void {
  const place = (c: number) => {
    if (c === from) return to;
    const without = c > from ? c - 1 : c;
    return without >= to ? without + 1 : without;
  };
  const move = <T>(line: T[], filler: T) => {
    while (line.length <= Math.max(from, to)) line.push(filler);
    line.splice(to, 0, ...line.splice(from, 1));
  };
  columnAt(tab, Math.max(from, to));
  move(tab.properties.columns, {});
  rearrange(tab, move, place);
  moveRects(tab, (rect) => {
    if (rect.w === 1) return { ...rect, c: place(rect.c) };
    const without = shifted(rect, 'columns', from, -1);
    return without && shifted(without, 'columns', to, 1);
  });
}
