import { randomBytes, randomInt } from 'node:crypto';
import type { Db, Row } from '../../db.ts';
import type { FormItemType } from '../../views/form.types.ts';

/** A Form as it lies in the workspace file: settings, items in order, responses. Every change is committed at once. */
export type ItemType = FormItemType;

export const NAVIGATIONS = ['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT'] as const;

export type Navigation = (typeof NAVIGATIONS)[number];

export interface GoTo {
  action: Navigation;
  /** Item id of the page break, with GO_TO_PAGE. */
  page?: number;
}

export interface ChoiceRecord {
  value: string;
  goTo?: GoTo;
}

export interface ValidationRecord {
  rule: 'pattern' | 'email' | 'number' | 'integer' | 'atLeast' | 'between' | 'maxLength';
  args: (string | number)[];
  helpText: string;
}

export interface ItemRecord {
  id: number;
  type: ItemType;
  title: string;
  helpText: string;
  required: boolean;
  choices: ChoiceRecord[];
  validation: ValidationRecord | null;
  /** Of a page break: what happens after the page before it (platform.md 4). */
  goTo: GoTo;
  /** The number in a prefilled link; differs from the item id. */
  entry: number;
}

export interface FormRecord {
  id: string;
  /** Of the link that respondents get; differs from the file id. */
  publishedId: string;
  title: string;
  description: string;
  confirmation: string;
  closedMessage: string;
  published: boolean;
  accepting: boolean;
  allowEdits: boolean;
  collectEmail: boolean;
  requireLogin: boolean;
  oneResponse: boolean;
  respondAgain: boolean;
  progressBar: boolean;
}

export type Answer = string | string[];

export interface ResponseRecord {
  id: string;
  form: string;
  at: number;
  /** By item id; a question without an answer is absent. */
  answers: Record<string, Answer>;
}

/** As long and as opaque as Google's: '2_ABaOnu…' for responses, 44 characters for files. */
export function newId(prefix: string, bytes: number): string {
  return prefix + randomBytes(bytes).toString('base64url');
}

/** Item ids are numbers (local-runtime.md). */
export function newNumber(): number {
  return randomInt(100_000_000, 2_147_483_647);
}

export function loadForm(db: Db, id: string): FormRecord | undefined {
  const row = db.get('SELECT json FROM form WHERE id = ?', [id]);
  return row && JSON.parse(row.json as string);
}

export function saveForm(db: Db, form: FormRecord): void {
  const json = JSON.stringify(form);
  db.run('INSERT INTO form (id, json) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET json = excluded.json', [
    form.id,
    json,
  ]);
}

const asItem = (row: Row): ItemRecord => JSON.parse(row.json as string);

export function loadItems(db: Db, form: string): ItemRecord[] {
  return db.all('SELECT json FROM form_item WHERE form = ? ORDER BY pos', [form]).map(asItem);
}

export function loadItem(db: Db, form: string, id: number): ItemRecord | undefined {
  const row = db.get('SELECT json FROM form_item WHERE form = ? AND id = ?', [form, id]);
  return row && asItem(row);
}

export function addItem(db: Db, form: string, item: ItemRecord): void {
  db.run(
    'INSERT INTO form_item (id, form, pos, json) SELECT ?, ?, coalesce(max(pos), 0) + 1, ? FROM form_item WHERE form = ?',
    [item.id, form, JSON.stringify(item), form],
  );
}

export function saveItem(db: Db, item: ItemRecord): void {
  db.run('UPDATE form_item SET json = ? WHERE id = ?', [JSON.stringify(item), item.id]);
}

export function removeItem(db: Db, form: string, id: number): void {
  db.run('DELETE FROM form_item WHERE form = ? AND id = ?', [form, id]);
}

/** Items keep their ids; only their order changes. */
export function moveItem(db: Db, form: string, from: number, to: number): void {
  const ids = loadItems(db, form).map((item) => item.id);
  ids.splice(to, 0, ...ids.splice(from, 1));
  db.transaction(() => {
    ids.forEach((id, pos) => {
      db.run('UPDATE form_item SET pos = ? WHERE id = ?', [pos + 1, id]);
    });
  });
}

const asResponse = (row: Row): ResponseRecord => ({
  id: row.id as string,
  form: row.form as string,
  at: row.at as number,
  answers: JSON.parse(row.json as string),
});

/** Chronological; `since` is the earliest time that is returned (REF forms/form#getResponses). */
export function loadResponses(db: Db, form: string, since: number): ResponseRecord[] {
  const sql = 'SELECT id, form, at, json FROM form_response WHERE form = ? AND at >= ? ORDER BY at, seq';
  return db.all(sql, [form, since]).map(asResponse);
}

export function loadResponse(db: Db, form: string, id: string): ResponseRecord | undefined {
  const row = db.get('SELECT id, form, at, json FROM form_response WHERE form = ? AND id = ?', [form, id]);
  return row && asResponse(row);
}

/** An edited response keeps its id, takes the time of the edit and moves to the end of the order. */
export function saveResponse(db: Db, response: ResponseRecord): void {
  db.run(
    `INSERT INTO form_response (id, form, at, seq, json)
     SELECT ?, ?, ?, coalesce(max(seq), 0) + 1, ? FROM form_response
     WHERE true
     ON CONFLICT (id) DO UPDATE SET at = excluded.at, seq = excluded.seq, json = excluded.json`,
    [response.id, response.form, response.at, JSON.stringify(response.answers)],
  );
}

export function removeResponse(db: Db, form: string, id: string): void {
  db.run('DELETE FROM form_response WHERE form = ? AND id = ?', [form, id]);
}

export function removeResponses(db: Db, form: string): void {
  db.run('DELETE FROM form_response WHERE form = ?', [form]);
}

/** When the last answer came in; 0 while there is none. */
export const newestTime = (db: Db, form: string): number =>
  Number(db.get('SELECT max(at) AS at FROM form_response WHERE form = ?', [form])?.at ?? 0);
