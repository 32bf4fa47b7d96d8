/** What the grid shows: the tab as the server told it, over it what was typed and is not saved yet. */
import type { Area, EditRequest, SheetView } from '../../../views/sheet.types.ts';
import { key, within } from './address.ts';

/** Lines of the grid that are on the screen: hidden rows and columns are left out. */
export interface Layout {
  rows: number[];
  columns: number[];
  /** Where on the screen, counted from 0. */
  yOf: Map<number, number>;
  xOf: Map<number, number>;
  frozenRows: number;
  frozenColumns: number;
}

const WIDTH = 100;

function visible(count: number, hidden: readonly number[]): number[] {
  const gone = new Set(hidden);
  return Array.from({ length: count }, (_, i) => i + 1).filter((line) => !gone.has(line));
}

export class Model {
  readonly layout: Layout;
  readonly #unsaved = new Map<string, string>();
  readonly #unsavedCells: [row: number, column: number][] = [];
  readonly #touched = new Set<number>();

  constructor(
    readonly view: SheetView,
    unsaved: readonly EditRequest[],
  ) {
    const rows = visible(view.rows, view.hiddenRows);
    const columns = visible(view.columns, view.hiddenColumns);
    this.layout = {
      rows,
      columns,
      yOf: new Map(rows.map((row, y) => [row, y])),
      xOf: new Map(columns.map((column, x) => [column, x])),
      frozenRows: rows.filter((row) => row <= view.frozenRows).length,
      frozenColumns: columns.filter((column) => column <= view.frozenColumns).length,
    };
    for (const { row, column, values } of unsaved)
      values.forEach((line, i) => {
        this.#touched.add(row + i);
        line.forEach((text, j) => {
          this.#unsaved.set(key(row + i, column + j), text);
          this.#unsavedCells.push([row + i, column + j]);
        });
      });
  }

  unsavedCells(): readonly [row: number, column: number][] {
    return this.#unsavedCells;
  }

  /** Whether anything in the row is not saved yet. */
  touched(row: number): boolean {
    return this.#touched.has(row);
  }

  /** The looks of a row as a text that differs when they do. */
  looks(row: number): string {
    const { lookRows, lookOf, lookBelow } = this.view;
    return lookRows[lookOf[row - 1] ?? lookBelow]?.join() ?? '';
  }

  /** What is marked in cells beside their looks, as such a text. */
  marks(): string {
    return JSON.stringify([Object.keys(this.view.notes), this.view.listed]);
  }

  shown(row: number, column: number): string {
    if (this.#unsaved.size > 0) {
      const text = this.#unsaved.get(key(row, column));
      if (text !== undefined) return text;
    }
    return this.view.cells[row - 1]?.[column - 1] ?? '';
  }

  /** What an editor of the cell starts with. */
  typed(row: number, column: number): string {
    const at = key(row, column);
    return this.#unsaved.get(at) ?? this.view.typed[at] ?? this.view.cells[row - 1]?.[column - 1] ?? '';
  }

  typedIn({ row, column, rows, columns }: Area): string[][] {
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => this.typed(row + i, column + j)),
    );
  }

  shownIn({ row, column, rows, columns }: Area): string[][] {
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => this.shown(row + i, column + j)),
    );
  }

  /** Number of the look in `view.looks`. */
  look(row: number, column: number): number {
    const { lookRows, lookOf, lookBelow } = this.view;
    return lookRows[lookOf[row - 1] ?? lookBelow]?.[column - 1] ?? 0;
  }

  note(row: number, column: number): string {
    return this.view.notes[key(row, column)] ?? '';
  }

  list(row: number, column: number): string[] | null {
    return this.view.listed.find(({ area }) => within(area, row, column))?.list ?? null;
  }

  width(column: number): number {
    return this.view.widths[column] ?? WIDTH;
  }

  /** Whether Google would warn before it lets a person change this area. */
  warnsOf({ row, column, rows, columns }: Area): boolean {
    const { guarded } = this.view;
    if (guarded.length === 0) return false;
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++)
        if (guarded.some(({ area, except }) => within(area, r, c) && !except.some((hole) => within(hole, r, c))))
          return true;
    return false;
  }

  /** Another one than before means that the grid is built anew. */
  structure(): string {
    const { rows, columns, frozenRows, frozenColumns, widths, heights, hiddenRows, hiddenColumns } = this.view;
    return JSON.stringify([rows, columns, frozenRows, frozenColumns, widths, heights, hiddenRows, hiddenColumns]);
  }
}
