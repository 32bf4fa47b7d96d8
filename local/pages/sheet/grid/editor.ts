/** Where a cell is typed into: it lies over the cell, so that nothing that happens to the table disturbs what is being typed. */
import { Choices } from './choices.ts';
import { ARROWS } from './keys.ts';

interface Editing {
  cell: HTMLElement;
  /** What it begins with. */
  text: string;
  /** Typing took the place of the content: arrows then leave the cell, as in Google Sheets. */
  fresh: boolean;
  list: string[] | null;
  label: string;
}

export interface Done {
  text: string;
  dx: number;
  dy: number;
  by: 'key' | 'blur' | 'choice';
}

/** What the cell's own colours are to the editor. */
const TAKEN = ['fontWeight', 'fontStyle', 'fontSize', 'color', 'textAlign'] as const;

export class Editor {
  readonly #area = document.createElement('textarea');
  readonly #choices: Choices;
  #editing: Editing | null = null;

  constructor(
    private readonly layer: HTMLElement,
    private readonly onDone: (done: Done) => void,
    private readonly onCancel: () => void,
    choicesLabel: string,
  ) {
    this.#area.className = 'cell-editor';
    this.#area.rows = 1;
    this.#area.spellcheck = false;
    this.#area.autocomplete = 'off';
    this.#area.hidden = true;
    this.#choices = new Choices(this.#area, choicesLabel, (text) => this.#finish({ text, dx: 0, dy: 1, by: 'choice' }));
    layer.append(this.#area, this.#choices.list);
    this.#area.addEventListener('keydown', (event) => this.#key(event));
    this.#area.addEventListener('input', () => {
      this.#grow();
      this.#choices.narrow(this.#area.value);
    });
    this.#area.addEventListener('blur', () => this.#finish({ text: this.#area.value, dx: 0, dy: 0, by: 'blur' }));
  }

  get open(): boolean {
    return this.#editing !== null;
  }

  /** In one go with the key that began it, so that the browser puts the letter here. */
  start(editing: Editing): void {
    this.#editing = editing;
    const area = this.#area;
    area.hidden = false;
    area.value = editing.text;
    area.setAttribute('aria-label', editing.label);
    this.#place(editing.cell);
    area.focus({ preventScroll: true });
    area.setSelectionRange(editing.text.length, editing.text.length);
    this.#choices.offer(editing.list);
    this.#grow();
  }

  cancel(): void {
    if (!this.#editing) return;
    this.#close();
    this.onCancel();
  }

  #place(cell: HTMLElement): void {
    const at = cell.getBoundingClientRect();
    const from = this.layer.getBoundingClientRect();
    const { style } = this.#area;
    style.left = `${at.left - from.left - 1}px`;
    style.top = `${at.top - from.top - 1}px`;
    style.minWidth = `${at.width + 2}px`;
    style.minHeight = `${at.height + 2}px`;
    const look = getComputedStyle(cell);
    for (const name of TAKEN) style[name] = look[name];
  }

  /** As wide and as high as what is typed, within what is on the screen. */
  #grow(): void {
    const { style } = this.#area;
    const view = this.layer.parentElement?.getBoundingClientRect();
    const at = this.#area.getBoundingClientRect();
    style.maxWidth = `${Math.max((view?.right ?? innerWidth) - at.left - 24, at.width > 0 ? 120 : 0)}px`;
    style.height = 'auto';
    style.height = `${this.#area.scrollHeight + 4}px`;
    const below = this.#area.getBoundingClientRect();
    const from = this.layer.getBoundingClientRect();
    this.#choices.place(below.left - from.left, below.bottom - from.top, below.width);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { key, shiftKey } = event;
    if (this.#choices.key(event)) return;
    if (key === 'Escape') {
      event.preventDefault();
      this.cancel();
    } else if (key === 'Enter' && (event.altKey || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#area.setRangeText('\n', this.#area.selectionStart, this.#area.selectionEnd, 'end');
      this.#grow();
    } else if (key === 'Enter') this.#leave(event, 0, shiftKey ? -1 : 1);
    else if (key === 'Tab') this.#leave(event, shiftKey ? -1 : 1, 0);
    else if (this.#editing?.fresh && ARROWS[key] && !shiftKey) this.#leave(event, ...ARROWS[key]);
  }

  #leave(event: KeyboardEvent, dx: number, dy: number): void {
    event.preventDefault();
    this.#finish({ text: this.#area.value, dx, dy, by: 'key' });
  }

  #finish(done: Done): void {
    if (!this.#editing) return;
    this.#close();
    this.onDone(done);
  }

  #close(): void {
    // First: hiding what has the focus makes it blur.
    this.#editing = null;
    this.#area.hidden = true;
    this.#choices.offer(null);
  }
}
