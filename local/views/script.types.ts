/** What scripts put before a person, and what came of a run. */
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
