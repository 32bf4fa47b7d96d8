import { readClock } from '../clock.ts';
import type { Db, Row } from '../db.ts';
import type { DriveFile } from '../workspace.types.ts';

export const FORM_MIME_TYPE = 'application/vnd.google-apps.form';
export const SPREADSHEET_MIME_TYPE = 'application/vnd.google-apps.spreadsheet';
export const FOLDER_MIME_TYPE = 'application/vnd.google-apps.folder';
export const DOCUMENT_MIME_TYPE = 'application/vnd.google-apps.document';

/** What Drive knows of the workspace's files: the spreadsheet, its forms, documents and their folders. */
export interface Permission {
  id: string;
  type: string;
  role: string;
  view?: string;
  emailAddress?: string;
  /** Google told the person by a mail of its own, which goes through no MailApp: kept so that a test can see it. */
  notified?: boolean;
}

export interface FileRecord {
  id: string;
  name: string;
  mimeType: string;
  /** Put into the trash itself, not with its folder. */
  trashed: boolean;
  /** One at most (discovery, File.parents); none means My Drive. */
  parents: string[];
  permissions: Permission[];
  /** Null in workspaces of before. */
  createdAt: number | null;
}

/** The owner's own permission is there from the start. */
export function addFile(
  db: Db,
  file: Pick<FileRecord, 'id' | 'name' | 'mimeType'> & { parents?: string[] },
  owner: string,
): void {
  const permissions: Permission[] = [{ id: 'owner', type: 'user', role: 'owner', emailAddress: owner }];
  saveFile(db, { parents: [], ...file, trashed: false, permissions, createdAt: readClock(db) });
}

export function saveFile(db: Db, { id, name, mimeType, ...rest }: FileRecord): void {
  db.run(
    `INSERT INTO file (id, name, mime_type, json) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, mime_type = excluded.mime_type, json = excluded.json`,
    [id, name, mimeType, JSON.stringify(rest)],
  );
}

const asFile = (row: Row): FileRecord => ({
  id: row.id as string,
  name: row.name as string,
  mimeType: row.mime_type as string,
  // Workspaces of before know neither folders nor instants.
  parents: [],
  createdAt: null,
  ...JSON.parse(row.json as string),
});

export function loadFile(db: Db, id: string): FileRecord | undefined {
  const row = db.get('SELECT id, name, mime_type, json FROM file WHERE id = ?', [id]);
  return row && asFile(row);
}

export function allFiles(db: Db): FileRecord[] {
  return db.all('SELECT id, name, mime_type, json FROM file ORDER BY seq').map(asFile);
}

/** 'Whether the file has been trashed, either explicitly or from a trashed parent folder' (discovery, File.trashed). */
export function isTrashed(db: Db, file: FileRecord): boolean {
  if (file.trashed) return true;
  return file.parents.some((id) => {
    const parent = loadFile(db, id);
    return parent !== undefined && isTrashed(db, parent);
  });
}

/** The bytes that a document was made from: what lies on the laptop is the very file that Google would have converted. */
export function saveContent(db: Db, id: string, bytes: Uint8Array): void {
  db.run('INSERT INTO file_content (id, base64) VALUES (?, ?)', [id, Buffer.from(bytes).toString('base64')]);
}

export function loadContent(db: Db, id: string): Uint8Array | null {
  const row = db.get('SELECT base64 FROM file_content WHERE id = ?', [id]);
  return row ? new Uint8Array(Buffer.from(row.base64 as string, 'base64')) : null;
}

/** Whoever made a file owns it: nothing here changes hands. */
export const ownedBy = ({ permissions }: FileRecord, account: string): boolean =>
  permissions.some((one) => one.role === 'owner' && one.emailAddress === account);

/** Whoever owns a file or was made an editor of it. */
export const editableBy = (file: FileRecord, account: string): boolean =>
  ownedBy(file, account) || file.permissions.some((one) => one.role === 'writer' && one.emailAddress === account);

/** For good, as a person does it; what lies in a folder goes with it (Drive guide 'Trash or delete files and folders'). */
export function deleteFile(db: Db, id: string): void {
  for (const { id: child, parents } of allFiles(db)) if (parents.includes(id)) deleteFile(db, child);
  db.run('DELETE FROM file_content WHERE id = ?', [id]);
  db.run('DELETE FROM form_response WHERE form = ?', [id]);
  db.run('DELETE FROM form_item WHERE form = ?', [id]);
  db.run('DELETE FROM form WHERE id = ?', [id]);
  db.run('DELETE FROM file WHERE id = ?', [id]);
}

export function listFiles(db: Db): DriveFile[] {
  return allFiles(db).map((file) => ({ ...file, trashed: isTrashed(db, file) }));
}

/** Published is not open: responders are a permission of their own (platform.md 4, 'published is not open'). */
export function opensToAnyone({ permissions }: FileRecord): boolean {
  return permissions.some((one) => one.type === 'anyone' && (one.view === 'published' || one.view === undefined));
}
