/** How cells look: classes, given to a row before it is first shown, and changed where the tab changed. */
import type { Model } from './model.ts';

export class Painter {
  /** Class names by row and column; none for rows that were never shown. */
  readonly #painted: string[][] = [];

  constructor(
    private model: Model,
    private readonly cell: (x: number, y: number) => HTMLElement | null,
  ) {}

  dress(y: number): void {
    const row = this.cell(0, y)?.parentElement;
    if (!row) return;
    row.role = 'row';
    row.ariaRowIndex = String(y + 2);
    const head = row.firstElementChild;
    if (head) head.role = 'rowheader';
    this.#painted[y] = [];
    this.model.layout.columns.forEach((_, x) => {
      const td = this.cell(x, y);
      if (!td) return;
      td.removeAttribute('style');
      td.role = 'gridcell';
      this.#paint(td, x, y);
    });
  }

  update(before: Model, model: Model): void {
    this.model = model;
    if (before.view === model.view)
      for (const [row, column] of [...before.unsavedCells(), ...model.unsavedCells()])
        this.#refresh(row, column, before);
    else {
      const marked = before.marks() !== model.marks();
      for (const row of model.layout.rows) if (marked || this.#differs(row, before)) this.#refreshRow(row, before);
    }
  }

  #differs(row: number, before: Model): boolean {
    if (before.touched(row) || this.model.touched(row)) return true;
    if (before.looks(row) !== this.model.looks(row)) return true;
    const was = before.view.cells[row - 1] ?? [];
    const is = this.model.view.cells[row - 1] ?? [];
    return is.length !== was.length || is.some((text, i) => text !== was[i]);
  }

  #refreshRow(row: number, before: Model): void {
    for (const column of this.model.layout.columns) this.#refresh(row, column, before);
  }

  #refresh(row: number, column: number, before: Model): void {
    const x = this.model.layout.xOf.get(column) ?? -1;
    const y = this.model.layout.yOf.get(row) ?? -1;
    const td = this.cell(x, y);
    if (!td) return;
    const text = this.model.shown(row, column);
    if (text !== before.shown(row, column)) td.textContent = text;
    const painted = this.#painted[y];
    if (painted && painted[x] !== this.#className(x, y)) this.#paint(td, x, y);
  }

  /** `l1` is look 1, `c0` the first column on the screen (looks.ts). */
  #className(x: number, y: number): string {
    const { layout } = this.model;
    const row = layout.rows[y] ?? 0;
    const column = layout.columns[x] ?? 0;
    const look = this.model.look(row, column);
    let name = look === 0 ? `c${x}` : `c${x} l${look}`;
    if (x < layout.frozenColumns) name += ' frozen';
    if (this.model.note(row, column) !== '') name += ' noted';
    if (this.model.list(row, column)) name += ' choice';
    return name;
  }

  /** The marks of the selection stay. */
  #paint(td: HTMLElement, x: number, y: number): void {
    const name = this.#className(x, y);
    const marks = td.className.split(' ').filter((each) => each.startsWith('highlight'));
    td.className = [name, ...marks].join(' ');
    const line = this.#painted[y];
    if (line) line[x] = name;
  }
}
