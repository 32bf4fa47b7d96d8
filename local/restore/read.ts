/** Reads a backup and refuses one that is not exactly as it was made: half of a campaign would look like all of it. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../cli/errors.ts';
import { answersCheck, formCheck, manifestCheck, sheetCheck } from './check.ts';
import { type Backup, FORMAT, type ManifestShape, VERSION } from './shapes.ts';

const MANIFEST = 'manifest.json';

export function readBackup(dir: string): Backup {
  const manifest = readManifest(dir);
  const files = readFiles(dir, manifest);
  if (manifest.formId === null) throw new Failure(`${dir} cannot be opened. ${manifest.leftOut.join(' ')}`);
  const json = <T>(path: string, check: (value: unknown) => string | null): T => {
    const value = parsed(Buffer.from(contentOf(dir, files, path)));
    return checked(join(dir, path), value, check) as T;
  };
  return {
    manifest,
    sheet: json('bang-tinh.json', sheetCheck),
    form: json('bieu-mau.json', formCheck),
    answers: json('tra-loi.json', answersCheck),
    documents: new Map(manifest.documents.map(({ file }) => [file, contentOf(dir, files, file)])),
  };
}

function contentOf(dir: string, files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const bytes = files.get(path);
  if (!bytes) throw new Failure(`${dir} is no whole backup: ${path} is not in it. Take another one.`);
  return bytes;
}

function readManifest(dir: string): ManifestShape {
  const path = join(dir, MANIFEST);
  if (!existsSync(path))
    throw new Failure(`${dir} is no backup: it holds no ${MANIFEST}. Name a folder that npm run backup has made.`);
  const damaged = new Failure(`${path} is damaged. Take another copy of this backup, or an older one.`);
  let manifest: ManifestShape & { format?: string; version?: number; seal?: string };
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw damaged;
  }
  if (manifest?.format !== FORMAT) throw damaged;
  if (Number(manifest.version) > VERSION)
    throw new Failure(
      `${dir} was made by a newer version of this program (backup version ${manifest.version}, this one knows ${VERSION}). Update this copy (git pull, then npm ci).`,
    );
  const { seal, ...sealed } = manifest;
  if (seal !== hashOf(Buffer.from(JSON.stringify(sealed)))) throw damaged;
  return checked(path, manifest, manifestCheck);
}

/** undefined where it is no JSON, which no check lets pass. */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function checked<T>(path: string, value: T, check: (value: unknown) => string | null): T {
  const fault = check(value);
  if (fault === null) return value;
  const place = fault === '' ? '' : ` (${fault.slice(0, 100)})`;
  throw new Failure(
    `${path} does not hold what a backup holds${place}. Take another copy of this backup, or an older one.`,
  );
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** All that the manifest lists and nothing besides. */
function readFiles(dir: string, { files }: ManifestShape): Map<string, Uint8Array> {
  const there = listed(dir, '').filter((path) => path !== MANIFEST);
  const known = new Set(files.map(({ path }) => path));
  const faults = [
    ...files.filter(({ path }) => !there.includes(path)).map(({ path }) => `${path} is missing`),
    ...there.filter((path) => !known.has(path)).map((path) => `${path} does not belong to it`),
    ...there.filter((path) => !isPlain(join(dir, path))).map((path) => `${path} is no plain file`),
  ];
  const read = new Map<string, Uint8Array>();
  for (const { path, bytes, sha256 } of files.filter(
    (file) => there.includes(file.path) && isPlain(join(dir, file.path)),
  )) {
    const content = readFileSync(join(dir, path));
    read.set(path, content);
    if (content.byteLength !== bytes || hashOf(content) !== sha256) faults.push(`${path} is damaged`);
  }
  if (faults.length > 0)
    throw new Failure(
      `${dir} is not as it was made: ${faults.join(', ')}. Take another copy of this backup, or an older one.`,
    );
  return read;
}

/** A link may lead out of the backup. */
const isPlain = (path: string): boolean => lstatSync(path).isFile();

/** Paths with slashes. Whatever is no folder is listed. */
function listed(dir: string, under: string): string[] {
  return readdirSync(join(dir, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    return entry.isDirectory() ? listed(dir, path) : [path];
  });
}
