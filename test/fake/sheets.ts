/** Sheets v4: the spreadsheet, its tabs, its developer metadata; values for reading. */
import { forbidden, GoogleError, invalid, notFound, notImitated } from './answer.ts';
import { type Call, editable, fileFor, type Handler, textOf } from './call.ts';
import { applyMask, asksFor, parseMask } from './fieldMask.ts';
import { type Area, areaOf, formatAt, formatted, isDate, numberFormat, valuesIn } from './sheetValues.ts';
import { type DeveloperMetadata, type DriveFile, newTab, type Spreadsheet, type Tab } from './state.ts';

interface Opened {
  call: Call;
  file: DriveFile;
  sheet: Spreadsheet;
}

function open(call: Call): Opened {
  const id = call.path.spreadsheetId ?? '';
  const file = fileFor(call, id, notFound);
  const sheet = call.state.spreadsheets[id];
  if (!sheet) throw invalid('This operation is not supported for this document', { reason: 'failedPrecondition' });
  return { call, file, sheet };
}

const sheetProperties = ({ sheetId, title, index, hidden, rows, columns }: Tab): object => ({
  sheetId,
  title,
  index,
  sheetType: 'GRID',
  gridProperties: { rowCount: rows, columnCount: columns },
  ...(hidden ? { hidden } : {}),
});

const metadataJson = ({ clientId: _, ...metadata }: DeveloperMetadata): object => ({
  ...metadata,
  location: { locationType: 'SPREADSHEET', spreadsheet: true },
});

/** PROJECT metadata is seen by the developer project that made it alone (discovery text of DeveloperMetadata.visibility). */
const seenMetadata = ({ call, sheet }: Opened): DeveloperMetadata[] =>
  sheet.developerMetadata.filter((each) => each.visibility === 'DOCUMENT' || each.clientId === call.grant.clientId);

const get: Handler = (call) => {
  const opened = open(call);
  const { query, fields } = call;
  // Where `fields` is set, it alone says whether cells are given (discovery text of includeGridData).
  const cells = query.has('fields') ? asksFor(fields, ['sheets', 'data']) : query.get('includeGridData') === 'true';
  const areas = query.getAll('ranges').map((range) => areaOf(opened.sheet, range));
  return { json: spreadsheetJson(opened, areas, cells) };
};

function spreadsheetJson(opened: Opened, areas: Area[], cells: boolean): object {
  const { file, sheet } = opened;
  const metadata = seenMetadata(opened).map(metadataJson);
  const tabs = sheet.tabs.filter((tab) => areas.length === 0 || areas.some((area) => area.tab === tab));
  return {
    spreadsheetId: file.id,
    properties: {
      title: file.name,
      locale: sheet.locale,
      autoRecalc: 'ON_CHANGE',
      timeZone: sheet.timeZone,
    },
    sheets: tabs.map((tab) => {
      const own = areas.filter((area) => area.tab === tab);
      const data = (own.length > 0 ? own : [areaOf(sheet, quoted(tab.title))]).map(gridData);
      return { properties: sheetProperties(tab), ...(cells ? { data } : {}) };
    }),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${file.id}/edit`,
    ...(metadata.length > 0 ? { developerMetadata: metadata } : {}),
  };
}

const quoted = (title: string): string => `'${title.replaceAll("'", "''")}'`;

/** Of rows below the last value Google gives the formats, too; here only where one row was asked for. */
function gridData({ tab, row: from, column, endRow, endColumn, ...area }: Area): object {
  const rows = valuesIn({ ...area, tab, row: from, column, endRow, endColumn });
  if (rows.length === 0 && endRow - from === 1) rows.push([]);
  const rowData = rows.map((row, r) => ({
    values: Array.from({ length: Math.max(row.length, Math.min(tab.formats.length, endColumn) - column) }, (_, c) => {
      const value = row[c] ?? '';
      const format = formatAt(tab, from + r, column + c);
      const kind = { string: 'stringValue', number: 'numberValue', boolean: 'boolValue' }[typeof value as 'string'];
      const extended = { [kind]: value };
      const shown = { userEnteredValue: extended, effectiveValue: extended, formattedValue: formatted(value, format) };
      const look = numberFormat(format);
      return { ...(value === '' ? {} : shown), ...(look ? { userEnteredFormat: { numberFormat: look } } : {}) };
    }),
  }));
  return { ...(from ? { startRow: from } : {}), ...(column ? { startColumn: column } : {}), rowData };
}

function rangeJson(call: Call, area: Area): object {
  const option = call.query.get('valueRenderOption') ?? 'FORMATTED_VALUE';
  const inWords = call.query.get('dateTimeRenderOption') === 'FORMATTED_STRING';
  if (call.query.get('majorDimension') === 'COLUMNS') throw notImitated('majorDimension COLUMNS');
  const rows = valuesIn(area);
  const show = (row: (typeof rows)[number], r: number): unknown[] =>
    row.map((value, c) => {
      const format = formatAt(area.tab, area.row + r, area.column + c);
      return option === 'FORMATTED_VALUE' || (inWords && isDate(value, format)) ? formatted(value, format) : value;
    });
  return { range: area.name, majorDimension: 'ROWS', ...(rows.length > 0 ? { values: rows.map(show) } : {}) };
}

const values: Handler = (call) => {
  const { sheet } = open(call);
  return { json: rangeJson(call, areaOf(sheet, call.path.range ?? '')) };
};

const manyValues: Handler = (call) => {
  const { sheet, file } = open(call);
  const areas = call.query.getAll('ranges').map((range) => areaOf(sheet, range));
  return { json: { spreadsheetId: file.id, valueRanges: areas.map((area) => rangeJson(call, area)) } };
};

/** What one request of a batch does, and what it is answered with. `at` begins Google's messages. */
type Change = (opened: Opened, asked: Record<string, unknown>, at: string) => object;

/** Google takes names of CLDR; here passes what ICU knows. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const setProperties: Change = ({ sheet, file }, asked, at) => {
  const mask = parseMask(String(asked.fields));
  const given = applyMask(asked.properties, mask) as { title?: string; locale?: string; timeZone?: string };
  const { title, locale, timeZone, ...rest } = given;
  if (Object.keys(rest).length > 0) throw notImitated(`updateSpreadsheetProperties of ${Object.keys(rest).join(', ')}`);
  if (locale !== undefined && !/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale))
    throw invalid(`${at}: Unsupported locale: ${locale}`);
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw invalid(`${at}: Invalid time zone: ${timeZone}`);
  if (title !== undefined) file.name = title;
  Object.assign(sheet, {
    ...(locale === undefined ? {} : { locale }),
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  return {};
};

const addMetadata: Change = ({ call, sheet }, asked, at) => {
  const given = (asked.developerMetadata ?? {}) as Partial<DeveloperMetadata> & {
    location?: { spreadsheet?: boolean };
  };
  const { metadataKey, metadataValue, visibility, location } = given;
  if (!metadataKey) throw invalid(`${at}: DeveloperMetadata.metadataKey must be set.`);
  if (visibility !== 'DOCUMENT' && visibility !== 'PROJECT')
    throw invalid(`${at}: DeveloperMetadata.visibility must be set.`);
  if (!location?.spreadsheet)
    throw location ? notImitated('developer metadata of a tab') : invalid(`${at}: no location`);
  call.state.serial += 1;
  const metadataId = given.metadataId ?? 1_000_000 + call.state.serial;
  if (sheet.developerMetadata.some((each) => each.metadataId === metadataId)) {
    throw invalid(`${at}: A DeveloperMetadata with id ${metadataId} already exists.`);
  }
  const { clientId } = call.grant;
  const made = { metadataId, metadataKey, metadataValue: metadataValue ?? '', visibility, clientId };
  sheet.developerMetadata.push(made);
  return { createDeveloperMetadata: { developerMetadata: metadataJson(made) } };
};

interface GivenTab {
  sheetId?: number;
  title?: string;
  index?: number;
  hidden?: boolean;
  gridProperties?: { rowCount?: number; columnCount?: number };
}

function refuseTitle(sheet: Spreadsheet, title: string, at: string): void {
  if (!sheet.tabs.some((tab) => tab.title.toLowerCase() === title.toLowerCase())) return;
  throw invalid(`${at}: A sheet with the name "${title}" already exists. Please enter another name.`);
}

const addTab: Change = ({ call, sheet }, asked, at) => {
  const { sheetId, title, index, hidden, gridProperties } = (asked.properties ?? {}) as GivenTab;
  const name = title ?? `Sheet${sheet.tabs.length + 1}`;
  refuseTitle(sheet, name, at);
  call.state.serial += 1;
  const id = sheetId ?? 100_000_000 + call.state.serial;
  if (sheet.tabs.some((tab) => tab.sheetId === id)) throw invalid(`${at}: Sheet with id ${id} already exists.`);
  const tab = newTab(name, {
    sheetId: id,
    hidden: hidden ?? false,
    rows: gridProperties?.rowCount ?? 1000,
    columns: gridProperties?.columnCount ?? 26,
  });
  sheet.tabs.splice(index ?? sheet.tabs.length, 0, tab);
  number(sheet);
  return { addSheet: { properties: sheetProperties(tab) } };
};

const number = (sheet: Spreadsheet): void => {
  for (const [index, tab] of sheet.tabs.entries()) tab.index = index;
};

const tabById = (sheet: Spreadsheet, id: unknown, at: string): Tab => {
  const tab = sheet.tabs.find(({ sheetId }) => sheetId === id);
  if (!tab) throw invalid(`${at}: No grid with id: ${id}`);
  return tab;
};

const setTab: Change = ({ sheet }, asked, at) => {
  const all = (asked.properties ?? {}) as GivenTab;
  const tab = tabById(sheet, all.sheetId ?? 0, at);
  const { title, hidden, ...rest } = applyMask(all, parseMask(String(asked.fields))) as GivenTab;
  if (Object.keys(rest).some((name) => name !== 'sheetId'))
    throw notImitated('updateSheetProperties of more than title, hidden');
  if (title !== undefined && title !== tab.title) refuseTitle(sheet, title, at);
  Object.assign(tab, { title: title ?? tab.title, hidden: hidden ?? tab.hidden });
  return {};
};

const removeTab: Change = ({ sheet }, { sheetId }, at) => {
  const tab = tabById(sheet, sheetId, at);
  if (sheet.tabs.length === 1) throw invalid(`${at}: You can't remove all the sheets in a document.`);
  sheet.tabs = sheet.tabs.filter((each) => each !== tab);
  number(sheet);
  return {};
};

const changes: Record<string, Change> = {
  addSheet: addTab,
  createDeveloperMetadata: addMetadata,
  deleteSheet: removeTab,
  updateSheetProperties: setTab,
  updateSpreadsheetProperties: setProperties,
};

/** All of a batch or nothing of it (discovery text of spreadsheets.batchUpdate). */
const batchUpdate: Handler = (call) => {
  const opened = open(call);
  const { file, sheet } = opened;
  editable(call, file, forbidden);
  const requests = (call.body.requests ?? []) as Record<string, Record<string, unknown>>[];
  if (requests.length === 0) throw invalid('Must specify at least one request.');
  const before = { sheet: structuredClone(sheet), name: file.name };
  try {
    const replies = requests.map((request, i) => one(opened, request, i));
    file.modifiedTime = call.state.now;
    const whole = call.body.includeSpreadsheetInResponse
      ? { updatedSpreadsheet: spreadsheetJson(opened, [], false) }
      : {};
    return { json: { spreadsheetId: file.id, replies, ...whole } };
  } catch (e) {
    Object.assign(sheet, before.sheet);
    file.name = before.name;
    throw e;
  }
};

function one(opened: Opened, request: Record<string, Record<string, unknown>>, i: number): object {
  const [kind, ...more] = Object.keys(request);
  // A union: exactly one of the kinds. Discovery documents do not tell unions.
  if (kind === undefined || more.length > 0)
    throw invalid(`Invalid requests[${i}]: must set exactly one request kind.`);
  const change = changes[kind];
  if (!change) throw notImitated(`${kind} of sheets.spreadsheets.batchUpdate`);
  return change(opened, request[kind] ?? {}, `Invalid requests[${i}].${kind}`);
}

const search: Handler = (call) => {
  const opened = open(call);
  const filters = (call.body.dataFilters ?? []) as { developerMetadataLookup?: Record<string, unknown> }[];
  if (filters.length === 0) throw new GoogleError(400, 'Must specify at least one data filter.');
  const found = seenMetadata(opened).flatMap((metadata) => {
    const matching = filters.filter(({ developerMetadataLookup: lookup }) => {
      if (!lookup) throw notImitated('a search of metadata by range');
      return (['metadataId', 'metadataKey', 'metadataValue', 'visibility'] as const).every(
        (name) => lookup[name] === undefined || textOf(String(lookup[name])) === String(metadata[name]),
      );
    });
    return matching.length > 0 ? [{ developerMetadata: metadataJson(metadata), dataFilters: matching }] : [];
  });
  return { json: found.length > 0 ? { matchedDeveloperMetadata: found } : {} };
};

export const sheets: Record<string, Handler> = {
  'sheets.spreadsheets.batchUpdate': batchUpdate,
  'sheets.spreadsheets.developerMetadata.search': search,
  'sheets.spreadsheets.get': get,
  'sheets.spreadsheets.values.batchGet': manyValues,
  'sheets.spreadsheets.values.get': values,
};
