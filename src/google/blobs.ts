import type { Attachment } from '../ports.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Google's Byte is signed, and only a plain array is a Byte[] (reference/utilities#newBlob). */
export function docxBlob({ name, bytes }: Attachment): GoogleAppsScript.Base.Blob {
  return Utilities.newBlob(Array.from(Int8Array.from(bytes)), docxType, name);
}
