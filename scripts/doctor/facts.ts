/** Everything that the checks of one installation rest on, asked for once. Nothing is written. */
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import type { Bundle, RemoteFile } from '../google/bundle.ts';
import { allPages } from '../google/pages.ts';
import type { Session } from '../google/session.ts';
import { type InstallationRecord, readSheetState, type SheetState } from '../google/sheetState.ts';
import type { Installation } from '../google/state.ts';
import { contentOf, type Deployment, deploymentsOf, type Version, versionsOf } from '../google/versions.ts';
import { type FormPage, openAsStranger } from './formPage.ts';
import { look, lookOn, type Seen } from './seen.ts';

export interface SharedFile {
  id: string;
  name: string;
  /** null: not told, as for files that the account may not share. */
  permissions: readonly drive_v3.Schema$Permission[] | null;
}

export interface DriveFile extends SharedFile {
  trashed: boolean;
  owner: string;
}

export interface Facts {
  installation: Installation;
  bundle: Bundle;
  /** Milliseconds. */
  now: number;
  file: Seen<DriveFile>;
  sheet: Seen<SheetState>;
  head: Seen<RemoteFile[]>;
  versions: Seen<Version[]>;
  deployments: Seen<Deployment[]>;
  /** Of the version that the leader's page runs. */
  deployed: Seen<RemoteFile[]>;
  form: Seen<DriveFile>;
  formPage: Seen<FormPage>;
  /** The folders of reports and what lies in them. */
  reports: Seen<SharedFile[]>;
}

export async function gather(
  session: Session,
  installation: Installation,
  bundle: Bundle,
  sheetId: string,
): Promise<Facts> {
  const [file, sheet, script] = await Promise.all([
    look(() => driveFile(session, sheetId)),
    look(() => readSheetState(session.sheets, sheetId)),
    scriptFacts(session, installation),
  ]);
  const record = recordOf(sheet);
  const [form, formPage, reports] = await Promise.all([
    lookOn(record, (it) => formFile(session, it)),
    lookOn(record, pageOf),
    lookOn(record, (it) => reportFiles(session, it)),
  ]);
  return { installation, bundle, now: Date.now(), file, sheet, ...script, form, formPage, reports };
}

type ScriptFacts = Pick<Facts, 'head' | 'versions' | 'deployments' | 'deployed'>;

async function scriptFacts(session: Session, { scriptId, deploymentId }: Installation): Promise<ScriptFacts> {
  if (!scriptId) {
    const none = { gone: 'the state file names no script project' };
    return { head: none, versions: none, deployments: none, deployed: none };
  }
  const [head, versions, deployments] = await Promise.all([
    look(() => contentOf(session.script, scriptId)),
    look(() => versionsOf(session.script, scriptId)),
    look(() => deploymentsOf(session.script, scriptId)),
  ]);
  const deployed = await lookOn(deployments, async (all) => {
    const version = all.find((d) => d.deploymentId === deploymentId)?.deploymentConfig?.versionNumber;
    if (!version) throw new Error("the deployment of the leader's page runs no version");
    return contentOf(session.script, scriptId, version);
  });
  return { head, versions, deployments, deployed };
}

/** The row of the Sheet that says where Form and folders are. */
function recordOf(sheet: Seen<SheetState>): Seen<InstallationRecord> {
  if (!('it' in sheet)) return sheet;
  const { record } = sheet.it;
  return record
    ? { it: record }
    : { unseen: 'the Sheet does not say where its Form and folders are: set-up did not write it yet' };
}

const permissionFields = 'type,role,domain,view';

/** The view `published` lists who may answer a Form beside who may open the file (Forms API publish guide). */
async function driveFile({ drive }: Session, fileId: string): Promise<DriveFile> {
  const [{ data }, permissions] = await Promise.all([
    drive.files.get({ fileId, fields: 'id,name,trashed,owners(emailAddress)' }),
    permissionsOf(drive, fileId),
  ]);
  return {
    id: fileId,
    name: data.name ?? '',
    trashed: data.trashed ?? false,
    owner: data.owners?.[0]?.emailAddress ?? '',
    permissions,
  };
}

function permissionsOf(drive: drive_v3.Drive, fileId: string): Promise<drive_v3.Schema$Permission[]> {
  return allPages(async (pageToken) => {
    const fields = `nextPageToken,permissions(${permissionFields})`;
    const asked = { fileId, includePermissionsForView: 'published', pageSize: 100, pageToken, fields };
    const { data } = await drive.permissions.list(asked);
    return { items: data.permissions, nextPageToken: data.nextPageToken };
  });
}

async function formFile(session: Session, { properties }: InstallationRecord): Promise<DriveFile> {
  if (!properties.formId) throw new Error('set-up has not made the Form yet');
  return driveFile(session, properties.formId);
}

async function pageOf({ properties }: InstallationRecord): Promise<FormPage> {
  if (!properties.formUrl) throw new Error("set-up has not noted the Form's link yet");
  return openAsStranger(properties.formUrl);
}

/** A folder that a person deleted is made anew with the next report: it is no fault that it is gone. */
async function reportFiles(session: Session, { properties }: InstallationRecord): Promise<SharedFile[]> {
  const ids = [properties['folder.reports'], properties['folder.unitReports']].filter((id): id is string => !!id);
  const found = await Promise.all(
    ids.map(async (id) => {
      const folder = await look(() => driveFile(session, id));
      if ('gone' in folder) return [];
      if ('unseen' in folder) throw new Error(folder.unseen);
      return [folder.it, ...(await childrenOf(session.drive, id))];
    }),
  );
  return found.flat();
}

async function childrenOf(drive: drive_v3.Drive, folder: string): Promise<SharedFile[]> {
  const q = `'${folder}' in parents and trashed = false`;
  const found = await allPages(async (pageToken) => {
    const fields = `nextPageToken,files(id,name,permissions(${permissionFields}))`;
    const { data } = await drive.files.list({ q, pageSize: 1000, pageToken, fields });
    return { items: data.files, nextPageToken: data.nextPageToken };
  });
  return found.map(({ id, name, permissions }) => ({
    id: id ?? '',
    name: name ?? '',
    permissions: permissions ?? null,
  }));
}
