/** A spreadsheet to try things on, as an execution sees it. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDb } from '../../../local/db.ts';
import { type Host, NOBODY } from '../../../local/host.ts';
import { makeSpreadsheetApp, type SpreadsheetApp } from '../../../local/sheets/app.ts';
import { makeSpreadsheet } from '../../../local/sheets/events.ts';
import type { Sheet } from '../../../local/sheets/sheet.ts';
import type { Spreadsheet } from '../../../local/sheets/spreadsheet.ts';
import { SheetStore } from '../../../local/sheets/store.ts';

/** 22 May 2026, 08:00 in Hà Nội. */
export const NOW = Date.UTC(2026, 4, 22, 1);

export interface Bench {
  host: Host;
  store: SheetStore;
  app: SpreadsheetApp;
  book: Spreadsheet;
  sheet: Sheet;
  cells: { read: number; wrote: number };
}

export function temporaryFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'sheets-')), 'workspace.db');
}

export function bench(file = ':memory:'): Bench {
  const db = openDb(file);
  const store = new SheetStore(db);
  if (!store.exists()) store.create('Sổ thử');
  const cells = { read: 0, wrote: 0 };
  const host: Host = {
    db,
    clock: { now: () => NOW },
    cells: {
      read: (n) => {
        cells.read += n;
      },
      wrote: (n) => {
        cells.wrote += n;
      },
    },
    owner: 'owner@example.vn',
    user: 'owner@example.vn',
    screen: NOBODY,
  };
  const book = makeSpreadsheet(host, store) as Spreadsheet;
  const sheet = book.getSheets()[0];
  if (!sheet) throw new Error('no first tab');
  return { host, store, app: makeSpreadsheetApp(host, store) as SpreadsheetApp, book, sheet, cells };
}
