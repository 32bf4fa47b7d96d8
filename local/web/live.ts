/** Tells every open page that something moved, whoever moved it: another window, the command line, a worker. */
import type { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Workspace } from '../workspace.types.ts';
import type { Site } from './site.ts';

/** A database has no bell for other processes; looking costs some microseconds while nobody wrote. */
const LOOK_MS = 250;
/** A line now and then keeps the connection from being taken for dead. */
const HEARTBEAT_LOOKS = 60;
/** After a restart the windows are back within a second. */
const RETRY_MS = 1000;

/** `news` is called when it is time to look again; what it gives is called to leave. */
type Join = (news: () => void) => () => void;

export function liveRoutes(app: Hono, { workspace }: Site): void {
  const join = bellOf(workspace);
  app.get('/api/stamp', (c) => c.json(workspace.stamp()));
  app.get('/api/live', (c) => streamSSE(c, (stream) => tell(stream, workspace, join), endQuietly));
}

/** The window hears why, and comes back by itself. */
const endQuietly = async (): Promise<void> => {};

const textOf = (workspace: Workspace): string => JSON.stringify(workspace.stamp());

/** One loop for all who listen, and none when nobody does. */
function bellOf(workspace: Workspace): Join {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  let looks = 0;
  let seen: string | null = null;
  const look = (): void => {
    const stamp = textIfReadable(workspace);
    looks += 1;
    if (stamp === seen && looks % HEARTBEAT_LOOKS !== 0) return;
    seen = stamp;
    for (const news of listeners) news();
  };
  return (news) => {
    listeners.add(news);
    // Whoever joins has just looked for himself.
    if (timer === undefined) seen = textIfReadable(workspace);
    // A stream that was cut off unheard must not keep the process.
    timer ??= setInterval(look, LOOK_MS).unref();
    return () => {
      listeners.delete(news);
      if (listeners.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  };
}

/** Whoever is woken meets the fault itself; thrown in the loop it would end the server. */
function textIfReadable(workspace: Workspace): string | null {
  try {
    return textOf(workspace);
  } catch {
    return null;
  }
}

/** Each window at its own pace: one that does not read keeps nobody else waiting, and is told the latest when it reads again. */
async function tell(stream: SSEStreamingApi, workspace: Workspace, join: Join): Promise<void> {
  let wake = (): void => {};
  const leave = join(() => wake());
  stream.onAbort(() => {
    leave();
    wake();
  });
  try {
    for (let told = ''; !stream.aborted; ) {
      const news = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const stamp = textOf(workspace);
      if (stamp === told) await stream.writeSSE({ event: 'still', data: '' });
      else await stream.writeSSE({ event: 'stamp', data: stamp, retry: RETRY_MS });
      told = stamp;
      await news;
    }
  } finally {
    leave();
  }
}
