/**
 * Prints what executions cost at several sizes, and how large and how slow to start the bundle is. Nothing is judged here:
 * the limits are tests (test/endurance/calls.test.ts).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { build, transform } from 'esbuild';
import { main as benchGrid } from './bench-grid.ts';
import { main as buildAll } from './build.ts';

/** Scripts are run from the project's root (scripts/run.mjs). */
const root = process.cwd();
const UNITS = [20, 200, 2000];
const EARLIER_ROWS = [0, 1000, 20_000];
const ROUNDS = 15;
const REPORT_UNITS = [28, 500];
const PRINTED = 5;

const target = { target: 'es2020', charset: 'utf8', legalComments: 'none' } as const;

type Row = Record<string, string | number>;
type Measure = (units: readonly number[], rows: readonly number[]) => Promise<Row[]>;

type MeasurePrinter = (sizes: readonly number[], rounds: number) => Promise<Row[]>;

/** Two folders deep, as the file is in test: it finds the project from where it lies. */
async function load(folder: string): Promise<Record<string, unknown>> {
  const outfile = join(root, '.build', 'bench', `${folder}.mjs`);
  const entryPoints = [join(root, 'test', folder, 'bench.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  return import(pathToFileURL(outfile).href);
}

/** The least that anything with zod/mini costs. */
async function emptySchema(): Promise<string> {
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
  return outputFiles[0]?.text ?? '';
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Parsed and run in a realm that has just been made; each time another text, or V8 would remember it. */
function evaluationMs(source: string, round: number): number {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  const before = performance.now();
  new vm.Script(`${source}\n// ${round}`).runInContext(context);
  return performance.now() - before;
}

interface BundleRow {
  bundle: string;
  bytes: number;
  minified: number;
  coldMs: number;
}

async function bundleRows(): Promise<BundleRow[]> {
  const texts = {
    'dist/Code.js': readFileSync(join(root, 'dist', 'Code.js'), 'utf8'),
    'empty zod/mini': await emptySchema(),
  };
  const rows: { name: string; plain: string; minified: string; times: number[] }[] = [];
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

const number = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: 2 });

function print(rows: readonly Row[]): void {
  const heads = Object.keys(rows[0] ?? {});
  const shown = (cell: string | number | undefined): string => (typeof cell === 'number' ? number(cell) : (cell ?? ''));
  const lines = [heads, ...rows.map((row) => heads.map((head) => shown(row[head])))];
  const widths = heads.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  const pad = (cell: string, i: number): string =>
    typeof rows[0]?.[heads[i] ?? ''] === 'number' ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0);
  for (const line of lines) console.log(line.map(pad).join('  '));
  console.log('');
}

/** `grid`: only the Sheet page, in a browser. */
export async function main(args: readonly string[]): Promise<void> {
  await buildAll();
  if (args[0] === 'grid') return benchGrid();
  const { measure } = await load('endurance');
  print(await (measure as Measure)(UNITS, EARLIER_ROWS));
  const { measurePrinter } = await load('ooxml');
  print(await (measurePrinter as MeasurePrinter)(REPORT_UNITS, PRINTED));
  const [ours, empty] = (await bundleRows()) as [BundleRow, BundleRow];
  print([{ ...ours }, { ...empty }]);
  console.log(
    `dist/Code.js is ${number(ours.bytes / empty.bytes)} times the size (minified ${number(ours.minified / empty.minified)}) of an ` +
      `empty schema and takes ${number(ours.coldMs / empty.coldMs)} times as long to start (medians of ${ROUNDS}).`,
  );
}
