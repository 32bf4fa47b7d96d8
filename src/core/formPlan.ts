/** The Form as data: pages and questions in order, and where they lead. */

export type QuestionKind = 'list' | 'choice' | 'check' | 'text' | 'paragraph' | 'date';
export type Check = 'integer' | 'pin' | 'email' | 'phone';

export interface PlannedItem {
  /** 'unit', 'asOf/area', 'area.households' …; pages: 'page:area', 'page:area/figures', 'page:roster' … */
  key: string;
  kind: QuestionKind | 'page';
  title: string;
  help: string;
  required: boolean;
  choices?: readonly string[];
  check?: Check;
}

export interface FormPlan {
  items: PlannedItem[];
  /** Choices that lead to pages: by question key, the choice and its page. */
  leads: { key: string; choices: { label: string; page: string }[] }[];
  /** Where the page before this page leads when it is simply finished. */
  jumps: { before: string; to: string }[];
}

/** `missing`: deleted for good, or out of this account's reach. */
export type FormFound = 'there' | 'bin' | 'missing';
