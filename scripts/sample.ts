/** The sample campaign, served by the command line as `npm start` serves it, for as long as somebody needs it. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** Away from the port of `npm start`; the next free one is taken anyway. */
const PORT = '8900';
const tonghop = join('local', 'tonghop.mjs');

export interface Sample {
  url: string;
  /** Moves its clock; what falls due on the way runs. */
  moveTo(instant: string): Promise<unknown>;
  close(): Promise<void>;
}

export async function serveSample(): Promise<Sample> {
  const dir = mkdtempSync(join(tmpdir(), 'tonghop-'));
  const workspace = join(dir, 'w');
  const args = [tonghop, 'start', '--dir', workspace, '--port', PORT];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const close = async (): Promise<void> => {
    await stop(server);
    rmSync(dir, { recursive: true, force: true });
  };
  const url = await addressOf(server);
  if (url === null) {
    await close();
    throw new Error('the sample campaign was not served');
  }
  const moveTo = (instant: string): Promise<unknown> =>
    promisify(execFile)(process.execPath, [tonghop, 'clock', instant, '--dir', workspace], { maxBuffer: 1e8 });
  return { url, moveTo, close };
}

/** It prints where it is when it is there; null when it ended before. */
async function addressOf(server: ChildProcess): Promise<string | null> {
  if (!server.stdout) return null;
  for await (const line of createInterface({ input: server.stdout })) {
    return (JSON.parse(line) as { url: string }).url;
  }
  return null;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGINT');
  await once(server, 'exit');
}
