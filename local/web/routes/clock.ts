/**
 * Moves the clock of the workspace. A long way is gone in slices, so that whoever watches sees how far it is and can stop, and so
 * that two windows that move it at once take turns.
 */
import type { Hono } from 'hono';
import { stream } from 'hono/streaming';
import type { ClockEvent, ClockView } from '../../views/clock.types.ts';
import type { Site } from '../site.ts';

const SLICE_MS = 6 * 3_600_000;
const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

const words = {
  noInstant: 'Chưa rõ đến thời điểm nào.',
  passed: 'Thời điểm này đã qua. Đồng hồ chỉ chạy tới, không lùi lại được.',
  tooFar: `Mỗi lần chỉ chỉnh tới được nhiều nhất ${MOST_DAYS} ngày.`,
};

function refusalOf(to: number, now: number): string | null {
  if (!Number.isSafeInteger(to)) return words.noInstant;
  if (to <= now) return words.passed;
  return to > now + MOST_DAYS * DAY_MS ? words.tooFar : null;
}

type Tell = (event: ClockEvent) => Promise<unknown>;
type Slice = (to: number) => Promise<ClockEvent & { now: number }>;

/** One slice at a time, whoever asked for it. */
function makeSlices({ workspace, executor }: Site): (firstMail: number) => Slice {
  let last: Promise<unknown> = Promise.resolve();
  return (firstMail) => (to) => {
    const slice = last.then(async () => {
      // Another window, or the command line, may have passed it in the meantime.
      const ran = to > workspace.now() ? await executor.perform<'clock'>({ kind: 'clock', to }) : [];
      const { now, mails } = workspace.stamp();
      return { now, ran, mails: mails - firstMail };
    });
    last = slice.catch(() => undefined);
    return slice;
  };
}

async function move(site: Site, to: number, slice: Slice, tell: Tell, stopped: () => boolean): Promise<void> {
  const { workspace } = site;
  for (let now = workspace.now(); now < to; now = workspace.now()) {
    if (stopped()) return;
    await tell(await slice(Math.min(to, now + SLICE_MS)));
  }
  await tell({ done: true });
}

export function clockRoutes(app: Hono, site: Site): void {
  const { workspace } = site;
  const slices = makeSlices(site);
  let stops = 0;
  app.get('/api/clock', (c) => c.json<ClockView>({ now: workspace.now(), triggers: workspace.triggers() }));
  app.post('/api/clock', async (c) => {
    const { to } = (await c.req.json().catch(() => ({}))) as { to: number };
    const refusal = refusalOf(to, workspace.now());
    if (refusal !== null) return c.json({ error: refusal }, 409);
    c.header('content-type', 'application/x-ndjson; charset=utf-8');
    return stream(c, async (out) => {
      const tell: Tell = (event) => out.writeln(JSON.stringify(event));
      const slice = slices(workspace.stamp().mails);
      const before = stops;
      const stopped = (): boolean => out.aborted || stops > before;
      await move(site, to, slice, tell, stopped).catch((error: Error) => tell({ error: error.message }));
    });
  });
  // There is one clock: whoever stops it stops it for every window, once what runs is done and told.
  app.post('/api/clock/stop', (c) => {
    stops += 1;
    return c.json({});
  });
}
