/** A backup into a workspace: what Google held of a campaign, with the same ids. The product's own set-up completes it. */
import { Failure, messageOf } from '../cli/errors.ts';
import type { Db } from '../db.ts';
import { openFile } from '../layout.ts';
import { setMeta } from '../schema.ts';
import {
  DOCUMENT_MIME_TYPE,
  type FileRecord,
  FOLDER_MIME_TYPE,
  FORM_MIME_TYPE,
  SPREADSHEET_MIME_TYPE,
  saveContent,
  saveFile,
} from '../services/files.ts';
import { restoreForm, restoreOpenness } from './form.ts';
import type { Backup } from './shapes.ts';
import { restoreSheet } from './sheet.ts';

/** `dir`: of a workspace that nobody has used. Gives what could not be restored, in sentences. */
export function restoreInto(dir: string, backup: Backup): string[] {
  try {
    return inFile(dir, (db) => restoreAll(db, backup));
  } catch (error) {
    // Two things under one id, above all.
    throw new Failure(`The backup contradicts itself: ${messageOf(error)}. Take another copy of it, or an older one.`);
  }
}

function restoreAll(db: Db, backup: Backup): string[] {
  const { manifest, sheet, form, answers } = backup;
  // Whoever set the campaign up is whom its script takes for the owner.
  setMeta(db, 'owner', manifest.owner);
  restoreSheet(db, sheet);
  restoreFiles(db, backup);
  for (const [key, value] of Object.entries(manifest.properties))
    db.run("INSERT INTO property (store, key, value) VALUES ('document', ?, ?)", [key, JSON.stringify(value)]);
  return restoreForm(db, form, answers);
}

/** After set-up. */
export const reopenAsItWas = (dir: string, { form }: Backup): void => inFile(dir, (db) => restoreOpenness(db, form));

function inFile<T>(dir: string, work: (db: Db) => T): T {
  const db = openFile(dir);
  try {
    return db.transaction(() => work(db));
  } finally {
    db.close();
  }
}

function restoreFiles(db: Db, { manifest, sheet, form, documents }: Backup): void {
  const madeAt = Date.parse(manifest.madeAt);
  const save = (id: string, name: string, mimeType: string, more: Partial<FileRecord> = {}): void => {
    const permissions = [{ id: 'owner', type: 'user', role: 'owner', emailAddress: manifest.owner }];
    saveFile(db, { id, name, mimeType, trashed: false, parents: [], permissions, createdAt: madeAt, ...more });
  };
  db.run('DELETE FROM file');
  save(sheet.id, sheet.name, SPREADSHEET_MIME_TYPE);
  save(form.formId, form.info?.documentTitle ?? form.info?.title ?? '', FORM_MIME_TYPE);
  for (const { id, name } of manifest.folders) save(id, name, FOLDER_MIME_TYPE);
  for (const { id, name, folder, createdAt, file } of manifest.documents) {
    save(id, name, DOCUMENT_MIME_TYPE, { parents: [folder], createdAt: Date.parse(createdAt) });
    saveContent(db, id, documents.get(file) ?? new Uint8Array());
  }
}
