/** What others wrote, or what stands between here and Google: none of it may be believed, shown as it is, or end in a stack trace. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { openFolder, type Told } from '../../scripts/backup/folder.ts';
import { fetchAsStranger } from '../../scripts/google/anonymous.ts';
import { readBundle } from '../../scripts/google/bundle.ts';
import { GoogleClient } from '../../scripts/google/client.ts';
import { Refused, Unconfirmed } from '../../scripts/google/errors.ts';
import { withLock } from '../../scripts/google/lock.ts';
import { print, say } from '../../scripts/google/output.ts';
import { readSheetState } from '../../scripts/google/sheetState.ts';
import { tabNames } from '../../src/texts/tabs.ts';

const folder = mkdtempSync(join(tmpdir(), 'tonghop-strange-'));
afterAll(() => rmSync(folder, { recursive: true }));

function at(path: string, text = ''): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  return join(folder, path);
}

const secret = 'GOCSPX-khong-phai-that';

/** One POST, which nobody asks twice, answered with this. */
async function answered(status: number, body: string, headers: Record<string, string> = {}): Promise<unknown> {
  const client = new GoogleClient({ clientId: 'a', clientSecret: secret, refreshToken: '1//khong-phai' });
  client.setCredentials({ access_token: 'ya29.x', expiry_date: Date.now() + 3_600_000 });
  const adapter = async (config: object) => {
    const response = new Response(body, { status, headers });
    const data = headers['content-type'] === 'application/json' ? parsed(body) : body;
    return Object.assign(response, { config, data });
  };
  const url = 'https://www.googleapis.com/drive/v3/files';
  return await client.request({ url, method: 'POST', adapter: adapter as never });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const json = { 'content-type': 'application/json' };
const page = `<html><style>b{}</style><body>Đăng nhập\n<b>mạng</b>${'x'.repeat(2000)}</body></html>`;

test.each<[string, Parameters<typeof answered>, new (...args: never[]) => Error, RegExp]>([
  ['a page, with success', [200, page], Unconfirmed, /no answer of Google.*may have been carried out/],
  ['nothing, with success', [200, '', json], Unconfirmed, /no answer of Google/],
  ['half an object', [200, '{"id":"a', json], Unconfirmed, /no answer of Google/],
  ['null', [200, 'null', json], Unconfirmed, /no answer of Google/],
  ['a page, without', [502, page], Unconfirmed, /\(Đăng nhập mạng x{300,400}\): /],
  [
    'an error of another shape',
    [403, '{"error":{"errors":{},"details":5,"message":{"a":1}}}', json],
    Refused,
    /not let/,
  ],
  ['an error that is null', [400, 'null', json], Refused, /Google refused POST .*: 400/],
  [
    'a secret, repeated',
    [429, `{"error":{"message":"for ${secret} and ya29.a-b"}}`, { ...json, 'retry-after': '86400' }],
    Refused,
    /too much .* \(for \[secret\] and \[secret\]\)/,
  ],
])('an answer that is %s', async (_, given, kind, words) => {
  const error = await answered(...given).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(kind);
  expect(String(error)).toMatch(words);
});

test('an address that a Sheet names is of the web, or nothing is asked', async () => {
  await expect(fetchAsStranger('file:///etc/hostname')).rejects.toThrow(/no address of a Form/);
});

test('signs that a terminal obeys are not printed', () => {
  const written = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true));
  print('Bảng\u001b]0;x\u0007 "mẫu"\n\tdòng');
  say('\u009b2Jx\r');
  const lines = written.map(({ mock }) => mock.calls[0]?.[0]);
  for (const spy of written) spy.mockRestore();
  expect(lines).toEqual(['Bảng]0;x "mẫu"\n\tdòng\n', '2Jx\n']);
});

describe('dist', () => {
  const dist = (name: string, more: Record<string, string> = {}): string => {
    const files = { 'Code.js': '// tonghop 1.2.3, data 4\n', 'appsscript.json': '{}', ...more };
    for (const [path, text] of Object.entries(files)) at(join(name, path), text);
    return join(folder, name);
  };

  test.each([
    ['a second program', { 'Code (1).js': '' }, /holds what is not of the bundle: Code \(1\)\.js/],
    ['one in a folder', { 'cu/Code.gs': '' }, /cu.Code\.gs/],
    ['a broken manifest', { 'appsscript.json': '{' }, /appsscript\.json is broken.*npm run build/],
  ])('with %s is refused', (name, more, words) => {
    expect(() => readBundle(dist(name, more))).toThrow(words);
  });

  test('as a build leaves it, with what clasp passes over; older than src, a word is said', () => {
    const dir = dist('whole', { '.DS_Store': '', 'ghi-chu.txt': '' });
    const words = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { files, version, dataVersion } = readBundle(dir);
    expect([files.length, version, dataVersion, words.mock.calls.length]).toEqual([2, '1.2.3', 4, 0]);
    utimesSync(join(dir, 'Code.js'), 0, 0);
    readBundle(dir);
    expect(words.mock.calls.join()).toContain('npm run build');
    words.mockRestore();
  });
});

test.each([
  ['of a dead process that had the number of this one', `${process.pid}\n`],
  ['that is empty', ''],
])('a lock %s is nobody’s', async (name, text) => {
  const state = join(folder, name, 'state.json');
  at(join(name, 'state.json.lock'), text);
  expect(await withLock(state, async () => readdirSync(dirname(state)))).toEqual(['state.json.lock']);
  expect(readdirSync(dirname(state))).toEqual([]);
});

test('backups: what a dead process of the same number left is cleared away, two of one minute stand side by side', () => {
  const target = join(folder, 'backups', 'mau-20260520-0800');
  at(`backups/mau-20260519-0800.making-${process.pid}/bang-tinh.json`);
  for (let n = 0; n < 2; n += 1) openFolder(target).finish({} as Told);
  expect(readdirSync(dirname(target))).toEqual(['mau-20260520-0800', 'mau-20260520-0800-2']);
});

test.each(['null', '[]', '{"dataVersion":2,"properties":["a"]}', '{"dataVersion":2,"properties":{"owner":{}}}'])(
  'a row "installation" that holds %s is refused in words',
  async (row) => {
    const spreadsheets = {
      get: async () => ({ data: { sheets: [{ properties: { title: tabNames.current } }] } }),
      values: {
        get: async ({ range }: { range: string }) => ({
          data: { values: [[/A$/.test(range) ? 'installation' : row]] },
        }),
      },
    };
    await expect(readSheetState({ spreadsheets } as never, 'x')).rejects.toThrow(/cannot be understood\. Set-up/);
  },
);
