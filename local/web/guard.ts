/**
 * The workspace belongs to whoever sits at this machine. A page from elsewhere can make a browser send requests here (DNS rebinding, a
 * form that posts across sites), so the name asked for and the origin must be our own. What is refused is refused in words, one line.
 */
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

const MOST_MB = 5;
/** No HEAD: what a GET starts, a script or a stream, would run on with nobody there to hear it. */
const METHODS = ['GET', 'POST'];
/** What pages fetch and frame. A link from elsewhere leads to a page, or to /open, which leads to one. */
const PARTS = /^\/(?:api|dialog|webapp)(?:\/|$)|^\/mail\/\d+\/html$/;
/** What a route sets for itself is left as it is. Dialogs and mails stand in frames of our own pages. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'SAMEORIGIN',
  'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
};

type Refusal = 400 | 403 | 404 | 405 | 413 | 500;

/** `origin`: http://127.0.0.1:8787. */
export function guard(app: Hono, origin: string): void {
  app.use(setHeaders);
  app.use(refuseMethods);
  app.use(refuseStrangers(origin));
  app.use(refuseNul);
  app.use(bodyLimit({ maxSize: MOST_MB * 1024 * 1024, onError: (c) => refuse(c, 413, tooLarge) }));
  app.use(refuseBodies);
  app.onError((error, c) => refuse(c, 500, error.message));
  app.notFound((c) => refuse(c, 404, 'Không có trang này.'));
}

/** No name, id or text that is asked for has one, and the database takes none. */
const refuseNul: MiddlewareHandler = async (c, next) => (c.req.url.includes('%00') ? c.notFound() : next());

const tooLarge = `Nội dung gửi lên lớn hơn ${MOST_MB} MB.`;

/** Pages read their refusals from JSON; a person who typed the address reads text. */
function refuse(c: Context, status: Refusal, words: string): Response {
  return c.req.path.startsWith('/api/') ? c.json({ error: words }, status) : c.text(words, status);
}

const setHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.header(name, value);
};

function refuseStrangers(origin: string): MiddlewareHandler {
  const { port } = new URL(origin);
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!hosts.includes(host.toLowerCase()))
      return refuse(c, 403, `Không phục vụ tên máy «${host}». Hãy mở ${origin}.`);
    const from = c.req.header('origin');
    // Of the very name that was asked for: behind the other one another program may listen (localhost is also ::1).
    const foreign = from === undefined ? !isRead(c) : from.toLowerCase() !== `http://${host.toLowerCase()}`;
    if (foreign || isSentFromElsewhere(c))
      return refuse(c, 403, `Yêu cầu không đến từ trang của bản chạy thử này. Hãy mở ${origin}.`);
    return next();
  };
}

const isRead = ({ req }: Context): boolean => req.method === 'GET';

/** Browsers tell who sent them. Only a link to a page may come from another page; a picture, a script, a frame may not. */
function isSentFromElsewhere(c: Context): boolean {
  const site = c.req.header('sec-fetch-site') ?? 'none';
  if (site === 'none' || site === 'same-origin') return false;
  const follows = c.req.header('sec-fetch-mode') === 'navigate' && c.req.header('sec-fetch-dest') === 'document';
  return !(isRead(c) && follows && !PARTS.test(c.req.path));
}

const refuseMethods: MiddlewareHandler = async (c, next) => {
  if (METHODS.includes(c.req.method)) return next();
  c.header('allow', METHODS.join(', '));
  return refuse(c, 405, `Máy chủ này không nhận lệnh ${c.req.method}.`);
};

/** Routes may rely on it: what is posted is nothing, or an object in JSON. */
const refuseBodies: MiddlewareHandler = async (c, next) => {
  if (isRead(c) || isObject(await c.req.text())) return next();
  return refuse(c, 400, 'Nội dung gửi lên không đúng dạng JSON.');
};

function isObject(text: string): boolean {
  if (text === '') return true;
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body);
  } catch {
    return false;
  }
}
