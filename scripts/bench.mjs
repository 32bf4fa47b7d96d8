/**
 * Prints what executions cost at several sizes, and how large and how slow to start the bundle is. Nothing is judged here:
 * the limits are tests (test/endurance/calls.test.ts).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { build, transform } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const UNITS = [20, 200, 2000];
const EARLIER_ROWS = [0, 1000, 20_000];
const ROUNDS = 15;

const target = { target: 'es2020', charset: 'utf8', legalComments: 'none' };

/** Two folders deep, as the file is in test: it finds the project from where it lies. */
async function loadMeasure() {
  const outfile = join(root, '.build', 'bench', 'measure.mjs');
  const entryPoints = [join(root, 'test', 'endurance', 'bench.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  return (await import(pathToFileURL(outfile).href)).measure;
}

/** The least that anything with zod/mini costs. */
async function emptySchema() {
  const contents = "import * as z from 'zod/mini'; export const schema = z.object({});";
  const { outputFiles } = await build({
    ...target,
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'App',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  return outputFiles[0].text;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Parsed and run in a realm that has just been made; each time another text, or V8 would remember it. */
function evaluationMs(source, round) {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  const before = performance.now();
  new vm.Script(`${source}\n// ${round}`).runInContext(context);
  return performance.now() - before;
}

async function bundleRows() {
  const texts = {
    'dist/Code.js': readFileSync(join(root, 'dist', 'Code.js'), 'utf8'),
    'empty zod/mini': await emptySchema(),
  };
  const rows = [];
  for (const [name, plain] of Object.entries(texts)) {
    const minified = (await transform(plain, { ...target, minify: true })).code;
    rows.push({ name, plain, minified, times: [] });
  }
  // In turns, so that both meet the same machine.
  for (let round = 0; round < ROUNDS; round += 1)
    for (const row of rows) row.times.push(evaluationMs(row.plain, round));
  return rows.map(({ name, plain, minified, times }) => ({
    bundle: name,
    bytes: Buffer.byteLength(plain),
    minified: Buffer.byteLength(minified),
    coldMs: median(times),
  }));
}

const number = (n) => n.toLocaleString('en-US', { maximumFractionDigits: 2 });

function print(rows) {
  const heads = Object.keys(rows[0]);
  const lines = [heads, ...rows.map((row) => heads.map((h) => (typeof row[h] === 'number' ? number(row[h]) : row[h])))];
  const widths = heads.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  const isText = heads.map((h) => typeof rows[0][h] !== 'number');
  for (const line of lines) {
    console.log(line.map((cell, i) => (isText[i] ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '));
  }
  console.log('');
}

execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
const measure = await loadMeasure();
print(await measure(UNITS, EARLIER_ROWS));
const [ours, empty] = await bundleRows();
print([ours, empty]);
console.log(
  `dist/Code.js is ${number(ours.bytes / empty.bytes)} times the size (minified ${number(ours.minified / empty.minified)}) of an ` +
    `empty schema and takes ${number(ours.coldMs / empty.coldMs)} times as long to start (medians of ${ROUNDS}).`,
);
