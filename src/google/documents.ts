/** Google Docs through the advanced Drive service. Scope drive.file reaches only what the script made: the folders, too. */
import type { Documents, Folder, Installation, NewDocument } from '../ports.ts';
import { folderNames } from '../texts/files.ts';
import { docxBlob } from './blobs.ts';
import { makeSharing, reached } from './sharing.ts';

const folderType = 'application/vnd.google-apps.folder';
export const documentType = 'application/vnd.google-apps.document';

export function makeDocuments(installation: Installation): Documents {
  const folders = makeFolders(installation);
  return {
    create(file) {
      // A person may have deleted the folder, so the first refusal is no reason to give up.
      let id = insert(file, folders.of(file.folder));
      if (!id) {
        folders.forget(file.folder);
        id = insert(file, folders.of(file.folder));
      }
      if (!id) throw new Error(`Drive made no document in a new folder ${file.folder}`);
      return { id, url: `https://docs.google.com/document/d/${id}/edit` };
    },
    share: makeSharing(installation, folders),
  };
}

export interface Folders {
  isKnown(folder: Folder): boolean;
  /** Made on first use: one Drive call. */
  of(folder: Folder): string;
  /** It is gone, and with it whom it was shared with. */
  forget(folder: Folder): void;
}

function makeFolders(installation: Installation): Folders {
  const known = (folder: Folder): string => installation.read()[`folder.${folder}`] ?? '';
  const make = (folder: Folder): string => {
    const resource = { name: folderNames[folder], mimeType: folderType };
    const id = Drive.Files.create(resource, null, { fields: 'id' }).id as string;
    // At once: a run that is cut off after this must not make a second folder the next time.
    installation.write({ [`folder.${folder}`]: id });
    return id;
  };
  return {
    isKnown: (folder) => known(folder) !== '',
    of: (folder) => known(folder) || make(folder),
    forget: (folder) =>
      installation.write({ [`folder.${folder}`]: '', ...(folder === 'reports' ? { sharedWith: '{}' } : {}) }),
  };
}

/**
 * null when the folder is gone. One that lies in the trash takes files without a word, and they lie there with it
 * (github.com/googleworkspace/android-samples/issues/66), so the answer must tell.
 */
function insert({ name, bytes }: NewDocument, folder: string): string | null {
  const resource = { name, mimeType: documentType, parents: [folder] };
  const blob = docxBlob({ name: `${name}.docx`, bytes });
  const file = reached(() => Drive.Files.create(resource, blob, { fields: 'id,trashed' }));
  return file && !file.trashed ? (file.id as string) : null;
}
