/** Years of use in a moment: rows that lie below the headings of the tabs which only grow. */
import { join } from 'node:path';
import { openDb } from '../../local/db.ts';
import { writeCells } from '../../local/sheets/grid.ts';
import { SheetStore } from '../../local/sheets/store.ts';
import { lastRow } from '../../local/sheets/tab.ts';
import { tabName } from '../../src/texts/tabs.ts';

const headerRows = 2;

/** Those that an intake or an edit of a thôn adds to. */
export const growingTabs = [tabName('submissions.area', 'Thôn, tổ dân phố'), tabName('ledger'), tabName('log')];

/** The last row of each tab `count` times more, its key made another; written past the product, so only where nothing else remembers rows. */
export function earlierRows(dir: string, tabNames: readonly string[], count: number): void {
  const db = openDb(join(dir, 'workspace.db'));
  const store = new SheetStore(db);
  for (const { id, name } of store.tabs()) {
    if (!tabNames.includes(name) || count === 0) continue;
    store.change(() => {
      const tab = store.open(id);
      const at = lastRow(tab);
      const last = tab.rows[at - 1]?.values ?? [];
      if (at <= headerRows) throw new Error(`${name} has no row to repeat`);
      const lines = Array.from({ length: count }, (_, i) => [`${last[0]}#${i}`, ...last.slice(1)]);
      tab.grid.rows = Math.max(tab.grid.rows, at + count + 30);
      tab.dirty = true;
      writeCells(tab, { r: at, c: 0, h: count, w: last.length }, lines);
    });
  }
  db.close();
}
