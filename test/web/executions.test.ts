/** The list of executions: newest first, by pages, filtered by the database. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExecutionView } from '../../local/views/execution.types.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  site.workspace.moveClock(site.workspace.now() + 3 * 86_400_000);
  site.workspace.run('App.makeUnitReport', ['no such unit']);
  site.workspace.run('App.noSuchFunction');
});
afterAll(() => site.close());

const get = async <T>(path: string): Promise<T> => (await fetch(site.url + path)).json() as Promise<T>;
const list = (query: string): Promise<ExecutionView[]> => get(`/api/executions?${query}`);

test('newest first, a hundred at a time, until there are no more', async () => {
  const first = await list('');
  expect(first).toHaveLength(100);
  expect(first[0]?.function).toBe('App.noSuchFunction');
  const rest = await list(`before=${first.at(-1)?.id}`);
  const ids = [...first, ...rest].map(({ id }) => id);
  expect(ids).toEqual(
    site.workspace
      .executions()
      .map(({ id }) => id)
      .reverse(),
  );
  expect(await list(`before=${ids.at(-1)}`)).toEqual([]);
});

test('by function, and only those that failed', async () => {
  const failed = await list('failed=1');
  expect(failed.map((run) => run.function)).toEqual(['App.noSuchFunction', 'App.makeUnitReport']);
  for (const { error } of failed) expect(error).not.toBeNull();
  expect((await list('function=App.setUp')).map((run) => run.function)).toEqual(['App.setUp']);
  expect(await list('function=App.setUp&failed=1')).toEqual([]);
  const [setUp] = await list('trigger=run&before=2');
  expect(setUp?.function).toBe('App.setUp');
  expect((await list(`trigger=run&after=${setUp?.id}`)).map(({ id }) => id)).toEqual(failed.map(({ id }) => id));
  expect(await get('/api/executions/functions')).toEqual([
    'App.dispatch',
    'App.makeUnitReport',
    'App.noSuchFunction',
    'App.setUp',
  ]);
});

test('an execution tells its calls by service, cells and modelled time', async () => {
  const [setUp] = await list('function=App.setUp');
  expect(setUp).toMatchObject({ trigger: 'run', error: null, log: [] });
  expect(setUp?.calls['FormApp.create']).toBe(1);
  expect(setUp?.modelledMs).toBeGreaterThan(1000);
});

test('what is no number or no bound is left out of the question', async () => {
  expect(await list('before=%27%3B--&limit=100000')).toHaveLength(100);
  expect(await list(`function=${encodeURIComponent("' OR 1=1 --")}`)).toEqual([]);
});
