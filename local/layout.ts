/** The file of a workspace: whether it is one, and which layout it has. Nothing is written before both are known. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { connect, type Db, openDb } from './db.ts';
import { getMeta, makeTables, setMeta } from './schema.ts';

const FILE = 'workspace.db';
/** Raised when an older program would misread what this one writes; `bringForward` then learns the way from the one before. */
const LAYOUT = 1;
const KEY = 'layout';

export const workspaceFile = (dir: string): string => join(dir, FILE);

export function createFile(dir: string, durable?: boolean): Db {
  const db = openDb(workspaceFile(dir), durable);
  makeTables(db);
  setMeta(db, KEY, String(LAYOUT));
  return db;
}

export function openFile(dir: string, durable?: boolean): Db {
  const path = workspaceFile(dir);
  if (!existsSync(path)) throw new Error(`${dir} holds no workspace. Make one with: tonghop init --dir ${dir}`);
  refuseStranger(path);
  const db = openDb(path, durable);
  const layout = Number(getMeta(db, KEY) ?? 0);
  if (layout <= LAYOUT) {
    bringForward(db, layout);
    return db;
  }
  db.close();
  throw new Error(
    `the workspace in ${dir} was made by a newer version of this program (layout ${layout}, this one knows ${LAYOUT}). ` +
      'Update this copy (git pull, then npm ci), or choose another --dir.',
  );
}

/** By a connection that changes nothing: `openDb` turns whatever database it is given into one with a write-ahead log. */
function refuseStranger(path: string): void {
  const why = strangeness(path);
  if (why !== null)
    throw new Error(
      `${path} is no workspace: ${why}. Choose another --dir, or move this folder away and make a new one.`,
    );
}

function strangeness(path: string): string | null {
  try {
    const connection = connect(path, 1000);
    try {
      const tables = "SELECT count(*) AS n FROM sqlite_master WHERE name IN ('meta', 'sheet_book', 'form_response')";
      const [found] = connection.prepare(tables).all() as { n: number }[];
      return found?.n === 3 ? null : 'its tables are not those of a workspace';
    } finally {
      connection.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Layout 0 had no number; its tables are the same. */
function bringForward(db: Db, layout: number): void {
  makeTables(db);
  if (layout < LAYOUT) setMeta(db, KEY, String(LAYOUT));
}
