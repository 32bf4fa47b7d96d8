/** Where a workspace stands, as a few numbers: whoever shows it asks for nothing again that has not moved. */
import { createHash } from 'node:crypto';
import { readClock } from './clock.ts';
import type { Db } from './db.ts';
import type { Stamp } from './views/stamp.types.ts';

const FORM = `SELECT group_concat(json, char(10)) AS text FROM
  (SELECT json FROM form UNION ALL SELECT json FROM (SELECT json FROM form_item ORDER BY form, pos))`;
const FILES =
  'SELECT group_concat(id || name || json, char(10)) AS text FROM (SELECT id, name, json FROM file ORDER BY seq)';

const digest = (text: unknown): string => createHash('sha256').update(String(text)).digest('base64url').slice(0, 12);

const numberOf = (db: Db, sql: string): number => Number(db.get(sql)?.n ?? 0);

/**
 * Asked several times a second while nobody writes, so the stamp is made anew only after a commit: another connection's, which the data
 * version tells, or one of our own, which it does not.
 */
export function stampReader(db: Db): () => Stamp {
  let known: { heard: string; stamp: Stamp } | null = null;
  return () => {
    const heard = `${db.dataVersion()} ${numberOf(db, 'SELECT total_changes() AS n')}`;
    if (known?.heard !== heard) known = { heard, stamp: readStamp(db) };
    return known.stamp;
  };
}

function readStamp(db: Db): Stamp {
  const tabs = db.all('SELECT id, version FROM sheet_tab');
  return {
    now: readClock(db),
    sheets: Object.fromEntries(tabs.map(({ id, version }) => [String(id), version as number])),
    form: digest(db.get(FORM)?.text),
    // Answers are numbered anew each time one is sent or edited.
    responses: numberOf(db, 'SELECT max(seq) AS n FROM form_response'),
    mails: numberOf(db, 'SELECT max(seq) AS n FROM mail'),
    files: digest(db.get(FILES)?.text),
    executions: numberOf(db, 'SELECT max(id) AS n FROM execution'),
  };
}
