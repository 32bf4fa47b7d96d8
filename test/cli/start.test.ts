import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSample, SAMPLE_NOTE, stepsUntil } from '../../local/cli/sample.ts';
import { start } from '../../local/cli/start.ts';
import { formatInstant, parseInstant } from '../../local/cli/time.ts';
import { readUnits } from '../../local/cli/units.ts';
import { demoEnd, demoSettings, demoSteps, demoStop, demoUnit } from '../../local/demo/campaign.ts';
import { createWorkspace, openWorkspace } from '../../local/workspace.ts';
import { root, shared } from '../support/tonghop.ts';
import { cli, fakeRuntime, fileOf, scratch } from './fake.ts';

const steps = demoSteps(readUnits('local/demo/units.csv').map(demoUnit));

describe('where the sample stands', () => {
  test('three days before the last day on time, in the late afternoon of a Friday', () => {
    const due = parseInstant(demoSettings.unitDue ?? '') as number;
    const stop = parseInstant(demoStop) as number;
    expect(new Date(stop + 7 * 3_600_000).getUTCDay()).toBe(5);
    expect(Math.floor((due - stop) / 86_400_000)).toBe(2);
    expect(demoStop.slice(0, 10)).toBe('2026-05-22');
  });

  test('all that was to happen by then has happened, the rest is left to whoever sits there', () => {
    const done = stepsUntil(steps, demoStop);
    expect(done).toEqual(steps.slice(0, done.length));
    const last = done.at(-1)?.at ?? '';
    expect(last.slice(0, 10)).toBe('2026-05-22');
    expect((steps[done.length]?.at ?? '') > '2026-05-22T17:00').toBe(true);
    expect(stepsUntil(steps, demoEnd)).toEqual(steps);
  });

  test('a step at the very instant is taken', () => {
    const at = (steps[9] as { at: string }).at;
    expect(stepsUntil(steps, at).at(-1)?.at).toBe(at);
  });
});

const io = { out: () => undefined, err: () => undefined, stdin: async () => new Uint8Array() };
const runtime = {
  ...fakeRuntime().runtime,
  root,
  create: (dir: string, now: number) => createWorkspace(dir, { ...shared, now }),
};
const args = { positionals: [], one: () => undefined, all: () => [], has: () => false };
const context = (dir: string) => ({ io, runtime, args, shape: start, dir });

describe('the replay itself, cut short', () => {
  const end = '2026-04-01T17:00:00+07:00';

  test('leaves a workspace at its instant, with a note that says what it is', async () => {
    const dir = join(scratch(), 'ws');
    await makeSample(context(dir), end);
    expect(existsSync(join(dir, SAMPLE_NOTE))).toBe(true);
    const workspace = openWorkspace(dir, shared);
    expect(formatInstant(workspace.now())).toBe(end);
    expect(workspace.stamp().responses).toBe(stepsUntil(steps, end).length);
    workspace.close();
  });

  test('stopped in the middle it leaves nothing', async () => {
    const dir = join(scratch(), 'ws');
    const listening = process.listenerCount('SIGTERM');
    const making = makeSample(context(dir), demoStop);
    const heard = expect(making).rejects.toThrow('đã dừng trước khi dựng xong');
    // Set-up has no ear; the replay has.
    while (process.listenerCount('SIGTERM') === listening) await new Promise((soon) => setTimeout(soon, 5));
    process.emit('SIGTERM');
    await heard;
    expect(readdirSync(dirname(dir))).toEqual([]);
    expect(process.listenerCount('SIGTERM')).toBe(listening);
  });
});

describe('--fresh deletes nothing that somebody may want', () => {
  const refused = async (dir: string, words: RegExp): Promise<void> => {
    const { code, out, err } = await cli(fakeRuntime(), ['start', '--fresh', '--dir', dir]);
    expect(err).toMatch(words);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  };

  test('a folder that is no workspace', async () => {
    const dir = dirname(fileOf('mine', 'keep.txt'));
    await refused(dir, /không phải là nơi chứa dữ liệu mẫu/);
    expect(readdirSync(dir)).toEqual(['keep.txt']);
  });

  test("somebody's own workspace", async () => {
    const dir = dirname(fileOf('', 'workspace.db'));
    await refused(dir, /không phải là nơi chứa dữ liệu mẫu/);
    expect(readdirSync(dir)).toEqual(['workspace.db']);
  });

  test('a file', async () => {
    const file = fileOf('mine', '.tonghop');
    await refused(file, /không phải là nơi chứa dữ liệu mẫu/);
    expect(existsSync(file)).toBe(true);
  });

  test('a sample beside which something else was put', async () => {
    for (const put of [
      (dir: string) => writeFileSync(join(dir, 'báo cáo.docx'), ''),
      (dir: string) => mkdirSync(join(dir, 'ảnh')),
    ]) {
      const dir = dirname(fileOf('', SAMPLE_NOTE));
      writeFileSync(join(dir, 'workspace.db'), '');
      put(dir);
      await refused(dir, /không phải của dữ liệu mẫu/);
      expect(existsSync(join(dir, 'workspace.db'))).toBe(true);
    }
  });

  test('a sample stays until the new one is whole', async () => {
    const dir = dirname(fileOf('', SAMPLE_NOTE));
    for (const name of [
      'workspace.db',
      'workspace.db-wal',
      'lock.db',
      'serve.db',
      'tonghop-demo.xlsx',
      'provision.json',
    ])
      writeFileSync(join(dir, name), '');
    const fake = fakeRuntime();
    fake.app.setUp = () => {
      throw new Error('set-up was reached');
    };
    const { err } = await cli(fake, ['start', '--fresh', '--dir', dir]);
    expect(err).toMatch(/set-up was reached/);
    expect(readdirSync(dir)).toEqual(
      expect.arrayContaining([SAMPLE_NOTE, 'workspace.db', 'tonghop-demo.xlsx', 'provision.json']),
    );
    expect(readdirSync(dirname(dir)).filter((name) => name.startsWith(basename(dir)))).toEqual([basename(dir)]);
  });
});

test('a wrong port is heard of before the replay', async () => {
  const dir = join(scratch(), 'ws');
  const { code, err } = await cli(fakeRuntime(), ['start', '--port', '80', '--dir', dir]);
  expect({ code, err }).toEqual({ code: 2, err: 'tonghop: --port 80: give a number between 1024 and 65000\n' });
  expect(existsSync(dir)).toBe(false);
});
