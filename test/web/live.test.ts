/** Who writes is told to everybody: the stamp, and the stream that carries it. */
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Stamp } from '../../local/views/stamp.types.ts';
import { liveRoutes } from '../../local/web/live.ts';
import type { Site } from '../../local/web/site.ts';
import { Desk } from '../support/tonghop.ts';
import { begins, settings, units } from './site.ts';

const still: Stamp = { now: 1, sheets: {}, form: '', responses: 0, mails: 0, files: '', executions: 0 };

/** A workspace that somebody else writes to: `stamp` is what a look finds. */
function stage() {
  const seen = { looks: 0, stamp: still, broken: false };
  const workspace = {
    stamp: () => {
      seen.looks += 1;
      if (seen.broken) throw new Error('disk I/O error');
      return seen.stamp;
    },
  };
  const app = new Hono();
  liveRoutes(app, { workspace } as unknown as Site);
  return { app, seen };
}

/** What has come so far, and the way to leave. */
async function listen(app: Hono) {
  const response = await app.request('/api/live');
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const heard = { events: [] as string[], ended: false };
  const read = async (): Promise<void> => {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      heard.events.push(...new TextDecoder().decode(part.value).split('\n\n').filter(Boolean));
    heard.ended = true;
  };
  void read();
  return { heard, leave: () => reader.cancel() };
}

const stampEvent = (stamp: Stamp): string => `event: stamp\ndata: ${JSON.stringify(stamp)}\nretry: 1000`;

describe('the stream', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
  afterEach(() => void vi.useRealTimers());
  const pass = (ms: number): Promise<unknown> =>
    vi.advanceTimersByTimeAsync(ms).then(() => vi.waitFor(() => undefined));

  test('tells where the workspace stands, then each move once, and now and then that it is still there', async () => {
    const { app, seen } = stage();
    const { heard, leave } = await listen(app);
    await vi.waitFor(() => expect(heard.events).toEqual([stampEvent(still)]));
    await pass(2000);
    const moved = { ...still, mails: 1 };
    seen.stamp = moved;
    await pass(250);
    await vi.waitFor(() => expect(heard.events).toEqual([stampEvent(still), stampEvent(moved)]));
    await pass(15_000);
    await vi.waitFor(() => expect(heard.events.slice(2)).toEqual(['event: still\ndata: ']));
    await leave();
  });

  test('ten windows cost one look, and none is taken when the last has gone', async () => {
    const { app, seen } = stage();
    const windows = await Promise.all(Array.from({ length: 10 }, () => listen(app)));
    await vi.waitFor(() => expect(windows.every(({ heard }) => heard.events.length === 1)).toBe(true));
    const before = seen.looks;
    await pass(5000);
    expect(seen.looks - before).toBe(20);
    await Promise.all(windows.slice(1).map(({ leave }) => leave()));
    seen.stamp = { ...still, now: 2 };
    await pass(250);
    await vi.waitFor(() => expect(windows[0]?.heard.events).toHaveLength(2));
    await windows[0]?.leave();
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
  });

  test('a workspace that cannot be read ends the streams, not the server', async () => {
    const { app, seen } = stage();
    const { heard } = await listen(app);
    await vi.waitFor(() => expect(heard.events).toHaveLength(1));
    seen.broken = true;
    await pass(250);
    await vi.waitFor(() => expect(heard.ended).toBe(true));
    expect(heard.events.at(-1)).toBe('event: error\ndata: disk I/O error');
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('a stamp is made anew after a commit, whosever it was, and not before', async () => {
  const desk = await new Desk().init('an-khanh', settings, begins, units);
  const [one, two] = [desk.open(), desk.open()];
  onTestFinished(() => {
    one.close();
    two.close();
  });
  const first = one.stamp();
  expect(one.stamp()).toBe(first);
  two.moveClock(first.now + 60_000);
  const second = one.stamp();
  expect(second.now).toBe(first.now + 60_000);
  expect(one.stamp()).toBe(second);
  one.moveClock(second.now + 60_000);
  expect(one.stamp().now).toBe(second.now + 60_000);
});
