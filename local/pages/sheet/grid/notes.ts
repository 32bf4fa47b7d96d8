/** A cell's note, beside it: while the mouse is over the cell, and while the cell is selected. */

export class NotePanel {
  readonly #panel = document.createElement('div');
  #selected: HTMLElement | null = null;

  constructor(
    private readonly layer: HTMLElement,
    host: HTMLElement,
    private readonly noteAt: (x: number, y: number) => string,
  ) {
    this.#panel.className = 'cell-note';
    this.#panel.hidden = true;
    layer.append(this.#panel);
    host.addEventListener('mouseover', (event) => {
      const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('td.noted') : null;
      this.#draw(cell ?? this.#selected);
    });
    host.addEventListener('mouseleave', () => this.#draw(this.#selected));
  }

  show(selected: HTMLElement | null): void {
    this.#selected = selected;
    this.#draw(selected);
  }

  #draw(cell: HTMLElement | null): void {
    const text = cell ? this.noteAt(Number(cell.dataset.x), Number(cell.dataset.y)) : '';
    this.#panel.hidden = text === '';
    if (!cell || text === '') return;
    this.#panel.textContent = text;
    const at = cell.getBoundingClientRect();
    const from = this.layer.getBoundingClientRect();
    const view = this.layer.parentElement?.getBoundingClientRect();
    const width = this.#panel.offsetWidth;
    const right = at.right + 6 + width < (view?.right ?? innerWidth);
    const left = right ? at.right + 6 : Math.max(at.left - width - 6, (view?.left ?? 0) + 4);
    this.#panel.style.left = `${left - from.left}px`;
    this.#panel.style.top = `${at.top - from.top}px`;
  }
}
