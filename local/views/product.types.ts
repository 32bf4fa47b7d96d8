/** The little that the server asks of the product by the name of a method. */
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

/** A cell whose edit counts at once. */
export interface EditPlace {
  /** Path of its tab in the workspace. */
  path: string;
  tab: string;
  row: string;
  column: string;
}

/** Where the product's menu makes its report. */
export interface MenuPlace {
  menu: string;
  entry: string;
}
