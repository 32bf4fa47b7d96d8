/** What is installed: the files of dist, as the Apps Script API names them. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bannerOf } from './content.ts';
import { Refused } from './errors.ts';
import { say } from './output.ts';

export interface ScriptFile {
  name: string;
  type: 'SERVER_JS' | 'JSON';
  source: string;
}

export interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
  webapp?: { access?: string; executeAs?: string };
}

export interface Bundle {
  files: ScriptFile[];
  /** Of all files, twelve hexadecimal digits: what versions and deployments are described by. */
  hash: string;
  manifest: Manifest;
  /** Of package.json; empty where the bundle does not say. */
  version: string;
  /** How its Sheets are laid out; 1 where the bundle does not say. */
  dataVersion: number;
}

/** A file as the Apps Script API gives it. */
export interface RemoteFile {
  name?: string | null;
  type?: string | null;
  source?: string | null;
}

/** clasp pushes all of these that it finds in dist, in folders below it too. */
const pushed = /\.(js|gs|html)$/i;

/** Line ends and what trails behind the last one say nothing; a manifest is compared as what it says. */
function plain({ name, type, source }: RemoteFile): string {
  const text = (source ?? '').replaceAll('\r\n', '\n').trimEnd();
  return `${type} ${name}\n${type === 'JSON' ? saidBy(text) : text}`;
}

function saidBy(json: string): string {
  try {
    return JSON.stringify(sorted(JSON.parse(json)));
  } catch {
    return json;
  }
}

const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, of]) => [key, sorted(of)]),
      )
    : value;

const contentOf = (files: readonly RemoteFile[]): string => files.map(plain).sort().join('\n\n');

export const hashOf = (files: readonly RemoteFile[]): string =>
  createHash('sha256').update(contentOf(files)).digest('hex').slice(0, 12);

/** Whether a project holds exactly the bundle, no file more. */
export const sameContent = (remote: readonly RemoteFile[], bundle: Bundle): boolean =>
  hashOf(remote) === bundle.hash && contentOf(remote) === contentOf(bundle.files);

/** @throws Refused where nothing was built, or where more lies than a build leaves: clasp would push it, too. */
export function readBundle(dir = 'dist'): Bundle {
  if (!existsSync(join(dir, 'Code.js')) || !existsSync(join(dir, 'appsscript.json'))) {
    throw new Refused(`${dir} holds no bundle. Run: npm run build`);
  }
  const strange = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
    (path) => pushed.test(path) && path !== 'Code.js',
  );
  if (strange.length > 0)
    throw new Refused(
      `${dir} holds what is not of the bundle: ${strange.join(', ')}. Delete it, or it would be installed.`,
    );
  const sourceOf = (file: string): string => readFileSync(join(dir, file), 'utf8');
  const files: ScriptFile[] = [
    { name: 'Code', type: 'SERVER_JS', source: sourceOf('Code.js') },
    { name: 'appsscript', type: 'JSON', source: sourceOf('appsscript.json') },
  ];
  const manifest = manifestIn(dir, files);
  if (isStale(dir)) say(`src was changed after ${dir} was built. If the change belongs to it: npm run build`);
  return { files, hash: hashOf(files), manifest, ...bannerOf(files) };
}

/** By the clock of the files: git sets it for what it changes, so the answer may be yes in vain, and never no in vain. */
function isStale(dir: string): boolean {
  const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = existsSync('src') ? readdirSync('src', { recursive: true, encoding: 'utf8' }) : [];
  const built = changedAt(join(dir, 'Code.js'));
  return ['appsscript.json', ...sources.map((path) => join('src', path))].some((path) => changedAt(path) > built);
}

function manifestIn(dir: string, files: readonly ScriptFile[]): Manifest {
  try {
    return JSON.parse(files.find(({ type }) => type === 'JSON')?.source ?? '') as Manifest;
  } catch {
    throw new Refused(`${join(dir, 'appsscript.json')} is broken: it is no JSON. Run: npm run build`);
  }
}
