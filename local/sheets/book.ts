/** What belongs to the spreadsheet as a whole. */
import type { Shown } from '../views/script.types.ts';

export interface Book {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  /** Ids of tabs are drawn by a fixed sequence: a workspace made twice is the same twice. */
  lastSheetId: number;
  /** Developer metadata of the spreadsheet as a whole, which only programs write and see. */
  metadata?: { key: string; value: string }[];
}

/** What the script put on the screen, and when. */
export interface Kept extends Shown {
  at: number;
}
