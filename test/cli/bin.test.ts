/** The built command line as its users start it: one process a call, the real runtime, the real product. */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from './fake.ts';

interface Ended {
  code: number;
  out: string;
  err: string;
}

function tonghop(argv: string[], stdin = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['local/tonghop.mjs', ...argv], (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
    child.stdin?.end(stdin);
  });
}

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

async function made(preset: string): Promise<string> {
  const dir = join(scratch(), 'ws');
  const { code, err } = await tonghop(['init', '--preset', preset, '--now', '2026-05-20T08:00', '--dir', dir]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return dir;
}

const area = 'unit,area.households,area.householdsInstalled,area.citizensInstalled,area.loggedIn,area.team,at,kind';

test('a row is accepted, returned or refused, and the totals follow', async () => {
  const dir = await made('an-khanh');
  const rows = [
    'TH01,412,412,500,480,Chưa thành lập,,',
    'TH02,356,357,500,480,Chưa thành lập,2026-05-20T09:00:00+07:00,',
    'TH99,1,1,1,1,Chưa thành lập,,',
    'TH03,298,,,,,,nil',
  ];
  const sent = await tonghop(['submit', '-', '--dir', dir], `${area}\n${rows.join('\n')}\n`);
  expect(sent.code).toBe(0);
  expect(lines(sent.out)).toMatchObject([
    { line: 2, unit: 'TH01', period: 'main', status: 'accepted', problems: [] },
    {
      line: 3,
      status: 'returned',
      problems: [{ code: 'E-RATE-01', field: 'area.householdsInstalled', level: 'return' }],
    },
    { line: 4, unit: 'TH99', responseId: null, status: 'refused' },
    { line: 5, unit: 'TH03', responseId: null, status: 'refused' },
  ]);
  const totals = JSON.parse((await tonghop(['totals', '--dir', dir])).out);
  expect(totals.units.TH01).toMatchObject({ state: 'reported', CT01: { num: 412, den: 412, rate: '100%', met: true } });
  const { out } = await tonghop(['clock', '--dir', dir]);
  expect(JSON.parse(out)).toEqual({ now: '2026-05-20T09:00:00+07:00' });
});

test('sixteen units send at the same moment: each is taken in', async () => {
  const dir = await made('an-khanh');
  const row = (n: number) => `unit,kind\nTH0${1 + (n % 6)},nil\n`;
  const ended = await Promise.all(Array.from({ length: 16 }, (_, n) => tonghop(['submit', '-', '--dir', dir], row(n))));
  expect(ended.map(({ code, err }) => ({ code, err }))).toEqual(ended.map(() => ({ code: 0, err: '' })));
  expect(ended.flatMap(({ out }) => lines(out)).map((line) => line.status)).toEqual(ended.map(() => 'accepted'));
  const rows = JSON.parse((await tonghop(['table', 'submissions.area', '--dir', dir])).out);
  expect(rows).toHaveLength(16);
});

test("what the product refuses of init's words is wrong usage and leaves no folder", async () => {
  const parent = scratch();
  const dir = join(parent, 'ws');
  for (const more of [
    ['--preset', 'xa'],
    ['--preset', 'an-khanh', '--set', 'wat=1'],
    ['--preset', 'an-khanh', '--set', 'unitDue=mai'],
  ]) {
    const { code, out, err } = await tonghop(['init', ...more, '--dir', dir]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^tonghop: --/);
  }
  expect(readdirSync(parent)).toEqual([]);
});
