/** `/open?url=…`: the way from a link that was written for Google into this workspace. It redirects to our own pages alone. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { destinationOf } from '../links.ts';
import type { Site } from '../site.ts';

const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const words = {
  malformed: 'Đây không phải là một địa chỉ trên mạng',
  outside: 'Liên kết này dẫn ra ngoài máy',
  unknownShort: 'Không biết liên kết rút gọn này dẫn đến đâu',
  empty: '(trống)',
  why: 'Bản chạy thử không mở trang nào ở ngoài máy này. Nếu cần, hãy chép địa chỉ trên và tự mở.',
  whyShort: 'Liên kết không do bản chạy thử này rút gọn, hoặc đã rút gọn bằng một bản cũ không giữ lại địa chỉ đầy đủ.',
  whyMalformed: 'Địa chỉ đúng bắt đầu bằng https:// hoặc http://.',
  back: 'Về trang đầu',
};

/** The address is text, never a link: whoever wrote it may be anybody. */
const page = (says: string, address: string, why: string) => html`<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${says}</title>
    <link rel="stylesheet" href="/assets/main.css">
  </head>
  <body>
    <main class="elsewhere">
      <h1>${says}:</h1>
      <p><code>${address}</code></p>
      <p class="quiet">${why}</p>
      <p><a class="button" href="/">${words.back}</a></p>
    </main>
  </body>
</html>`;

export function openRoutes(app: Hono, { workspace }: Site): void {
  app.get('/open', (c) => {
    const address = c.req.query('url') ?? '';
    const to = destinationOf(address, workspace);
    c.header('content-security-policy', POLICY);
    if (to === 'malformed') return c.html(page(words.malformed, address || words.empty, words.whyMalformed), 400);
    if ('path' in to) return c.redirect(to.path);
    if ('outside' in to) return c.html(page(words.outside, to.outside.href, words.why));
    return c.html(page(words.unknownShort, to.unknownShort.href, words.whyShort), 404);
  });
}
