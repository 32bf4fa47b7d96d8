/**
 * Workspaces whose set-up is done, each made once a run and copied for whoever asks for the same again: set-up costs more
 * than most of what tests do afterwards. Copies have the same drawn PINs and ids. Tests of set-up itself do not come here.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** `request` is all that the workspace depends on, `make` puts it into `dir`; nobody may have it open afterwards. */
export async function prepared(request: unknown, dir: string, make: () => Promise<void>): Promise<void> {
  // Made by setup.ts for one run, so for one bundle; benchmarks have none.
  const shelf = process.env.TONGHOP_PREPARED;
  if (shelf === undefined) return make();
  const place = join(shelf, createHash('sha256').update(JSON.stringify(request)).digest('hex'));
  if (existsSync(place)) return cpSync(place, dir, { recursive: true });
  await make();
  keep(dir, place);
}

/** Whole or not at all; another worker may keep the same one at the same moment, and either will do. */
function keep(dir: string, place: string): void {
  const copy = mkdtempSync(`${place}-`);
  cpSync(dir, copy, { recursive: true });
  try {
    renameSync(copy, place);
  } catch (error) {
    rmSync(copy, { recursive: true });
    if (!existsSync(place)) throw error;
  }
}
