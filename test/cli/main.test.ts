import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bareAddresses } from '../../local/cli/outbox.ts';
import { cli, fakeRuntime, fileOf, scratch } from './fake.ts';

describe('wrong usage: exit 2, a sentence, nothing on stdout', () => {
  const cases: [string[], RegExp][] = [
    [[], /a command is missing/],
    [['dance'], /unknown command "dance"/],
    [['totals', '--wat'], /unknown option --wat of totals/],
    [['totals', '-x'], /unknown option -x/],
    [['totals', '--period'], /--period needs a value/],
    [['totals', 'more'], /"more" is one word too many/],
    [['table'], /TAB is missing/],
    [['init'], /--preset is missing/],
    [['init', '--preset', 'an-khanh', '--set', 'unitDue'], /KEY=VALUE/],
    [['init', '--preset', 'an-khanh', '--set', 'a=1', '--set', 'a=2'], /--set a stands twice/],
    [['init', '--preset', 'an-khanh', '--now', 'soon'], /--now soon/],
    [['init', '--preset', 'an-khanh', '--preset', 'x'], /--preset stands twice/],
    [['edit', '--tab', 'units', '--row', 'TH01', '--column', 'name'], /--value is missing/],
    [['clock', '25/5/2026'], /not an instant/],
    [['clock', '2026-04-10T11:59'], /before the clock, which stands at 2026-04-10T12:00:00\+07:00/],
    [['clock', '--missed'], /needs the time/],
    [['run', 'sweep', '{x'], /argument 1 is not JSON/],
    [['serve', '--port', '80'], /--port 80: give a number between 1024 and 65000/],
    [['serve', '--port', 'x'], /--port x/],
    [['start', '--fresh=1'], /--fresh takes no value/],
    [['executions', '--last', 'ten'], /--last ten/],
    [['xlsx'], /--out is missing/],
    [['report', '--issue', '0'], /--issue 0: give the number of an issue/],
    [['report', '--issue', '1.5'], /--issue 1\.5/],
    [['report', '--issue', 'one'], /--issue one/],
    [['report', '--out'], /--out needs a value: --out FILE\.docx/],
    [['report', 'TH01'], /"TH01" is one word too many/],
    [['unit-report'], /UNIT is missing/],
    [['unit-report', 'TH01', 'TH02'], /"TH02" is one word too many/],
    [['unit-report', 'TH01', '--issue', '1'], /unknown option --issue of unit-report/],
    [['totals', '--period=a', '--period=b'], /--period stands twice/],
  ];
  for (const [argv, message] of cases) {
    test(argv.join(' ') || '(nothing)', async () => {
      const { code, out, err } = await cli(fakeRuntime(), argv);
      expect(err).toMatch(message);
      expect(err).not.toMatch(/\n\s+at /);
      expect({ code, out }).toEqual({ code: 2, out: '' });
    });
  }
});

describe('could not be done: exit 1', () => {
  test('a DIR without workspace', async () => {
    const { code, err } = await cli(fakeRuntime(), ['totals', '--dir', join(scratch(), 'none')]);
    expect(err).toMatch(/there is no workspace in .*tonghop init/);
    expect(code).toBe(1);
  });

  test("the product's own words", async () => {
    const fake = fakeRuntime();
    fake.app.totals = () => {
      throw new Error('no campaign yet');
    };
    const { code, err } = await cli(fake, ['totals', '--period', '202701']);
    expect({ code, err }).toEqual({ code: 1, err: 'tonghop: no campaign yet\n' });
  });
});

describe('init', () => {
  const init = (fake: ReturnType<typeof fakeRuntime>, dir: string, ...more: string[]) =>
    cli(fake, ['init', '--preset', 'an-khanh', ...more, '--dir', dir]);

  test('hands the sample registry, the settings and the time to the product', async () => {
    const fake = fakeRuntime();
    const dir = join(scratch(), 'ws');
    const { code, out } = await init(fake, dir, '--set', 'unitDue=2026-05-25', '--now', '2026-04-01');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      preset: 'an-khanh',
      sample: true,
      units: 21,
      now: '2026-04-01T00:00:00+07:00',
    });
    const request = fake.runs[0]?.args[0] as Record<string, unknown>;
    expect(request).toMatchObject({ campaign: 'an-khanh', sample: true, settings: { unitDue: '2026-05-25' } });
    expect((request.units as { pin: string }[]).map((u) => u.pin)).toContain('095074');
    expect(existsSync(join(dir, 'workspace.db'))).toBe(true);
  });

  test('goes on after the time limit and while set-up is not done', async () => {
    const fake = fakeRuntime();
    let turn = 0;
    fake.app.setUp = () => {
      turn += 1;
      if (turn === 1) throw new Error('Exceeded maximum execution time');
      return { done: turn === 4, problems: [] };
    };
    expect((await init(fake, join(scratch(), 'ws'))).code).toBe(0);
    expect(fake.runs.map((run) => Object.keys(run.args[0] as object).length > 0)).toEqual([true, false, false, false]);
  });

  test("what the scripts for Google keep in the same folder is in nobody's way", async () => {
    const dir = dirname(fileOf('{}', 'provision.json'));
    expect((await init(fakeRuntime(), dir)).code).toBe(0);
    expect(readdirSync(dir)).toEqual(expect.arrayContaining(['provision.json', 'workspace.db']));
    expect((await init(fakeRuntime(), dir)).err).toMatch(/is in use/);
  });

  test('a DIR in use is refused and kept', async () => {
    const dir = dirname(fileOf('mine', 'keep.txt'));
    const { code, err } = await init(fakeRuntime(), dir);
    expect(err).toMatch(/is in use/);
    expect(code).toBe(1);
    expect(readdirSync(dir)).toEqual(['keep.txt']);
  });

  for (const [usage, expected] of [
    [true, 2],
    [false, 1],
  ] as const) {
    test(`problems end with ${expected} and leave nothing behind`, async () => {
      const fake = fakeRuntime();
      const problems = [{ where: 'units.csv line 3', text: 'unknown type "xa"', usage }];
      fake.app.setUp = () => ({ done: false, problems });
      const parent = scratch();
      const { code, err } = await init(fake, join(parent, 'ws'));
      expect(err).toBe('tonghop: units.csv line 3: unknown type "xa"\n');
      expect(code).toBe(expected);
      expect(readdirSync(parent)).toEqual([]);
    });
  }

  test('units.csv: the header is checked, the line goes along', async () => {
    const fake = fakeRuntime();
    const bad = fileOf('code,type,nom\nTH01,thon,x\n');
    const wrong = await init(fake, join(scratch(), 'ws'), '--units', bad);
    expect(wrong.err).toMatch(/line 1: unknown column "nom"; column "name" is missing/);
    expect(wrong.code).toBe(2);
    const good = fileOf('code;type;name\nTH01;thon;Thôn Mẫu 1\n');
    expect((await init(fake, join(scratch(), 'ws'), '--units', good)).code).toBe(0);
    expect(fake.runs[0]?.args[0]).toMatchObject({
      units: [{ code: 'TH01', type: 'thon', name: 'Thôn Mẫu 1', line: '2' }],
    });
  });
});

test('help lists every command', async () => {
  const { code, out } = await cli(fakeRuntime(), ['help']);
  expect(code).toBe(0);
  for (const name of [
    'init',
    'submit',
    'edit',
    'clock',
    'run',
    'totals',
    'links',
    'table',
    'outbox',
    'plan',
    'report',
    'unit-report',
    'xlsx',
    'executions',
    'demo',
    'serve',
    'start',
  ])
    expect(out).toContain(`\n  ${name} `);
});

test('edit finds the cell and types the value, also one that begins with a dash', async () => {
  const fake = fakeRuntime();
  fake.app.find = () => ({ sheetId: 7, row: 3, column: 9 });
  const { code, out } = await cli(fake, [
    'edit',
    '--tab',
    'units',
    '--row',
    'TH01',
    '--column',
    'households',
    '--value',
    '-5',
  ]);
  expect(code).toBe(0);
  expect(fake.edits).toEqual([{ sheetId: 7, row: 3, column: 9, values: [['-5']] }]);
  expect(JSON.parse(out)).toEqual({
    tab: 'units',
    row: 'TH01',
    column: 'households',
    value: '-5',
    results: [{ recomputed: true }],
  });
  fake.app.find = () => ({ error: 'no row TH99' });
  expect(await cli(fake, ['edit', '--tab', 'units', '--row', 'TH99', '--column', 'x', '--value', ''])).toMatchObject({
    code: 1,
    err: 'tonghop: no row TH99\n',
  });
});

test('run takes the name with and without App, and values as JSON', async () => {
  const fake = fakeRuntime();
  fake.app.echo = (...args) => args;
  expect(JSON.parse((await cli(fake, ['run', 'echo', '"TH01"', '-5'])).out)).toEqual(['TH01', -5]);
  expect(JSON.parse((await cli(fake, ['run', 'App.echo'])).out)).toEqual([]);
});

test('clock prints the time, then what it fired', async () => {
  const fake = fakeRuntime();
  expect(JSON.parse((await cli(fake, ['clock'])).out)).toEqual({ now: '2026-04-10T12:00:00+07:00' });
  const { out } = await cli(fake, ['clock', '2026-04-11T08:00']);
  expect(JSON.parse(out)).toEqual([
    { at: '2026-04-11T08:00:00+07:00', function: 'App.dispatch', trigger: 'clock', error: null },
  ]);
});

test('outbox knows bare addresses only', () => {
  expect(bareAddresses('"Ủy ban, xã" <a@mau.example>; b@mau.example')).toBe('a@mau.example, b@mau.example');
  expect(bareAddresses('')).toBe('');
});
