/** Makes a workspace beside its place and moves it there when it is whole: a failed or killed run leaves DIR as it was. */
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { workspaceFile } from '../layout.ts';
import type { Workspace } from '../workspace.types.ts';
import { Failure } from './errors.ts';
import type { Runtime } from './runtime.ts';

/** What the scripts for Google keep in the same folder when they are told no other: no part of a workspace, and in nobody's way. */
const kept = /^(provision\.json(\..*)?|probe\.json|backups)$/;

export const keptIn = (dir: string): string[] => readdirSync(dir).filter((name) => kept.test(name));

/** A file of that name is no place for a workspace either. */
export const inUse = (dir: string): boolean =>
  existsSync(dir) && (!statSync(dir).isDirectory() || readdirSync(dir).length > keptIn(dir).length);

const refusal = (dir: string): Failure =>
  new Failure(`${dir} is in use. Choose another --dir, or delete it if nothing in it is needed.`);

/** Gets the new workspace and the folder in which it still lies. */
export type Fill = (workspace: Workspace, folder: string) => void | Promise<void>;

export async function makeWorkspace(
  runtime: Runtime,
  place: { dir: string; now: number; durable: boolean },
  fill: Fill,
): Promise<void> {
  const dir = resolve(place.dir);
  if (inUse(dir)) throw refusal(place.dir);
  mkdirSync(dirname(dir), { recursive: true });
  const folder = mkdtempSync(`${dir}.making-`);
  try {
    const workspace = await runtime.create(folder, place.now, place.durable);
    try {
      await fill(workspace, folder);
    } finally {
      workspace.close();
    }
    moveInto(folder, dir);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** rename(2) puts a folder over an empty one only, so of two `init` at once exactly one succeeds. */
function moveInto(folder: string, dir: string): void {
  try {
    if (existsSync(dir) && keptIn(dir).length > 0) moveBeside(folder, dir);
    else {
      // Windows renames over nothing at all.
      if (process.platform === 'win32' && existsSync(dir)) rmdirSync(dir);
      renameSync(folder, dir);
    }
  } catch (error) {
    if (inUse(dir)) throw refusal(dir);
    throw error;
  }
}

/** link(2) puts a file over none, so the same holds of a folder that cannot be replaced. */
function moveBeside(folder: string, dir: string): void {
  const file = basename(workspaceFile(dir));
  linkSync(join(folder, file), join(dir, file));
  rmSync(join(folder, file));
  for (const name of readdirSync(folder)) renameSync(join(folder, name), join(dir, name));
}
