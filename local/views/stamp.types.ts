/**
 * Where a workspace stands, and a refusal in words. Here and in the files beside are the JSON shapes between runtime, server and pages; they
 * know no product. Instants are ms since the epoch; rows and columns are counted from 1, as in the Sheet.
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
