/** The clock in the browser's hands: by slices, stoppable, never back; and what the product is asked of it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClockEvent, ClockView, Mark } from '../../local/views/clock.types.ts';
import type { MenuPlace, Respondent, WorkspaceView } from '../../local/views/product.types.ts';
import type { Refused } from '../../local/views/stamp.types.ts';
import { begins, hostileName, openSite, type Site } from './site.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const start = Date.parse(begins);
const at = (iso: string): number => Date.parse(`${iso}:00+07:00`);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const get = async <T>(path: string): Promise<T> => (await fetch(site.url + path)).json() as Promise<T>;

const post = (body: string, signal?: AbortSignal): Promise<Response> =>
  fetch(`${site.url}/api/clock`, { method: 'POST', headers: { origin: site.url }, body, signal });

const moveTo = (to: unknown): Promise<Response> => post(JSON.stringify({ to }));

async function eventsOf(response: Response): Promise<ClockEvent[]> {
  const lines = (await response.text()).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as ClockEvent);
}

const steps = (events: ClockEvent[]) => events.flatMap((event) => ('ran' in event ? [event] : []));

test('tells what falls due next, and the instants that the product names', async () => {
  const { now, triggers } = await get<ClockView>('/api/clock');
  expect(now).toBe(start);
  expect(triggers[0]).toMatchObject({ function: 'App.dispatch', event: 'CLOCK', nextDue: start + HOUR / 2 });
  expect(triggers.slice(1).map(({ nextDue }) => nextDue)).toEqual([null, null, null]);
  expect(await get<Mark[]>('/api/marks')).toEqual([
    { label: 'Đến hạn báo cáo', at: at('2026-05-25T00:00') - 1000 },
    { label: 'Đến ngày sau hạn', at: at('2026-05-25T08:30') },
    { label: 'Đến lúc chốt số liệu', at: at('2026-05-29T17:00') },
  ]);
});

test('the units with their own links on this machine, and where each stands', async () => {
  const units = await get<Respondent[]>('/api/respondents');
  expect(units.map(({ name, state, owes }) => [name, state, owes])).toEqual(
    ['Thôn Mẫu Đông', 'Thôn Mẫu Tây', hostileName, 'Trường Tiểu học Mẫu'].map((name) => [name, 'chưa gửi', true]),
  );
  for (const { path } of units) expect(path).toMatch(/^\/form\/d\/e\/[\w-]+\/viewform\?.*entry\.\d+=/);
  expect(await get<MenuPlace>('/api/report-menu')).toEqual({
    menu: 'Báo cáo Hải Phòng Smart',
    entry: 'Tạo báo cáo tổng hợp (dự thảo)…',
  });
  expect(await get<WorkspaceView>('/api/workspace')).toMatchObject({ setUp: true, documents: [] });
});

test('refuses in words what is no instant, has passed or lies too far ahead', async () => {
  const refused: [unknown, RegExp][] = [
    [start, /đã qua/],
    [start - 1, /đã qua/],
    [start + 400 * DAY + 1, /400 ngày/],
    ['mai', /Chưa rõ/],
    [1e300, /Chưa rõ/],
    [undefined, /Chưa rõ/],
  ];
  for (const [to, words] of refused) {
    const response = await moveTo(to);
    expect(response.status).toBe(409);
    expect(((await response.json()) as Refused).error).toMatch(words);
  }
  expect((await post('')).status).toBe(409);
  expect(site.workspace.now()).toBe(start);
});

test('goes in slices, each with what ran in it, and says when it is there', async () => {
  const events = await eventsOf(await moveTo(start + 13 * HOUR));
  expect(steps(events).map(({ now }) => (now - start) / HOUR)).toEqual([6, 12, 13]);
  expect(events.at(-1)).toEqual({ done: true });
  const ran = steps(events).flatMap((event) => event.ran);
  expect(ran).toHaveLength(26);
  expect(ran[0]).toMatchObject({ function: 'App.dispatch', trigger: 'clock', at: start + HOUR / 2, error: null });
});

test('a window that goes away stops the clock where it then stands', async () => {
  const before = site.workspace.now();
  const target = before + 300 * DAY;
  const window = new AbortController();
  const response = await post(JSON.stringify({ to: target }), window.signal);
  await response.body?.getReader().read();
  window.abort();
  const standing = async (): Promise<number> => {
    for (let seen = -1; seen !== site.workspace.now(); ) {
      seen = site.workspace.now();
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
    return site.workspace.now();
  };
  const stopped = await standing();
  expect(stopped).toBeGreaterThan(before);
  expect(stopped).toBeLessThan(target);
});

test('whoever stops the clock stops it for every window, and what has run is told', async () => {
  const from = site.workspace.now();
  const target = from + 300 * DAY;
  const windows = [await moveTo(target), await moveTo(target + 1)];
  const stop = { method: 'POST', headers: { origin: site.url } };
  expect((await fetch(`${site.url}/api/clock/stop`, stop)).status).toBe(200);
  const told = await Promise.all(windows.map(eventsOf));
  for (const events of told) expect(events.filter((event) => !('ran' in event))).toEqual([]);
  const reached = Math.max(...told.flatMap(steps).map(({ now }) => now));
  expect(site.workspace.now()).toBe(reached);
  expect(reached).toBeLessThan(target);
  expect(told.flatMap(steps).flatMap(({ ran }) => ran).length).toBe((reached - from) / (HOUR / 2));
});

test('two windows at once: the clock never goes back and every turn is taken once', async () => {
  const from = site.workspace.now();
  const [near, far] = await Promise.all(
    [moveTo(from + DAY), moveTo(from + 2 * DAY)].map(async (r) => eventsOf(await r)),
  );
  for (const events of [near, far]) {
    expect(events?.at(-1)).toEqual({ done: true });
    const told = steps(events ?? []).map(({ now }) => now);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  }
  expect(site.workspace.now()).toBe(from + 2 * DAY);
  const turns = site.workspace.findExecutions({ trigger: 'clock', limit: 96 }).map((run) => run.at);
  expect(new Set(turns).size).toBe(96);
  expect(turns).toEqual([...turns].sort((a, b) => b - a));
});

test('counts the mails of the way: units that are late are reminded', async () => {
  const other = await openSite();
  try {
    const to = at('2026-05-25T08:30');
    const headers = { origin: other.url };
    const response = await fetch(`${other.url}/api/clock`, { method: 'POST', headers, body: JSON.stringify({ to }) });
    const sent = steps(await eventsOf(response)).at(-1)?.mails ?? 0;
    expect(sent).toBeGreaterThan(4);
    expect(sent).toBe(other.workspace.outbox().length);
  } finally {
    await other.close();
  }
});
