/** The part of Range that does not concern values: formats, notes, validation, protection. None of it counts as cells read or written. */
import { type Host, Imitation } from '../host.ts';
import type { Rect } from './a1.ts';
import { AUTOMATIC } from './display.ts';
import { applyLook, applyLooks, readMatrix, writeNotes } from './grid.ts';
import { Protection, protect } from './protection.ts';
import type { SheetStore } from './store.ts';
import type { Look, Style } from './styles.ts';
import { type OpenTab, styleAt, type Tab } from './tab.ts';
import { DataValidation, setValidation } from './validation.ts';
import { number, refuseWrongSize, text, wrongArguments } from './words.ts';

export abstract class RangeLook extends Imitation {
  readonly googleName = 'Range';

  constructor(
    readonly _host: Host,
    readonly _store: SheetStore,
    readonly _sheetId: number,
    readonly _rect: Rect,
  ) {
    super();
  }

  setNumberFormat(...args: unknown[]) {
    return this._look({ numberFormat: text('Range.setNumberFormat', args, 0) });
  }

  setNumberFormats(...args: unknown[]) {
    const formats = refuseWrongSize('Range.setNumberFormats', args[0], this._rect.h, this._rect.w);
    applyLooks(this._open(), this._rect, (i, j) => ({ numberFormat: String(formats[i]?.[j]) }));
    return this;
  }

  getNumberFormat() {
    return this._style().numberFormat ?? AUTOMATIC;
  }

  setNote(...args: unknown[]) {
    const [note] = args;
    this._notes(() => (note === null || note === undefined ? '' : String(note)));
    return this;
  }

  setNotes(...args: unknown[]) {
    const notes = refuseWrongSize('Range.setNotes', args[0], this._rect.h, this._rect.w);
    this._notes((i, j) => noteText(notes[i]?.[j]));
    return this;
  }

  getNote() {
    return this._open().rows[this._rect.r]?.notes?.get(this._rect.c) ?? '';
  }

  getNotes() {
    return readMatrix(this._open(), this._rect, (_, row, column) => row?.notes?.get(column) ?? '');
  }

  clearNote() {
    this._notes(() => '');
    return this;
  }

  setBackground(...args: unknown[]) {
    return this._look({ background: colour('Range.setBackground', args) });
  }

  setBackgrounds(...args: unknown[]) {
    const colours = refuseWrongSize('Range.setBackgrounds', args[0], this._rect.h, this._rect.w);
    applyLooks(this._open(), this._rect, (i, j) => ({ background: colour('Range.setBackgrounds', [colours[i]?.[j]]) }));
    return this;
  }

  getBackground() {
    return this._style().background ?? '#ffffff';
  }

  setFontWeight(...args: unknown[]) {
    return this._look({ fontWeight: optional('Range.setFontWeight', args) });
  }

  setFontColor(...args: unknown[]) {
    return this._look({ fontColor: colour('Range.setFontColor', args) });
  }

  setFontSize(...args: unknown[]) {
    return this._look({ fontSize: number('Range.setFontSize', args, 0) });
  }

  setFontStyle(...args: unknown[]) {
    return this._look({ fontStyle: optional('Range.setFontStyle', args) });
  }

  setHorizontalAlignment(...args: unknown[]) {
    return this._look({ horizontalAlignment: optional('Range.setHorizontalAlignment', args) });
  }

  setVerticalAlignment(...args: unknown[]) {
    return this._look({ verticalAlignment: optional('Range.setVerticalAlignment', args) });
  }

  setWrap(...args: unknown[]) {
    if (typeof args[0] !== 'boolean') throw wrongArguments('Range.setWrap', args);
    return this._look({ wrap: args[0] });
  }

  /** Null takes the rule away. */
  setDataValidation(...args: unknown[]) {
    const [rule] = args;
    if (rule !== null && !(rule instanceof DataValidation)) throw wrongArguments('Range.setDataValidation', args);
    setValidation(this._tab(), this._rect, rule?._rule ?? null);
    return this;
  }

  clearDataValidations() {
    setValidation(this._tab(), this._rect, null);
    return this;
  }

  protect() {
    return new Protection(this._host, this._store, this._sheetId, protect(this._tab(), 'RANGE', this._rect));
  }

  _tab(): Tab {
    return this._store.tab(this._sheetId);
  }

  _open(): OpenTab {
    return this._store.open(this._sheetId);
  }

  _style(): Style {
    const tab = this._open();
    return styleAt(tab, tab.rows[this._rect.r], this._rect.c);
  }

  _look(patch: Look) {
    applyLook(this._open(), this._rect, patch);
    return this;
  }

  _notes(note: (i: number, j: number) => string): void {
    writeNotes(this._open(), this._rect, note);
  }
}

/** setNotes([[25]]) reads back "25.0", setNote(25) "25": reference/local-runtime.md. */
function noteText(note: unknown): string {
  if (note === null || note === undefined) return '';
  return typeof note === 'number' && Number.isInteger(note) ? note.toFixed(1) : String(note);
}

/** Null resets. Live Google takes any word for a colour in silence: reference/local-runtime.md. */
function optional(member: string, args: readonly unknown[]): string | undefined {
  return args[0] === null || args[0] === undefined ? undefined : text(member, args, 0);
}

function colour(member: string, args: readonly unknown[]): string | undefined {
  return optional(member, args)?.toLowerCase();
}
