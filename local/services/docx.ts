/** Is this what Google would convert? A zip archive with the main part of a word processing document in it. */
const END = Buffer.from('PK\x05\x06', 'latin1');
const ENTRY = 0x02014b50;
const MAIN_PART = 'word/document.xml';

/** PKWARE APPNOTE.TXT 4.3.12 and 4.3.16: offsets in the central directory and in its end. */
export function isDocx(bytes: Uint8Array): boolean {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf(END);
  if (end < 0 || end + 22 > zip.length) return false;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > end || zip.readUInt32LE(at) !== ENTRY) return false;
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    if (name === MAIN_PART) return true;
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return false;
}
