/**
 * What a workspace shows to whoever looks at it: JSON shapes between runtime, server and pages. Knows nothing of the product. Instants
 * are ms since the epoch; rows and columns are counted from 1, as in the Sheet.
 */

/** Where the workspace stands; a part that differs from the last stamp is what a page asks for again. */
export interface Stamp {
  now: number;
  /** Version by tab id. */
  sheets: Record<string, number>;
  /** Of questions and settings of the Form. */
  form: string;
  responses: number;
  mails: number;
  files: string;
  executions: number;
}

/** Words for a person, with status 4xx or 5xx. */
export interface Refused {
  error: string;
}

// The Form

export type FormItemType =
  | 'CHECKBOX'
  | 'DATE'
  | 'LIST'
  | 'MULTIPLE_CHOICE'
  | 'PAGE_BREAK'
  | 'PARAGRAPH_TEXT'
  | 'SECTION_HEADER'
  | 'TEXT';

export interface FormItem {
  id: string;
  type: FormItemType;
  title: string;
  help: string;
  required: boolean;
  choices: string[];
  /** Choices after which the Form is sent; null where the answer does not decide what follows. */
  ending: string[] | null;
  /** What the rule of a short answer asks for. */
  keyboard: 'text' | 'numeric' | 'tel' | 'email';
  /** Has a rule of its own, which Google checks as soon as the field is left. */
  ruled: boolean;
  /** The number in a prefilled link: `entry.123`. */
  entry: string;
}

/** A page as respondents see it. */
export interface FormPage {
  /** Item id of its break; the first page has none: ''. */
  id: string;
  title: string;
  help: string;
  items: FormItem[];
  /** Nothing follows, unless an answer leads elsewhere. */
  last: boolean;
}

export interface FormView {
  publishedId: string;
  title: string;
  description: string;
  /** What is shown when an answer was taken. */
  confirmation: string;
  allowEdits: boolean;
  respondAgain: boolean;
  progressBar: boolean;
  pages: FormPage[];
  /** Words in place of the questions, when no answers are taken. */
  closed: string | null;
}

/** Answers by item id; those of a checkbox are lines. */
export type Answers = Record<string, string>;

export interface FormFault {
  /** '' for the Form as a whole. */
  itemId: string;
  text: string;
}

/** A page checked as "Tiếp" does: faults, or the id of the page that follows (null: the Form may be sent). */
export type FormStep = { faults: FormFault[] } | { next: string | null };

export type FormSent = { faults: FormFault[] } | { responseId: string };

// The Sheet

export interface TabSummary {
  id: number;
  name: string;
  hidden: boolean;
  color: string | null;
}

export interface BookView {
  id: string;
  name: string;
  tabs: TabSummary[];
}

/** As a cell looks; what is absent is plain. */
export interface CellLook {
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  fontSize?: number;
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: boolean;
}

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface ProtectedArea {
  area: Area;
  warningOnly: boolean;
  description: string;
  /** Holes in it. */
  except: Area[];
}

export interface CellRule {
  area: Area;
  /** Null: a number not below `least`. */
  list: string[] | null;
  least: number;
  allowInvalid: boolean;
  help: string;
}

export interface SheetView {
  id: number;
  name: string;
  version: number;
  /** Size of the grid; rows below the last one with content are only counted. */
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  /** Pixels, by column from 1; absent: 100. */
  widths: Record<number, number>;
  heights: Record<number, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  /** As displayed, row by row; rows may be shorter than the grid, and those below the last one are empty. */
  cells: string[][];
  /** What the cell's editor starts with, where it is not what is displayed: by `row:column`. */
  typed: Record<string, string>;
  /** Distinct looks, conditional formats applied; 0 is plain. */
  looks: CellLook[];
  /** Distinct rows of looks, without the plain ones at their end, and which of them each row has. */
  lookRows: number[][];
  lookOf: number[];
  /** Of all rows below: one of `lookRows`. */
  lookBelow: number;
  /** By `row:column`. */
  notes: Record<string, string>;
  protections: ProtectedArea[];
  rules: CellRule[];
}

export interface EditRequest {
  row: number;
  column: number;
  values: string[][];
}

/** `violates`: the cell, as A1, whose validation refused what was typed; nothing was written. */
export type EditOutcome = { saved: true } | { violates: string };

// Scripts

/** What ran; `value` is JSON. */
export interface Ran {
  function: string;
  trigger: string;
  at: number;
  value: unknown;
  error: string | null;
}

export type MenuEntry =
  | { caption: string; functionName: string }
  | { separator: true }
  | { caption: string; items: MenuEntry[] };

export interface MenuView {
  title: string;
  items: MenuEntry[];
}

/** What the script put on the screen; a dialog's page lies at `/dialog/<seq>`. */
export interface Shown {
  seq: number;
  kind: 'menu' | 'alert' | 'prompt' | 'toast' | 'modalDialog' | 'sidebar';
  title: string;
  text: string;
  width?: number;
  height?: number;
  items?: MenuEntry[];
}

export interface Question {
  id: number;
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  /** 'OK', 'CANCEL', 'YES', 'NO', in the order of the screen. */
  buttons: string[];
}

/** The script goes on when it has this; `CLOSE` is the cross in the corner. */
export interface Reply {
  button: string;
  text: string;
}

export interface RunRequest {
  /** `App.close`; a page's call names what is declared at the top, nothing else. */
  function: string;
  args: unknown[];
  /** By google.script.run. */
  page?: boolean;
}

/** Lines of the answer to `POST /api/run`, one JSON object each, as they happen. */
export type RunEvent = { shown: Shown } | { question: Question } | { ran: Ran };

// Mails, documents, clock, executions

export interface MailSummary {
  seq: number;
  at: number;
  to: string;
  cc: string;
  subject: string;
  attachments: string[];
}

export interface MailList {
  /** Newest first. */
  mails: MailSummary[];
  /** How many there are in all. */
  total: number;
}

export interface MailView extends MailSummary {
  from: string;
  body: string;
  /** The HTML part lies at `/mail/<seq>/html`. */
  html: boolean;
}

export interface FileView {
  id: string;
  name: string;
  kind: 'folder' | 'document' | 'spreadsheet' | 'form' | 'other';
  trashed: boolean;
  parent: string | null;
  createdAt: number | null;
  /** Addresses with whom it is shared, the owner left out. */
  sharedWith: string[];
}

export interface TriggerView {
  id: string;
  function: string;
  event: string;
  nextDue: number | null;
}

/** An instant that the product names: its deadline, say. */
export interface Mark {
  label: string;
  at: number;
}

export interface ClockView {
  now: number;
  triggers: TriggerView[];
}

/** Lines of the answer to `POST /api/clock`, one JSON object each; `mails` counts those sent since the move began. */
export type ClockEvent = { now: number; ran: Ran[]; mails: number } | { done: true } | Refused;

export interface ExecutionView {
  id: number;
  function: string;
  trigger: string;
  at: number;
  serviceCalls: number;
  calls: Record<string, number>;
  cellsRead: number;
  cellsWritten: number;
  modelledMs: number;
  error: string | null;
  log: string[];
}

/** A respondent's own way in: the prefilled link. */
export interface Respondent {
  name: string;
  /** Path in the workspace. */
  path: string;
  /** Words about where it stands, '' when nothing is known. */
  state: string;
  /** Something is still expected of it. */
  owes: boolean;
}

/** What home and guide must know: which workspace this is, and what was done in it. */
export interface WorkspaceView {
  id: string;
  /** Before that there is no Form and nothing runs. */
  setUp: boolean;
  /** Ids of the documents made so far. */
  documents: string[];
}

/** Where the product's menu makes its report. */
export interface MenuPlace {
  menu: string;
  entry: string;
}
