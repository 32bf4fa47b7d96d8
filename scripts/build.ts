/** Builds what Google runs (dist/Code.js, dist/appsscript.json), the folder for pasting it by hand, and what the laptop runs (.build). */
import { copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { buildLocal, buildPages } from './local.ts';
import { writePaste } from './paste.ts';
import { buildProduct } from './product.ts';

/** Scripts are run from the project's root (scripts/run.mjs). */
const root = process.cwd();

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
  writePaste(join(root, 'dist'), join(root, 'dan-vao-google'));
  await buildLocal(root, join(root, '.build'));
  await buildPages(root, join(root, '.build', 'pages'));
  linkBin();
}
