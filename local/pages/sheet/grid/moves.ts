/** Where a key takes the selection. */
import type { Area } from '../../../views/sheet.types.ts';
import type { Command } from './keys.ts';
import type { Layout, Model } from './model.ts';
import type { Marked } from './surface.ts';

const clamp = (n: number, count: number): number => Math.max(0, Math.min(n, count - 1));

/** The place on the screen of a cell, or of the last one before it. */
export function placeOf({ rows, columns }: Layout, row: number, column: number): { x: number; y: number } {
  const last = (lines: readonly number[], line: number): number =>
    clamp(
      lines.findLastIndex((each) => each <= line),
      lines.length,
    );
  return { x: last(columns, column), y: last(rows, row) };
}

export function areaOf({ rows, columns }: Layout, marked: Marked): [active: Area, selected: Area] {
  const { x, y, toX, toY } = marked;
  const [top, bottom] = [rows[Math.min(y, toY)] ?? 1, rows[Math.max(y, toY)] ?? 1];
  const [left, right] = [columns[Math.min(x, toX)] ?? 1, columns[Math.max(x, toX)] ?? 1];
  return [
    { row: rows[y] ?? 1, column: columns[x] ?? 1, rows: 1, columns: 1 },
    { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
  ];
}

type Moving = Extract<Command, { do: 'move' | 'ends' | 'page' | 'all' }>;

/** `page`: how many rows are on the screen. */
export function moved(model: Model, marked: Marked, command: Moving, page: number): Marked {
  const { rows, columns } = model.layout;
  if (command.do === 'all') return { x: 0, y: 0, toX: columns.length - 1, toY: rows.length - 1 };
  const from = command.extend ? { x: marked.toX, y: marked.toY } : { x: marked.x, y: marked.y };
  const to = target(model, from, command, page);
  const x = clamp(to.x, columns.length);
  const y = clamp(to.y, rows.length);
  return command.extend ? { ...marked, toX: x, toY: y } : { x, y, toX: x, toY: y };
}

type Place = { x: number; y: number };

function target(model: Model, from: Place, command: Exclude<Moving, { do: 'all' }>, page: number): Place {
  const { rows, columns } = model.layout;
  switch (command.do) {
    case 'move':
      return command.far
        ? edgeOf(model, from, command.dx, command.dy)
        : { x: from.x + command.dx, y: from.y + command.dy };
    case 'page':
      return { x: from.x, y: from.y + (command.down ? page : -page) };
    case 'ends':
      return { x: command.end ? columns.length - 1 : 0, y: command.far ? (command.end ? rows.length - 1 : 0) : from.y };
  }
}

/** With Ctrl: to the end of what is filled, or over the empty cells to what is filled next. */
function edgeOf(model: Model, from: Place, dx: number, dy: number): Place {
  const { rows, columns } = model.layout;
  const inside = ({ x, y }: Place): boolean => x >= 0 && y >= 0 && x < columns.length && y < rows.length;
  const filled = ({ x, y }: Place): boolean => inside({ x, y }) && model.shown(rows[y] ?? 0, columns[x] ?? 0) !== '';
  const next = ({ x, y }: Place): Place => ({ x: x + dx, y: y + dy });
  let at = next(from);
  const run = filled(from) && filled(at);
  while (inside(next(at)) && (run ? filled(next(at)) : !filled(at))) at = next(at);
  return inside(at) ? at : from;
}

/** The row in which a cell lies by now, when rows came or went while it was being edited: the one that reads like its own did. */
export function followed(before: Model, now: Model, row: number, column: number): number {
  const line = (model: Model, at: number): string =>
    (model.view.cells[at - 1] ?? [])
      .map((text, i) => (i === column - 1 ? '' : text))
      .join('\t')
      .trimEnd();
  const own = line(before, row);
  if (own === '' || line(now, row) === own) return row;
  const alike = now.layout.rows.filter((at) => line(now, at) === own);
  return alike.length === 1 && alike[0] !== undefined ? alike[0] : row;
}
