/** Builds what Google runs (dist/Code.js, dist/appsscript.json) and the local command line (.build/tonghop.mjs). */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildProduct } from './product.ts';

/** Scripts are run from the project's root (scripts/run.mjs). */
const root = process.cwd();

async function buildLocal(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(root, 'local', 'main.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    outfile,
  });
}

export async function main(): Promise<void> {
  mkdirSync(join(root, 'dist'), { recursive: true });
  await buildProduct(root, join(root, 'dist', 'Code.js'));
  copyFileSync(join(root, 'appsscript.json'), join(root, 'dist', 'appsscript.json'));
  await buildLocal(join(root, '.build', 'tonghop.mjs'));
}
