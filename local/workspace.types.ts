/** What the command line and the web server may ask of one workspace. Knows nothing of the product. */

import type { ValidationRecord } from './services/forms/records.ts';
import type { Answers, FormStep, FormView } from './views/form.types.ts';
import type { Shown } from './views/script.types.ts';
import type { BookView, SheetView } from './views/sheet.types.ts';
import type { Stamp } from './views/stamp.types.ts';

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

/** Which executions; what is absent holds for all. */
export interface ExecutionFilter {
  /** Only those with a lower id. */
  before?: number;
  /** Only those with a higher id. */
  after?: number;
  function?: string;
  trigger?: string;
  failed?: boolean;
  limit: number;
}

/** An installed trigger; `nextDue` is null for those that wait for an event. */
export interface Trigger {
  id: string;
  function: string;
  event: string;
  nextDue: number | null;
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

export type RefusalKind =
  // of one question
  | 'required'
  | 'choice'
  | 'date'
  | 'rule'
  | 'gone'
  | 'astray'
  // of the Form as a whole
  | 'noForm'
  | 'bin'
  | 'unpublished'
  | 'closed'
  | 'signIn'
  | 'notOpen'
  | 'noEdits'
  | 'noAnswer'
  | 'noPage'
  | 'circle';

/** What a Form would not take. `why` is for whoever drives it by a program; `kind` lets others find their own words. */
export interface Refusal {
  /** '' for the Form as a whole. */
  itemId: string;
  title: string;
  kind: RefusalKind;
  why: string;
  /** The rule that was broken. */
  rule?: ValidationRecord;
}

export type Response = { refused: Refusal[] } | { responseId: string; timestamp: number; fired: Fired[] };

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

export type MailHead = Omit<SentMail, 'body' | 'htmlBody' | 'attachments'> & {
  seq: number;
  /** Names of files. */
  attachments: string[];
};

/** A file in Drive: the spreadsheet, a form, a folder or a document. */
export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  /** Itself or with its folder. */
  trashed: boolean;
  parents: string[];
  createdAt: number | null;
  /** `notified`: Google told the person by a mail of its own. */
  permissions: { id: string; type: string; role: string; emailAddress?: string; notified?: boolean }[];
}

export interface Workspace {
  readonly dir: string;
  /** E-mail of the operating account. */
  readonly owner: string;
  now(): number;
  /** Changes with whatever anybody does to the workspace, in any process. */
  stamp(): Stamp;
  /**
   * Runs `path` ('App.setUp', 'onOpen') with JSON-safe arguments. `recorded: false` for the tool's own reading. `user`: an editor
   * of the Sheet who runs it instead of the operating account; '' one whom Google hides, and it runs as the operating account.
   */
  run(path: string, args?: unknown[], options?: { recorded?: boolean; trigger?: string; user?: string }): Fired;
  /** The Form as respondents see it; null before set-up. */
  form(): FormView | null;
  /** Checks one page of the Form (by its id) and says which one follows. */
  formStep(page: string, answers: Answers): FormStep;
  /** What an edit link starts with; null where the Form holds no such answer. */
  answers(responseId: string): Answers | null;
  respond(respondent: Respondent): Response;
  /** The spreadsheet and its tabs as a browser shows them. */
  book(): BookView;
  /** Null where there is no such tab. */
  sheet(id: number): SheetView | null;
  /** What a script put on the screen; null where it was too long ago. */
  shown(seq: number): Shown | null;
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
  /** Those numbered above `after`, oldest first. */
  mailHeads(after: number): MailHead[];
  mail(seq: number): SentMail | null;
  /** What a short address of the script's stands for. */
  longUrl(short: string): string | null;
  /** All that Drive holds, oldest first. */
  files(): DriveFile[];
  /** A document with the bytes of the .docx that it was made from; null where Drive has no such document. */
  file(id: string): { name: string; mimeType: string; bytes: Uint8Array } | null;
  /** A person deletes a file for good, a folder with what lies in it. No trigger tells the script. */
  deleteFile(id: string): void;
  executions(last?: number): Execution[];
  /** Newest first. */
  findExecutions(filter: ExecutionFilter): Execution[];
  /** Names of all functions that ever ran. */
  executedFunctions(): string[];
  /** Those of the clock first, in the order in which they fall due. */
  triggers(): Trigger[];
  /** The whole spreadsheet as Drive would export it. */
  xlsx(): Promise<Uint8Array>;
  close(): void;
}
