/** The reports: documents in the folders that the script made, as .docx. */
import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import { allPages } from '../google/pages.ts';
import type { Session } from '../google/session.ts';
import { exported } from './export.ts';
import type { BackupFolder } from './folder.ts';
import { unlessGone } from './gone.ts';
import type { DocumentEntry, FolderEntry } from './shapes.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PROPERTY = 'folder.';

export interface Reports {
  folders: FolderEntry[];
  documents: DocumentEntry[];
}

/** `leftOut` gets a sentence for what could not be had. */
export async function addReports(
  session: Session,
  properties: Record<string, string>,
  into: BackupFolder,
  leftOut: string[],
): Promise<Reports> {
  const reports: Reports = { folders: [], documents: [] };
  for (const [key, id] of Object.entries(properties)) {
    if (!key.startsWith(PROPERTY) || id === '') continue;
    const folder = await folderOf(session, id);
    if (!folder) {
      leftOut.push(`The folder of reports ${id} is no longer on Drive, or lies in its bin.`);
      continue;
    }
    reports.folders.push(folder);
    for (const file of await documentsIn(session, id)) {
      const path = `bao-cao/${fileName(reports.documents.length + 1, file.name ?? '')}`;
      const bytes = await exported(session, file.id ?? '', DOCX);
      if (!bytes) {
        leftOut.push(`The document "${file.name}" is larger than the 10 MB that Google exports.`);
        continue;
      }
      into.add(path, bytes);
      const { id: own = '', name, createdTime } = file;
      reports.documents.push({ id: own ?? '', name: name ?? '', folder: id, createdAt: createdTime ?? '', file: path });
    }
  }
  return reports;
}

async function folderOf({ drive }: Session, fileId: string): Promise<FolderEntry | null> {
  const got = await unlessGone(() => drive.files.get({ fileId, fields: 'id,name,trashed' }));
  return !got || got.data.trashed ? null : { id: fileId, name: got.data.name ?? '' };
}

/** Oldest first. */
async function documentsIn({ drive }: Session, folder: string): Promise<drive_v3.Schema$File[]> {
  const q = `'${folder}' in parents and mimeType = 'application/vnd.google-apps.document' and trashed = false`;
  const fields = 'nextPageToken,files(id,name,createdTime)';
  return allPages(async (pageToken) => {
    const { data } = await drive.files.list({ q, fields, orderBy: 'createdTime', pageSize: 1000, pageToken });
    return { items: data.files, nextPageToken: data.nextPageToken };
  });
}

/** Numbered, since two may have one name; without what a file system of any kind refuses. */
function fileName(number: number, name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .trim()
    .slice(0, 80)
    // A letter of two code units may have been cut through.
    .replace(/[. \p{Cs}]+$/u, '');
  return `${String(number).padStart(4, '0')}${plain === '' ? '' : ` ${plain}`}.docx`;
}
