/** One command at a time per state file. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refused } from './errors.ts';

function pidIn(path: string): number | null {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10);
  } catch {
    return null;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, but is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A link appears with its content, in one step, and only where nothing stands. */
function taken(lock: string, mine: string): boolean {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Moves a dead one's lock away. Should another have taken the place meanwhile, it gets its own back. */
function clearDead(lock: string, mine: string, dead: number): void {
  const aside = `${mine}.dead`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (!Object.is(pidIn(aside), dead)) taken(lock, aside);
  rmSync(aside, { force: true });
}

/** @throws Refused where another command that still runs holds it. */
export async function withLock<T>(statePath: string, work: () => Promise<T>): Promise<T> {
  const lock = `${statePath}.lock`;
  const mine = `${lock}.${process.pid}`;
  mkdirSync(dirname(lock), { recursive: true });
  writeFileSync(mine, `${process.pid}\n`);
  try {
    const holder = taken(lock, mine) ? null : pidIn(lock);
    // In a container each run may have the same number: it is a dead one's, too.
    if (holder !== null && holder !== process.pid && isAlive(holder)) throw busy(statePath, holder);
    if (holder !== null) clearDead(lock, mine, holder);
    if (pidIn(lock) !== process.pid && !taken(lock, mine)) throw busy(statePath, pidIn(lock));
  } finally {
    rmSync(mine, { force: true });
  }
  try {
    return await work();
  } finally {
    if (pidIn(lock) === process.pid) rmSync(lock);
  }
}

const busy = (statePath: string, pid: number | null): Refused =>
  new Refused(
    `Another command works with ${statePath} (process ${pid ?? 'unknown'}). Wait until it has ended, then run this one again. If there is no such command, delete ${statePath}.lock.`,
  );
