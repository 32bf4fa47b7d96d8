/** The Form as respondents see it. */
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
