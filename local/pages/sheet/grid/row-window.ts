/**
 * Only the rows on the screen, and some around them, are in the document: with all of them every keystroke would lay out the whole
 * tab. The rows themselves are there, made by jspreadsheet, and keep their marks while they are away.
 */

/** Of a row that was never on the screen. */
export const ROW_HEIGHT = 22;
/** Rows kept ready above and below. */
const AROUND = 12;

export interface Rows {
  elements: readonly HTMLElement[];
  frozen: number;
  /** Pixels, where the tab says so. */
  heightOf(y: number): number | undefined;
  /** Before a row is first shown. */
  dress(y: number): void;
}

export class RowWindow {
  readonly #heights: number[];
  /** Where each row begins, below the frozen ones; made anew when a height turns out to be another. */
  #tops: number[] | null = null;
  readonly #dressed = new Set<number>();
  #from = 0;
  #to = 0;
  #margin: HTMLElement | null = null;
  readonly #onScroll = (): void => this.draw();
  readonly #resized = new ResizeObserver(() => this.draw());

  constructor(
    private readonly scroller: HTMLElement,
    private readonly body: HTMLElement,
    private readonly rows: Rows,
  ) {
    this.#heights = rows.elements.map((_, y) => rows.heightOf(y) ?? ROW_HEIGHT);
    this.#from = rows.frozen;
    this.#to = rows.frozen;
    const frozen = rows.elements.slice(0, rows.frozen);
    for (let y = 0; y < rows.frozen; y++) this.#dress(y);
    body.replaceChildren(...frozen);
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#resized.observe(scroller);
  }

  close(): void {
    this.scroller.removeEventListener('scroll', this.#onScroll);
    this.#resized.disconnect();
  }

  /** From the upper edge of the first row that scrolls. */
  place(y: number): { top: number; bottom: number } {
    const tops = this.#allTops();
    return { top: tops[y] ?? 0, bottom: tops[y + 1] ?? 0 };
  }

  draw(): void {
    const { scrollTop, clientHeight } = this.scroller;
    const last = this.rows.elements.length;
    const from = Math.max(this.#rowAt(scrollTop) - AROUND, this.rows.frozen);
    const to = Math.min(this.#rowAt(scrollTop + clientHeight) + AROUND, last);
    // What lies ready is enough until half of it is used up.
    const enough = (now: number, wanted: number, end: number): boolean =>
      Math.abs(now - wanted) < AROUND / 2 && (wanted !== end || now === end);
    if (enough(this.#from, from, this.rows.frozen) && enough(this.#to, to, last)) return;
    this.#show(from, to);
    this.measure();
  }

  /** Rows of the window may have become higher or lower than they were taken for. */
  measure(): void {
    const first = this.#rowAt(this.scroller.scrollTop);
    let above = 0;
    for (let y = this.#from; y < this.#to; y++) {
      const height = this.rows.elements[y]?.offsetHeight || ROW_HEIGHT;
      const more = height - (this.#heights[y] ?? ROW_HEIGHT);
      if (more === 0) continue;
      this.#heights[y] = height;
      this.#tops = null;
      if (y < first) above += more;
    }
    if (this.#tops !== null) return;
    this.#space();
    // What is looked at stays where it is.
    if (above !== 0) this.scroller.scrollTop += above;
  }

  #show(from: number, to: number): void {
    const { elements, frozen } = this.rows;
    for (let y = from; y < to; y++) this.#dress(y);
    for (let y = this.#from; y < this.#to; y++) if (y < from || y >= to) elements[y]?.remove();
    const overlap = from < this.#to && to > this.#from;
    const before = overlap ? (elements[Math.max(from, this.#from)] ?? null) : null;
    for (let y = from; y < Math.min(to, overlap ? this.#from : to); y++)
      this.body.insertBefore(elements[y] as HTMLElement, before);
    if (overlap) for (let y = Math.max(this.#to, from); y < to; y++) this.body.append(elements[y] as HTMLElement);
    this.#from = Math.max(from, frozen);
    this.#to = to;
    this.#space();
  }

  #space(): void {
    const tops = this.#allTops();
    if (this.#margin) this.#margin.style.marginTop = '';
    this.#margin = this.rows.elements[this.#from] ?? null;
    if (this.#margin) this.#margin.style.marginTop = `${tops[this.#from] ?? 0}px`;
    this.body.style.paddingBottom = `${(tops.at(-1) ?? 0) - (tops[this.#to] ?? 0)}px`;
  }

  #dress(y: number): void {
    if (this.#dressed.has(y)) return;
    this.#dressed.add(y);
    this.rows.dress(y);
  }

  #allTops(): number[] {
    if (this.#tops) return this.#tops;
    const tops: number[] = [];
    let top = 0;
    this.#heights.forEach((height, y) => {
      tops.push(top);
      if (y >= this.rows.frozen) top += height;
    });
    tops.push(top);
    this.#tops = tops;
    return tops;
  }

  #rowAt(top: number): number {
    const tops = this.#allTops();
    let low = this.rows.frozen;
    let high = this.rows.elements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle + 1] ?? 0) <= top) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
