/**
 * The spreadsheet as Drive would export it. hucre writes the file: MIT, no dependencies, released in September 2026; exceljs has rested since
 * 2023 and brings nine.
 */
import type { CellValue, ColumnDef, DataValidation, Cell as ExportedCell, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { toA1 } from './a1.ts';
import type { Book } from './book.ts';
import { type Cell, isFormula } from './cells.ts';
import { writesLikeVietnamese } from './parse.ts';
import type { SheetStore } from './store.ts';
import { type OpenTab, styleAt } from './tab.ts';
import { type ExportedStyle, exportedLook, exportedRules, formulaForExcel, rgb } from './xlsx-looks.ts';
import { partsIn } from './zoned.ts';

/** Characters of a column: Excel counts in letters of 7 pixels with 5 of padding; a column of Sheets is 100 pixels wide. */
function characters(pixels: number): number {
  return Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);
}

const DEFAULT_WIDTH = 100;

/** Excel's dates know no zone: the clock of the spreadsheet's zone, written as if it were UTC. */
function wallClock(date: Date, timeZone: string): Date {
  const { year, month, day, hour, minute, second } = partsIn(timeZone, date.getTime());
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}

function exportedValue(cell: Cell, book: Book): CellValue {
  if (cell === '' || isFormula(cell)) return null;
  return cell instanceof Date ? wallClock(cell, book.timeZone) : cell;
}

function exportedCell(
  cell: Cell,
  style: ExportedStyle | undefined,
  note: string | undefined,
  book: Book,
): Partial<ExportedCell> {
  const dated = cell instanceof Date && !style?.numFmt;
  const format = writesLikeVietnamese(book.locale) ? 'dd/mm/yyyy' : 'm/d/yyyy';
  const time = cell instanceof Date && wallClock(cell, book.timeZone).getTime() % 86_400_000 !== 0 ? ' hh:mm:ss' : '';
  const look = dated ? { ...style, numFmt: `${format}${time}` } : style;
  return {
    value: exportedValue(cell, book),
    ...(isFormula(cell) ? { formula: formulaForExcel(cell.f, book.locale) } : {}),
    ...(look ? { style: look } : {}),
    ...(note === undefined ? {} : { comment: { text: note } }),
  };
}

function exportedCells(tab: OpenTab, book: Book): Pick<WriteSheet, 'rows' | 'cells'> {
  const cells = new Map<string, Partial<ExportedCell>>();
  // hucre writes no format of a whole column, so its empty cells are written out in the rows that exist.
  const styled = Math.max(
    0,
    ...tab.properties.columns.map(({ style }, c) => (style && exportedLook(style) ? c + 1 : 0)),
  );
  const rows = tab.rows.map((row, r) => {
    const width = Math.max(
      styled,
      row.values.length,
      row.styles?.length ?? 0,
      ...[...(row.notes?.keys() ?? [])].map((c) => c + 1),
    );
    return Array.from({ length: width }, (_, c): CellValue => {
      const cell = row.values[c] ?? '';
      const style = exportedLook(styleAt(tab, row, c));
      const note = row.notes?.get(c);
      if (style || note !== undefined || typeof cell === 'object')
        cells.set(`${r},${c}`, exportedCell(cell, style, note, book));
      return exportedValue(cell, book);
    });
  });
  return { rows, cells };
}

function exportedColumns(tab: OpenTab): ColumnDef[] {
  return Array.from({ length: tab.grid.columns }, (_, c): ColumnDef => {
    const column = tab.properties.columns[c];
    return { width: characters(column?.width ?? DEFAULT_WIDTH), ...(column?.hidden ? { hidden: true } : {}) };
  });
}

/** Row heights: Sheets counts pixels, Excel points. */
function exportedRowDefs(tab: OpenTab): WriteSheet['rowDefs'] {
  const defs = tab.rows.flatMap((row, r): [number, { hidden?: boolean; height?: number }][] =>
    row.hidden || row.height !== null
      ? [
          [
            r,
            { ...(row.hidden ? { hidden: true } : {}), ...(row.height === null ? {} : { height: row.height * 0.75 }) },
          ],
        ]
      : [],
  );
  return new Map(defs);
}

/** Excel holds a list of choices in at most 255 characters; a longer one is left out, as a file that Excel must repair helps nobody. */
const EXCEL_LIST_CHARACTERS = 255;

function exportedValidations(tab: OpenTab): DataValidation[] {
  return tab.properties.validations.flatMap(({ rect, rule }): DataValidation[] => {
    const common = {
      range: toA1(rect),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: rule.allowInvalid ? ('warning' as const) : ('stop' as const),
      ...(rule.helpText ? { showInputMessage: true, inputMessage: rule.helpText.slice(0, 255) } : {}),
    };
    if (rule.kind === 'numberAtLeast')
      return [{ ...common, type: 'decimal', operator: 'greaterThanOrEqual', formula1: String(rule.least) }];
    // A comma separates the choices there, so a choice that contains one cannot be written.
    if (rule.list.join(',').length > EXCEL_LIST_CHARACTERS || rule.list.some((choice) => choice.includes(',')))
      return [];
    return [{ ...common, type: 'list', values: rule.list }];
  });
}

/** Excel allows 31 characters and not []:*?/\ in the name of a tab, and compares them without regard to case. */
function exportedName(name: string, taken: Set<string>): string {
  const base =
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .trim() || 'Sheet';
  let unique = base;
  for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${base.slice(0, 31 - String(n).length - 1)} ${n}`;
  taken.add(unique.toLowerCase());
  return unique;
}

function exportedTab(tab: OpenTab, book: Book, taken: Set<string>): WriteSheet {
  const { hidden, frozenRows, frozenColumns, tabColor } = tab.properties;
  const colour = tabColor === null ? undefined : rgb(tabColor);
  return {
    name: exportedName(tab.name, taken),
    columns: exportedColumns(tab),
    ...exportedCells(tab, book),
    rowDefs: exportedRowDefs(tab),
    conditionalRules: exportedRules(tab.properties.conditional, book.locale),
    dataValidations: exportedValidations(tab),
    ...(hidden ? { hidden } : {}),
    ...(frozenRows > 0 || frozenColumns > 0 ? { freezePane: { rows: frozenRows, columns: frozenColumns } } : {}),
    ...(colour ? { view: { tabColor: { rgb: colour } } } : {}),
  };
}

export async function exportXlsx(store: SheetStore, modified = new Date()): Promise<Uint8Array> {
  const taken = new Set<string>();
  const book = store.book();
  const sheets = store.tabs().map((tab) => exportedTab(store.open(tab.id), book, taken));
  const activeSheet = Math.max(
    0,
    sheets.findIndex((sheet) => !sheet.hidden),
  );
  return writeXlsx({
    sheets,
    activeSheet,
    properties: { title: book.name, modified },
    defaultFont: { name: 'Arial', size: 10 },
  });
}
