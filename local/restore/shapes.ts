/** What `npm run backup` writes, as far as it is read here. The folder is the boundary: neither side imports the other. */

export const FORMAT = 'tonghop-backup';
/** Of the newest backups that this program reads. */
export const VERSION = 1;

export type Value = string | number | boolean;

export interface TabShape {
  sheetId: number;
  title: string;
  index: number;
  hidden: boolean;
  rows: number;
  columns: number;
  /** By column; null: none. */
  formats: ({ type: string; pattern?: string } | null)[];
  /** Dates are days since 30 December 1899. */
  values: Value[][];
  /** Cells, [row, column] from 1, whose number is a date in a column of none, or the other way round. */
  strays: [number, number][];
}

export interface SheetShape {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  tabs: TabShape[];
}

/** Of the Forms API, v1. Ids are hexadecimal there and decimal for scripts (issuetracker.google.com/469115766). */
export interface FormShape {
  formId: string;
  responderUri?: string;
  info?: { title?: string; documentTitle?: string; description?: string };
  settings?: { emailCollectionType?: string };
  publishSettings?: { publishState?: { isPublished?: boolean; isAcceptingResponses?: boolean } };
  items?: ItemShape[];
}

export interface ItemShape {
  itemId: string;
  title?: string;
  description?: string;
  pageBreakItem?: object;
  textItem?: object;
  questionItem?: { question?: QuestionShape };
}

export interface QuestionShape {
  questionId?: string;
  required?: boolean;
  choiceQuestion?: { type?: string; options?: OptionShape[] };
  textQuestion?: { paragraph?: boolean };
  dateQuestion?: { includeTime?: boolean };
}

export interface OptionShape {
  value?: string;
  isOther?: boolean;
  goToAction?: string;
  goToSectionId?: string;
}

export interface ResponseShape {
  responseId: string;
  lastSubmittedTime: string;
  /** By question id. */
  answers?: Record<string, { textAnswers?: { answers?: { value?: string }[] } }>;
}

export interface AnswersShape {
  /** The script's ids by those of the Forms API. */
  ids: Record<string, string>;
  responses: ResponseShape[];
}

export interface ManifestShape {
  name: string;
  preset: string;
  madeAt: string;
  owner: string;
  formId: string | null;
  properties: Record<string, string>;
  folders: { id: string; name: string }[];
  documents: { id: string; name: string; folder: string; createdAt: string; file: string }[];
  leftOut: string[];
  files: { path: string; bytes: number; sha256: string }[];
}

export interface Backup {
  manifest: ManifestShape;
  sheet: SheetShape;
  form: FormShape;
  answers: AnswersShape;
  /** By path in the backup. */
  documents: ReadonlyMap<string, Uint8Array>;
}
