import { type Host, NotImitated } from '../host.ts';
import { Blob } from './blob.ts';
import { isDocx } from './docx.ts';
import { failed, type Options, record, refuseStrange } from './driveCall.ts';
import { addFile, DOCUMENT_MIME_TYPE, type FileRecord, FOLDER_MIME_TYPE, loadFile, saveContent } from './files.ts';
import { newId } from './forms/records.ts';

/** Drive.Files.create: folders, and Google Docs out of a .docx. */
const CALL = 'drive.files.create';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const NAMELESS = 'Untitled';

/** 'If a file is created with a Google Doc MIME type, the uploaded content is imported, if possible' (discovery, File.mimeType). */
function importable(media: unknown): Uint8Array {
  if (!(media instanceof Blob)) throw new NotImitated('Drive.Files.create of an empty document');
  const type = media.getContentType();
  if (type !== DOCX) throw new NotImitated(`Drive.Files.create of a document out of ${type}`);
  if (!isDocx(media._bytes)) throw failed(CALL, 'Bad Request');
  return media._bytes;
}

function contentOf(mimeType: unknown, media: unknown): Uint8Array | null {
  if (mimeType === DOCUMENT_MIME_TYPE) return importable(media);
  if (mimeType !== FOLDER_MIME_TYPE) throw new NotImitated(`Drive.Files.create of ${mimeType}`);
  if (media !== undefined && media !== null) throw new NotImitated('Drive.Files.create of a folder with content');
  return null;
}

/**
 * A folder in the trash takes files like any other, and what is made in it lies in the trash with it
 * (github.com/googleworkspace/android-samples/issues/66); only one that is deleted for good is not found.
 */
function parentsOf(host: Host, parents: unknown): string[] {
  if (parents === undefined) return [];
  if (!Array.isArray(parents) || parents.length !== 1) throw new NotImitated('Drive.Files.create but one parent');
  const folder = record(host, parents[0], CALL);
  if (folder.mimeType !== FOLDER_MIME_TYPE) throw new NotImitated(`Drive.Files.create in ${folder.mimeType}`);
  return [folder.id];
}

/** Done at once: what Drive has made is there, whatever becomes of the execution. */
export function create(host: Host, resource: Options, media: unknown): FileRecord & { webViewLink: string } {
  refuseStrange('Drive.Files.create', resource, ['name', 'mimeType', 'parents']);
  const mimeType = String(resource.mimeType);
  const parents = parentsOf(host, resource.parents);
  const content = contentOf(resource.mimeType, media);
  const id = newId('1', 32);
  host.db.transaction(() => {
    addFile(host.db, { id, name: String(resource.name ?? NAMELESS), mimeType, parents }, host.owner);
    if (content) saveContent(host.db, id, content);
  });
  const webViewLink = content
    ? `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`
    : `https://drive.google.com/drive/folders/${id}`;
  return { ...(loadFile(host.db, id) as FileRecord), webViewLink };
}
