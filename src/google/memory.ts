/** The hidden tab `current` as key and JSON. Its layout is ours alone, so columns stand where set-up put them. */
import { readState, type Stored } from '../core/state.ts';
import { headerRows } from '../core/tabs.ts';
import type { Memory } from '../ports.ts';

export function makeMemory(sheet: () => GoogleAppsScript.Spreadsheet.Sheet): Memory {
  let rowOf: Map<string, number> | null = null;

  const load = (): Stored[] => {
    const cells = sheet().getRange('A:B').getValues().slice(headerRows);
    const rows = cells.map(([key, data]) => ({ key: String(key), data: String(data) }));
    rowOf = new Map(rows.flatMap(({ key }, i) => (key === '' ? [] : [[key, i + headerRows + 1] as const])));
    return rows.filter(({ key }) => key !== '');
  };

  return {
    read: () => readState(load()),
    put(rows) {
      if (!rowOf) load();
      const known = rowOf as Map<string, number>;
      for (const { key, data } of rows) {
        const row = known.get(key);
        if (row) sheet().getRange(row, 1, 1, 2).setValues([[key, data]]);
        else {
          sheet().appendRow([key, data]);
          known.set(key, Math.max(headerRows, ...known.values()) + 1);
        }
      }
    },
    reset(rows) {
      const tab = sheet();
      const last = tab.getLastRow();
      if (last > headerRows) tab.getRange(headerRows + 1, 1, last - headerRows, 2).clearContent();
      const missing = headerRows + rows.length - tab.getMaxRows();
      if (missing > 0) tab.insertRowsAfter(tab.getMaxRows(), missing);
      if (rows.length > 0) tab.getRange(headerRows + 1, 1, rows.length, 2).setValues(rows.map((r) => [r.key, r.data]));
      rowOf = null;
    },
  };
}
