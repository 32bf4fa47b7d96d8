/** Short addresses: the same one each time for the same long one, and the way back. */
import { createHash } from 'node:crypto';
import type { Db } from '../../db.ts';

export function shorten(db: Db, url: string): string {
  const short = `https://forms.gle/${createHash('sha256').update(url).digest('base64url').slice(0, 17)}`;
  const known = longUrl(db, short) !== null;
  // Lost in a power cut it is made again by the next run that sends it.
  if (!known) db.lazily(() => db.run('INSERT OR IGNORE INTO short_link (short, url) VALUES (?, ?)', [short, url]));
  return short;
}

/** Null: made by nobody here, or by a workspace of before, which kept none. */
export function longUrl(db: Db, short: string): string | null {
  return (db.get('SELECT url FROM short_link WHERE short = ?', [short])?.url as string | undefined) ?? null;
}
