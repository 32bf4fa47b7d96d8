/** Every mail stands in the ledger once, and nothing stands there that did not go. */
import type { Facts } from './facts.ts';
import { DOUBTFUL, SENT } from './ladder.ts';
import type { Seen } from './seen.ts';

/** One line for each mail that went, and a doubt for each death at most. */
export function ledger(seen: Seen): void {
  const count = (of: string[]): Map<string, number> =>
    of.reduce((all, key) => all.set(key, (all.get(key) ?? 0) + 1), new Map<string, number>());
  const keyOf = (row: Facts['ledger'][number]): string => `${String(row.to).replaceAll(', ', ',')}: ${row.subject}`;
  const of = (status: string): Map<string, number> =>
    count(seen.facts.ledger.filter((r) => r.status === status).map(keyOf));
  const mails = count(seen.facts.mails.map((m) => `${m.to.replaceAll(', ', ',')}: ${m.subject}`));
  const [sent, doubtful] = [of(SENT), of(DOUBTFUL)];
  let nameless = doubtful.get(': ') ?? 0;
  for (const key of new Set([...mails.keys(), ...sent.keys()])) {
    const [went, said, doubt] = [mails, sent, doubtful].map((m) => m.get(key) ?? 0) as [number, number, number];
    // A reply in doubt is named by its answer alone.
    const unnamed = Math.max(0, Math.min(nameless, went - said - doubt));
    nameless -= unnamed;
    if (went < said || went > said + doubt + unnamed)
      seen.says(`${went} mails, ${said} lines, ${doubt} doubts: ${key}`);
  }
  const doubts = [...doubtful.values()].reduce((a, b) => a + b, 0);
  if (doubts > seen.facts.kills) seen.says(`${doubts} doubts, ${seen.facts.kills} kills`);
  const keys = seen.facts.ledger.map((r) => String(r.key));
  for (const key of keys) if (keys.filter((k) => k === key).length > 1) seen.says(`twice in the ledger: ${key}`);
  const failed = seen.facts.ledger.filter((r) => r.status === 'Lỗi gửi');
  for (const row of failed) seen.says(`failed: ${row.key} ${row.detail}`);
}
