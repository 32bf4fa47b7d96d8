/** `npm run backup` where not everything is as it should be, and what `tonghop init` says of what it saved. */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFile } from '../../local/layout.ts';
import type { Cell } from '../../local/sheets/cells.ts';
import { writeCells } from '../../local/sheets/grid.ts';
import { SheetStore } from '../../local/sheets/store.ts';
import { deleteColumns } from '../../local/sheets/structure.ts';
import { styleOf } from '../../local/sheets/styles.ts';
import { columnAt } from '../../local/sheets/tab.ts';
import { untroubled } from '../endurance/stage.ts';
import { type Fake, startFake } from '../fake/fake.ts';
import type { Place } from '../fake/run.ts';
import { addSpreadsheet, mime } from '../fake/state.ts';
import { answer, cells, sent, table, totals, within } from '../product/answers.ts';
import { Desk } from '../support/tonghop.ts';
import { type Backup, extraScopes, owner, prepare, restored, run } from './backup.ts';

const day = new Date('2026-04-05T00:00:00+07:00');
const moment = new Date('2026-05-20T08:00:00.123+07:00');

/** A tab of the coordinator's own. The second column is of text, the third of dates. */
const odd: Cell[][] = [
  ['=1+1', '=HYPERLINK("x")', day, moment],
  ["'0912", '+84 912 345 678', 'hôm nay', true],
  [46_163.5, '1e5', 46_163, false],
  ['ạ'.repeat(50_000), '', '', -0.1],
  ['', '', '', ''],
  ['a\nb\t"c"', '  ', '', 'TRUE'],
];

const names = ['Sổ tay "của" O\'Mẫu!A1', 'Ngắn', 'Giấu'];

function ownTabs(desk: Desk): void {
  const db = openFile(join(desk.dir, 'w'));
  const store = new SheetStore(db);
  const add = (name: string, rows: Cell[][]): void => {
    const tab = store.open(store.change(() => store.addTab(name, store.tabs().length)).id);
    columnAt(tab, 1).style = styleOf({ numberFormat: '@' });
    columnAt(tab, 2).style = styleOf({ numberFormat: 'dd/mm/yyyy' });
    for (const [r, row] of rows.entries()) writeCells(tab, { r, c: 0, h: 1, w: row.length }, [row]);
    if (name === 'Ngắn') tab.grid = { rows: 2, columns: 4 };
    tab.properties.hidden = name === 'Giấu';
    store.flush();
  };
  add(names[0] ?? '', odd);
  add(names[1] ?? '', [['x']]);
  add(names[2] ?? '', [['y', { f: '=1+1' }]]);
  // What a person does to tabs of the program's.
  const units = store.tabs().find((tab) => tab.name === 'Danh mục đơn vị');
  if (units) store.change(() => deleteColumns(store.open(units.id), 3, 1));
  db.close();
}

/** As they are stored, by tab: looks aside. */
function stored(desk: Desk): Record<string, unknown> {
  const db = openFile(join(desk.dir, 'w'));
  const store = new SheetStore(db);
  const all = store.tabs().map((tab) => {
    const { rows } = store.open(tab.id);
    return [
      tab.name,
      { id: tab.id, grid: tab.grid, hidden: tab.properties.hidden, rows: rows.map((row) => row.values) },
    ];
  });
  db.close();
  return Object.fromEntries(all);
}

let fake: Fake;
let desk: Desk;
let place: Place;
let backup: Backup;
const out = (): string => join(place.cwd, '.tonghop', 'backups');

beforeAll(async () => {
  fake = await startFake();
  desk = await new Desk().init('an-khanh');
  await sent(desk, answer('TH01'), answer('TH05'));
  ownTabs(desk);
  place = prepare(fake, desk, 'an-khanh');
});
afterAll(async () => {
  place.remove();
  await fake.close();
});

test('a run that is killed leaves nothing that looks whole; the next one clears it away', async () => {
  fake.plan({ method: 'forms.forms.get', kill: 'after' });
  const killed = await run(fake, place);
  expect(killed.ran.code).toBe(null);
  expect(readdirSync(out())).toEqual([expect.stringMatching(/^xa-mau-\d{8}-\d{4}\.making-\d+$/)]);
  backup = await run(fake, place);
  expect(backup.ran).toMatchObject({ code: 0 });
  expect(readdirSync(out())).toEqual([expect.stringMatching(/^xa-mau-\d{8}-\d{4}$/)]);
  expect(fake.problems()).toEqual([]);
});

describe('what it saved', () => {
  test('is for this account of the computer alone, and said to be personal', () => {
    const files = readdirSync(backup.dir, { recursive: true }).map((path) => join(backup.dir, String(path)));
    for (const path of [backup.dir, ...files]) {
      const stat = statSync(path);
      expect([path, (stat.mode & 0o777).toString(8)]).toEqual([path, stat.isDirectory() ? '700' : '600']);
    }
    expect(backup.ran.stderr).toContain('personal data');
  });

  test('is listed with its hashes', () => {
    const manifest = JSON.parse(readFileSync(join(backup.dir, 'manifest.json'), 'utf8'));
    const paths = manifest.files.map((file: { path: string }) => file.path);
    expect(paths.sort()).toEqual([
      'bang-tinh.json',
      'bang-tinh.xlsx',
      'bieu-mau.json',
      'chuong-trinh.json',
      'tra-loi.json',
    ]);
    for (const { path, bytes, sha256 } of manifest.files) {
      const content = readFileSync(join(backup.dir, path));
      expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
    }
    expect(manifest).toMatchObject({
      version: 1,
      name: 'xa-mau',
      preset: 'an-khanh',
      account: owner,
      owner,
      leftOut: [],
    });
    expect(manifest.madeAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
  });

  test('holds every cell as it was: formulas in text, dates where none belong, 50,000 letters', async () => {
    const back = await restored(
      backup.dir,
      within(desk, (w) => w.now()),
    );
    const [was, is] = [stored(desk), stored(back)];
    for (const name of names.slice(0, 2)) expect(is[name]).toEqual(was[name]);
    // What a formula came to is kept, not the formula.
    expect(is[names[2] ?? '']).toMatchObject({ hidden: true, rows: [['y']] });
    expect(cells(back).filter(({ formula }) => formula)).toEqual([]);
    expect((await table(back, 'units'))[0]).not.toHaveProperty('aliases');
    expect(await totals(back)).toEqual(await totals(desk));
  });
});

/** A copy of the backup with something done to it. */
function copyOf(change: (dir: string) => void): string {
  const dir = join(mkdtempSync(join(tmpdir(), 'tonghop-backup-')), 'b');
  cpSync(backup.dir, dir, { recursive: true });
  change(dir);
  return dir;
}

/** Sealed anew: as an honest backup of something else. */
const retold =
  (change: (manifest: Record<string, unknown>) => void) =>
  (dir: string): void => {
    const path = join(dir, 'manifest.json');
    const { seal: _, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
    change(manifest);
    const seal = createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
    writeFileSync(path, JSON.stringify({ ...manifest, seal }));
  };

const propertiesOf = (manifest: Record<string, unknown>) => manifest.properties as Record<string, string>;

/** A file of the backup with something else in it, listed as that. */
const rewritten =
  (path: string, change: (value: never) => unknown) =>
  (dir: string): void => {
    const bytes = Buffer.from(JSON.stringify(change(JSON.parse(readFileSync(join(dir, path), 'utf8')) as never)));
    writeFileSync(join(dir, path), bytes);
    retold((manifest) => {
      const file = (manifest.files as { path: string }[]).find((one) => one.path === path);
      Object.assign(file ?? {}, { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    })(dir);
  };

const refusals: [string, (dir: string) => void, RegExp][] = [
  ['no manifest', (dir) => rmSync(join(dir, 'manifest.json')), /is no backup: it holds no manifest\.json/],
  [
    'half a manifest',
    (dir) => writeFileSync(join(dir, 'manifest.json'), '{"format":"tong'),
    /manifest\.json is damaged/,
  ],
  ['another file of that name', (dir) => writeFileSync(join(dir, 'manifest.json'), '[1]'), /manifest\.json is damaged/],
  [
    'a manifest with one letter changed',
    (dir) => {
      const path = join(dir, 'manifest.json');
      writeFileSync(path, readFileSync(path, 'utf8').replace('"preset": "an', '"preset": "am'));
    },
    /manifest\.json is damaged/,
  ],
  [
    'a format of later',
    retold((m) => Object.assign(m, { version: 2 })),
    /newer version of this program \(backup version 2/,
  ],
  ['data of later', retold((m) => Object.assign(propertiesOf(m), { dataVersion: '99' })), /set-up failed: .*S-DATA-02/],
  ['a file changed', (dir) => appendFileSync(join(dir, 'tra-loi.json'), ' '), /tra-loi\.json is damaged/],
  ['a file missing', (dir) => rmSync(join(dir, 'bieu-mau.json')), /bieu-mau\.json is missing/],
  ['a file more', (dir) => writeFileSync(join(dir, 'ghi-chu.txt'), ''), /ghi-chu\.txt does not belong to it/],
  [
    'a link in place of a file',
    (dir) => {
      renameSync(join(dir, 'tra-loi.json'), join(dir, '..', 'x'));
      symlinkSync(join(dir, '..', 'x'), join(dir, 'tra-loi.json'));
    },
    /tra-loi\.json is no plain file/,
  ],
  [
    'a manifest of other types',
    retold((m) => Object.assign(m, { properties: { owner: {} } })),
    /manifest\.json does not hold what a backup holds \(properties\.owner\)/,
  ],
  ['a path that leads out', retold((m) => Object.assign(m, { documents: [{ file: '../x' }] })), /\(documents\.0\.id\)/],
  [
    'answers of another kind',
    rewritten('tra-loi.json', () => null),
    /tra-loi\.json does not hold what a backup holds\. /,
  ],
  [
    'an answer of no time',
    rewritten('tra-loi.json', (value: { responses: object[] }) => {
      Object.assign(value.responses[1] ?? {}, { lastSubmittedTime: 'x' });
      return value;
    }),
    /\(responses\.1\.lastSubmittedTime\)/,
  ],
  [
    'more cells than a Sheet has',
    rewritten('bang-tinh.json', (value: { tabs: object[] }) => {
      Object.assign(value.tabs[0] ?? {}, { rows: 1e9 });
      return value;
    }),
    /bang-tinh\.json does not hold what a backup holds \(tabs\.0\)/,
  ],
  [
    'a form of another shape',
    rewritten('bieu-mau.json', (value: object) => ({ ...value, items: [{ itemId: {} }] })),
    /\(items\.0\.itemId\)/,
  ],
  [
    'one answer twice',
    rewritten('tra-loi.json', ({ ids, responses }: { ids: object; responses: object[] }) => ({
      ids,
      responses: [...responses, responses[0]],
    })),
    /The backup contradicts itself: /,
  ],
];

describe('a backup that is not as it was made is refused in words, and nothing is made', () => {
  test.each(refusals)('%s', async (_, change, words) => {
    const fresh = new Desk();
    const ran = await fresh.run('init', '--from-backup', copyOf(change));
    expect(ran).toMatchObject({ code: 1, err: expect.stringMatching(words) });
    expect(ran.err).not.toMatch(/\n\s+at /);
    expect(readdirSync(fresh.dir)).toEqual([]);
  });

  test.each(['preset', 'units', 'set'])('--%s does not go with it', async (name) => {
    const ran = await new Desk().run('init', '--from-backup', backup.dir, `--${name}`, 'x=y');
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining(`--${name} does not go with --from-backup`) });
  });

  test('a folder in use stays as it is', async () => {
    const ran = await desk.run('init', '--from-backup', backup.dir);
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('is in use') });
  });
});

test('data of the first version, on which a newer program works already, are brought forward', async () => {
  const old = prepare(fake, desk, 'an-khanh');
  const rows = Object.values(fake.state.spreadsheets).flatMap(({ tabs }) => tabs.flatMap(({ values }) => values));
  const row = rows.find(([key]) => key === 'installation') ?? [];
  const told = JSON.parse(String(row[1]));
  // Version 1 noted neither.
  const { dataVersion: _, sheetId: __, ...properties } = told.properties;
  row[1] = JSON.stringify({ ...told, dataVersion: 1, properties });
  const { dir } = await run(fake, old);
  const back = await restored(
    dir,
    within(desk, (w) => w.now()),
  );
  expect(await totals(back)).toEqual(await totals(desk));
  within(back, (w) => untroubled(w.moveClock(w.now() + 31 * 60_000)));
  expect(await back.json('outbox')).toEqual([]);
  old.remove();
});

test('a Form that took no answers takes none, strange questions are told, the clock is that of the backup', async () => {
  const closed = copyOf(
    rewritten('bieu-mau.json', (form: { publishSettings: { publishState: object }; items: object[] }) => {
      Object.assign(form.publishSettings.publishState, { isAcceptingResponses: false });
      form.items.push({ itemId: '0000ffff', title: 'Bảng hỏi', questionGroupItem: { grid: {} } });
      return form;
    }),
  );
  const back = new Desk();
  const ran = await back.run('init', '--from-backup', closed);
  expect(ran).toMatchObject({ code: 0, err: expect.stringContaining('question "Bảng hỏi" of the Form was left out') });
  const { now, madeAt, answers } = JSON.parse(ran.out);
  expect([now, answers]).toEqual([madeAt, 2]);
  within(back, (w) => expect(w.form()?.closed).not.toBe(null));
});

test('several installations: what there is of each is saved, and what there is not is told', async () => {
  const statePath = join(place.cwd, '.tonghop', 'provision.json');
  const state = JSON.parse(readFileSync(statePath, 'utf8'));
  const whole = state.installations['xa-mau'];
  const { id } = addSpreadsheet(fake.state, { owner, name: 'Mới', exports: { [mime.xlsx]: new Uint8Array(4) } });
  const other = { account: owner, preset: 'an-khanh', title: '' };
  state.installations = {
    'xa-mau': whole,
    moi: { ...other, name: 'moi', sheetId: id },
    'chua-co': { ...other, name: 'chua-co' },
    thu: { ...other, name: 'thu', kind: 'probe', sheetId: id },
  };
  writeFileSync(statePath, JSON.stringify(state));
  Object.assign(fake.state.files[whole.sheetId]?.exports ?? {}, { [mime.xlsx]: new Uint8Array(11 * 1024 * 1024) });
  for (const form of Object.keys(fake.state.forms)) {
    delete fake.state.forms[form];
    delete fake.state.files[form];
  }
  fake.state.scripts = {};
  const { ran } = await run(fake, place, '--out', 'noi-khac');
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/No backup was made of\nchua-co: its Sheet has not been made yet/);
  expect(ran.stderr).toMatch(/xa-mau: attention: bang-tinh\.xlsx: the Sheet is larger than the 10 MB/);
  expect(ran.stderr).toMatch(/xa-mau: attention: The Form \S+ and its answers: it was deleted/);
  expect(ran.stderr).toMatch(/xa-mau: attention: The script project \S+: it was deleted/);
  expect(ran.stderr).toMatch(/moi: attention: Set-up has not been run/);
  expect(readdirSync(join(place.cwd, 'noi-khac')).map((name) => name.replace(/-\d{8}-\d{4}$/, ''))).toEqual([
    'moi',
    'xa-mau',
  ]);
  for (const dir of ran.stdout.trim().split('\n')) {
    const opened = await new Desk().run('init', '--from-backup', join(place.cwd, dir));
    expect(opened).toMatchObject({ code: 1, err: expect.stringContaining('cannot be opened') });
  }
});

test('a sign-in without the two further scopes is told the command, and nothing else is asked of Google', async () => {
  const poor = prepare(fake, desk, 'an-khanh', extraScopes.slice(0, 1));
  const { ran } = await run(fake, poor);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain(`npx clasp login --extra-scopes ${extraScopes.join(',')}`);
  expect(fake.requests.map(({ id }) => id)).toEqual(['oauth2.token', 'drive.about.get']);
  expect(existsSync(join(poor.cwd, '.tonghop', 'backups'))).toBe(false);
  poor.remove();
});

test('names that the state file does not list are refused before anybody is asked', async () => {
  fake.requests = [];
  const wrong = await run(fake, place, '--only', 'xa-la');
  expect(wrong.ran).toMatchObject({ code: 1, stderr: expect.stringContaining('does not list xa-la') });
  expect((await run(fake, place, '--all')).ran).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('npm run backup'),
  });
  expect(fake.requests).toEqual([]);
});
