/**
 * The table itself, made by jspreadsheet: cells, selection by mouse, its marks. Its own keys, editors, clipboard and undo are left
 * unused, because here a cell shows one text and is edited as another, and an edit is the server's affair.
 */
import jspreadsheet from 'jspreadsheet-ce';
import { words } from '../words.ts';
import { columnName } from './address.ts';
import { HEAD_WIDTH, Looks } from './looks.ts';
import type { Layout, Model } from './model.ts';
import { Painter } from './painter.ts';
import { RowWindow } from './row-window.ts';

/** Places on the screen, counted from 0; (x, y) stays where a selection began. */
export interface Marked {
  x: number;
  y: number;
  toX: number;
  toY: number;
}

const ACTIVE = 'active-cell';

/** Where to scroll to, from where it stands, so that what lies from `start` to `end` is in the room there is. */
function nearest(now: number, start: number, end: number, room: number): number {
  if (start < now) return start;
  return end > now + room ? Math.min(end - room, start) : now;
}

export class Surface {
  readonly #looks = new Looks();
  #sheet: jspreadsheet.WorksheetInstance | null = null;
  #model: Model;
  #active: HTMLElement | null = null;
  #painter: Painter;
  #window: RowWindow | null = null;
  /** Of the column names and the frozen rows. */
  #frozenHeight = 0;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly host: HTMLDivElement,
    model: Model,
    private readonly onMark: () => void,
  ) {
    this.#model = model;
    this.#painter = this.build(model);
  }

  get table(): HTMLTableElement {
    return this.host.querySelector('.jss_worksheet') as HTMLTableElement;
  }

  get layout(): Layout {
    return this.#model.layout;
  }

  build(model: Model): Painter {
    this.destroy();
    this.#model = model;
    this.#looks.show(model);
    const { rows, columns } = model.layout;
    const sheets = jspreadsheet(this.host, {
      root: this.host,
      tabs: false,
      toolbar: false,
      about: false,
      parseFormulas: false,
      parseHTML: false,
      onselection: () => this.#marked(),
      worksheets: [
        {
          data: rows.map((row) => columns.map((column) => model.shown(row, column))),
          rows: rows.map((row) => ({ title: String(row) })),
          // With a type of one's own and no wrapping a cell is made without reading back what was written into it.
          columns: columns.map((column) => ({ title: columnName(column), type: {}, wordWrap: false })),
          editable: false,
          // Makes all rows and puts few into the document; which ones is decided by our own window.
          lazyLoading: true,
          tableOverflow: true,
          columnSorting: false,
          columnDrag: false,
          columnResize: false,
          rowDrag: false,
          rowResize: false,
          allowRenameColumn: false,
          selectionCopy: false,
        },
      ],
    } as jspreadsheet.SpreadsheetOptions);
    // Filled at once, before the first pause of the function that makes it.
    this.#sheet = sheets[0] ?? null;
    this.#painter = new Painter(model, (x, y) => this.cell(x, y));
    this.#name();
    this.#openWindow();
    return this.#painter;
  }

  #openWindow(): void {
    const sheet = this.#sheet;
    const body = this.table.tBodies[0];
    if (!sheet || !body) return;
    // Its own loading of rows follows these.
    sheet.content.onwheel = null;
    sheet.content.onscroll = null;
    const { layout, view } = this.#model;
    this.#window = new RowWindow(this.scroller, body, {
      elements: sheet.rows.map(({ element }) => element),
      frozen: layout.frozenRows,
      heightOf: (y) => view.heights[layout.rows[y] ?? 0],
      dress: (y) => this.#painter.dress(y),
    });
    this.placeFrozen();
    this.#window.draw();
  }

  /** Scrolls as little as shows the cell beside what is frozen. */
  reveal(x: number, y: number): void {
    const { scroller, layout } = this;
    // Again, because rows that come on the screen may be higher than they were taken for.
    for (let i = 0; i < 2 && y >= layout.frozenRows; i++) {
      const { top, bottom } = this.#window?.place(y) ?? { top: 0, bottom: 0 };
      scroller.scrollTop = nearest(scroller.scrollTop, top, bottom, scroller.clientHeight - this.#frozenHeight);
      // The event of scrolling comes later; who asked wants the cell now.
      this.#window?.draw();
    }
    if (x < layout.frozenColumns) return;
    const width = (from: number, to: number): number =>
      layout.columns.slice(from, to).reduce((sum, column) => sum + this.#model.width(column), 0);
    const left = width(layout.frozenColumns, x);
    const room = scroller.clientWidth - HEAD_WIDTH - width(0, layout.frozenColumns);
    scroller.scrollLeft = nearest(scroller.scrollLeft, left, left + width(x, x + 1), room);
  }

  /** jspreadsheet keeps the last one made for the one in use, and listens to the keys of the whole document for it. */
  release(): void {
    (jspreadsheet as unknown as { current: unknown }).current = null;
  }

  cell(x: number, y: number): HTMLElement | null {
    return this.#sheet?.records[y]?.[x]?.element ?? null;
  }

  get marked(): Marked | null {
    const cell = this.#sheet?.selectedCell;
    if (!cell) return null;
    const [x = 0, y = 0, toX = 0, toY = 0] = cell.map(Number);
    return { x, y, toX, toY };
  }

  mark({ x, y, toX, toY }: Marked): void {
    this.#sheet?.updateSelectionFromCoords(x, y, toX, toY);
  }

  /** Shows what differs; marks of the selection stay. */
  update(model: Model): void {
    const before = this.#model;
    this.#model = model;
    if (JSON.stringify(before.view.looks) !== JSON.stringify(model.view.looks)) this.#looks.show(model);
    this.#painter.update(before, model);
    this.#window?.measure();
    this.placeFrozen();
  }

  /** Frozen rows are as high as their content. */
  placeFrozen(): void {
    let top = this.table.tHead?.offsetHeight ?? 0;
    for (const { element } of (this.#sheet?.rows ?? []).slice(0, this.layout.frozenRows)) {
      element.classList.add('frozen');
      element.style.top = `${top}px`;
      top += element.offsetHeight;
    }
    this.#frozenHeight = top;
  }

  destroy(): void {
    const made = this.host as unknown as jspreadsheet.JspreadsheetInstanceElement;
    this.#window?.close();
    if (this.#sheet) jspreadsheet.destroy(made, true);
    this.#sheet = null;
  }

  close(): void {
    this.destroy();
    this.#looks.remove();
  }

  #marked(): void {
    const { marked } = this;
    const cell = marked && this.cell(marked.x, marked.y);
    this.#active?.removeAttribute('id');
    this.#active?.removeAttribute('aria-selected');
    this.#active = cell;
    if (cell) {
      cell.id = ACTIVE;
      cell.ariaSelected = 'true';
      this.table.setAttribute('aria-activedescendant', ACTIVE);
    }
    this.onMark();
  }

  /** What a table of blocks no longer says by itself. */
  #name(): void {
    const { table } = this;
    this.host.tabIndex = -1;
    table.tabIndex = 0;
    table.role = 'grid';
    table.ariaMultiSelectable = 'true';
    for (const group of [table.tHead, ...table.tBodies]) if (group) group.role = 'rowgroup';
    table.ariaRowCount = String(this.layout.rows.length + 1);
    const heads = table.tHead?.rows[0];
    if (heads) heads.role = 'row';
    [...(heads?.cells ?? [])].forEach((head, i) => {
      head.role = 'columnheader';
      head.removeAttribute('title');
      head.removeAttribute('style');
      if (i === 0) head.ariaLabel = words.all;
      else head.className = i <= this.layout.frozenColumns ? `c${i - 1} frozen` : `c${i - 1}`;
    });
    this.release();
  }
}
