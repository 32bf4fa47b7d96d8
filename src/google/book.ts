/** The tabs that people see, through SpreadsheetApp. */
import type { Campaign } from '../core/campaign.ts';
import { columnsOf, headerRows, spareColumns, type Tab } from '../core/tabs.ts';
import type { Book, Cell, Row } from '../ports.ts';
import { type Columns, runs } from './columns.ts';
import { addPlainTab } from './plainTab.ts';
import { letter, type Sheet, type Sheets, type Spreadsheet } from './sheets.ts';

type Cells = Record<string, Cell>;

export function makeBook(
  sheets: Sheets,
  columns: Columns,
  campaign: () => Campaign,
  spreadsheet: () => Spreadsheet,
): Book {
  return {
    tabOf: sheets.tabOf,
    sheetIdOf: sheets.idOf,
    has: sheets.has,
    keys: columns.keys,
    head: columns.head,
    putHead(tab, lines, wanted) {
      for (const [from, to] of runs(wanted)) {
        const values = lines.map((line) => line.slice(from, to));
        sheets
          .of(tab)
          .getRange(1, from + 1, values.length, to - from)
          .setValues(values);
      }
      columns.learn(tab, lines);
    },
    ...readers(sheets, columns, campaign),
    ...writers(sheets, columns),
    mark(tab, row, key, note) {
      const column = columns.keys(tab).indexOf(key) + 1;
      if (column === 0) return;
      const cell = sheets.of(tab).getRange(row, column);
      cell.setNote(note ?? '').setBackground(note ? wrongColour : null);
    },
    empty(tab) {
      const sheet = sheets.of(tab);
      const rows = sheet.getMaxRows() - headerRows;
      const all = sheet.getRange(headerRows + 1, 1, Math.max(1, rows), sheet.getMaxColumns());
      all.clearContent().clearNote().setBackground(null);
    },
    addTab: (name, rows) => addPlainTab(spreadsheet(), sheets, name, rows),
    flush: () => SpreadsheetApp.flush(),
  };
}

const wrongColour = '#f8c9c4';

function readers(sheets: Sheets, columns: Columns, campaign: () => Campaign): Pick<Book, 'rows' | 'slice' | 'find'> {
  const slice = (tab: Tab, from: number, count: number): Row[] => {
    const values = sheets.of(tab).getRange(from, 1, count, columns.keys(tab).length).getValues();
    return values.map((v, i) => columns.toRow(tab, v, from + i));
  };
  return {
    /** Key row and data in one read. */
    rows(tab) {
      const all = readWide(sheets.of(tab), columnsOf(tab, campaign()).length + spareColumns);
      columns.learn(tab, all.slice(0, headerRows));
      return all
        .slice(headerRows)
        .map((values, i) => columns.toRow(tab, values, headerRows + 1 + i))
        .filter(({ cells }) => Object.values(cells).some((c) => c !== ''));
    },
    slice,
    find(tab, key) {
      const column = letter(columns.keyColumn(tab));
      const found = sheets
        .of(tab)
        .getRange(`${column}:${column}`)
        .createTextFinder(key)
        .matchEntireCell(true)
        .findAll();
      return found.filter((r) => r.getRow() > headerRows).flatMap((r) => slice(tab, r.getRow(), 1));
    },
  };
}

/** A tab that lost columns is read as it is. */
function readWide(sheet: Sheet, width: number): Cell[][] {
  try {
    return sheet.getRange(`A:${letter(width)}`).getValues();
  } catch {
    return sheet.getDataRange().getValues();
  }
}

type Writers = Pick<Book, 'append' | 'appendAll' | 'patch' | 'patchAll' | 'fill' | 'refill'>;

function writers(sheets: Sheets, columns: Columns): Writers {
  /** Rows from `row` on, only the columns that `wanted` names. */
  const write = (tab: Tab, row: number, lines: readonly Cells[], wanted: (key: string) => boolean): void => {
    if (lines.length === 0) return;
    const names = columns.keys(tab);
    for (const [from, to] of runs(names.map((key) => key !== '' && wanted(key)))) {
      const values = lines.map((cells) => columns.cellsOf(tab, cells, names.slice(from, to)));
      const range = sheets.of(tab).getRange(row, from + 1, values.length, to - from);
      range.setValues(values);
    }
  };
  const all = (): boolean => true;
  return {
    append(tab, cells) {
      sheets.of(tab).appendRow(columns.cellsOf(tab, cells, columns.keys(tab)));
    },
    appendAll(tab, added) {
      const from = sheets.of(tab).getLastRow() + 1;
      makeRoom(sheets.of(tab), from + added.length - 1);
      write(tab, from, added, all);
    },
    patch: (tab, row, cells) => write(tab, row, [cells], (key) => key in cells),
    patchAll(tab, read, changes) {
      const { first, lines } = blockOf(read, changes);
      const changed = new Set([...changes.values()].flatMap((cells) => Object.keys(cells)));
      write(tab, first, lines, (key) => changed.has(key));
    },
    fill: (tab, row, lines) => write(tab, row, lines, all),
    refill(tab, lines) {
      const max = makeRoom(sheets.of(tab), headerRows + Math.max(1, lines.length));
      const blank = Array.from({ length: max - headerRows - lines.length }, (): Cells => ({}));
      write(tab, headerRows + 1, [...lines, ...blank], all);
    },
  };
}

/** The rows from the first changed one to the last, unchanged ones between them as they were read. */
function blockOf(read: readonly Row[], changes: ReadonlyMap<number, Cells>): { first: number; lines: Cells[] } {
  const rows = [...changes.keys()];
  const first = Math.min(...rows);
  const byRow = new Map(read.map((r) => [r.row, r.cells]));
  const lines = Array.from({ length: Math.max(...rows) - first + 1 }, (_, i) => ({
    ...byRow.get(first + i),
    ...changes.get(first + i),
  }));
  return { first, lines };
}

/** Rows of the grid, grown where needed. */
function makeRoom(sheet: Sheet, rows: number): number {
  const max = sheet.getMaxRows();
  if (rows > max) sheet.insertRowsAfter(max, rows - max);
  return Math.max(max, rows);
}
