/** The values that a cell's rule offers, below its editor. Anything else can still be typed. */

const NONE = -1;

export class Choices {
  readonly list = document.createElement('ul');
  #all: string[] | null = null;
  #shown: string[] = [];
  #at = NONE;

  constructor(
    private readonly field: HTMLTextAreaElement,
    label: string,
    private readonly onChoice: (text: string) => void,
  ) {
    this.list.className = 'cell-choices';
    this.list.id = 'cell-choices';
    this.list.role = 'listbox';
    this.list.ariaLabel = label;
    this.list.hidden = true;
    // The field keeps the focus; leaving it would end the editing.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const at = event.target instanceof Element ? event.target.closest('li') : null;
      const text = at && this.#shown[[...this.list.children].indexOf(at)];
      if (text !== null && text !== undefined) this.onChoice(text);
    });
  }

  /** Null takes the list away. */
  offer(all: string[] | null): void {
    this.#all = all;
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-controls': this.list.id }))
      if (all) this.field.setAttribute(name, value);
      else this.field.removeAttribute(name);
    this.#show(all ?? []);
  }

  narrow(typed: string): void {
    if (!this.#all) return;
    const wanted = typed.trim().toLowerCase();
    this.#show(this.#all.filter((text) => text.toLowerCase().includes(wanted)));
  }

  place(left: number, top: number, width: number): void {
    Object.assign(this.list.style, { left: `${left}px`, top: `${top}px`, minWidth: `${width}px` });
  }

  /** True when the key was for the list. */
  key(event: KeyboardEvent): boolean {
    if (this.#shown.length === 0) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const count = this.#shown.length;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#choose(this.#at === NONE && step < 0 ? count - 1 : (this.#at + step + count) % count);
      return true;
    }
    const chosen = this.#shown[this.#at];
    if (event.key !== 'Enter' || chosen === undefined) return false;
    event.preventDefault();
    this.onChoice(chosen);
    return true;
  }

  #show(texts: string[]): void {
    this.#shown = texts;
    this.list.replaceChildren(
      ...texts.map((text, i) => {
        const line = document.createElement('li');
        line.role = 'option';
        line.id = `${this.list.id}-${i}`;
        line.textContent = text;
        return line;
      }),
    );
    this.list.hidden = texts.length === 0;
    if (this.#all) this.field.ariaExpanded = String(texts.length > 0);
    else this.field.removeAttribute('aria-expanded');
    this.#choose(NONE);
  }

  #choose(at: number): void {
    this.#at = at;
    [...this.list.children].forEach((line, i) => {
      line.ariaSelected = String(i === at);
      if (i === at) line.scrollIntoView({ block: 'nearest' });
    });
    if (at === NONE) this.field.removeAttribute('aria-activedescendant');
    else this.field.setAttribute('aria-activedescendant', `${this.list.id}-${at}`);
  }
}
