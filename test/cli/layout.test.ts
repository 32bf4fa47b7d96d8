/** Which files are opened as a workspace, and how others are refused: by every command, in words. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../local/cli/commands.ts';
import { openDb } from '../../local/db.ts';
import { Desk } from '../support/tonghop.ts';

const made = () => new Desk().init('an-khanh');

function withDb<T>(desk: Desk, work: (db: ReturnType<typeof openDb>) => T): T {
  const db = openDb(join(desk.dir, 'w', 'workspace.db'));
  try {
    return work(db);
  } finally {
    db.close();
  }
}

const layoutOf = (desk: Desk): unknown =>
  withDb(desk, (db) => db.get("SELECT value FROM meta WHERE key = 'layout'")?.value);

test('a new workspace records its layout, an older one without is brought forward', async () => {
  const desk = await made();
  expect(layoutOf(desk)).toBe('1');
  withDb(desk, (db) => db.run("DELETE FROM meta WHERE key = 'layout'"));
  expect((await desk.run('clock')).code).toBe(0);
  expect(layoutOf(desk)).toBe('1');
});

/** Enough of each command to come to the workspace. */
const more: Record<string, string[]> = {
  submit: [],
  edit: ['--tab', 'units', '--row', 'TH01', '--column', 'households', '--value', '1'],
  run: ['sweep'],
  table: ['units'],
  'unit-report': ['TH01'],
  xlsx: ['--out', 'never.xlsx'],
};

describe('a workspace of a newer version', () => {
  test.each(commands.map(({ name }) => name).filter((name) => name !== 'init'))('%s', async (name) => {
    const desk = await made();
    withDb(desk, (db) => db.run("UPDATE meta SET value = '2' WHERE key = 'layout'"));
    const file = join(desk.dir, 'rows.csv');
    writeFileSync(file, 'unit,kind\nTH01,nil\n');
    const { code, out, err } = await desk.run(name, ...(name === 'submit' ? [file] : (more[name] ?? [])));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/newer version .*layout 2, this one knows 1.*npm ci.*--dir/);
    expect(err).not.toMatch(/\n\s+at /);
    expect(layoutOf(desk)).toBe('2');
  });
});

describe('what is no workspace', () => {
  const cases: [string, (path: string) => void][] = [
    ['text', (path) => writeFileSync(path, 'this is a text and no database at all\n'.repeat(100))],
    ['nothing', (path) => writeFileSync(path, '')],
    ['a folder', (path) => mkdirSync(path)],
    [
      'another database',
      (path) => {
        const db = openDb(path);
        db.exec('PRAGMA journal_mode=DELETE');
        db.exec('CREATE TABLE meta (key TEXT, value TEXT)');
        db.close();
      },
    ],
  ];
  test.each(cases)('%s: refused in words, and left as it was', async (_what, put) => {
    const desk = new Desk();
    const path = join(desk.dir, 'w', 'workspace.db');
    mkdirSync(dirname(path));
    put(path);
    const look = (): unknown => (existsSync(`${path}-wal`) ? 'wal' : isFile(path) ? readFileSync(path) : 'folder');
    const before = look();
    for (const command of ['totals', 'demo', 'start']) {
      const { code, out, err } = await desk.run(command);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/workspace\.db is no workspace: .* Choose another --dir/);
      expect(err).not.toMatch(/\n\s+at /);
    }
    expect(look()).toEqual(before);
  });

  test('an empty folder', async () => {
    const desk = new Desk();
    mkdirSync(join(desk.dir, 'w'));
    const { code, err } = await desk.run('totals');
    expect(code).toBe(1);
    expect(err).toMatch(/holds no workspace\. Make one with: tonghop init/);
  });
});

function isFile(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}
