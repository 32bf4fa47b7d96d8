/**
 * The one spreadsheet of a workspace. The working copy is in RAM; changes of cells are written at flush() in one transaction.
 * What depends on the newest state (a row appended, rows or columns that come and go) is done at once, inside a transaction.
 */
import { createHash } from 'node:crypto';
import type { Db, Value } from '../db.ts';
import { GoogleError } from '../host.ts';
import type { Book, Kept } from './book.ts';
import { makeSheetTables, readRows, readTabs, readVersions, removeTab, writeTab } from './persist.ts';
import * as person from './person.ts';
import { isDirty, newTab, type OpenTab, type Tab } from './tab.ts';

const NOT_LOADED = -1;
/** Things shown on the screen that are kept; a dialog may be a megabyte. */
const KEPT = 100;

export class SheetStore {
  readonly #db: Db;
  #book: Book | null = null;
  #bookDirty = false;
  #tabs: Tab[] = [];
  #seen = NOT_LOADED;
  #knownStyles = new Set<string>();
  /** The tab that this process last activated, as in the browser of whoever runs the script. */
  activeSheetId: number | null = null;

  constructor(db: Db) {
    this.#db = db;
    makeSheetTables(db);
  }

  /** A file as Google makes it for a person whose language is Vietnamese. */
  create(name: string): void {
    this.#db.transaction(() => {
      if (this.#db.get('SELECT id FROM sheet_book')) throw new Error('This workspace already has a spreadsheet');
      const id = `1${createHash('sha256').update(name).digest('base64url')}`;
      this.#book = { id, name, locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh', lastSheetId: 0 };
      this.#bookDirty = true;
      this.#tabs = [newTab(0, 'Trang tính1', 1)];
      this.#seen = this.#db.dataVersion();
      this.#write();
    });
  }

  exists(): boolean {
    return this.#db.get('SELECT id FROM sheet_book') !== undefined;
  }

  /** Reads again what other processes have changed, tab by tab; unsaved changes are saved first. Cheap when nobody wrote. */
  refresh(): void {
    this.flush();
    const version = this.#db.dataVersion();
    if (version === this.#seen) return;
    this.#reload();
    this.#seen = version;
  }

  flush(): void {
    if (this.#isDirty()) this.#inTransaction(() => undefined);
  }

  /** Forgets unsaved changes: what a killed execution leaves behind. */
  discard(): void {
    this.#seen = NOT_LOADED;
    this.#tabs = [];
    this.#book = null;
    this.#bookDirty = false;
    this.#knownStyles.clear();
  }

  /** Saves what is unsaved, takes in what others wrote, works on that and saves again: one transaction, so nobody comes between. */
  change<T>(work: () => T): T {
    return this.#inTransaction(work);
  }

  book(): Readonly<Book> {
    this.#load();
    if (!this.#book) throw new Error('This workspace has no spreadsheet yet');
    return this.#book;
  }

  updateBook(change: Partial<Book>): void {
    this.#book = { ...this.book(), ...change };
    this.#bookDirty = true;
  }

  /** In the order of the tabs on the screen. */
  tabs(): readonly Tab[] {
    this.#load();
    return this.#tabs;
  }

  tab(id: number): Tab {
    const tab = this.tabs().find((candidate) => candidate.id === id);
    if (!tab) throw new GoogleError(`Sheet ${id} not found`);
    return tab;
  }

  open(id: number): OpenTab {
    const tab = this.tab(id);
    tab.rows ??= readRows(this.#db, id);
    return tab as OpenTab;
  }

  /** `index` counts from 0; call inside change(). */
  addTab(name: string, index: number): Tab {
    const lastSheetId = (Math.imul(this.book().lastSheetId, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    this.updateBook({ lastSheetId });
    const tab = newTab(lastSheetId, name, 0);
    this.#tabs.splice(index, 0, tab);
    this.#placeAnew(tab, index);
    return tab;
  }

  moveTab(tab: Tab, index: number): void {
    this.#tabs.splice(this.#tabs.indexOf(tab), 1);
    this.#tabs.splice(index, 0, tab);
    this.#placeAnew(tab, index);
    tab.dirty = true;
  }

  /** Call inside change(). */
  removeTab(id: number): void {
    const tab = this.tab(id);
    if (this.#tabs.length === 1) throw new GoogleError("You can't remove all the sheets in a document.");
    if (this.#tabs.every((other) => other === tab || other.properties.hidden))
      throw new GoogleError("You can't remove all the visible sheets in a document.");
    this.#tabs.splice(this.#tabs.indexOf(tab), 1);
    removeTab(this.#db, id);
  }

  /** Kept at once and apart from the cells: what was shown was shown, whatever becomes of the execution. Gives its number. */
  show(shown: Omit<Kept, 'seq'>): number {
    const line = this.#db.get('INSERT INTO sheet_shown (json) VALUES (?) RETURNING seq', [JSON.stringify(shown)]);
    const seq = Number(line?.seq);
    this.#db.run('DELETE FROM sheet_shown WHERE seq <= ?', [seq - KEPT]);
    return seq;
  }

  /** All of it, or what has this number. */
  shown(seq: number | null = null): Kept[] {
    return this.#db
      .all('SELECT seq, json FROM sheet_shown WHERE ?1 IS NULL OR seq = ?1 ORDER BY seq', [seq])
      .map((line) => ({ seq: line.seq as number, ...(JSON.parse(line.json as string) as Omit<Kept, 'seq'>) }));
  }

  /** What a person types or pastes; counted from 1. Only one cell has a value and an old value (platform.md 2.2). */
  userEdit(sheetId: number, row: number, column: number, values: string[][], now = Date.now()): person.Typed {
    return this.change(() => person.type(this, sheetId, row, column, values, now));
  }

  insertRows(sheetId: number, row: number, count: number): void {
    this.change(() => person.insertRows(this, sheetId, row, count));
  }

  deleteRows(sheetId: number, row: number, count: number): void {
    this.change(() => person.deleteRows(this, sheetId, row, count));
  }

  /** Column `from` ends up as column `to`. */
  moveColumn(sheetId: number, from: number, to: number): void {
    this.change(() => person.moveColumn(this, sheetId, from, to));
  }

  renameSheet(sheetId: number, name: string): void {
    this.change(() => person.renameSheet(this, sheetId, name));
  }

  deleteSheet(sheetId: number): void {
    this.change(() => this.removeTab(sheetId));
  }

  #placeAnew(tab: Tab, index: number): void {
    const before = this.#tabs[index - 1]?.place ?? (this.#tabs[index + 1]?.place ?? 1) - 2;
    tab.place = (before + (this.#tabs[index + 1]?.place ?? before + 2)) / 2;
  }

  #isDirty(): boolean {
    return this.#bookDirty || this.#tabs.some(isDirty);
  }

  #load(): void {
    if (this.#seen !== NOT_LOADED) return;
    const version = this.#db.dataVersion();
    this.#reload();
    this.#seen = version;
  }

  #reload(): void {
    const line = this.#db.get('SELECT json FROM sheet_book');
    this.#book = line ? (JSON.parse(line.json as string) as Book) : null;
    const old = new Map(this.#tabs.map((tab) => [tab.id, tab]));
    this.#tabs = readTabs(this.#db).map((tab) => {
      const kept = old.get(tab.id);
      if (kept?.version === tab.version && kept.rows) tab.rows = kept.rows;
      return tab;
    });
  }

  #inTransaction<T>(work: () => T): T {
    this.#load();
    let outcome: { value: T } | { error: unknown } | undefined;
    try {
      this.#db.transaction(() => {
        const version = this.#db.dataVersion();
        this.#write();
        if (version !== this.#seen) this.#reload();
        this.#seen = version;
        // An error of the work itself must not undo the changes that were waiting before it.
        try {
          outcome = { value: work() };
        } catch (error) {
          outcome = { error };
        }
        this.#write();
      });
    } catch (error) {
      // The RAM copy says "saved" where nothing was: start again from the file.
      this.discard();
      throw error;
    }
    if (!outcome || 'error' in outcome) throw outcome?.error;
    return outcome.value;
  }

  #write(): void {
    if (this.#bookDirty) {
      const line: Value[] = [JSON.stringify(this.#book)];
      this.#db.run(
        'INSERT INTO sheet_book (id, json) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET json = excluded.json',
        line,
      );
      this.#bookDirty = false;
    }
    const unsaved = this.#tabs.filter(isDirty);
    if (unsaved.length === 0) return;
    const versions = readVersions(this.#db);
    for (const tab of unsaved) {
      const theirs = versions.get(tab.id);
      // Somebody else deleted the tab: what was to be written into it goes with it.
      if (theirs !== undefined || tab.version === 0) writeTab(this.#db, tab, theirs ?? 0, this.#knownStyles);
    }
  }
}
