/** What the command line and the web server may ask of one workspace. Knows nothing of the product. */

import type { Stamp } from './views.types.ts';

/** One run of a script function. Durations in modelled milliseconds, instants in ms since the epoch. */
export interface Execution {
  id: number;
  function: string;
  /** 'run' | 'formSubmit' | 'edit' | 'change' | 'clock' | 'open' | 'doGet' */
  trigger: string;
  at: number;
  calls: Record<string, number>;
  /** Calls priced above zero. */
  serviceCalls: number;
  cellsRead: number;
  cellsWritten: number;
  modelledMs: number;
  error: string | null;
  log: string[];
}

/** What a fired trigger or a run function came to. `value` is JSON-safe. */
export interface Fired {
  function: string;
  trigger: string;
  at: number;
  value: unknown;
  error: string | null;
}

/** A respondent's answers by Form item id; a list of lines is one string with newlines. */
export interface Respondent {
  answers: Record<string, string>;
  /** Response id whose edit link is used. */
  edits?: string;
}

export type Response =
  | { refused: { itemId: string; title: string; why: string }[] }
  | { responseId: string; timestamp: number; fired: Fired[] };

export interface UserEdit {
  sheetId: number;
  /** 1-based, top left of what is typed or pasted. */
  row: number;
  column: number;
  values: string[][];
  /** Who types; '' when Google would hide it. */
  user?: string;
}

export interface SentMail {
  at: number;
  to: string;
  cc: string;
  bcc: string;
  subject: string;
  body: string;
  htmlBody: string;
  attachments: { name: string; mimeType: string; bytes: Uint8Array }[];
}

/** A file in Drive: the spreadsheet, a form, a folder or a document. */
export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  /** Itself or with its folder. */
  trashed: boolean;
  parents: string[];
  /** `notified`: Google told the person by a mail of its own. */
  permissions: { id: string; type: string; role: string; emailAddress?: string; notified?: boolean }[];
}

export interface Workspace {
  readonly dir: string;
  now(): number;
  /** Changes with whatever anybody does to the workspace, in any process. */
  stamp(): Stamp;
  /** Runs `path` ('App.setUp', 'onOpen') with JSON-safe arguments. `recorded: false` for the tool's own reading. */
  run(path: string, args?: unknown[], options?: { recorded?: boolean; trigger?: string }): Fired;
  respond(respondent: Respondent): Response;
  edit(edit: UserEdit): Fired[];
  /** Structure changes as a person makes them; each fires the change trigger. */
  deleteRows(sheetId: number, row: number, count: number): Fired[];
  moveColumn(sheetId: number, from: number, to: number): Fired[];
  renameSheet(sheetId: number, name: string): Fired[];
  deleteSheet(sheetId: number): Fired[];
  /** Deletes a question of the Form, as a person could. */
  deleteFormItem(itemId: string): void;
  /** Moves the clock forward, running what falls due on the way (or not, with `missed`). */
  moveClock(to: number, options?: { missed?: boolean }): Fired[];
  outbox(): SentMail[];
  /** All that Drive holds, oldest first. */
  files(): DriveFile[];
  /** A document with the bytes of the .docx that it was made from; null where Drive has no such document. */
  file(id: string): { name: string; mimeType: string; bytes: Uint8Array } | null;
  /** A person deletes a file for good, a folder with what lies in it. No trigger tells the script. */
  deleteFile(id: string): void;
  executions(last?: number): Execution[];
  /** The whole spreadsheet as Drive would export it. */
  xlsx(): Promise<Uint8Array>;
  close(): void;
}
