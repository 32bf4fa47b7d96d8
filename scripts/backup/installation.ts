/** One installation into one folder. What is not there yet, or no longer, is told and does not stop the rest. */
import type { Session } from '../google/session.ts';
import { readSheetState } from '../google/sheetState.ts';
import type { Installation } from '../google/state.ts';
import { contentOf } from '../google/versions.ts';
import { knownAnswers, readAnswers } from './answers.ts';
import { addReports, type Reports } from './documents.ts';
import { exported } from './export.ts';
import type { BackupFolder, Told } from './folder.ts';
import { unlessGone } from './gone.ts';
import type { SheetTab } from './shapes.ts';
import { readSheet } from './sheet.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The Sheet first, then the Form: an answer that comes in between is in the Form alone, and the restored campaign takes it in.
 * The other way round the Sheet would know an answer that no Form holds.
 */
export async function readInstallation(
  session: Session,
  installation: Installation & { sheetId: string },
  madeAt: string,
  into: BackupFolder,
): Promise<Told> {
  const { name, preset, title, sheetId, scriptId } = installation;
  const leftOut: string[] = [];
  const { dataVersion, record } = await readSheetState(session.sheets, sheetId);
  // Data of before version 2 did not note whose Sheet it is; a Sheet that notes another one was copied and not set up since.
  const own = record && (record.properties.sheetId ?? sheetId) === sheetId ? record : null;
  const properties: Record<string, string> = own ? { sheetId, ...own.properties } : {};
  const tabs = await addSheet(session, sheetId, into, leftOut);
  const formId = await addForm(session, properties.formId ?? '', tabs, into, leftOut);
  const reports: Reports = await addReports(session, properties, into, leftOut);
  await addScript(session, scriptId ?? '', into, leftOut);
  if (!own) leftOut.push(notSetUp(record ? null : dataVersion));
  const account = session.email;
  return {
    format: 'tonghop-backup',
    version: 1,
    ...{ name, preset, title, madeAt, account, owner: properties.owner || account },
    ...{ sheetId, scriptId: scriptId ?? null, formId, dataVersion, properties },
    ...reports,
    leftOut,
  };
}

const notSetUp = (dataVersion: number | null): string =>
  dataVersion === null
    ? 'Set-up has not been run in this Sheet yet, so there is neither a Form nor a report. This backup cannot be opened with tonghop init.'
    : 'This Sheet was set up by an older version, which did not write down what belongs to it, so Form and reports are missing. Run npm run deploy, let the owner run set-up again, then back up again.';

async function addSheet(session: Session, sheetId: string, into: BackupFolder, leftOut: string[]): Promise<SheetTab[]> {
  const { file, steady } = await readSheet(session, sheetId);
  into.addJson('bang-tinh.json', file);
  if (!steady)
    leftOut.push(
      'The Sheet was being changed all the time while it was read. Back up again when it is quiet, such as at night.',
    );
  const bytes = await exported(session, sheetId, XLSX);
  if (bytes) into.add('bang-tinh.xlsx', bytes);
  else
    leftOut.push(
      'bang-tinh.xlsx: the Sheet is larger than the 10 MB that Google exports. bang-tinh.json holds all of it; for a file to look at, open the Sheet and choose "Tệp" -> "Tải xuống".',
    );
  return file.tabs;
}

/** Gives the Form's id where there is one. */
async function addForm(
  session: Session,
  formId: string,
  tabs: readonly SheetTab[],
  into: BackupFolder,
  leftOut: string[],
): Promise<string | null> {
  if (formId === '') return null;
  const form = await unlessGone(() => session.forms.forms.get({ formId }));
  const answers = form && (await unlessGone(() => readAnswers(session, formId, knownAnswers(tabs))));
  if (!answers) {
    leftOut.push(`The Form ${formId} and its answers: it was deleted, or ${session.email} may not see it.`);
    return null;
  }
  into.addJson('bieu-mau.json', form.data);
  into.addJson('tra-loi.json', answers);
  return formId;
}

async function addScript(session: Session, scriptId: string, into: BackupFolder, leftOut: string[]): Promise<void> {
  if (scriptId === '') return void leftOut.push('The script: no script project is known for this Sheet.');
  const files = await unlessGone(() => contentOf(session.script, scriptId));
  if (files) into.addJson('chuong-trinh.json', { scriptId, files });
  else leftOut.push(`The script project ${scriptId}: it was deleted, or ${session.email} may not see it.`);
}
