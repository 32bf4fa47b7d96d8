/** Campaigns at work, copied for each test, and what people do to the Form's file in Drive. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { Killed } from '../../local/meter.ts';
import { allFiles, type FileRecord, loadFile, saveFile } from '../../local/services/files.ts';
import { allTriggers, type TriggerRecord } from '../../local/triggerRecords.ts';
import type { Fired } from '../../local/workspace.types.ts';
import { inFile, properties, stored, tabs } from '../migration/stage.ts';
import { Desk } from '../support/tonghop.ts';

export const former = 'dieuphoi@mau.example';
export const other = 'nguoi-moi@mau.example';

export function copyOf(from: Desk, options: ConstructorParameters<typeof Desk>[0] = {}): Desk {
  const desk = new Desk(options);
  cpSync(join(from.dir, 'w'), join(desk.dir, 'w'), { recursive: true });
  return desk;
}

export interface Told {
  done: boolean;
  warnings: string[];
}

export function run(desk: Desk, user: string, path: string, ...args: unknown[]): Fired {
  const w = desk.open();
  const fired = w.run(path, args, { user });
  w.close();
  return fired;
}

export function setUp(desk: Desk, request: object = {}, user = former): Told {
  const { error, value } = run(desk, user, 'App.setUp', request);
  expect(error).toBeNull();
  return value as Told;
}

export const formFiles = (desk: Desk): FileRecord[] =>
  inFile(desk, (db) => allFiles(db).filter(({ mimeType }) => mimeType.endsWith('.form')));

const changeForm = (desk: Desk, change: (file: FileRecord) => FileRecord): void => {
  const id = properties(desk).formId ?? '';
  inFile(desk, (db) => saveFile(db, change(loadFile(db, id) as FileRecord)));
};

export const shareForm = (desk: Desk, emailAddress: string): void =>
  changeForm(desk, (file) => ({
    ...file,
    permissions: [...file.permissions, { id: emailAddress, type: 'user', role: 'writer', emailAddress }],
  }));

export const trashForm = (desk: Desk, trashed = true): void => changeForm(desk, (file) => ({ ...file, trashed }));

export function deleteForm(desk: Desk): void {
  const w = desk.open();
  w.deleteFile(properties(desk).formId ?? '');
  w.close();
}

export function deleteTab(desk: Desk, name: string): void {
  const { id = -1 } = tabs(desk).find((tab) => tab.name === name) ?? {};
  const w = desk.open();
  w.deleteSheet(id);
  w.close();
}

export const triggers = (desk: Desk): TriggerRecord[] => inFile(desk, allTriggers);
export const mails = (desk: Desk): string[] => {
  const w = desk.open();
  const sent = w.outbox().map(({ to, subject }) => `${to}: ${subject}`);
  w.close();
  return sent;
};

/** The dispatcher's runs of the next so many minutes. */
export function wait(desk: Desk, minutes: number): { function: string; error: string | null; serviceCalls: number }[] {
  const w = desk.open();
  const before = w.executions().length;
  w.moveClock(w.now() + minutes * 60_000);
  const runs = w.executions().slice(before);
  w.close();
  return runs;
}

export const totals = async (desk: Desk): Promise<unknown> => {
  const { computedAt: _, ...rest } = await desk.json<Record<string, unknown>>('totals');
  return rest;
};

export const rowsOf = (desk: Desk, name: string): string[][] =>
  tabs(desk)
    .find((tab) => tab.name === name)
    ?.rows.filter((row) => row.some((cell) => cell !== '')) ?? [];

/** Of `current`, without what each run notes of itself. */
export const remembered = (desk: Desk): string[][] =>
  rowsOf(desk, 'Số liệu hiện hành')
    .filter(([key]) => key !== 'installation')
    .map(([key = '', data = '']) => [key, data])
    .sort();

export const unitsOf = (desk: Desk): number => remembered(desk).filter(([key]) => key?.startsWith('unit/')).length;
export const settingsOf = (desk: Desk): Record<string, string> => stored(desk, 'settings') ?? {};

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1000));

/** Runs set-up whole, then killed before drawn calls and run again; gives what each ended with. */
export function mortally(
  prepare: () => Desk,
  request: object,
  user: string,
  ended: (desk: Desk) => unknown,
  { stride, kept }: { stride: number; kept: RegExp },
): { whole: unknown; ends: [string, unknown][] } {
  const members: string[] = [''];
  const once = (at: number): unknown => {
    const desk = prepare();
    let armed = at > 0;
    const w = desk.open({
      onCall: (n, member) => {
        if (at === 0) members[n] = member;
        if (armed && n === at) throw new Killed('kill -9');
      },
    });
    if (armed) expect(() => w.run('App.setUp', [request], { user })).toThrow(Killed);
    armed = false;
    expect(w.run('App.setUp', [request], { user }).error).toBeNull();
    w.close();
    return ended(desk);
  };
  const whole = once(0);
  // Of the calls after which something is there that was not, every third.
  const after = members.flatMap((_, at) => (at > 0 && kept.test(members[at - 1] ?? '') ? [at] : []));
  const drawn = members.flatMap((_, at) => (at > 0 && at % stride === seed % stride ? [at] : []));
  const tried = [...drawn, ...after.filter((_, i) => i % 3 === seed % 3)];
  console.log(`set-up killed before ${tried.length} of ${members.length - 1} calls (SEED=${seed})`);
  return { whole, ends: tried.map((at) => [`${at} ${members[at]}`, once(at)]) };
}
