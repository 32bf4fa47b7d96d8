import { createHash, randomUUID } from 'node:crypto';
import { GoogleError, Imitation, NotImitated } from '../host.ts';
import { mismatch, text } from './args.ts';
import { Blob, signed } from './blob.ts';
import { formatDate } from './formatDate.ts';
import { enumeration } from './forms/app.ts';
import { unzip } from './unzip.ts';

/** REF utilities#sleep: five minutes at most. */
const MAX_SLEEP_MS = 300_000;

const ALGORITHMS: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** Without a charset Google's treatment of Vietnamese letters is not documented: say the charset. */
function bytesOf(data: unknown, charset: unknown, member: string): Uint8Array {
  if (Array.isArray(data)) return Uint8Array.from(data as number[], (byte) => byte & 255);
  if (typeof data !== 'string') throw mismatch(member, data);
  if (charset !== 'UTF_8' && /[^\0-\x7f]/.test(data))
    throw new NotImitated(`${member} of non-ASCII text without Utilities.Charset.UTF_8`);
  return new Uint8Array(Buffer.from(data, 'utf8'));
}

export class Utilities extends Imitation {
  readonly DigestAlgorithm = enumeration(Object.keys(ALGORITHMS));
  readonly Charset = enumeration(['UTF_8']);
  constructor(private readonly _pass: (ms: number) => void) {
    super();
  }
  get googleName(): string {
    return 'Utilities';
  }
  /** Passes modelled time only. */
  sleep(ms: unknown): void {
    if (!(Number(ms) >= 0 && Number(ms) <= MAX_SLEEP_MS)) throw new GoogleError('Invalid argument: milliseconds');
    this._pass(Number(ms));
  }
  formatDate(date: unknown, timeZone: unknown, format: unknown): string {
    const member = 'Utilities.formatDate';
    if (!(date instanceof Date) || Number.isNaN(date.getTime())) throw mismatch(member, date, timeZone, format);
    return formatDate(date, text(member, timeZone), text(member, format));
  }
  getUuid(): string {
    return randomUUID();
  }
  computeDigest(algorithm: unknown, value: unknown, charset?: unknown): number[] {
    const name = ALGORITHMS[String(algorithm)];
    if (!name) throw new GoogleError('Invalid argument: algorithm');
    return signed(
      createHash(name)
        .update(bytesOf(value, charset, 'Utilities.computeDigest'))
        .digest(),
    );
  }
  base64Encode(data: unknown, charset?: unknown): string {
    return Buffer.from(bytesOf(data, charset, 'Utilities.base64Encode')).toString('base64');
  }
  /** The words for what is no archive are reported by users; the type must be that of an archive (reference/utilities#unzip does not say so). */
  unzip(archive: unknown): Blob[] {
    if (!(archive instanceof Blob)) throw mismatch('Utilities.unzip', archive);
    const files = archive.getContentType() === 'application/zip' ? unzip(archive._bytes) : null;
    if (!files) throw new GoogleError('Invalid argument');
    return files.map(({ name, bytes }) => new Blob(bytes, null, name));
  }
  /** A string becomes UTF-8 (REF base/blob#getDataAsString: the default charset). */
  newBlob(data: unknown, contentType?: unknown, name?: unknown): Blob {
    const bytes = bytesOf(data, 'UTF_8', 'Utilities.newBlob');
    return new Blob(
      bytes,
      contentType === undefined ? null : String(contentType),
      name === undefined ? null : String(name),
    );
  }
}
