import type { Db, Row } from './db.ts';
import { getMeta } from './schema.ts';
import { partsIn } from './services/formatDate.ts';
import type { Trigger } from './workspace.types.ts';

/** Installed triggers as they lie in the workspace file, and when those of the clock fall due. */
export type Schedule =
  | { kind: 'minutes'; minutes: number }
  | { kind: 'daily'; hour: number; days: number; zone: string };

export interface TriggerRecord {
  id: string;
  handler: string;
  event: 'ON_FORM_SUBMIT' | 'ON_EDIT' | 'ON_CHANGE' | 'CLOCK';
  source: 'FORMS' | 'SPREADSHEETS' | 'CLOCK';
  sourceId: string | null;
  schedule: Schedule | null;
  nextDue: number | null;
  /** As whom it runs; absent in workspaces of before, which had one account. */
  creator?: string;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/**
 * Google picks a random minute inside the hour and keeps it from day to day (platform.md 2.4); a fixed one makes runs repeatable.
 */
const DAILY_MINUTE = 17;

/**
 * Assumption, Google says nothing: `everyMinutes(n)` falls due n minutes after the trigger was made and every n minutes from
 * then. Counted from the workspace clock, not from the modelled instant inside set-up, so that turns stay where they are when
 * set-up makes one call more.
 */
export function firstDue(schedule: Schedule, created: number): number {
  if (schedule.kind === 'minutes') return created + schedule.minutes * MINUTE_MS;
  const { hour, minute, second } = partsIn(schedule.zone, new Date(created));
  const intoDay = ((hour * 60 + minute) * 60 + second) * 1000 + (created % 1000);
  const today = created - intoDay + (schedule.hour * 60 + DAILY_MINUTE) * MINUTE_MS;
  return today > created ? today : today + DAY_MS;
}

/** Zones with summer time would shift the hour; ours has none. */
export function dueAfter(schedule: Schedule, due: number): number {
  return due + (schedule.kind === 'minutes' ? schedule.minutes * MINUTE_MS : schedule.days * DAY_MS);
}

const asTrigger = (row: Row): TriggerRecord => ({ ...JSON.parse(row.json as string), nextDue: row.next_due });

export function addTrigger(db: Db, trigger: TriggerRecord): void {
  const { id, handler, event, source, sourceId, nextDue } = trigger;
  db.run(
    'INSERT INTO project_trigger (id, handler, event, source, source_id, json, next_due) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [id, handler, event, source, sourceId, JSON.stringify(trigger), nextDue],
  );
}

export function allTriggers(db: Db): TriggerRecord[] {
  return db.all('SELECT json, next_due FROM project_trigger ORDER BY seq').map(asTrigger);
}

/** Google shows everybody his own only (reference/script/script-app#getProjectTriggers). */
export const triggersOf = (db: Db, account: string): TriggerRecord[] =>
  allTriggers(db).filter((trigger) => creatorOf(db, trigger) === account);

export const creatorOf = (db: Db, { creator }: TriggerRecord): string => creator ?? getMeta(db, 'owner') ?? '';

/** Those of the clock first, in the order in which they fall due. */
export function listTriggers(db: Db): Trigger[] {
  const rows = db.all('SELECT json, next_due FROM project_trigger ORDER BY next_due IS NULL, next_due, seq');
  return rows.map(asTrigger).map(({ id, handler, event, nextDue }) => ({ id, function: handler, event, nextDue }));
}

export function removeTrigger(db: Db, id: string): void {
  db.run('DELETE FROM project_trigger WHERE id = ?', [id]);
}

/** The next one due until `to`, with its turn moved on; two processes can never both get the same turn. */
export function claimDue(db: Db, to: number): { trigger: TriggerRecord; at: number } | null {
  return db.transaction(() => {
    const sql = 'SELECT json, next_due FROM project_trigger WHERE next_due <= ? ORDER BY next_due, seq LIMIT 1';
    const row = db.get(sql, [to]);
    if (!row) return null;
    const trigger = asTrigger(row);
    const at = trigger.nextDue as number;
    const next = dueAfter(trigger.schedule as Schedule, at);
    db.run('UPDATE project_trigger SET next_due = ? WHERE id = ?', [next, trigger.id]);
    return { trigger, at };
  });
}
