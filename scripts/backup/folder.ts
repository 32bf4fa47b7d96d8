/** The folder of one backup: written beside its place, moved there when it is whole. Only this account of the computer may read it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../google/lock.ts';
import type { FileEntry, Manifest } from './shapes.ts';

/** All of a manifest but what the folder itself knows. */
export type Told = Omit<Manifest, 'files' | 'seal'>;

export interface BackupFolder {
  add(path: string, content: string | Uint8Array): void;
  addJson(path: string, value: unknown): void;
  /** Writes the manifest and moves all to its place, which it gives. */
  finish(manifest: Told): string;
  /** What is not finished goes. */
  discard(): void;
}

export function openFolder(target: string): BackupFolder {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  removeLeft(target);
  const folder = `${target}.making-${process.pid}`;
  const files: FileEntry[] = [];
  mkdirSync(folder, { mode: 0o700 });
  const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const add = (path: string, content: string | Uint8Array): void => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    put(join(folder, path), bytes);
    files.push({ path, bytes: bytes.byteLength, sha256: hashOf(bytes) });
  };
  return {
    add,
    addJson: (path, value) => add(path, `${JSON.stringify(value)}\n`),
    finish(manifest) {
      const whole: Omit<Manifest, 'seal'> = { ...manifest, files };
      const seal = hashOf(Buffer.from(JSON.stringify(whole)));
      put(join(folder, 'manifest.json'), Buffer.from(`${JSON.stringify({ ...whole, seal }, null, 2)}\n`));
      return moved(folder, target);
    },
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function put(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, bytes, { flag: 'wx', mode: 0o600, flush: true });
}

/** Two in one minute, perhaps at once: a folder is never moved over one that holds something. */
function moved(folder: string, target: string): string {
  for (let n = 1; ; n += 1) {
    const place = n === 1 ? target : `${target}-${n}`;
    if (existsSync(place)) continue;
    try {
      renameSync(folder, place);
      return place;
    } catch (error) {
      if (!existsSync(place)) throw error;
    }
  }
}

/** A run that was killed left personal data lying about; one that is still going on is let alone. */
function removeLeft(target: string): void {
  const [campaign = ''] = /^.*(?=-\d{8}-\d{4}$)/.exec(basename(target)) ?? [];
  for (const name of readdirSync(dirname(target))) {
    const [, place = '', pid = ''] = /^(.*)\.making-(\d+)$/.exec(name) ?? [];
    if (campaign !== '' && place.startsWith(`${campaign}-`) && !(isAlive(Number(pid)) && Number(pid) !== process.pid))
      rmSync(join(dirname(target), name), { recursive: true, force: true });
  }
}
