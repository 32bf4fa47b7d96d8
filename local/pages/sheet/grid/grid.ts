/** The grid as a person uses it: selection, keys, clipboard, editor. What is typed is handed on; what is shown is told by `show`. */
import type { Area, EditRequest } from '../../../views/sheet.types.ts';
import { words } from '../words.ts';
import { cellName } from './address.ts';
import { blockText, parseBlock, repeated } from './clipboard.ts';
import { type Done, Editor } from './editor.ts';
import { type Command, commandOf } from './keys.ts';
import type { Model } from './model.ts';
import { areaOf, followed, moved, placeOf } from './moves.ts';
import { NotePanel } from './notes.ts';
import { ROW_HEIGHT } from './row-window.ts';
import { type Marked, Surface } from './surface.ts';

interface GridHooks {
  onSelect(active: Area, selected: Area): void;
  onEdit(edit: EditRequest): void;
  onUndo(): void;
  onRedo(): void;
  /** Out of the grid, by keyboard. */
  onLeave(): void;
}

export class Grid {
  readonly #surface: Surface;
  readonly #editor: Editor;
  readonly #notes: NotePanel;
  #model: Model;
  #marked: Marked = { x: 0, y: 0, toX: 0, toY: 0 };
  /** The cell being edited, and how the tab then was. */
  #begun: { model: Model; row: number; column: number } | null = null;
  /** Where Tab set out from: Enter goes back below it, as in Google Sheets. */
  #tabbedFrom: number | null = null;
  /** Other programs get what is shown, our own paste what would be typed. */
  #copied: { text: string; values: string[][]; cut: Area | null } | null = null;

  constructor(
    private readonly scroller: HTMLElement,
    model: Model,
    private readonly hooks: GridHooks,
  ) {
    this.#model = model;
    const host = document.createElement('div');
    const layer = document.createElement('div');
    layer.className = 'grid-layer';
    scroller.replaceChildren(host, layer);
    this.#surface = new Surface(scroller, host, model, () => this.#onMark());
    this.#editor = new Editor(
      layer,
      (done) => this.#onDone(done),
      () => this.focus(),
      words.choices,
    );
    this.#notes = new NotePanel(layer, host, (x, y) => this.#noteAt(x, y));
    this.#listen(host);
    this.#name();
    this.#surface.mark(this.#marked);
  }

  /** Keeps selection, scroll and what is being typed. */
  show(model: Model): void {
    const before = this.#model;
    this.#model = model;
    if (before.structure() === model.structure()) this.#surface.update(model);
    else this.#rebuild(before, model);
    this.hooks.onSelect(...this.#areas());
  }

  edit(text: string, row: number, column: number): void {
    if (text !== this.#model.typed(row, column)) this.hooks.onEdit({ row, column, values: [[text]] });
  }

  focus(): void {
    this.#surface.table.focus({ preventScroll: true });
  }

  close(): void {
    this.#surface.close();
    this.scroller.replaceChildren();
  }

  #rebuild(before: Model, model: Model): void {
    const focused = this.scroller.contains(document.activeElement) && !this.#editor.open;
    const { scrollTop, scrollLeft } = this.scroller;
    const [{ row, column }] = areaOf(before.layout, this.#marked);
    this.#surface.build(model);
    this.#name();
    const { x, y } = placeOf(model.layout, row, column);
    this.#marked = { x, y, toX: x, toY: y };
    this.#surface.mark(this.#marked);
    this.scroller.scrollTo(scrollLeft, scrollTop);
    if (focused) this.focus();
  }

  #name(): void {
    this.#surface.table.ariaLabel = this.#model.view.name;
    this.#surface.table.setAttribute('aria-describedby', 'grid-help');
  }

  #listen(host: HTMLElement): void {
    host.addEventListener('keydown', (event) => this.#key(event));
    // Touches scroll; what selects is the click that a browser makes of a tap.
    for (const kind of ['touchstart', 'touchend', 'touchmove', 'contextmenu'])
      host.addEventListener(kind, (event) => event.stopPropagation(), { capture: true, passive: true });
    host.addEventListener('focusin', () => this.#surface.mark(this.#marked));
    host.addEventListener('focusout', () => this.#surface.release());
    host.addEventListener('dblclick', (event) => this.#atCell(event) && this.#open(false));
    host.addEventListener('click', (event) => this.#onArrow(event) && this.#open(false));
    host.addEventListener('copy', (event) => this.#copy(event, null));
    host.addEventListener('cut', (event) => this.#copy(event, this.#areas()[1]));
    host.addEventListener('paste', (event) => this.#paste(event));
  }

  #atCell(event: Event): HTMLElement | null {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('tbody td[data-x]') : null;
    return cell?.classList.contains('highlight') ? cell : null;
  }

  /** The small arrow of a cell with a list. */
  #onArrow(event: MouseEvent): boolean {
    const cell = this.#atCell(event);
    return cell?.classList.contains('choice') === true && event.offsetX > cell.clientWidth - 20;
  }

  #areas(): [active: Area, selected: Area] {
    return areaOf(this.#model.layout, this.#marked);
  }

  #onMark(): void {
    const { marked } = this.#surface;
    if (!marked) return;
    this.#marked = marked;
    this.#reveal(marked);
    this.#notes.show(this.#surface.cell(marked.x, marked.y));
    this.hooks.onSelect(...this.#areas());
  }

  #reveal({ toX, toY }: Marked): void {
    this.#surface.reveal(toX, toY);
  }

  #noteAt(x: number, y: number): string {
    const { rows, columns } = this.#model.layout;
    return this.#model.note(rows[y] ?? 0, columns[x] ?? 0);
  }

  #key(event: KeyboardEvent): void {
    // jspreadsheet listens to the whole document and would act a second time.
    event.stopPropagation();
    const command = commandOf(event);
    if (!command) return;
    // A letter goes on into the editor, which has the focus by then.
    if (command.do !== 'edit' || !command.fresh) event.preventDefault();
    this.#obey(command);
  }

  #obey(command: Command): void {
    if (command.do === 'edit') this.#open(command.fresh);
    else if (command.do === 'next') {
      const step = command.back ? -1 : 1;
      this.#next(command.by === 'Tab' ? [step, 0] : [0, step]);
    } else if (command.do === 'clear') this.#clear();
    else if (command.do === 'undo') this.hooks.onUndo();
    else if (command.do === 'redo') this.hooks.onRedo();
    else if (command.do === 'leave') this.hooks.onLeave();
    else {
      this.#tabbedFrom = null;
      // Most rows are so high: enough to know how far a page goes.
      const page = Math.floor(this.scroller.clientHeight / ROW_HEIGHT) - 3;
      this.#surface.mark(moved(this.#model, this.#marked, command, page));
    }
  }

  #next([dx, dy]: [number, number]): void {
    const { x, y } = this.#marked;
    const from = dx === 0 ? (this.#tabbedFrom ?? x) : x;
    this.#tabbedFrom = dx === 0 ? null : (this.#tabbedFrom ?? x);
    const at = moved(
      this.#model,
      { x: from, y, toX: from, toY: y },
      { do: 'move', dx, dy, extend: false, far: false },
      0,
    );
    this.#surface.mark(at);
  }

  #open(fresh: boolean): void {
    const { x, y } = this.#marked;
    const cell = this.#surface.cell(x, y);
    if (!cell) return;
    const { row, column } = this.#areas()[0];
    this.#reveal({ x, y, toX: x, toY: y });
    const list = this.#model.list(row, column);
    const text = fresh ? '' : this.#model.typed(row, column);
    const label = `${words.editor} ${cellName(row, column)}`;
    this.#notes.show(null);
    this.#begun = { model: this.#model, row, column };
    this.#editor.start({ cell, text, fresh, list, label });
  }

  #onDone({ text, dx, dy, by }: Done): void {
    const begun = this.#begun;
    // Not the cell that is selected by now: leaving by mouse selects first and ends the editing then.
    if (begun) this.edit(text, followed(begun.model, this.#model, begun.row, begun.column), begun.column);
    if (by === 'blur') return;
    this.focus();
    this.#next([dx, dy]);
  }

  #clear(area = this.#areas()[1]): void {
    if (this.#model.typedIn(area).every((line) => line.every((text) => text === ''))) return;
    const values = Array.from({ length: area.rows }, () => Array<string>(area.columns).fill(''));
    this.hooks.onEdit({ row: area.row, column: area.column, values });
  }

  #copy(event: ClipboardEvent, cut: Area | null): void {
    event.preventDefault();
    const area = this.#areas()[1];
    const text = blockText(this.#model.shownIn(area));
    event.clipboardData?.setData('text/plain', text);
    this.#copied = { text, values: this.#model.typedIn(area), cut };
  }

  #paste(event: ClipboardEvent): void {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    const { row, column, rows, columns } = this.#areas()[1];
    // A clipboard may hand lines back with other ends than it was given.
    const own = this.#copied?.text === text.replace(/\r\n/g, '\n') ? this.#copied : null;
    if (own?.cut) this.#clear(own.cut);
    const values = repeated(own?.values ?? parseBlock(text), rows, columns);
    this.hooks.onEdit({ row, column, values });
    const start = placeOf(this.#model.layout, row, column);
    const end = placeOf(this.#model.layout, row + values.length - 1, column + (values[0]?.length ?? 1) - 1);
    this.#surface.mark({ ...start, toX: end.x, toY: end.y });
    if (own?.cut) this.#copied = null;
  }
}
