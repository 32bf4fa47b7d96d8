import type { Db, Row } from '../db.ts';

export const FORM_MIME_TYPE = 'application/vnd.google-apps.form';
export const SPREADSHEET_MIME_TYPE = 'application/vnd.google-apps.spreadsheet';

/** What Drive knows of the workspace's files: the spreadsheet and its forms. */
export interface Permission {
  id: string;
  type: string;
  role: string;
  view?: string;
  emailAddress?: string;
}

export interface FileRecord {
  id: string;
  name: string;
  mimeType: string;
  trashed: boolean;
  permissions: Permission[];
}

/** The owner's own permission is there from the start. */
export function addFile(db: Db, file: Pick<FileRecord, 'id' | 'name' | 'mimeType'>, owner: string): void {
  const permissions: Permission[] = [{ id: 'owner', type: 'user', role: 'owner', emailAddress: owner }];
  saveFile(db, { ...file, trashed: false, permissions });
}

export function saveFile(db: Db, { id, name, mimeType, trashed, permissions }: FileRecord): void {
  db.run(
    `INSERT INTO file (id, name, mime_type, json) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, mime_type = excluded.mime_type, json = excluded.json`,
    [id, name, mimeType, JSON.stringify({ trashed, permissions })],
  );
}

const asFile = (row: Row): FileRecord => ({
  id: row.id as string,
  name: row.name as string,
  mimeType: row.mime_type as string,
  ...JSON.parse(row.json as string),
});

export function loadFile(db: Db, id: string): FileRecord | undefined {
  const row = db.get('SELECT id, name, mime_type, json FROM file WHERE id = ?', [id]);
  return row && asFile(row);
}

export function allFiles(db: Db): FileRecord[] {
  return db.all('SELECT id, name, mime_type, json FROM file ORDER BY seq').map(asFile);
}

/** Published is not open: responders are a permission of their own (platform.md 4, 'published is not open'). */
export function opensToAnyone({ permissions }: FileRecord): boolean {
  return permissions.some((one) => one.type === 'anyone' && (one.view === 'published' || one.view === undefined));
}
