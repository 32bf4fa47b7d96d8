/** The tables of the sheet: reference/performance.md 4.5 (rows as JSON, keys with gaps, looks and notes in a table of their own). */
import type { Db, Value } from '../db.ts';
import { GoogleError } from '../host.ts';
import { decodeRow, decodeRows, encodeRow } from './cells.ts';
import { mergeLook, mergeValues } from './merge.ts';
import { decodeStyles, encodeStyles, type Look, type Style, styleJson, styleOf } from './styles.ts';
import { newRow, newTab, type OpenTab, type RowLook, type SheetRow, type Tab, type TabProperties } from './tab.ts';

const TABLES = `
CREATE TABLE IF NOT EXISTS sheet_book (id INTEGER PRIMARY KEY, json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS sheet_tab (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, place REAL NOT NULL, n_rows INTEGER NOT NULL, n_columns INTEGER NOT NULL,
  json TEXT NOT NULL, version INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS sheet_row (
  sheet INTEGER, pos INTEGER, j TEXT NOT NULL, PRIMARY KEY (sheet, pos)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sheet_row_meta (
  sheet INTEGER, pos INTEGER, s TEXT, n TEXT, x TEXT, PRIMARY KEY (sheet, pos)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sheet_style (id TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sheet_shown (seq INTEGER PRIMARY KEY AUTOINCREMENT, json TEXT NOT NULL);
`;

export function makeSheetTables(db: Db): void {
  db.exec(TABLES);
}

type StoredColumn = { width?: number; hidden?: boolean; style?: Look };

function encodeProperties(properties: TabProperties): string {
  const columns = properties.columns.map(
    ({ style, ...rest }): StoredColumn => (style ? { ...rest, style: JSON.parse(styleJson(style)) as Look } : rest),
  );
  return JSON.stringify({ ...properties, columns });
}

function decodeProperties(json: string): TabProperties {
  const stored = JSON.parse(json) as Omit<TabProperties, 'columns'> & { columns: StoredColumn[] };
  const columns = stored.columns.map(({ style, ...rest }) => (style ? { ...rest, style: styleOf(style) } : rest));
  return { ...stored, columns };
}

export function readTabs(db: Db): Tab[] {
  return db.all('SELECT * FROM sheet_tab ORDER BY place, id').map((line) => ({
    ...newTab(line.id as number, line.name as string, line.place as number),
    grid: { rows: line.n_rows as number, columns: line.n_columns as number },
    properties: decodeProperties(line.json as string),
    version: line.version as number,
    savedJson: line.json as string,
    rows: null,
    dirty: false,
  }));
}

export function readVersions(db: Db): Map<number, number> {
  return new Map(
    db.all('SELECT id, version FROM sheet_tab').map(({ id, version }) => [id as number, version as number]),
  );
}

function decodeLook(line: Record<string, Value>): RowLook {
  const extra = line.x === null ? {} : (JSON.parse(line.x as string) as { hidden?: boolean; height?: number });
  return {
    styles: line.s === null ? null : decodeStyles(line.s as string),
    notes:
      line.n === null
        ? null
        : new Map(
            Object.entries(JSON.parse(line.n as string) as Record<string, string>).map(([c, note]) => [
              Number(c),
              note,
            ]),
          ),
    hidden: extra.hidden ?? false,
    height: extra.height ?? null,
  };
}

function learnStyles(db: Db): void {
  for (const { json } of db.all('SELECT json FROM sheet_style')) styleOf(JSON.parse(json as string) as Look);
}

/** Joined by SQLite into one text, because parsing that is several times faster than fetching rows one by one. */
const ALL_ROWS = `SELECT '[' || group_concat('[' || pos || ',' || j || ']') || ']' AS json
  FROM (SELECT pos, j FROM sheet_row WHERE sheet = ? ORDER BY pos)`;

export function readRows(db: Db, sheet: number): SheetRow[] {
  learnStyles(db);
  const looks = new Map(
    db
      .all('SELECT * FROM sheet_row_meta WHERE sheet = ?', [sheet])
      .map((line) => [line.pos as number, decodeLook(line)]),
  );
  const json = db.get(ALL_ROWS, [sheet])?.json ?? '[]';
  return decodeRows(json as string).map(([pos, values]) => {
    const row = newRow(pos);
    row.values = values;
    row.saved = true;
    return Object.assign(row, looks.get(pos));
  });
}

/** Many rows in one statement, [[key, row], …]: half the time of one statement a row. */
const PUT_ROWS = `INSERT INTO sheet_row (sheet, pos, j) SELECT ?, value ->> 0, value -> 1 FROM json_each(?) WHERE true
  ON CONFLICT (sheet, pos) DO UPDATE SET j = excluded.j`;
const ROWS_A_STATEMENT = 1000;
const PUT_META =
  'INSERT INTO sheet_row_meta (sheet, pos, s, n, x) VALUES (?, ?, ?, ?, ?) ON CONFLICT (sheet, pos) DO UPDATE SET s = excluded.s, n = excluded.n, x = excluded.x';

function writeStyles(db: Db, row: SheetRow, known: Set<string>): void {
  for (const style of new Set<Style | undefined>(row.styles ?? [])) {
    if (!style || known.has(style.key)) continue;
    db.run('INSERT OR IGNORE INTO sheet_style (id, json) VALUES (?, ?)', [style.key, styleJson(style)]);
    known.add(style.key);
  }
}

function writeMeta(db: Db, sheet: number, row: SheetRow): void {
  const styles = row.styles && encodeStyles(row.styles);
  const notes = row.notes && JSON.stringify(Object.fromEntries(row.notes));
  const extra =
    row.hidden || row.height !== null ? JSON.stringify({ hidden: row.hidden, height: row.height ?? undefined }) : null;
  if (styles === null && notes === null && extra === null) {
    db.run('DELETE FROM sheet_row_meta WHERE sheet = ? AND pos = ?', [sheet, row.pos]);
  } else db.run(PUT_META, [sheet, row.pos, styles, notes, extra]);
}

/** Takes into `row` what another process has written to it since it was read; false when that process deleted it. */
function mergeRow(db: Db, sheet: number, row: SheetRow): boolean {
  const theirs = db.get('SELECT j FROM sheet_row WHERE sheet = ? AND pos = ?', [sheet, row.pos]);
  if (!theirs) return !row.saved;
  row.values = mergeValues(row.values, row.valuesBefore ?? row.values, decodeRow(theirs.j as string));
  const look = db.get('SELECT * FROM sheet_row_meta WHERE sheet = ? AND pos = ?', [sheet, row.pos]);
  if (row.lookBefore && look) Object.assign(row, mergeLook(row, row.lookBefore, decodeLook(look)));
  return true;
}

function writeRows(db: Db, tab: Tab, rows: readonly SheetRow[], known: Set<string>): void {
  const lines: string[] = [];
  for (const row of rows) {
    if (tab.rewrite || !row.saved || row.valuesBefore) lines.push(`[${row.pos},${encodeRow(row.values)}]`);
    if (tab.rewrite || row.lookBefore) {
      writeStyles(db, row, known);
      writeMeta(db, tab.id, row);
    }
    row.saved = true;
    row.valuesBefore = null;
    row.lookBefore = null;
  }
  for (let i = 0; i < lines.length; i += ROWS_A_STATEMENT) {
    db.run(PUT_ROWS, [tab.id, `[${lines.slice(i, i + ROWS_A_STATEMENT).join()}]`]);
  }
}

function deletePositions(db: Db, tab: Tab): void {
  const where = tab.rewrite ? 'sheet = ?' : 'sheet = ? AND pos = ?';
  for (const key of tab.rewrite ? [[tab.id]] : tab.deleted.map((pos) => [tab.id, pos])) {
    db.run(`DELETE FROM sheet_row WHERE ${where}`, key);
    db.run(`DELETE FROM sheet_row_meta WHERE ${where}`, key);
  }
}

/** What this process did not change is as the others left it; names, places and sizes are changed only on the newest state. */
function mergeTab(db: Db, tab: Tab): void {
  const line = db.get('SELECT name, place, n_rows, n_columns, json FROM sheet_tab WHERE id = ?', [tab.id]);
  if (!line) return;
  const ours = JSON.parse(encodeProperties(tab.properties)) as Record<string, unknown>;
  const before = JSON.parse(tab.savedJson) as Record<string, unknown>;
  const theirs = JSON.parse(line.json as string) as Record<string, unknown>;
  // Rows know what became of them by their key, cells of moved columns do not: the later one fails rather than write beside.
  if (theirs.layout !== ours.layout) {
    throw new GoogleError(
      `The columns of "${tab.name}" were changed by somebody else at the same moment. Nothing was written.`,
    );
  }
  const unchanged = Object.keys(ours).filter((key) => JSON.stringify(ours[key]) === JSON.stringify(before[key]));
  const merged = { ...ours, ...Object.fromEntries(unchanged.map((key) => [key, theirs[key]])) };
  merged.lastKey = Math.max(ours.lastKey as number, theirs.lastKey as number);
  tab.properties = decodeProperties(JSON.stringify(merged));
  tab.name = line.name as string;
  tab.place = line.place as number;
  tab.grid = { rows: line.n_rows as number, columns: line.n_columns as number };
}

const PUT_TAB = `INSERT INTO sheet_tab (id, name, place, n_rows, n_columns, json, version) VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, place = excluded.place, n_rows = excluded.n_rows, n_columns = excluded.n_columns,
  json = excluded.json, version = excluded.version`;

/** Inside a transaction. `theirs`: the version in the database, 0 for a new tab. Another one than ours means: merge, cell by cell. */
export function writeTab(db: Db, tab: Tab, theirs: number, known: Set<string>): void {
  const merging = theirs !== tab.version;
  if (merging) mergeTab(db, tab);
  deletePositions(db, tab);
  const rows = tab.rewrite ? (tab as OpenTab).rows : [...tab.dirtyRows];
  writeRows(db, tab, merging ? rows.filter((row) => mergeRow(db, tab.id, row)) : rows, known);
  if (tab.dirty) {
    tab.savedJson = encodeProperties(tab.properties);
    db.run(PUT_TAB, [tab.id, tab.name, tab.place, tab.grid.rows, tab.grid.columns, tab.savedJson, theirs + 1]);
  } else db.run('UPDATE sheet_tab SET version = ? WHERE id = ?', [theirs + 1, tab.id]);
  tab.version = theirs + 1;
  tab.dirtyRows.clear();
  tab.deleted = [];
  tab.rewrite = false;
  tab.dirty = false;
  // What others wrote is not in RAM; read again when next asked for.
  if (merging) tab.rows = null;
}

export function removeTab(db: Db, sheet: number): void {
  for (const table of ['sheet_row', 'sheet_row_meta']) db.run(`DELETE FROM ${table} WHERE sheet = ?`, [sheet]);
  db.run('DELETE FROM sheet_tab WHERE id = ?', [sheet]);
}
