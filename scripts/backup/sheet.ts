/** The Sheet, twice: as Drive exports it, for people, and exactly, for restoring. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Session } from '../google/session.ts';
import { quoted } from '../google/sheetState.ts';
import type { NumberFormat, SheetFile, SheetTab, Value } from './shapes.ts';

type Sheets = sheets_v4.Sheets;
type Grid = Value[][];
type Outline = Omit<SheetTab, 'formats' | 'values' | 'strays'>;

/** An address with the names of all tabs of a long campaign would be too long for a request. */
const TABS_A_REQUEST = 15;
/** The row of whose formats a column is made: the first two are the machine's keys and the headings. */
const DATA_ROW = 3;
/** How often a Sheet is read that people, or the script, are just changing. */
const READINGS = 5;

interface SheetRead {
  file: SheetFile;
  /** False: people, or the script, were changing it all the time. */
  steady: boolean;
}

export async function readSheet({ sheets }: Pick<Session, 'sheets'>, spreadsheetId: string): Promise<SheetRead> {
  const fields =
    'properties(title,locale,timeZone),sheets.properties(sheetId,title,index,hidden,sheetType,gridProperties(rowCount,columnCount))';
  const { data } = await sheets.spreadsheets.get({ spreadsheetId, fields });
  const { title = '', locale = '', timeZone = '' } = data.properties ?? {};
  const outlines = (data.sheets ?? []).flatMap(({ properties }) => outlineOf(properties));
  const formats = await readFormats(sheets, spreadsheetId, outlines);
  const { serial, dated, steady } = await readSteady(sheets, spreadsheetId, outlines);
  const tabs = outlines.map((outline, i): SheetTab => {
    const own = formats.get(outline.sheetId) ?? [];
    const values = serial[i] ?? [];
    return { ...outline, formats: own, values, strays: straysOf(values, dated[i] ?? [], own) };
  });
  const file = { id: spreadsheetId, name: title ?? '', locale: locale ?? '', timeZone: timeZone ?? '', tabs };
  return { file, steady };
}

/** A tab that holds a chart alone has no grid. */
function outlineOf(properties: sheets_v4.Schema$SheetProperties | undefined): Outline[] {
  const { sheetId, title, index, hidden, sheetType, gridProperties } = properties ?? {};
  if ((sheetType ?? 'GRID') !== 'GRID') return [];
  const { rowCount, columnCount } = gridProperties ?? {};
  const rows = rowCount ?? 0;
  return [
    {
      sheetId: sheetId ?? 0,
      title: title ?? '',
      index: index ?? 0,
      hidden: hidden ?? false,
      rows,
      columns: columnCount ?? 0,
    },
  ];
}

function chunks<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < all.length; i += TABS_A_REQUEST) parts.push(all.slice(i, i + TABS_A_REQUEST));
  return parts;
}

async function readFormats(
  sheets: Sheets,
  spreadsheetId: string,
  tabs: readonly Outline[],
): Promise<Map<number, (NumberFormat | null)[]>> {
  const found = new Map<number, (NumberFormat | null)[]>();
  for (const part of chunks(tabs)) {
    const ranges = part.map(({ title, rows }) => {
      const row = Math.min(DATA_ROW, rows);
      return `${quoted(title)}!${row}:${row}`;
    });
    const fields = 'sheets(properties.sheetId,data.rowData.values.userEnteredFormat.numberFormat)';
    const { data } = await sheets.spreadsheets.get({ spreadsheetId, ranges, fields });
    for (const { properties, data: grids } of data.sheets ?? []) {
      const cells = grids?.[0]?.rowData?.[0]?.values ?? [];
      found.set(
        properties?.sheetId ?? 0,
        cells.map((cell) => formatOf(cell.userEnteredFormat?.numberFormat)),
      );
    }
  }
  return found;
}

function formatOf(format: sheets_v4.Schema$NumberFormat | undefined): NumberFormat | null {
  if (!format?.type) return null;
  return { type: format.type, ...(format.pattern ? { pattern: format.pattern } : {}) };
}

/**
 * A date is a number like any other but for its format, which may be a single cell's. Read a second time with dates in words, the
 * cells that come as words now are the dates; should other words differ, somebody wrote in between.
 */
async function readSteady(
  sheets: Sheets,
  spreadsheetId: string,
  tabs: readonly Outline[],
): Promise<{ serial: Grid[]; dated: Grid[]; steady: boolean }> {
  for (let reading = 1; ; reading += 1) {
    const serial = await readValues(sheets, spreadsheetId, tabs, 'SERIAL_NUMBER');
    const dated = await readValues(sheets, spreadsheetId, tabs, 'FORMATTED_STRING');
    const steady = serial.every((grid, i) => isSame(grid, dated[i] ?? []));
    if (steady || reading === READINGS) return { serial, dated, steady };
  }
}

async function readValues(
  sheets: Sheets,
  spreadsheetId: string,
  tabs: readonly Outline[],
  dateTimeRenderOption: 'SERIAL_NUMBER' | 'FORMATTED_STRING',
): Promise<Grid[]> {
  const grids: Grid[] = [];
  for (const part of chunks(tabs)) {
    const ranges = part.map(({ title }) => quoted(title));
    const asked = { spreadsheetId, ranges, valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption };
    const { data } = await sheets.spreadsheets.values.batchGet(asked);
    for (const i of part.keys()) grids.push((data.valueRanges?.[i]?.values ?? []) as Grid);
  }
  return grids;
}

const isDate = (serial: Value, dated: Value | undefined): boolean =>
  typeof serial === 'number' && typeof dated === 'string';

const isSame = (serial: Grid, dated: Grid): boolean =>
  serial.length === dated.length &&
  serial.every((row, r) => {
    const other = dated[r] ?? [];
    return row.length === other.length && row.every((cell, c) => cell === other[c] || isNumber(cell, other[c]));
  });

/** A formula of chance gives another one each time. */
const isNumber = (serial: Value, dated: Value | undefined): boolean =>
  typeof serial === 'number' && (typeof dated === 'number' || typeof dated === 'string');

const dateTypes: readonly string[] = ['DATE', 'DATE_TIME', 'TIME'];

function straysOf(serial: Grid, dated: Grid, formats: readonly (NumberFormat | null)[]): [number, number][] {
  const expected = formats.map((format) => dateTypes.includes(format?.type ?? ''));
  return serial.flatMap((row, r) =>
    row.flatMap((cell, c): [number, number][] =>
      typeof cell === 'number' && isDate(cell, dated[r]?.[c]) !== (expected[c] ?? false) ? [[r + 1, c + 1]] : [],
    ),
  );
}
