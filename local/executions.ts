import type { Db } from './db.ts';
import type { Meter } from './meter.ts';
import type { Execution } from './workspace.types.ts';

/** The list of executions, as the Apps Script dashboard keeps one. */
export function recordExecution(
  db: Db,
  meter: Meter,
  run: Pick<Execution, 'function' | 'trigger' | 'at' | 'error'>,
): void {
  const { calls, log, totals } = meter;
  const modelledMs = Math.round(totals.modelledMs);
  db.run('INSERT INTO execution (json) VALUES (?)', [JSON.stringify({ ...run, calls, ...totals, modelledMs, log })]);
}

/** Oldest first; `last` counts from the end, -1 is all. */
export function readExecutions(db: Db, last: number): Execution[] {
  const rows = db.all('SELECT id, json FROM execution ORDER BY id DESC LIMIT ?', [last]);
  return rows.reverse().map((row) => ({ id: row.id as number, ...JSON.parse(row.json as string) }));
}
