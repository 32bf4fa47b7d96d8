/** The files of a zip archive: stored or deflated ones, as every writer of .docx makes them. */
import { inflateRawSync } from 'node:zlib';

const END = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  name: string;
  method: number;
  /** Bytes as they are packed, and where their own header stands. */
  size: number;
  header: number;
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** PKWARE APPNOTE.TXT 4.3.12 and 4.3.16: offsets in the central directory and in its end. Null when it is no such archive. */
export function entriesOf(bytes: Uint8Array): Entry[] | null {
  const zip = asBuffer(bytes);
  const end = zip.lastIndexOf(END);
  if (end < 0 || end + 22 > zip.length) return null;
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > end || zip.readUInt32LE(at) !== ENTRY) return null;
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const [method, size, header] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    entries.push({ name, method, size, header });
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** 4.3.7: the file itself, behind a header of its own. Null when it is packed in another way. */
function contentOf(zip: Buffer, { header, method, size }: Entry): Uint8Array | null {
  if (header + 30 > zip.length) return null;
  const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(from, from + size);
  if (method === STORED) return new Uint8Array(packed);
  return method === DEFLATED ? new Uint8Array(inflateRawSync(packed)) : null;
}

export function unzip(bytes: Uint8Array): { name: string; bytes: Uint8Array }[] | null {
  const files = entriesOf(bytes)?.map((entry) => ({ name: entry.name, bytes: contentOf(asBuffer(bytes), entry) }));
  const whole = files?.flatMap(({ name, bytes: content }) => (content ? [{ name, bytes: content }] : []));
  return whole && whole.length === files?.length ? whole : null;
}
