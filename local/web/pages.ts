/** The bundled pages: one document, its scripts and styles. Nothing is loaded from elsewhere, and the policy says so. */
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Hono } from 'hono';
import type { Site } from './site.ts';

/** Inline styles are the grid's and the document view's own way of setting widths. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export function pageRoutes(app: Hono, { pages }: Site): void {
  app.get('/assets/:file', async (c) => {
    const file = c.req.param('file');
    // A path would lead out of the folder.
    const type = basename(file) === file ? TYPES[extname(file)] : undefined;
    const bytes = type === undefined ? null : await readFile(join(pages, file)).catch(() => null);
    if (!bytes || type === undefined) return c.notFound();
    return c.body(new Uint8Array(bytes), 200, { 'content-type': type, 'cache-control': 'no-cache' });
  });
  app.get('*', async (c) => {
    // A script that is not there must not be answered with a page.
    if (/^\/(api|assets)\//.test(c.req.path)) return c.notFound();
    const html = await readFile(join(pages, 'index.html'), 'utf8');
    return c.html(html, 200, { 'content-security-policy': POLICY, 'cache-control': 'no-store' });
  });
}
