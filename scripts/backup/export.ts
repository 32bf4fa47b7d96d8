/** A file of Google's own kind as one that other programs read. */
import { Refused } from '../google/errors.ts';
import type { Session } from '../google/session.ts';

/** Null: larger than the 10 MB that Drive exports (reason exportSizeLimitExceeded). */
export async function exported({ drive }: Session, fileId: string, mimeType: string): Promise<Uint8Array | null> {
  try {
    const { data } = await drive.files.export({ fileId, mimeType }, { responseType: 'arraybuffer' });
    return new Uint8Array(data as ArrayBuffer);
  } catch (error) {
    if (error instanceof Refused && /too large to be exported|exportSizeLimitExceeded/.test(error.message)) return null;
    throw error;
  }
}
