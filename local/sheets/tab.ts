/** One tab in RAM. Rows below the last one ever touched exist only as a number (`grid.rows`). */
import type { Rect } from './a1.ts';
import type { Cell } from './cells.ts';
import { PLAIN, type Style, type Styles } from './styles.ts';

export interface SheetRow {
  /** Key in the database: gaps let rows come in between without renumbering (reference/performance.md 4.5). */
  pos: number;
  values: Cell[];
  styles: Styles | null;
  notes: Map<number, string> | null;
  hidden: boolean;
  height: number | null;
  saved: boolean;
  /** As last read from the database, while there are unsaved changes: what a merge with other processes needs. */
  valuesBefore: Cell[] | null;
  lookBefore: RowLook | null;
}

export type RowLook = Pick<SheetRow, 'styles' | 'notes' | 'hidden' | 'height'>;

export interface Column {
  width?: number;
  hidden?: boolean;
  style?: Style;
}

export interface ProtectionData {
  id: number;
  kind: 'RANGE' | 'SHEET';
  rect: Rect;
  description: string;
  warningOnly: boolean;
  /** Holes in the protection of a whole sheet. */
  unprotected?: Rect[];
}

export interface ConditionalData {
  rects: Rect[];
  kind: 'textEqualTo' | 'textStartsWith' | 'textContains' | 'numberLessThan' | 'formula' | 'empty';
  value: string | number;
  background?: string;
  fontColor?: string;
  bold?: boolean;
}

export interface ValidationRule {
  kind: 'inList' | 'numberAtLeast';
  list: string[];
  least: number;
  showDropdown: boolean;
  allowInvalid: boolean;
  helpText: string | null;
}

export interface ValidationData {
  rect: Rect;
  rule: ValidationRule;
}

export interface TabProperties {
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  tabColor: string | null;
  columns: Column[];
  protections: ProtectionData[];
  conditional: ConditionalData[];
  validations: ValidationData[];
  /** Keys of rows are never given twice: another process may still hold changes for a row that is gone. */
  lastKey: number;
  inserted: number;
  /** Grows whenever columns come, go or move. */
  layout: number;
}

export interface Tab {
  id: number;
  name: string;
  place: number;
  grid: { rows: number; columns: number };
  properties: TabProperties;
  version: number;
  /** The properties as last read or written: what a merge with other processes needs. */
  savedJson: string;
  rows: SheetRow[] | null;
  /** Unsaved: rows, keys of deleted rows, everything (columns moved), the tab's own line. */
  dirtyRows: Set<SheetRow>;
  deleted: number[];
  rewrite: boolean;
  dirty: boolean;
}

export type OpenTab = Tab & { rows: SheetRow[] };

export const GAP = 65_536;

export function newTab(id: number, name: string, place: number): OpenTab {
  return {
    id,
    name,
    place,
    // A new tab of Google Sheets: 1000 rows, A to Z.
    grid: { rows: 1000, columns: 26 },
    properties: {
      frozenRows: 0,
      frozenColumns: 0,
      hidden: false,
      tabColor: null,
      columns: [],
      protections: [],
      conditional: [],
      validations: [],
      lastKey: 0,
      inserted: 0,
      layout: 0,
    },
    version: 0,
    savedJson: '{}',
    rows: [],
    dirtyRows: new Set(),
    deleted: [],
    rewrite: false,
    dirty: true,
  };
}

export function newRow(pos: number): SheetRow {
  return {
    pos,
    values: [],
    styles: null,
    notes: null,
    hidden: false,
    height: null,
    saved: false,
    valuesBefore: null,
    lookBefore: null,
  };
}

export function touchValues(tab: Tab, row: SheetRow): void {
  row.valuesBefore ??= row.values.slice();
  tab.dirtyRows.add(row);
}

export function touchLook(tab: Tab, row: SheetRow): void {
  row.lookBefore ??= {
    styles: row.styles ? row.styles.slice() : null,
    notes: row.notes ? new Map(row.notes) : null,
    hidden: row.hidden,
    height: row.height,
  };
  tab.dirtyRows.add(row);
}

/** The row, made when nobody has touched it yet. */
export function rowAt(tab: OpenTab, r: number): SheetRow {
  while (tab.rows.length <= r) {
    const row = newRow(nextKey(tab));
    tab.rows.push(row);
    tab.dirtyRows.add(row);
  }
  return tab.rows[r] as SheetRow;
}

export function styleAt(tab: Tab, row: SheetRow | undefined, column: number): Style {
  return row?.styles?.[column] ?? tab.properties.columns[column]?.style ?? PLAIN;
}

export function nextKey(tab: Tab): number {
  tab.properties.lastKey += GAP;
  tab.dirty = true;
  return tab.properties.lastKey;
}

export function columnAt(tab: Tab, column: number): Column {
  const columns = tab.properties.columns;
  while (columns.length <= column) columns.push({});
  tab.dirty = true;
  return columns[column] as Column;
}

export function isDirty(tab: Tab): boolean {
  return tab.dirty || tab.rewrite || tab.dirtyRows.size > 0 || tab.deleted.length > 0;
}

/** Row with content, not only with formats (Google: getLastRow). */
export function lastRow(tab: OpenTab): number {
  let count = tab.rows.length;
  while (count > 0 && tab.rows[count - 1]?.values.length === 0) count--;
  return count;
}

export function lastColumn(tab: OpenTab): number {
  let last = 0;
  for (const row of tab.rows) if (row.values.length > last) last = row.values.length;
  return last;
}
