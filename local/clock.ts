import type { Db } from './db.ts';
import { getMeta, setMeta } from './schema.ts';

/** The workspace clock: it moves only when told to, never by itself (design decision 8). */
export function readClock(db: Db): number {
  return Number(getMeta(db, 'now'));
}

/** Never backwards: another process may have moved it further in the meantime. */
export function advanceClock(db: Db, to: number): void {
  db.transaction(() => {
    const now = getMeta(db, 'now');
    if (now === undefined || Number(now) < to) setMeta(db, 'now', String(to));
  });
}
