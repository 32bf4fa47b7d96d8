import { type Host, Imitation } from '../host.ts';
import type { Rect } from './a1.ts';
import { display } from './display.ts';
import { Range } from './range.ts';
import type { SheetStore } from './store.ts';
import { lastRow, styleAt } from './tab.ts';
import { wrongArguments } from './words.ts';

/** Searches what is displayed, on Google's side: no cell counts as read. */
export class TextFinder extends Imitation {
  readonly googleName = 'TextFinder';
  private _entire = false;
  private _case = false;
  private _next = 0;

  constructor(
    private readonly _host: Host,
    private readonly _store: SheetStore,
    private readonly _sheetId: number,
    private readonly _rect: Rect,
    private readonly _text: string,
  ) {
    super();
  }

  matchEntireCell(...args: unknown[]) {
    if (typeof args[0] !== 'boolean') throw wrongArguments('TextFinder.matchEntireCell', args);
    this._entire = args[0];
    return this;
  }

  matchCase(...args: unknown[]) {
    if (typeof args[0] !== 'boolean') throw wrongArguments('TextFinder.matchCase', args);
    this._case = args[0];
    return this;
  }

  /** Row by row; null after the last one, and then from the start again. */
  findNext() {
    const { w } = this._rect;
    for (const at of this._matches(this._next)) {
      this._next = at + 1;
      return this._cell(Math.floor(at / w), at % w);
    }
    this._next = 0;
    return null;
  }

  findAll() {
    const { w } = this._rect;
    return [...this._matches(0)].map((at) => this._cell(Math.floor(at / w), at % w));
  }

  _cell(i: number, j: number) {
    return new Range(this._host, this._store, this._sheetId, { r: this._rect.r + i, c: this._rect.c + j, h: 1, w: 1 });
  }

  /** Numbers of the matching cells, counted row by row through the rectangle. */
  *_matches(from: number): Generator<number> {
    const tab = this._store.open(this._sheetId);
    const book = this._store.book();
    const { r, c, h, w } = this._rect;
    const wanted = this._case ? this._text : this._text.toLowerCase();
    const rows = Math.min(h, lastRow(tab) - r);
    for (let at = from; at < rows * w; at++) {
      const column = c + (at % w);
      const row = tab.rows[r + Math.floor(at / w)];
      const cell = row?.values[column] ?? '';
      if (cell === '') continue;
      const shown = display(cell, styleAt(tab, row, column).numberFormat ?? '', book);
      const compared = this._case ? shown : shown.toLowerCase();
      if (this._entire ? compared === wanted : compared.includes(wanted)) yield at;
    }
  }
}
