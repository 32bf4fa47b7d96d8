import { GoogleError, type Host, Imitation } from '../host.ts';
import { copyAs } from './copy.ts';
import { refuseTakenName } from './person.ts';
import { Sheet } from './sheet.ts';
import type { SheetStore } from './store.ts';
import { refuseTooManyCells } from './structure.ts';
import { copyInto } from './tabCopy.ts';
import { putOnScreen } from './ui.ts';
import { number, text, wrongArguments } from './words.ts';

const NEW_TAB_CELLS = 1000 * 26;

class DeveloperMetadata extends Imitation {
  readonly googleName = 'DeveloperMetadata';

  constructor(private readonly _mark: { key: string; value: string }) {
    super();
  }

  getKey() {
    return this._mark.key;
  }

  getValue() {
    return this._mark.value;
  }
}

export class Spreadsheet extends Imitation {
  readonly googleName = 'Spreadsheet';

  constructor(
    private readonly _host: Host,
    private readonly _store: SheetStore,
  ) {
    super();
  }

  getId() {
    return this._store.book().id;
  }

  getUrl() {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }

  getName() {
    return this._store.book().name;
  }

  getDeveloperMetadata() {
    return (this._store.book().metadata ?? []).map((mark) => new DeveloperMetadata(mark));
  }

  /** Within the narrow scope `spreadsheets.currentonly`, says the reference (spreadsheet/spreadsheet#copy). */
  copy(...args: unknown[]) {
    return copyAs(this._host, text('Spreadsheet.copy', args, 0));
  }

  rename(...args: unknown[]) {
    this._store.updateBook({ name: text('Spreadsheet.rename', args, 0) });
  }

  getSheets() {
    return this._store.tabs().map((tab) => this._sheet(tab.id));
  }

  getSheetByName(...args: unknown[]) {
    const name = text('Spreadsheet.getSheetByName', args, 0);
    // Found without regard to case, as Google compares names of tabs.
    const tab = this._store.tabs().find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    return tab ? this._sheet(tab.id) : null;
  }

  /** insertSheet() · (name) · (index) · (name, index) · (name, index, { template }); the index counts from 0, unlike Sheet.getIndex. */
  insertSheet(...args: unknown[]) {
    const named = typeof args[0] === 'string' ? args[0] : null;
    const index = named === null ? args[0] : args[1];
    if (index !== undefined && typeof index !== 'number') throw wrongArguments('Spreadsheet.insertSheet', args);
    const model = args[2] === undefined ? null : templateIn(args);
    const id = this._store.change(() => {
      const tabs = this._store.tabs();
      const name = named ?? freeName(tabs.map((tab) => tab.name));
      refuseTakenName(tabs, name);
      const source = model && this._store.open(model.getSheetId());
      refuseTooManyCells(tabs, source ? source.grid.rows * source.grid.columns : NEW_TAB_CELLS);
      const active = tabs.findIndex((tab) => tab.id === this._store.activeSheetId);
      const at = index ?? (active < 0 ? tabs.length : active + 1);
      if (at < 0 || at > tabs.length) throw new GoogleError(`Invalid index: ${at}`);
      const tab = this._store.addTab(name, at);
      if (source) copyInto(tab, source);
      return tab.id;
    });
    this._store.activeSheetId = id;
    return this._sheet(id);
  }

  deleteSheet(...args: unknown[]) {
    const [sheet] = args;
    if (!(sheet instanceof Sheet)) throw wrongArguments('Spreadsheet.deleteSheet', args);
    this._store.deleteSheet(sheet.getSheetId());
  }

  getSpreadsheetLocale() {
    return this._store.book().locale;
  }

  setSpreadsheetLocale(...args: unknown[]) {
    this._store.updateBook({ locale: text('Spreadsheet.setSpreadsheetLocale', args, 0) });
  }

  getSpreadsheetTimeZone() {
    return this._store.book().timeZone;
  }

  setSpreadsheetTimeZone(...args: unknown[]) {
    const timeZone = text('Spreadsheet.setSpreadsheetTimeZone', args, 0);
    try {
      new Intl.DateTimeFormat('en-US', { timeZone });
    } catch {
      throw new GoogleError(`Invalid argument: ${timeZone}`);
    }
    this._store.updateBook({ timeZone });
  }

  setActiveSheet(...args: unknown[]) {
    const [sheet] = args;
    if (!(sheet instanceof Sheet)) throw wrongArguments('Spreadsheet.setActiveSheet', args);
    return sheet.activate();
  }

  /** The position counts from 1. */
  moveActiveSheet(...args: unknown[]) {
    const position = number('Spreadsheet.moveActiveSheet', args, 0);
    this._store.change(() => {
      const tabs = this._store.tabs();
      const active = tabs.find((tab) => tab.id === this._store.activeSheetId) ?? tabs[0];
      if (position < 1 || position > tabs.length) throw new GoogleError(`Invalid position: ${position}`);
      if (active) this._store.moveTab(active, position - 1);
    });
  }

  toast(...args: unknown[]) {
    putOnScreen(this._host, this._store, { kind: 'toast', title: String(args[1] ?? ''), text: String(args[0]) });
  }

  _sheet(id: number) {
    return new Sheet(this._host, this._store, id);
  }
}

/** One of this spreadsheet's own sheets, whose cells and looks the new one takes over. */
function templateIn(args: unknown[]): Sheet {
  const { template } = args[2] as { template?: unknown };
  if (!(template instanceof Sheet)) throw wrongArguments('Spreadsheet.insertSheet', args);
  return template;
}

/** Google in Vietnamese calls new tabs Trang tính2, Trang tính3 … */
function freeName(taken: string[]): string {
  let n = taken.length + 1;
  while (taken.includes(`Trang tính${n}`)) n++;
  return `Trang tính${n}`;
}
