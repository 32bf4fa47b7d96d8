/**
 * The workspace belongs to whoever sits at this machine. A page from elsewhere can make a browser send requests here (DNS rebinding, a
 * form that posts across sites), so the name asked for and the origin must be our own.
 */
import type { MiddlewareHandler } from 'hono';

/** `origin`: http://127.0.0.1:8787. */
export function refuseStrangers(origin: string): MiddlewareHandler {
  const { port } = new URL(origin);
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origins = hosts.map((host) => `http://${host}`);
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!hosts.includes(host.toLowerCase())) return c.text(`Không phục vụ tên máy «${host}». Hãy mở ${origin}.`, 403);
    const from = c.req.header('origin');
    const foreign = from !== undefined && !origins.includes(from.toLowerCase());
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (foreign || (!reads && from === undefined))
      return c.text(`Yêu cầu không đến từ trang của bàn làm việc này. Hãy mở ${origin}.`, 403);
    await next();
  };
}
