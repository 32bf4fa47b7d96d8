/** Runs the project's scripts and clasp as a person would: a process of their own, a home, a folder of the project. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Fake } from './fake.ts';
import { clasprc, type Grant } from './state.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Place {
  /** A folder that stands for the project's root, so that state and .clasp.*.json never come to lie in the real one. */
  cwd: string;
  /** Holds .clasprc.json. */
  home: string;
  /** Both go. */
  remove(): void;
}

/**
 * A project's root as far as the installing scripts see it: `dist` is a copy, since clasp refuses a folder behind a link and
 * tests change it; packages and sources are links, nobody writes there. `grants` are the users of .clasprc.json; without any there is no such file.
 */
export function newPlace(grants: Record<string, Grant> = {}): Place {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tonghop-place-')));
  const [cwd, home] = [join(folder, 'project'), join(folder, 'home')];
  for (const each of [cwd, home]) mkdirSync(each);
  // With their times, by which the scripts tell whether dist is older than src.
  cpSync(join(root, 'dist'), join(cwd, 'dist'), { recursive: true, preserveTimestamps: true });
  for (const name of ['package.json', 'appsscript.json'])
    cpSync(join(root, name), join(cwd, name), { preserveTimestamps: true });
  for (const name of ['node_modules', 'src']) symlinkSync(join(root, name), join(cwd, name));
  if (Object.keys(grants).length > 0) writeFileSync(join(home, '.clasprc.json'), clasprc(grants), { mode: 0o600 });
  return { cwd, home, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface RunOptions {
  fake: Fake;
  cwd: string;
  home: string;
  /** Beside PATH, HOME and the fake's own; nothing of the parent's environment is handed on. */
  env?: Record<string, string>;
}

export interface Ran {
  /** null where it was killed. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Any program of Node. In a process group of its own, so that `kill` of the fake's plan gets its children, too. */
export function runNode(args: readonly string[], { fake, cwd, home, env = {} }: RunOptions): Promise<Ran> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: home, TMPDIR: tmpdir(), ...fake.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const group = child.pid;
  if (group !== undefined) fake.running.add(group);
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', () => group !== undefined && fake.running.delete(group));
    child.on('close', (code) => done({ code, ...said }));
  });
}

const bundles = new Map<string, Promise<string>>();

/**
 * Once for all runs. Unlike scripts/run.mjs it takes the packages in, of which a run would otherwise read some hundred files; what
 * it starts or loads as a program of its own is found through a link.
 */
async function bundled(name: string): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tonghop-script-')));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const outfile = join(folder, `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'scripts', `${name}.ts`)],
    bundle: true,
    external: ['esbuild', 'playwright-core', '@sparticuz/chromium', '@google/clasp'],
    banner: {
      js: "import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);",
    },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
  });
  return outfile;
}

/**
 * `npm run NAME -- ARGS`, less npm and the build: the same `main` with the same arguments. scripts/run.mjs itself would change
 * to the real root, whose state and .clasp.*.json are a person's.
 */
export async function runScript(name: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  const building = bundles.get(name) ?? bundled(name);
  bundles.set(name, building);
  const url = JSON.stringify(pathToFileURL(await building).href);
  const entry = `const { main } = await import(${url}); await main(process.argv.slice(1));`;
  return runNode(['--input-type=module', '-e', entry, '--', ...args], options);
}

export const runClasp = (args: readonly string[], options: RunOptions): Promise<Ran> =>
  runNode([join(root, 'node_modules/@google/clasp/build/src/index.js'), ...args], options);
