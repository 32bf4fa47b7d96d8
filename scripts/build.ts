/** Builds what Google runs (dist/Code.js, dist/appsscript.json) and the local command line (.build/tonghop.mjs). */
import { copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
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

/** npm links the bins of dependencies only: `npx tonghop` finds this project's own one beside them. */
function linkBin(): void {
  const bins = join(root, 'node_modules', '.bin');
  if (!existsSync(bins)) return;
  rmSync(join(bins, 'tonghop'), { force: true });
  symlinkSync(join('..', '..', 'local', 'tonghop.mjs'), join(bins, 'tonghop'));
}

export async function main(): Promise<void> {
  mkdirSync(join(root, 'dist'), { recursive: true });
  await buildProduct(root, join(root, 'dist', 'Code.js'));
  copyFileSync(join(root, 'appsscript.json'), join(root, 'dist', 'appsscript.json'));
  await buildLocal(join(root, '.build', 'tonghop.mjs'));
  linkBin();
}
