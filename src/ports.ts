/** What a flow may do to the world. Synchronous, as Apps Script is; the adapters are in src/google. */

import type { Doc } from './core/blocks.ts';
import type { FormFound, FormPlan } from './core/formPlan.ts';
import type { Raw } from './core/reading.ts';
import type { Stored } from './core/state.ts';
import type { ColumnKind, Tab } from './core/tabs.ts';

export type Cell = string | number | boolean | Date;

/** What was edited: 1-based rows and columns; a paste covers many cells. */
export interface Edited {
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** Who typed; '' where Google hides it. */
  by: string;
}

/** A row by column key, with its place in the tab (1-based). */
export interface Row {
  row: number;
  cells: Record<string, Cell>;
}

export interface Clock {
  /** ms since the epoch. */
  now(): number;
}

export interface Lock {
  /** Runs `work` alone; null when another run held the lock for too long. Held until it is released or the execution ends. */
  alone<T>(work: () => T): T | null;
  /** Lets waiting runs in. What is pending must be flushed before. */
  release(): void;
}

/** The tab `current`. */
export interface Memory {
  /** Whether there is such a tab by its name, where its id is not known. */
  exists(): boolean;
  read(): Stored[];
  /** Replaces rows by key; new keys are appended. */
  put(rows: readonly Stored[]): void;
  /** Forgets everything and writes these rows. */
  reset(rows: readonly Stored[]): void;
}

/** The tabs that people see. Unknown keys are ignored, absent ones left blank: users may add columns of their own. */
export interface Book {
  /** The tab behind a sheet id; null for tabs of the users. */
  tabOf(sheetId: number): Tab | null;
  sheetIdOf(tab: Tab): number;
  /** False when a person deleted the tab. */
  has(tab: Tab): boolean;
  /** Column keys by position, from the hidden key row. */
  keys(tab: Tab): string[];
  /** Key row and headings as they stand; where one is known already, no further read. */
  head(tab: Tab): string[][];
  /** Writes both, the wanted columns only. */
  putHead(tab: Tab, head: readonly string[][], wanted: readonly boolean[]): void;
  rows(tab: Tab): Row[];
  /** Some rows only. */
  slice(tab: Tab, from: number, count: number): Row[];
  /** Rows whose cell in the first key column equals `key`, oldest first. */
  find(tab: Tab, key: string): Row[];
  append(tab: Tab, cells: Record<string, Cell>): void;
  /** Many rows at once below what is there. */
  appendAll(tab: Tab, rows: readonly Record<string, Cell>[]): void;
  /** Overwrites the given cells of one row. */
  patch(tab: Tab, row: number, cells: Record<string, Cell>): void;
  /** The same for many rows of a tab that was just read: one write a run of columns, whatever the number of rows. */
  patchAll(tab: Tab, read: readonly Row[], changes: ReadonlyMap<number, Record<string, Cell>>): void;
  /** Writes rows of a computed tab from `row` on, in our own layout. */
  fill(tab: Tab, row: number, rows: readonly Record<string, Cell>[]): void;
  /** Writes a computed tab anew. */
  refill(tab: Tab, rows: readonly Record<string, Cell>[]): void;
  /** Empties everything below the headings: columns of the users and marks, too. */
  empty(tab: Tab): void;
  /** A tab of plain text and numbers that nobody reads back; one of that name is written over. */
  addTab(name: string, rows: readonly (readonly Cell[])[]): void;
  /** Marks a cell with a note and a colour, or clears both. */
  mark(tab: Tab, row: number, key: string, note: string | null): void;
  flush(): void;
}

/** What is remembered between runs beside the Sheet: ids, marks of progress. */
export interface Installation {
  /** As this execution first found it, with its own changes. */
  read(): Record<string, string>;
  /** As it is now: another run may have written since the lock was released. */
  reread(): Record<string, string>;
  write(values: Record<string, string>): void;
  /** These and no others, in one write. */
  replace(values: Record<string, string>): void;
  /** Id of the Sheet that the script is bound to. */
  sheetId(): string;
}

export interface Mail {
  /** One mailbox, or several of one body joined by ','; at most 50 (platform: recipients per message). */
  to: string;
  subject: string;
  body: string;
  attachments?: Attachment[];
}

/** A .docx. */
export interface Attachment {
  name: string;
  bytes: Uint8Array;
}

export interface Mailer {
  /** Recipients that may still be mailed today. */
  quota(): number;
  send(mail: Mail): void;
}

/** The Form as a source of answers. */
export interface Answers {
  /** Answers that came in or were changed since `since` (ms), oldest first. */
  since(since: number): Raw[];
  one(responseId: string): Raw | null;
  /** Forgets every answer of the Form. */
  clear(): void;
}

export interface Account {
  /** The account under which this run works. */
  owner(): string;
  /** Who sits at the keyboard; '' where Google hides it. */
  user(): string;
  /** Six digits that nobody can guess from another unit's. */
  drawPin(): string;
  /** Whether triggers of this account wait here. */
  hasTriggers(): boolean;
}

/** Blocks to the bytes of a .docx. The library behind it is evaluated when it is first used, not before. */
export interface Printer {
  /** Equal documents give equal bytes, whatever the clock says. */
  docx(doc: Doc): Uint8Array;
  /** Text to cells of a Sheet and back: deflated, base64. */
  pack(text: string): string;
  unpack(packed: string): string;
}

export type Folder = 'reports' | 'unitReports';

export interface NewDocument {
  folder: Folder;
  name: string;
  bytes: Uint8Array;
}

/** Google Docs in folders that the script made (scope drive.file). */
export interface Documents {
  /** A Google Doc out of a .docx; a folder that a person deleted is made again. */
  create(file: NewDocument): { id: string; url: string };
  /**
   * Exactly these people may read and comment what lies in the folder of consolidated reports; one call for each that is new
   * or gone, at most `limit`. `done`: everybody was tried. `failed`: addresses that Drive refused, and why.
   */
  share(emails: readonly string[], limit: number): { done: boolean; failed: string[] };
}

export interface Ports {
  /** Version of this program. */
  bundle: string;
  clock: Clock;
  lock: Lock;
  memory: Memory;
  book: Book;
  installation: Installation;
  mailer: Mailer;
  answers: Answers;
  account: Account;
  printer: Printer;
  documents: Documents;
}

/** What set-up alone does to the world. Each verb may be run again after a run that was cut off. */
export interface Maker {
  /** Throws with Google's words when the installer left a permission unticked. */
  requirePermissions(): void;
  /** Locale vi_VN and Asia/Ho_Chi_Minh, whatever the account's own are. */
  prepareSheet(): void;
  /** Makes the tabs that are missing, in order; true for each one made. */
  makeTabs(tabs: readonly TabPlan[]): Record<string, boolean>;
  finishTabs(tabs: readonly TabPlan[], colours: readonly Colour[]): void;
  /** Every tab with its name. */
  tabsThere(): { id: number; name: string }[];
  deleteTabs(ids: readonly number[]): void;
  /** A hidden copy of a tab, unless one of this name is there. */
  keepTab(tab: Tab, name: string): void;
  findForm(id: string): FormFound;
  /** Makes the Form, or completes one that a cut-off run left half made; ids by item key. */
  makeForm(plan: FormPlan, checks: FormChecks): Record<string, number>;
  /** Brings wording and openness up to date; read back, `open` is false when outsiders could not answer, null when nobody can tell. */
  openForm(texts: FormTexts): { open: boolean | null; url: string };
  /** Its words alone: who may answer stays as it is. */
  wordForm(texts: FormTexts): void;
  /** One setChoices: the units as they are now. */
  setUnits(itemId: number, choices: readonly { label: string; page: number }[]): void;
  /** The URL that opens the Form with these answers in it. */
  prefilled(answers: readonly { itemId: number; value: string }[]): string;
  shorten(url: string): string | null;
  /** Exactly the triggers of this product, each once; of this account, as with the next. */
  installTriggers(): void;
  removeTriggers(): void;
}

export interface TabPlan {
  tab: Tab;
  name: string;
  note: string;
  columns: { key: string; heading: string; kind: ColumnKind }[];
  /** Columns to be made wide, from 1 on. */
  wide: { from: number; count: number };
  hidden: boolean;
  computed: boolean;
}

/** Cells of a column that begin with this text get this colour. */
export interface Colour {
  tab: Tab;
  key: string;
  startsWith: string;
  background: string;
}

export interface FormTexts {
  title: string;
  description: string;
  confirmation: string;
  closed: string;
}

/** What the Form says when a question's own check fails. */
export interface FormChecks {
  integer: string;
  /** Pattern of a figure (B.5.6). */
  integerPattern: string;
  pin: string;
  email: string;
  phone: string;
}
