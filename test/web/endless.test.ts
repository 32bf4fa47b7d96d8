/** Scripts that never end by themselves, and what is left for those that come after them. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { makeExecutor } from '../../local/web/executor.ts';
import type { Listener } from '../../local/web/jobs.ts';
import { create } from '../local/stage.ts';
import { root } from '../rules/sources.ts';

const SCRIPT = `
const ui = () => SpreadsheetApp.getUi();
function spins() { while (true) {} }
function asksForEver() { for (;;) try { ui().alert('lại'); } catch {} }
function spinsLocked() { LockService.getScriptLock().waitLock(0); spins(); }
function asks() { return String(ui().alert('chờ')); }
function free() { return LockService.getScriptLock().tryLock(0); }
`;
const STOPPED = 'Tập lệnh chạy mãi không xong nên đã bị dừng.';

function stage(endlessMs: number) {
  const workspace = create(SCRIPT);
  const worker = pathToFileURL(join(root, '.build', 'worker.mjs'));
  const executor = makeExecutor({ dir: workspace.dir, bundle: workspace.bundle, worker, endlessMs });
  onTestFinished(() => executor.close());
  const run = async (path: string, listener?: Listener): Promise<unknown> =>
    (await executor.perform<'run'>({ kind: 'run', path, args: [] }, listener)).value;
  return { workspace, run };
}

test('as many endless scripts as may run at once keep nobody out for ever', async () => {
  const { run } = stage(2000);
  const paths = ['spins', 'spins', 'asksForEver', 'spinsLocked'];
  const spinning = paths.map((path) => run(path).catch((error: Error) => error.message));
  const after = run('free');
  expect(await Promise.all(spinning)).toEqual(paths.map(() => STOPPED));
  expect(await after).toBe(true);
});

test('one that was cut off leaves no lock to anybody', async () => {
  const { run, workspace } = stage(2000);
  await expect(run('spinsLocked')).rejects.toThrow(STOPPED);
  await expect.poll(() => workspace.run('free').value).toBe(true);
  expect(await run('free')).toBe(true);
});

test('a person may think longer than a script may run', async () => {
  const { run } = stage(1500);
  const onQuestion = async () => {
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return { button: 'OK', text: '' };
  };
  expect(await run('asks', { onQuestion })).toBe('OK');
});
