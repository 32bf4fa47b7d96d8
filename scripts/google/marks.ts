/** What is written on the Sheet's file, by which it is found again and a state file that was lost is rebuilt. */
import type { Session } from './session.ts';

/** Private to the OAuth client that wrote them, 124 bytes each with their key: https://developers.google.com/workspace/drive/api/guides/properties */
export const marks = { name: 'tonghop', script: 'tonghopScript', deployment: 'tonghopDeployment' } as const;

/** Adds to the file's own properties; the others stay. */
export async function markSheet({ drive }: Session, fileId: string, mark: string, value: string): Promise<void> {
  await drive.files.update({ fileId, requestBody: { appProperties: { [mark]: value } }, fields: 'id' });
}
