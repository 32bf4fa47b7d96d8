/** An HTTPS proxy that is its own other end: CONNECT is granted for the names it has a certificate for, and answered here. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Answer } from './answer.ts';
import type { Certificates } from './certificates.ts';
import type { Asked } from './checker.ts';

export interface Proxy {
  /** 'http://127.0.0.1:PORT'. */
  url: string;
  close(): Promise<void>;
}

export interface Service {
  hosts: ReadonlySet<string>;
  /** null: the connection is broken instead of an answer. */
  handle(asked: Asked): Answer | null;
  /** Somebody wanted to go where the proxy does not lead. */
  refused(host: string): void;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function askedBy(request: IncomingMessage): Promise<Asked> {
  const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
  return {
    host: url.hostname,
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers as Record<string, string>,
    bytes: await bodyOf(request),
  };
}

function send(response: ServerResponse, answer: Answer): void {
  const { status, headers = {}, json, bytes, text } = answer;
  const body = bytes ?? Buffer.from(json === undefined ? (text ?? '') : JSON.stringify(json));
  const type = json === undefined ? {} : { 'content-type': 'application/json; charset=UTF-8' };
  response.writeHead(status, { ...type, 'content-length': body.length, ...headers });
  response.end(body);
}

export async function startProxy({ cert, key }: Certificates, service: Service): Promise<Proxy> {
  const inner = createTlsServer({ cert, key, keepAlive: true }, async (request, response) => {
    try {
      const answer = service.handle(await askedBy(request));
      if (answer) send(response, answer);
      else request.socket.destroy();
    } catch (e) {
      // A fault of the imitation: it must be seen in the test that met it, not end the process.
      send(response, { status: 500, text: `the imitation failed: ${(e as Error).stack}` });
    }
  });
  // Those who break off in the middle, as killed processes do.
  inner.on('tlsClientError', () => undefined);
  inner.on('clientError', (_, socket) => socket.destroy());

  const sockets = new Set<Socket>();
  const outer = createServer((request, response) => {
    service.refused(new URL(request.url ?? '/', `http://${request.headers.host}`).host);
    send(response, { status: 403, text: 'only CONNECT' });
  });
  outer.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  outer.on('connect', ({ url }: IncomingMessage, socket: Socket) => {
    const [host = '', port] = (url ?? '').split(':');
    if (!service.hosts.has(host) || port !== '443') {
      service.refused(`${host}:${port}`);
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    inner.emit('connection', socket);
  });
  await new Promise<void>((done) => outer.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(outer.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        outer.close(() => done());
      }),
  };
}
