/** What belongs to the spreadsheet as a whole. */

export interface Book {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  /** Ids of tabs are drawn by a fixed sequence: a workspace made twice is the same twice. */
  lastSheetId: number;
}

/** What the script put on the screen: a menu, a dialog, a toast. */
export interface Shown {
  kind: 'menu' | 'alert' | 'prompt' | 'toast' | 'modalDialog' | 'sidebar';
  at: number;
  title: string;
  text: string;
  items?: unknown[];
}
