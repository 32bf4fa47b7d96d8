/** The Sheet: found by its mark, made with its mark, given the locale of the country and the name of its campaign. */
import { sheetUrl } from '../google/addresses.ts';
import { Refused, ServiceOff } from '../google/errors.ts';
import { marks } from '../google/marks.ts';
import { makeOnce, told } from '../google/once.ts';
import { say } from '../google/output.ts';
import { allPages } from '../google/pages.ts';
import type { Session } from '../google/session.ts';
import type { Job, Wanted } from './job.ts';

const MIME_TYPE = 'application/vnd.google-apps.spreadsheet';
const LOCALE = 'vi_VN';
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Key of the developer metadata by which the script learns what it was made for (src/google/startMark.ts). */
const START = 'tonghop.start';

export interface SheetFile {
  id: string;
  title: string;
  trashed: boolean;
  /** The name of the installation; undefined where it carries no mark, or that of another OAuth client. */
  mark?: string;
  scriptId?: string;
  deploymentId?: string;
}

const fields = 'id,name,trashed,appProperties';

interface Raw {
  id?: string | null;
  name?: string | null;
  trashed?: boolean | null;
  appProperties?: Record<string, string> | null;
}

const fileOf = ({ id, name, trashed, appProperties }: Raw): SheetFile => ({
  id: id ?? '',
  title: name ?? '',
  trashed: trashed ?? false,
  mark: appProperties?.[marks.name],
  scriptId: appProperties?.[marks.script],
  deploymentId: appProperties?.[marks.deployment],
});

/** undefined where it is gone, or this account may not see it. */
export async function readSheetFile({ drive }: Session, fileId: string): Promise<SheetFile | undefined> {
  try {
    const { data } = await drive.files.get({ fileId, fields });
    return fileOf(data);
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return undefined;
    throw error;
  }
}

/** Those of this account that carry the mark and are not in the trash. */
export async function markedSheets({ drive }: Session, name: string): Promise<SheetFile[]> {
  const q = `appProperties has { key='${marks.name}' and value='${name}' } and mimeType='${MIME_TYPE}' and 'me' in owners and trashed=false`;
  const found = await allPages(async (pageToken) => {
    const { data } = await drive.files.list({ q, fields: `nextPageToken,files(${fields})`, pageSize: 100, pageToken });
    return { items: data.files, nextPageToken: data.nextPageToken };
  });
  return found.map(fileOf);
}

/** File and mark are one request: there is no Sheet of ours that cannot be found. `absent`: looked for just now. */
export async function makeSheet({ session, wanted }: Job, absent: boolean): Promise<string> {
  const { name, title } = wanted;
  return await makeOnce('the Sheet', {
    absent,
    look: async () => {
      // The search may still show one that was moved to the trash a moment ago; the file itself knows.
      for (const { id } of await markedSheets(session, name)) {
        if ((await readSheetFile(session, id))?.trashed === false) return id;
      }
      return undefined;
    },
    make: async () => {
      const requestBody = { name: title, mimeType: MIME_TYPE, appProperties: { [marks.name]: name } };
      const { data } = await session.drive.files.create({ requestBody, fields: 'id' });
      return told(data.id, 'the Sheet');
    },
  });
}

const startValue = ({ kind, preset }: Wanted): string => (kind === 'probe' ? 'probe' : preset);

interface Prepared {
  settings: boolean;
  /** What the Sheet was made for; undefined where nothing is written. */
  start?: string;
}

async function readPrepared({ sheets }: Session, spreadsheetId: string): Promise<Prepared> {
  const { data } = await sheets.spreadsheets.get({
    spreadsheetId,
    fields: 'properties(locale,timeZone),developerMetadata(metadataKey,metadataValue)',
  });
  const { locale, timeZone } = data.properties ?? {};
  const start = data.developerMetadata?.find(({ metadataKey }) => metadataKey === START)?.metadataValue;
  return { settings: locale === LOCALE && timeZone === TIME_ZONE, start: start ?? undefined };
}

async function writePrepared({ session, wanted }: Job, spreadsheetId: string, there: Prepared): Promise<Prepared> {
  const developerMetadata = {
    metadataKey: START,
    metadataValue: startValue(wanted),
    location: { spreadsheet: true },
    visibility: 'DOCUMENT',
  };
  const requests = [
    {
      updateSpreadsheetProperties: {
        properties: { locale: LOCALE, timeZone: TIME_ZONE },
        fields: 'locale,timeZone',
      },
    },
    ...(there.start === undefined ? [{ createDeveloperMetadata: { developerMetadata } }] : []),
  ];
  await session.sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
  return { settings: true, start: startValue(wanted) };
}

/**
 * `fresh`: made just now, so nothing is written in it. Where the Cloud project behind the sign-in lacks the Sheets API the
 * installation goes on: set-up asks for the campaign then, and the settings are two clicks.
 */
export async function prepareSheet(job: Job, sheetId: string, fresh: boolean): Promise<void> {
  let seen: Prepared = { settings: false };
  try {
    await makeOnce('the settings of the Sheet', {
      absent: fresh,
      look: async () => {
        seen = await readPrepared(job.session, sheetId);
        return seen.settings && seen.start !== undefined ? seen : undefined;
      },
      make: () => writePrepared(job, sheetId, seen),
    });
  } catch (error) {
    if (!(error instanceof ServiceOff)) throw error;
    say(
      `  The sign-in does not reach the Sheets API. Open ${sheetUrl(sheetId)}, File > Settings: locale Vietnam, time zone (GMT+07:00) Ho Chi Minh or Bangkok.`,
    );
  }
}

/** What a found Sheet was made for. @throws Refused where that is something else than what is asked for now. */
export async function requireSameStart({ session, wanted }: Job, sheetId: string): Promise<void> {
  try {
    const { start } = await readPrepared(session, sheetId);
    if (start === undefined || start === startValue(wanted)) return;
    throw new Refused(
      `The Sheet "${wanted.name}" was made for "${start}", not for "${startValue(wanted)}": ${sheetUrl(sheetId)}\nGive the preset that it was made for, or another --name.`,
    );
  } catch (error) {
    if (!(error instanceof ServiceOff)) throw error;
  }
}

/** To the trash, where its owner finds it for 30 days. One that is gone already is as good. */
export async function trashSheet({ drive }: Session, fileId: string): Promise<void> {
  try {
    await drive.files.update({ fileId, requestBody: { trashed: true }, fields: 'id' });
  } catch (error) {
    if (!(error instanceof Refused && error.status === 404)) throw error;
  }
}
