/** Tells every open page that something moved, whoever moved it: another window, the command line, a worker. */
import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Site } from './site.ts';

/** A database has no bell for other processes; looking costs some microseconds while nobody wrote. */
const LOOK_MS = 250;
/** A line now and then keeps the connection from being taken for dead. */
const HEARTBEAT_MS = 15_000;

export function liveRoutes(app: Hono, { workspace }: Site): void {
  app.get('/api/stamp', (c) => c.json(workspace.stamp()));
  app.get('/api/live', (c) =>
    streamSSE(c, async (stream) => {
      let told = '';
      let quiet = 0;
      while (!stream.aborted) {
        const stamp = JSON.stringify(workspace.stamp());
        quiet += LOOK_MS;
        if (stamp !== told) await stream.writeSSE({ event: 'stamp', data: stamp });
        else if (quiet >= HEARTBEAT_MS) await stream.writeSSE({ event: 'still', data: '' });
        if (stamp !== told || quiet >= HEARTBEAT_MS) quiet = 0;
        told = stamp;
        await stream.sleep(LOOK_MS);
      }
    }),
  );
}
