/** What is installed: the files of dist, as the Apps Script API names them. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Refused } from './errors.ts';

export interface ScriptFile {
  name: string;
  type: 'SERVER_JS' | 'JSON' | 'HTML';
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

const types: Record<string, ScriptFile['type']> = {
  '.js': 'SERVER_JS',
  '.gs': 'SERVER_JS',
  '.html': 'HTML',
  '.json': 'JSON',
};

/** The build writes it: `// tonghop 0.1.0, data 2`. */
export const firstLine = /^\/\/ tonghop (\S+), data (\d+)/;

/** Line ends and what trails behind the last one say nothing; a manifest is compared as what it says. */
function plain({ name, type, source }: RemoteFile): string {
  const text = (source ?? '').replaceAll('\r\n', '\n').trimEnd();
  return `${type} ${name}\n${type === 'JSON' ? JSON.stringify(sorted(JSON.parse(text))) : text}`;
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

/** @throws Refused where nothing was built. */
export function readBundle(dir = 'dist'): Bundle {
  if (!existsSync(join(dir, 'Code.js')) || !existsSync(join(dir, 'appsscript.json'))) {
    throw new Refused(`${dir} holds no bundle. Run: npm run build`);
  }
  const files = readdirSync(dir).flatMap((file): ScriptFile[] => {
    const type = types[extname(file)];
    if (!type || (type === 'JSON' && file !== 'appsscript.json')) return [];
    return [{ name: file.slice(0, -extname(file).length), type, source: readFileSync(join(dir, file), 'utf8') }];
  });
  const said = files.map(({ source }) => firstLine.exec(source)).find((match) => match !== null);
  const manifest = JSON.parse(files.find(({ name }) => name === 'appsscript')?.source ?? '{}') as Manifest;
  return { files, hash: hashOf(files), manifest, version: said?.[1] ?? '', dataVersion: Number(said?.[2] ?? 1) };
}
