/** What a backup holds. `tonghop init --from-backup` (local/restore) reads it: what changes here raises `version`. */

/** A cell as Sheets keeps it: dates are days since 30 December 1899 on the clock of the Sheet's zone. */
export type Value = string | number | boolean;

export interface NumberFormat {
  /** TEXT, NUMBER, DATE, DATE_TIME … */
  type: string;
  /** Absent where the type's own is taken. */
  pattern?: string;
}

export interface SheetTab {
  sheetId: number;
  title: string;
  index: number;
  hidden: boolean;
  rows: number;
  columns: number;
  /** By column, as the first row of data has them; null: none. */
  formats: (NumberFormat | null)[];
  /** Rows from the first on; what is empty at the end of a row or of the tab is not listed. */
  values: Value[][];
  /** Numbers, [row, column] from 1, that are a date in a column of none, or the other way round. */
  strays: [number, number][];
}

/** `bang-tinh.json` */
export interface SheetFile {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  tabs: SheetTab[];
}

/** `tra-loi.json` */
export interface AnswersFile {
  /** The script's ids by those of the Forms API, where the Sheet names them. */
  ids: Record<string, string>;
  /** As the Forms API gives them (forms.responses). */
  responses: object[];
}

export interface FolderEntry {
  id: string;
  name: string;
}

export interface DocumentEntry {
  id: string;
  name: string;
  /** Id of its folder. */
  folder: string;
  createdAt: string;
  /** Path of its .docx in the backup. */
  file: string;
}

export interface FileEntry {
  /** Relative to the backup, with slashes. */
  path: string;
  bytes: number;
  sha256: string;
}

/** `manifest.json`, written last. */
export interface Manifest {
  format: 'tonghop-backup';
  version: 1;
  name: string;
  preset: string;
  title: string;
  /** ISO 8601, +07:00. */
  madeAt: string;
  /** Who made it, and as whom the script runs: e-mail addresses. */
  account: string;
  owner: string;
  sheetId: string;
  scriptId: string | null;
  /** Null before set-up. */
  formId: string | null;
  dataVersion: number | null;
  /** The script's document properties, as it wrote them into its Sheet. */
  properties: Record<string, string>;
  folders: FolderEntry[];
  documents: DocumentEntry[];
  /** What could not be had, in sentences. */
  leftOut: string[];
  files: FileEntry[];
  /** SHA-256 of all the above, as JSON without spaces. */
  seal: string;
}
