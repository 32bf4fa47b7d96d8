/** Where the columns of a tab stand: found by the hidden key row, so that people may reorder, rename and insert (design decision 7). */
import type { Campaign } from '../core/campaign.ts';
import { type Column, columnsOf, headerRows, machineTabs, type Tab } from '../core/tabs.ts';
import type { Cell, Installation, Row } from '../ports.ts';
import { guard, unguard } from './guard.ts';
import type { Sheets } from './sheets.ts';

export interface Columns {
  /** Keys by position; '' for a column of the users. */
  keys(tab: Tab): string[];
  /** Key row and headings as they stand. */
  head(tab: Tab): string[][];
  /** Both came along with a read, or were written. */
  learn(tab: Tab, head: readonly (readonly Cell[])[]): void;
  /** The column that names the row. */
  keyColumn(tab: Tab): number;
  cellsOf(tab: Tab, cells: Record<string, Cell>, keys: readonly string[]): Cell[];
  toRow(tab: Tab, values: readonly Cell[], row: number): Row;
}

/**
 * Machine tabs keep set-up's layout and their key row need not be read, until the change trigger has noted that somebody
 * moved columns about: from then on they are read like the others.
 */
export function makeColumns(sheets: Sheets, installation: Installation, campaign: () => Campaign): Columns {
  const known = new Map<Tab, string[][]>();
  const planned = (tab: Tab): Column[] => columnsOf(tab, campaign());

  const learn = (tab: Tab, head: readonly (readonly Cell[])[]): string[][] => {
    const read = head.map((line) => line.map(String));
    known.set(tab, read);
    return read;
  };
  const head = (tab: Tab): string[][] =>
    known.get(tab) ?? learn(tab, sheets.of(tab).getRange(`1:${headerRows}`).getValues());

  const keys = (tab: Tab): string[] => {
    const fixed = machineTabs.includes(tab) && !installation.read().columnsMoved;
    if (fixed && !known.has(tab)) return planned(tab).map((c) => c.key);
    return head(tab)[0] ?? [];
  };

  return {
    keys,
    head,
    learn,
    keyColumn: (tab) => keys(tab).indexOf(planned(tab)[0]?.key ?? '') + 1,
    cellsOf(tab, cells, names) {
      const kinds = new Map(planned(tab).map((c) => [c.key, c.kind]));
      return names.map((key) => guard(cells[key] ?? '', kinds.get(key) ?? 'text'));
    },
    toRow(tab, values, row) {
      const cells = keys(tab).flatMap((key, i) => (key ? [[key, unguard(values[i] as Cell)] as const] : []));
      return { row, cells: Object.fromEntries(cells) };
    },
  };
}

/** Neighbouring columns are written together; columns of the users in between are left alone. */
export function runs(wanted: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  wanted.forEach((yes, i) => {
    const last = found[found.length - 1];
    if (yes && last?.[1] === i) last[1] = i + 1;
    else if (yes) found.push([i, i + 1]);
  });
  return found;
}
