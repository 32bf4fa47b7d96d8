import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { create, type Place, value } from './stage.ts';

const SCRIPT = `
const cell = () => SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1);
var App = {
  add() {
    const lock = LockService.getScriptLock();
    lock.waitLock(30000);
    cell().setValue(Number(cell().getValue()) + 1);
    SpreadsheetApp.flush();
    lock.releaseLock();
  },
  hold() {
    LockService.getScriptLock().waitLock(1000);
    cell().setValue('pending');
    PropertiesService.getScriptProperties().setProperty('reached', 'yes');
  },
  read() { return cell().getValue(); },
  reached() { return PropertiesService.getScriptProperties().getProperty('reached'); },
  tryLock(ms) { return LockService.getScriptLock().tryLock(ms); },
  waitLock(ms) { LockService.getScriptLock().waitLock(ms); },
};`;

let childFile: string;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'tonghop-child-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  childFile = join(folder, 'child.mjs');
  const entry = join(import.meta.dirname, 'child.ts');
  buildSync({
    entryPoints: [entry],
    outfile: childFile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
});

function start({ dir, bundle }: Place, ...rest: string[]): ChildProcess {
  return spawn(process.execPath, [childFile, dir, bundle, ...rest], { stdio: ['ignore', 'pipe', 'inherit'] });
}

test('the lock holds between processes, and kill -9 of its holder frees it and undoes nothing but what was pending', async () => {
  const workspace = create(SCRIPT);
  const holder = start(workspace, 'App.hold', '1', 'Properties.setProperty');
  await once(holder.stdout as never, 'data');
  expect(value(workspace, 'App.tryLock', 0)).toBe(false);
  // REF lock/lock#waitLock: throws on time-out
  expect(workspace.run('App.waitLock', [10]).error).toBe(
    'Exception: Lock timeout: another process was holding the lock for too long.',
  );
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(value(workspace, 'App.tryLock', 2000)).toBe(true);
  expect(value(workspace, 'App.read')).toBe('');
  expect(value(workspace, 'App.reached')).toBe(null);
});

test('what several processes add under the lock adds up', async () => {
  const workspace = create(SCRIPT);
  const children = Array.from({ length: 4 }, () => start(workspace, 'App.add', '10'));
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(value(workspace, 'App.read')).toBe(40);
  expect(workspace.executions().filter((one) => one.function === 'App.add')).toHaveLength(40);
}, 60_000);

test('a lock is let go when its execution ends; tryLock(-1) never succeeds', () => {
  const workspace = create(SCRIPT);
  // local-runtime.md, LockService; platform.md 2.5: released at the end of the script
  expect([value(workspace, 'App.tryLock', 0), value(workspace, 'App.tryLock', 0)]).toEqual([true, true]);
  expect(value(workspace, 'App.tryLock', -1)).toBe(false);
});
