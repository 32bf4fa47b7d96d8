/** What runs on the laptop: the command line, the thread in which scripts run, and the pages of the workspace. */
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What all our own Node code has in common. */
const node = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  outExtension: { '.js': '.mjs' },
} as const;

const DAY_MS = 86_400_000;

/** What earlier builds left, but not those of today: whoever was started from them, server or page, may not have read all of it yet. */
function sweepOld(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - made > DAY_MS) rmSync(path, { force: true });
  }
}

export async function buildLocal(root: string, outdir: string): Promise<void> {
  sweepOld(join(outdir, 'parts'));
  // What one command alone needs (the server, the .xlsx) is read by no other.
  const parts = { splitting: true, chunkNames: 'parts/[hash]' };
  await build({ ...node, ...parts, entryPoints: { tonghop: join(root, 'local', 'main.ts') }, outdir });
  // In one piece: a server that is running starts new threads after a later build, too.
  await build({ ...node, entryPoints: { worker: join(root, 'local', 'web', 'worker.ts') }, outdir });
}

export async function buildPages(root: string, outdir: string): Promise<void> {
  sweepOld(outdir);
  const from = join(root, 'local', 'pages');
  await build({
    entryPoints: [join(from, 'main.tsx'), join(from, 'main.css')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    splitting: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
    outdir,
  });
  for (const file of ['index.html', 'icon.svg']) copyFileSync(join(from, file), join(outdir, file));
}
