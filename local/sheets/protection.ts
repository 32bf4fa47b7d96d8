import { GoogleError, type Host, Imitation } from '../host.ts';
import type { Rect } from './a1.ts';
import { Range } from './range.ts';
import type { SheetStore } from './store.ts';
import type { ProtectionData, Tab } from './tab.ts';
import { text, wrongArguments } from './words.ts';

/** Notes the protection on the tab; nothing is locked here, because who edits in this runtime is one of the file's editors. */
export function protect(tab: Tab, kind: ProtectionData['kind'], rect: Rect): number {
  const { protections } = tab.properties;
  const id = Math.max(0, ...protections.map((protection) => protection.id)) + 1;
  protections.push({ id, kind, rect, description: '', warningOnly: false });
  tab.dirty = true;
  return id;
}

export class Protection extends Imitation {
  readonly googleName = 'Protection';

  constructor(
    private readonly _host: Host,
    private readonly _store: SheetStore,
    private readonly _sheetId: number,
    private readonly _id: number,
  ) {
    super();
  }

  setWarningOnly(...args: unknown[]) {
    if (typeof args[0] !== 'boolean') throw wrongArguments('Protection.setWarningOnly', args);
    return this._set({ warningOnly: args[0] });
  }

  isWarningOnly() {
    return this._data().warningOnly;
  }

  setDescription(...args: unknown[]) {
    return this._set({ description: text('Protection.setDescription', args, 0) });
  }

  getDescription() {
    return this._data().description;
  }

  /** The sheet's own ranges only (reference/spreadsheet/protection#setunprotectedrangesranges). */
  setUnprotectedRanges(...args: unknown[]) {
    const [ranges] = args;
    if (!Array.isArray(ranges) || !ranges.every((range) => range instanceof Range)) {
      throw wrongArguments('Protection.setUnprotectedRanges', args);
    }
    if (this._data().kind !== 'SHEET') throw new GoogleError('A protected range cannot have unprotected ranges.');
    if (ranges.some((range) => range._sheetId !== this._sheetId)) {
      throw new GoogleError('Unprotected ranges must be on the protected sheet.');
    }
    return this._set({ unprotected: ranges.map((range) => range._rect) });
  }

  getUnprotectedRanges() {
    const rects = this._data().unprotected ?? [];
    return rects.map((rect) => new Range(this._host, this._store, this._sheetId, rect));
  }

  remove() {
    const tab = this._tab();
    tab.properties.protections = tab.properties.protections.filter(({ id }) => id !== this._id);
    tab.dirty = true;
  }

  getRange() {
    return new Range(this._host, this._store, this._sheetId, this._data().rect);
  }

  _tab(): Tab {
    return this._store.tab(this._sheetId);
  }

  _data(): ProtectionData {
    const data = this._tab().properties.protections.find(({ id }) => id === this._id);
    if (!data) throw new GoogleError('The protection no longer exists.');
    return data;
  }

  _set(change: Partial<ProtectionData>) {
    Object.assign(this._data(), change);
    this._tab().dirty = true;
    return this;
  }
}
