/** The tabs that people see, through SpreadsheetApp. Tabs are known by sheet id, columns by the hidden key row. */
import type { Campaign } from '../core/campaign.ts';
import { type Column, columnsOf, headerRows, machineTabs, spareColumns, type Tab } from '../core/tabs.ts';
import type { Book, Cell, Installation, Row } from '../ports.ts';
import { guard, unguard } from './guard.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A tab that set-up made is gone: a person deleted it. Flows have it made again. */
export class TabMissing extends Error {
  constructor(readonly tab: Tab) {
    super(`tab ${tab} is missing`);
  }
}

export interface Sheets {
  of(tab: Tab): Sheet;
  idOf(tab: Tab): number;
  has(tab: Tab): boolean;
  tabOf(sheetId: number): Tab | null;
  /** Tabs were made since: look again. */
  forget(): void;
}

/** One `getSheets` finds all tabs; ids survive renaming and moving, names do not. */
export function makeSheets(installation: Installation, spreadsheet: () => Spreadsheet): Sheets {
  let byId: Map<number, Sheet> | null = null;
  const ids = (): Record<string, number> => JSON.parse(installation.read().tabs ?? '{}');
  const find = (tab: Tab): Sheet | undefined => {
    byId ??= new Map(
      spreadsheet()
        .getSheets()
        .map((s) => [s.getSheetId(), s]),
    );
    return byId.get(ids()[tab] ?? -1);
  };
  return {
    forget() {
      byId = null;
    },
    has: (tab) => find(tab) !== undefined,
    of(tab) {
      const sheet = find(tab);
      if (!sheet) throw new TabMissing(tab);
      return sheet;
    },
    idOf: (tab) => ids()[tab] ?? -1,
    tabOf: (sheetId) => (Object.entries(ids()).find(([, id]) => id === sheetId)?.[0] as Tab | undefined) ?? null,
  };
}

export function makeBook(sheets: Sheets, campaign: () => Campaign): Book {
  const keyRows = new Map<Tab, string[]>();
  const kinds = (tab: Tab): Map<string, Column['kind']> =>
    new Map(columnsOf(tab, campaign()).map((c) => [c.key, c.kind]));

  const keys = (tab: Tab): string[] => {
    const known = keyRows.get(tab);
    if (known) return known;
    const read = machineTabs.includes(tab)
      ? columnsOf(tab, campaign()).map((c) => c.key)
      : (sheets.of(tab).getRange('1:1').getValues()[0] ?? []).map(String);
    keyRows.set(tab, read);
    return read;
  };

  const toRow = (names: readonly string[], values: readonly Cell[], row: number): Row => ({
    row,
    cells: Object.fromEntries(names.flatMap((key, i) => (key ? [[key, unguard(values[i] as Cell)]] : []))),
  });

  /** Key row and data in one read; a tab that lost columns is read as it is. */
  const rows = (tab: Tab): Row[] => {
    const width = columnsOf(tab, campaign()).length + spareColumns;
    const all = readWide(sheets.of(tab), width);
    keyRows.set(tab, (all[0] ?? []).map(String));
    return all
      .slice(headerRows)
      .map((values, i) => toRow(keys(tab), values, headerRows + 1 + i))
      .filter(({ cells }) => Object.values(cells).some((c) => c !== ''));
  };

  const slice = (tab: Tab, from: number, count: number): Row[] => {
    const names = keys(tab);
    const values = sheets.of(tab).getRange(from, 1, count, names.length).getValues();
    return values.map((v, i) => toRow(names, v, from + i));
  };

  const line = (tab: Tab, names: readonly string[], cells: Record<string, Cell>): Cell[] => {
    const kind = kinds(tab);
    return names.map((key) => guard(cells[key] ?? '', kind.get(key) ?? 'text'));
  };

  return {
    tabOf: sheets.tabOf,
    sheetIdOf: sheets.idOf,
    has: sheets.has,
    keys,
    rows,
    slice,
    find(tab, key) {
      const found = sheets.of(tab).getRange('A:A').createTextFinder(key).matchEntireCell(true).findAll();
      return found.filter((r) => r.getRow() > headerRows).flatMap((r) => slice(tab, r.getRow(), 1));
    },
    append(tab, cells) {
      sheets.of(tab).appendRow(line(tab, keys(tab), cells));
    },
    appendAll(tab, added) {
      const sheet = sheets.of(tab);
      const from = sheet.getLastRow() + 1;
      makeRoom(sheet, from + added.length - 1);
      if (added.length > 0)
        write(
          sheet,
          from,
          added.map((cells) => line(tab, keys(tab), cells)),
        );
    },
    patch(tab, row, cells) {
      const names = keys(tab);
      for (const [from, to] of runs(names.map((key) => key in cells))) {
        const part = names.slice(from, to);
        sheets
          .of(tab)
          .getRange(row, from + 1, 1, to - from)
          .setValues([line(tab, part, cells)]);
      }
    },
    patchAll(tab, read, changes) {
      const changed = [...changes.keys()];
      const [first, last] = [Math.min(...changed), Math.max(...changed)];
      const names = keys(tab);
      const wanted = new Set([...changes.values()].flatMap((cells) => Object.keys(cells)));
      const byRow = new Map(read.map((r) => [r.row, r.cells]));
      const block = Array.from({ length: last - first + 1 }, (_, i) => ({
        ...byRow.get(first + i),
        ...changes.get(first + i),
      }));
      for (const [from, to] of runs(names.map((key) => wanted.has(key)))) {
        const part = names.slice(from, to);
        const values = block.map((cells) => line(tab, part, cells));
        sheets
          .of(tab)
          .getRange(first, from + 1, values.length, to - from)
          .setValues(values);
      }
    },
    fill(tab, row, filled) {
      if (filled.length === 0) return;
      write(
        sheets.of(tab),
        row,
        filled.map((cells) => line(tab, keys(tab), cells)),
      );
    },
    refill(tab, filled) {
      refill(
        sheets.of(tab),
        filled.map((cells) => line(tab, keys(tab), cells)),
        keys(tab).length,
      );
    },
    mark(tab, row, key, note) {
      const column = keys(tab).indexOf(key) + 1;
      if (column === 0) return;
      sheets
        .of(tab)
        .getRange(row, column)
        .setNote(note ?? '')
        .setBackground(note ? '#f8c9c4' : null);
    },
    flush: () => SpreadsheetApp.flush(),
  };
}

function readWide(sheet: Sheet, width: number): Cell[][] {
  try {
    return sheet.getRange(`A:${letter(width)}`).getValues();
  } catch {
    return sheet.getDataRange().getValues();
  }
}

export function letter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letter(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Neighbouring columns are written together; columns of the users in between are left alone. */
function runs(wanted: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  wanted.forEach((yes, i) => {
    const last = found[found.length - 1];
    if (yes && last?.[1] === i) last[1] = i + 1;
    else if (yes) found.push([i, i + 1]);
  });
  return found;
}

function write(sheet: Sheet, row: number, lines: Cell[][]): void {
  sheet.getRange(row, 1, lines.length, lines[0]?.length ?? 0).setValues(lines);
}

function makeRoom(sheet: Sheet, rows: number): number {
  const max = sheet.getMaxRows();
  if (rows > max) sheet.insertRowsAfter(max, rows - max);
  return Math.max(max, rows);
}

function refill(sheet: Sheet, lines: readonly Cell[][], width: number): void {
  const max = makeRoom(sheet, headerRows + Math.max(1, lines.length));
  const blank = Array.from({ length: Math.max(0, max - headerRows - lines.length) }, () => Array<Cell>(width).fill(''));
  const all = [...lines, ...blank];
  if (all.length > 0) write(sheet, headerRows + 1, all);
}
