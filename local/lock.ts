import type Database from 'libsql';
import { connect, isBusy } from './db.ts';

/**
 * The script lock between processes: a write transaction on a second SQLite file, held as long as the lock.
 * The operating system frees it when its holder dies, kill -9 included, so no lease and no clean-up is needed.
 */
export interface ScriptLock {
  /** Waits real time up to `ms`. */
  acquire(ms: number): boolean;
  release(): void;
  held(): boolean;
  close(): void;
}

export function openLock(path: string): ScriptLock {
  let connection: Database.Database | null = null;
  let held = false;

  const begin = (ms: number): boolean => {
    connection ??= connect(path, 0);
    connection.exec(`PRAGMA busy_timeout=${Math.floor(ms)}`);
    try {
      connection.exec('BEGIN IMMEDIATE');
      return true;
    } catch (error) {
      if (isBusy(error)) return false;
      throw error;
    }
  };
  const release = () => {
    if (held) connection?.exec('ROLLBACK');
    held = false;
  };

  return {
    acquire: (ms) => {
      held ||= begin(ms);
      return held;
    },
    release,
    held: () => held,
    close: () => {
      release();
      connection?.close();
      connection = null;
    },
  };
}
