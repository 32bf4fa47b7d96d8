import type { Db } from './db.ts';

/** Tables of everything but the sheet, whose store makes its own. JSON columns are named `json`. */
const TABLES = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS property (store TEXT, key TEXT, value TEXT NOT NULL, PRIMARY KEY (store, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS project_trigger (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, handler TEXT NOT NULL, event TEXT NOT NULL,
  source TEXT NOT NULL, source_id TEXT, json TEXT NOT NULL, next_due INTEGER);
CREATE TABLE IF NOT EXISTS execution (id INTEGER PRIMARY KEY AUTOINCREMENT, json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS mail (seq INTEGER PRIMARY KEY AUTOINCREMENT, json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS file (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, name TEXT NOT NULL, mime_type TEXT NOT NULL, json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS file_content (id TEXT PRIMARY KEY, base64 TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS form (id TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS form_item (
  id INTEGER PRIMARY KEY, form TEXT NOT NULL, pos INTEGER NOT NULL, json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS short_link (short TEXT PRIMARY KEY, url TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS form_item_order ON form_item (form, pos);
CREATE TABLE IF NOT EXISTS form_response (
  id TEXT PRIMARY KEY, form TEXT NOT NULL, at INTEGER NOT NULL, seq INTEGER NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS form_response_order ON form_response (form, at, seq);
`;

export function makeTables(db: Db): void {
  db.exec(TABLES);
}

export function getMeta(db: Db, key: string): string | undefined {
  return db.get('SELECT value FROM meta WHERE key = ?', [key])?.value as string | undefined;
}

export function setMeta(db: Db, key: string, value: string): void {
  db.run('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', [
    key,
    value,
  ]);
}
