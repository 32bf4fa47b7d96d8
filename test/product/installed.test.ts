/** The row `installation`, which tells programs from outside what only the script can read, and the mark on the bundle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createWorkspace } from '../../local/workspace.ts';
import type { Execution } from '../../local/workspace.types.ts';
import { dataVersion } from '../../src/core/version.ts';
import { MINUTE } from '../endurance/stage.ts';
import { inFile, properties, stored, tabs } from '../migration/stage.ts';
import { bundle, Desk, root, shared } from '../support/tonghop.ts';

interface Installed {
  dataVersion: number;
  bundle: string;
  heartbeat: number;
  properties: Record<string, string>;
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const installed = (desk: Desk): Installed => stored<Installed>(desk, 'installation') as Installed;
const atOnce = '2026-05-20T08:00:00+07:00';

let desk: Desk;
beforeAll(async () => {
  desk = await new Desk().init('an-khanh', {}, atOnce);
});

/** The dispatcher's runs of the next so many minutes. */
function wait(minutes: number): Execution[] {
  const w = desk.open();
  const before = w.executions().length;
  w.moveClock(w.now() + minutes * MINUTE);
  const runs = w.executions().slice(before);
  w.close();
  expect(runs.map(({ error }) => error).filter((error) => error !== null)).toEqual([]);
  return runs;
}

test('the first line of the bundle says which program it is, and which data it writes', () => {
  expect(readFileSync(bundle, 'utf8').split('\n', 1)[0]).toBe(`// tonghop ${version}, data ${dataVersion}`);
});

test('set-up tells everything but claims and PINs', () => {
  const row = installed(desk);
  expect(row).toMatchObject({ dataVersion, bundle: version });
  const { 'pins.0': pins, ...others } = properties(desk);
  expect(row.properties).toEqual(others);
  expect(row.properties.sheetId).toBe(inFile(desk, (_, store) => store.book().id));
  for (const pin of (pins ?? '').match(/\d{6}/g) ?? [])
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`\\b${pin}\\b`));
  expect(JSON.stringify(row).length).toBeLessThan(20_000);
});

test('the dispatcher beats on a new day and every three hours: the runs in between cost what they did', () => {
  wait(31);
  const first = installed(desk).heartbeat;
  expect(first).toBeGreaterThan(Date.parse(atOnce));
  const [run] = wait(30);
  expect([run?.serviceCalls, installed(desk).heartbeat]).toEqual([7, first]);
  const calls = wait(180).map(({ serviceCalls }) => serviceCalls);
  expect(calls.reduce((n, one) => n + one - 7, 0)).toBe(1);
  expect(installed(desk).heartbeat - first).toBeLessThanOrEqual(3.5 * 60 * MINUTE);
});

test('it outlives cleared trial data, and comes back with a deleted tab', () => {
  const w = desk.open();
  expect(w.run('App.clearTrial', [{ word: 'xóa' }]).value).toMatchObject({ done: true });
  w.close();
  expect(installed(desk).properties.formId).toBe(properties(desk).formId);
  const { id = -1 } = tabs(desk).find(({ name }) => name === 'Số liệu hiện hành') ?? {};
  const again = desk.open();
  again.deleteSheet(id);
  again.close();
  wait(31);
  expect(installed(desk).properties.formId).toBe(properties(desk).formId);
});

test('the dialog of the set-up begins with the campaign that the Sheet was made for', () => {
  const fresh = new Desk();
  createWorkspace(join(fresh.dir, 'w'), { ...shared, now: Date.parse(atOnce) }).close();
  const dialog = (mark: string): string => {
    inFile(fresh, (_, store) => store.updateBook({ metadata: [{ key: 'tonghop.start', value: mark }] }));
    const w = fresh.open();
    expect(w.run('App.openSetUp', []).error).toBeNull();
    w.close();
    return inFile(fresh, (_, store) => store.shown().at(-1)?.text ?? '');
  };
  expect(dialog('hai-duong')).toContain('value="hai-duong" selected');
  expect(dialog('hai-duong')).not.toContain('đã được thiết lập');
  expect(dialog('probe')).not.toContain(' selected');
});
