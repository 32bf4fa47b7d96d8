/** Base64 (RFC 4648, with padding): Apps Script has no btoa. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const four = [18, 12, 6, 0].map((shift) => alphabet[(three >> shift) & 63]).join('');
    const missing = i + 3 - bytes.length;
    text += missing > 0 ? four.slice(0, 4 - missing) + '='.repeat(missing) : four;
  }
  return text;
}

/** Refuses what is not base64: a cell that somebody typed into. */
export function fromBase64(text: string): Uint8Array {
  if (text === '' || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new Error('not base64');
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array((digits.length * 3) >> 2);
  let held = 0;
  for (let i = 0, at = 0; i < digits.length; i++) {
    held = ((held << 6) | alphabet.indexOf(digits.charAt(i))) & 0xffff;
    if (i % 4 !== 0) bytes[at++] = (held >> (6 - 2 * (i % 4))) & 255;
  }
  return bytes;
}
