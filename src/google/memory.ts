/** The hidden tab `current` as key and JSON. Its layout is ours alone, so columns stand where set-up put them. */
import type { Stored } from '../core/state.ts';
import { headerRows } from '../core/tabs.ts';
import type { Memory } from '../ports.ts';
import type { Sheet, Sheets } from './sheets.ts';

export function makeMemory(sheets: Sheets): Memory {
  // In a copy the tab is known by its name alone.
  const sheet = (): Sheet => (sheets.has('current') ? null : sheets.named('current')) ?? sheets.of('current');
  let rowOf: Map<string, number> | null = null;
  let lines: string[][] = [];

  const load = (): Stored[] => {
    const cells = sheet().getRange('A:B').getValues().slice(headerRows);
    lines = cells.map(([key, data]) => [String(key), String(data)]);
    const rows = lines.map(([key, data]) => ({ key: String(key), data: String(data) }));
    rowOf = new Map(rows.flatMap(({ key }, i) => (key === '' ? [] : [[key, i + headerRows + 1] as const])));
    return rows.filter(({ key }) => key !== '');
  };

  /** What lies between is written again as it was read: one call instead of one a row. */
  const writeBetween = (first: number, last: number): void => {
    const block = lines.slice(first - headerRows - 1, last - headerRows);
    sheet().getRange(first, 1, block.length, 2).setValues(block);
  };

  return {
    exists: () => sheets.named('current') !== null,
    read: load,
    put(rows) {
      if (!rowOf) load();
      const known = rowOf as Map<string, number>;
      const there = rows.filter((r) => known.has(r.key));
      for (const { key, data } of there) lines[(known.get(key) as number) - headerRows - 1] = [key, data];
      const at = there.map((r) => known.get(r.key) as number);
      if (at.length > 0) writeBetween(Math.min(...at), Math.max(...at));
      for (const { key, data } of rows.filter((r) => !known.has(r.key))) {
        sheet().appendRow([key, data]);
        known.set(key, Math.max(headerRows, ...known.values()) + 1);
        lines[(known.get(key) as number) - headerRows - 1] = [key, data];
      }
    },
    reset(rows) {
      const tab = sheet();
      const count = Math.max(tab.getLastRow() - headerRows, rows.length);
      const missing = headerRows + count - tab.getMaxRows();
      if (missing > 0) tab.insertRowsAfter(tab.getMaxRows(), missing);
      // One write: a run that dies leaves what was there or what is new, never nothing.
      const values = Array.from({ length: count }, (_, i) => [rows[i]?.key ?? '', rows[i]?.data ?? '']);
      if (count > 0) tab.getRange(headerRows + 1, 1, count, 2).setValues(values);
      rowOf = null;
    },
  };
}
