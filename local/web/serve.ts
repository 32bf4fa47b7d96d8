/** Opens a workspace to the browsers of this machine. */
import { statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { workspaceFile } from '../layout.ts';
import type { Workspace } from '../workspace.types.ts';
import { makeApp } from './app.ts';
import { type Claim, claim } from './claim.ts';
import { makeExecutor } from './executor.ts';

export interface Serving {
  url: string;
  /** Settles when somebody deleted the workspace: there is nothing to serve any more. */
  gone: Promise<void>;
  close(): Promise<void>;
}

export interface Place {
  dir: string;
  /** dist/Code.js, .build/worker.mjs and the folder .build/pages. */
  bundle: string;
  worker: URL;
  pages: string;
}

type Answer = Parameters<typeof serve>[0]['fetch'];

const HERE = '127.0.0.1';
/** How many further ports are tried when the wanted one is taken. */
const TRIES = 20;
const LOOK_MS = 500;

export async function serveWorkspace(place: Place, workspace: Workspace, port: number): Promise<Serving> {
  const claimed = claim(place.dir);
  try {
    return await open(place, workspace, port, claimed);
  } catch (error) {
    claimed.release();
    throw error;
  }
}

async function open(place: Place, workspace: Workspace, port: number, claimed: Claim) {
  const executor = makeExecutor(place);
  // The site knows its own origin, which is not known before it listens.
  let answer: Answer = () => new Response(null, { status: 503 });
  const server = await listen((...request) => answer(...request), port);
  const url = `http://${HERE}:${(server.address() as AddressInfo).port}`;
  answer = makeApp({ workspace, executor, pages: place.pages }, url).fetch;
  claimed.tell(url);
  const watch = watchFor(workspaceFile(place.dir));
  return {
    url,
    gone: watch.gone,
    close: async () => {
      watch.stop();
      await Promise.all([hangUp(server), executor.close()]);
      claimed.release();
    },
  };
}

/** A window that listens would keep its connection for ever. */
function hangUp(server: ServerType): Promise<unknown> {
  const closed = new Promise((resolve) => server.close(resolve));
  if ('closeAllConnections' in server) server.closeAllConnections();
  return closed;
}

/** A deleted database can still be read by whoever has it open, so nothing else would tell. Another one in its place is another one. */
function watchFor(file: string): { gone: Promise<void>; stop(): void } {
  const inode = (): number | undefined => statSync(file, { throwIfNoEntry: false })?.ino;
  const ours = inode();
  let timer: NodeJS.Timeout;
  const gone = new Promise<void>((resolve) => {
    timer = setInterval(() => inode() !== ours && resolve(), LOOK_MS).unref();
  });
  return { gone, stop: () => clearInterval(timer) };
}

async function listen(answer: Answer, wanted: number): Promise<ServerType> {
  const last = wanted + TRIES;
  for (let port = wanted; port <= last; port += 1) {
    try {
      return await listenOn(answer, port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`các cổng từ ${wanted} đến ${last} đều đang bận. Hãy chọn cổng khác, ví dụ: --port ${last + 100}`);
}

function listenOn(answer: Answer, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: answer, hostname: HERE, port }, () => resolve(server));
    server.once('error', reject);
  });
}
