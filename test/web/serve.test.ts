/** The built command line as a person starts and stops it: one process a server, signals, a second one, a folder that goes away. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { SAMPLE_NOTE } from '../../local/cli/sample.ts';
import { Desk } from '../support/tonghop.ts';
import { begins, settings, units } from './site.ts';

let made: string;
beforeAll(async () => {
  made = join((await new Desk().init('an-khanh', settings, begins, units)).dir, 'w');
});

function folder(): string {
  const dir = join(mkdtempSync(join(tmpdir(), 'tonghop-serve-')), 'w');
  cpSync(made, dir, { recursive: true });
  return dir;
}

interface Server {
  child: ChildProcess;
  url: string;
  words(): string;
  /** Signals, and waits: how it ended and after how long. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; ms: number }>;
}

async function serve(...args: string[]): Promise<Server> {
  const child = spawn(process.execPath, ['local/tonghop.mjs', ...args]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (more) => {
    words += more;
  });
  const ended = once(child, 'exit');
  const line = await Promise.race([once(child.stdout, 'data'), ended]);
  if (child.exitCode !== null) throw new Error(`exit ${child.exitCode}: ${words}`);
  const { url } = JSON.parse(String(line[0])) as { url: string };
  const end = async (signal: NodeJS.Signals) => {
    const before = performance.now();
    child.kill(signal);
    const [code] = await ended;
    return { code: code as number | null, ms: performance.now() - before };
  };
  return { child, url, words: () => words, end };
}

function tonghop(argv: string[], stdin = ''): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['local/tonghop.mjs', ...argv], (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
    child.stdin?.end(stdin);
  });
}

/** The workspace's own page that listens. */
async function listen(url: string) {
  const response = await fetch(`${url}/api/live`);
  const heard: string[] = [];
  const read = async (): Promise<void> => {
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>)
      heard.push(Buffer.from(part).toString());
  };
  read().catch(() => heard.push('hung up'));
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  return heard;
}

const reached = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    request({ host, port, path: '/', timeout: 2000, agent: false }, (response) => {
      response.resume();
      resolve(true);
    })
      .on('error', () => resolve(false))
      .on('timeout', () => resolve(false))
      .end();
  });

/** A port that is taken, with its neighbours probably free. */
async function takenPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

test('it says where it is, on this machine alone, at the next free port', async () => {
  const dir = folder();
  const taken = await takenPort();
  const { url, words } = await serve('serve', '--port', String(taken), '--dir', dir);
  const port = Number(new URL(url).port);
  expect(url).toBe(`http://127.0.0.1:${port}`);
  expect(port).toBeGreaterThan(taken);
  expect(port).toBeLessThanOrEqual(taken + 20);
  await expect.poll(words).toBe(`tonghop: Mở ${url} trong trình duyệt. Ctrl-C để dừng.\n`);
  expect(await reached('127.0.0.1', port)).toBe(true);
  const addresses = Object.values(networkInterfaces()).flatMap((them) => them ?? []);
  const others = ['127.0.0.2', '::1', ...addresses.filter(({ internal }) => !internal).map(({ address }) => address)];
  expect(await Promise.all(others.map((host) => reached(host, port)))).toEqual(others.map(() => false));
});

test('one folder, one server: the second is told the address of the first, until that one is gone, however it went', async () => {
  const dir = folder();
  writeFileSync(join(dir, SAMPLE_NOTE), '');
  const first = await serve('serve', '--dir', dir);
  for (const argv of [['serve'], ['start'], ['start', '--fresh']]) {
    const { code, out, err } = await tonghop([...argv, '--dir', dir]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`đang được mở tại ${first.url}.`);
    expect(err).not.toMatch(/\n\s+at /);
  }
  expect(existsSync(join(dir, 'workspace.db'))).toBe(true);
  await first.end('SIGKILL');
  const second = await serve('start', '--dir', dir);
  expect(await second.end('SIGINT')).toMatchObject({ code: 0 });
  expect(existsSync(join(dir, 'serve.url'))).toBe(false);
});

test('the command line goes on working beside it, and every window hears of it', async () => {
  const dir = folder();
  const { url } = await serve('serve', '--dir', dir);
  const heard = await listen(url);
  const { code, out } = await tonghop(['submit', '-', '--dir', dir], 'unit,kind\nTH01,nil\n');
  expect([code, JSON.parse(out).status]).toEqual([0, 'accepted']);
  await expect.poll(() => heard.join(''), { timeout: 1000 }).toContain('"responses":1');
  const stamp = await (await fetch(`${url}/api/stamp`)).json();
  expect(stamp).toMatchObject({ responses: 1 });
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it within a second, whoever still listens', async (signal) => {
  const server = await serve('serve', '--dir', folder());
  const heard = await listen(server.url);
  // A stream whose head alone is asked for would have nobody to end it.
  expect((await fetch(`${server.url}/api/live`, { method: 'HEAD' })).status).toBe(405);
  const { code, ms } = await server.end(signal);
  expect(code).toBe(0);
  expect(ms).toBeLessThan(1000);
  await expect.poll(() => heard.at(-1)).toBe('hung up');
  expect(server.words()).not.toMatch(/error/i);
});

test('a script that waits for a person does not hold it up', async () => {
  const server = await serve('serve', '--dir', folder());
  const headers = { origin: server.url, 'content-type': 'application/json' };
  const body = JSON.stringify({ function: 'App.close', args: [] });
  const response = await fetch(`${server.url}/api/run`, { method: 'POST', headers, body });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  let told = '';
  while (!told.includes('"question"')) told += new TextDecoder().decode((await reader.read()).value);
  const { code, ms } = await server.end('SIGINT');
  expect(code).toBe(0);
  expect(ms).toBeLessThan(1000);
});

test('a folder that is deleted, or replaced by another, ends it with a word', async () => {
  for (const replace of [false, true]) {
    const dir = folder();
    const server = await serve('serve', '--dir', dir);
    await listen(server.url);
    rmSync(dir, { recursive: true });
    if (replace) cpSync(made, dir, { recursive: true });
    const [code] = await once(server.child, 'exit');
    expect(code).toBe(1);
    expect(server.words()).toContain(`thư mục ${dir} đã bị xóa`);
    expect(server.words()).not.toMatch(/\n\s+at /);
  }
});

test('the address of one that was killed is not told for another', async () => {
  const dir = folder();
  const first = await serve('serve', '--dir', dir);
  await first.end('SIGKILL');
  expect(readFileSync(join(dir, 'serve.url'), 'utf8')).toBe(first.url);
  const second = await serve('serve', '--port', String(await takenPort()), '--dir', dir);
  const { err } = await tonghop(['serve', '--dir', dir]);
  expect(err).toContain(second.url);
  expect(err).not.toContain(`${first.url}.`);
});

test('a folder in which nothing can be written is told in words', async () => {
  const dir = folder();
  // As if it could not be opened for writing: to root no folder is read-only.
  mkdirSync(join(dir, 'serve.db'));
  const { code, out, err } = await tonghop(['serve', '--dir', dir]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(`không ghi được vào thư mục ${dir} (`);
  expect(err).not.toMatch(/\n\s+at /);
});
