import type { Db, Row, Value } from './db.ts';
import type { Meter } from './meter.ts';
import type { Execution, ExecutionFilter } from './workspace.types.ts';

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
  return rows.reverse().map(asExecution);
}

const asExecution = (row: Row): Execution => ({ id: row.id as number, ...JSON.parse(row.json as string) });

/** Newest first. */
export function findExecutions(db: Db, filter: ExecutionFilter): Execution[] {
  const conditions: [sql: string, value: Value | undefined][] = [
    ['id < ?', filter.before],
    ['id > ?', filter.after],
    ["json_extract(json, '$.function') = ?", filter.function],
    ["json_extract(json, '$.trigger') = ?", filter.trigger],
    ["(json_extract(json, '$.error') IS NOT NULL) = ?", filter.failed ? 1 : undefined],
  ];
  const asked = conditions.filter(([, value]) => value !== undefined);
  const where = asked.length === 0 ? '' : `WHERE ${asked.map(([sql]) => sql).join(' AND ')}`;
  const values = asked.map(([, value]) => value as Value);
  const sql = `SELECT id, json FROM execution ${where} ORDER BY id DESC LIMIT ?`;
  return db.all(sql, [...values, filter.limit]).map(asExecution);
}

export function executedFunctions(db: Db): string[] {
  const rows = db.all("SELECT DISTINCT json_extract(json, '$.function') AS name FROM execution ORDER BY name");
  return rows.map(({ name }) => name as string);
}
