/**
 * What the program wrote into its Sheet for tools that look from outside: document properties cannot be read by any API, so
 * the hidden tab `current` (rows of key and JSON) has a row `installation`. Scope drive.file is enough: the Sheet was made
 * by the same client.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { isKeptTab, tabNames } from '../../src/texts/tabs.ts';
import { Refused } from './errors.ts';

export interface InstallationRecord {
  dataVersion: number;
  /** Milliseconds: when a run of the clock trigger, or set-up, last wrote this row. */
  heartbeat: number;
  /** The document properties. */
  properties: Record<string, string>;
}

export interface SheetState {
  locale: string;
  timeZone: string;
  /** null: the tab `current` is not there, so set-up has never run. */
  dataVersion: number | null;
  /** null before set-up, and after that of a bundle that wrote no such row. */
  record: InstallationRecord | null;
}

/** Sheets whose row says nothing were set up before there was such a row. */
const firstDataVersion = 1;

/** Throws what Google said when the Sheet cannot be read, and when the row is there and cannot be understood. */
export async function readSheetState(sheets: sheets_v4.Sheets, sheetId: string): Promise<SheetState> {
  const fields = 'properties(locale,timeZone),sheets.properties(title,hidden)';
  const { data } = await sheets.spreadsheets.get({ spreadsheetId: sheetId, fields });
  const { locale, timeZone } = data.properties ?? {};
  const settings = { locale: locale ?? '', timeZone: timeZone ?? '' };
  const tab = await currentTab(sheets, sheetId, data.sheets ?? []);
  if (!tab) return { ...settings, dataVersion: null, record: null };
  const record = await readRecord(sheets, sheetId, tab);
  return { ...settings, dataVersion: record?.dataVersion ?? firstDataVersion, record };
}

/** By its name; a person may have renamed it, so otherwise by the keys in its first row. */
async function currentTab(
  sheets: sheets_v4.Sheets,
  spreadsheetId: string,
  tabs: readonly sheets_v4.Schema$Sheet[],
): Promise<string | null> {
  const titles = tabs.map((t) => t.properties?.title ?? '');
  if (titles.includes(tabNames.current)) return tabNames.current;
  const hidden = tabs.flatMap(({ properties }) => (properties?.hidden ? [properties.title ?? ''] : [])).filter(isLive);
  if (hidden.length === 0) return null;
  const ranges = hidden.map((title) => `${quoted(title)}!A1:B1`);
  const { data } = await sheets.spreadsheets.values.batchGet({ spreadsheetId, ranges });
  const at = (data.valueRanges ?? []).findIndex(({ values }) => values?.[0]?.join() === 'key,data');
  return hidden[at] ?? null;
}

/** Copies of the time before an upgrade begin with the same keys. */
const isLive = (title: string): boolean => !isKeptTab(title);

/** The keys first: the tab holds the whole state of a campaign, of which one row is wanted. */
async function readRecord(
  sheets: sheets_v4.Sheets,
  spreadsheetId: string,
  tab: string,
): Promise<InstallationRecord | null> {
  const keys = await sheets.spreadsheets.values.get({ spreadsheetId, range: `${quoted(tab)}!A:A` });
  const row = (keys.data.values ?? []).findIndex(([key]) => key === 'installation') + 1;
  if (row === 0) return null;
  const cell = await sheets.spreadsheets.values.get({ spreadsheetId, range: `${quoted(tab)}!B${row}` });
  return understood(String(cell.data.values?.[0]?.[0] ?? ''));
}

/** A tab's name as the ranges of Sheets have it. */
export const quoted = (title: string): string => `'${title.replaceAll("'", "''")}'`;

/** A row that is broken must not pass for that of the first data version: an old bundle would be let at new data. */
function understood(text: string): InstallationRecord {
  const { dataVersion, heartbeat, properties = {} } = parsed(text);
  const texts = isRecord(properties) && Object.values(properties).every((value) => typeof value === 'string');
  if (typeof dataVersion !== 'number' || !texts)
    throw new Refused(
      `The row "installation" of the tab "${tabNames.current}" cannot be understood. Set-up, run again by the owner, writes it anew.`,
    );
  return { dataVersion, heartbeat: Number(heartbeat), properties: properties as Record<string, string> };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The cell may hold anything: people may write into it. */
function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
