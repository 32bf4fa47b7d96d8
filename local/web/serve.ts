/** Opens a workspace to the browsers of this machine. */
import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Workspace } from '../workspace.types.ts';
import { makeApp } from './app.ts';
import { makeExecutor } from './executor.ts';

export interface Serving {
  url: string;
  close(): Promise<void>;
}

export interface Place {
  dir: string;
  /** dist/Code.js, .build/worker.mjs and the folder .build/pages. */
  bundle: string;
  worker: URL;
  pages: string;
}

const HERE = '127.0.0.1';
/** How many further ports are tried when the wanted one is taken. */
const TRIES = 20;

export async function serveWorkspace(place: Place, workspace: Workspace, port: number): Promise<Serving> {
  const executor = makeExecutor(place);
  const front = new Hono();
  const server = await listen(front, port);
  const url = `http://${HERE}:${(server.address() as AddressInfo).port}`;
  front.route('/', makeApp({ workspace, executor, pages: place.pages }, url));
  return {
    url,
    close: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await executor.close();
    },
  };
}

async function listen(app: Hono, wanted: number): Promise<ServerType> {
  for (let port = wanted; ; port += 1) {
    try {
      return await listenOn(app, port);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port >= wanted + TRIES) throw error;
    }
  }
}

function listenOn(app: Hono, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: HERE, port }, () => resolve(server));
    server.once('error', reject);
  });
}
