/** Runs a script of this folder that is written in TypeScript: node scripts/run.mjs build. Node 20 reads no types, so esbuild strips them. */
import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const name = process.argv[2];
const outfile = join(root, '.build', 'scripts', `${name}.mjs`);

/** Takes its place when it is whole: another command of the same name may start at this moment. */
async function prepare() {
  const beside = `${outfile}.${process.pid}`;
  process.chdir(root);
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [join(here, `${name}.ts`)],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile: beside,
  });
  renameSync(beside, outfile);
}

try {
  await prepare();
} catch (error) {
  process.stderr.write(`scripts/${name} cannot be started: ${error.message}\n`);
  process.exit(1);
}
const { main } = await import(pathToFileURL(outfile).href);
await main(process.argv.slice(3));
