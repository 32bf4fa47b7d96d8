/** UTF-8: Apps Script has no TextEncoder, and without it fflate 0.8.3 writes wrong bytes for letters beyond U+FFFF. */

/** Half a pair of surrogates becomes U+FFFD, as TextEncoder has it. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.codePointAt(i) ?? 0;
    if (code >= 0xd800 && code < 0xe000) code = 0xfffd;
    if (code < 0x80) {
      bytes[end++] = code;
      continue;
    }
    if (code > 0xffff) {
      i++;
      bytes[end++] = 0xf0 | (code >> 18);
      bytes[end++] = 0x80 | ((code >> 12) & 63);
    } else if (code > 0x7ff) bytes[end++] = 0xe0 | (code >> 12);
    bytes[end++] = code > 0x7ff ? 0x80 | ((code >> 6) & 63) : 0xc0 | (code >> 6);
    bytes[end++] = 0x80 | (code & 63);
  }
  return bytes.slice(0, end);
}
