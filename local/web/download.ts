/** A file that is saved, never shown: what is in it is not ours. */
import type { Context } from 'hono';
import { percentEncoded } from './percent.ts';

/** RFC 5987: letters beyond ASCII, which every Vietnamese name has. The plain name is for clients that know no better. */
function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = percentEncoded(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export function download(c: Context, file: { name: string; mimeType: string; bytes: Uint8Array }): Response {
  return c.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.mimeType,
    'content-disposition': dispositionOf(file.name),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
}
