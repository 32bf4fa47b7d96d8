/**
 * The Sheet page beside a bare jspreadsheet with the same cells, in the same browser and the same run: time to the first painted cells, a
 * scroll over all rows, one edit. The bare grid is measured twice, as it is and with its own `lazyLoading`.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, seat } from './browser.ts';

const root = process.cwd();
const ROWS = 2000;
const COLUMNS = 60;
const ROUNDS = 3;
const EDITS = 5;

interface Wide {
  url: string;
  sheetId: number;
  viewMs: number[];
  close(): Promise<void>;
}

interface Measured {
  firstPaintMs: number;
  scrollMs: number;
  longestFrameMs: number;
  editMs: number;
  /** The longest that the page did not answer in the second after an edit. */
  busyMs: number;
}

/** Two folders deep, as the file is in test: it finds the project from where it lies. */
async function openWide(): Promise<Wide> {
  const outfile = join(root, '.build', 'bench', 'grid.mjs');
  const entryPoints = [join(root, 'test', 'grid', 'bench.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
  const made = (await import(pathToFileURL(outfile).href)) as {
    openWide(rows: number, columns: number): Promise<Wide>;
  };
  return made.openWide(ROWS, COLUMNS);
}

const bareScript = `
import jspreadsheet from 'jspreadsheet-ce';
import 'jspreadsheet-ce/dist/jspreadsheet.css';
const lazyLoading = location.search === '?lazy';
const data = await (await fetch('/data.json')).json();
jspreadsheet(document.getElementById('grid'), { worksheets: [{
  data, lazyLoading, tableOverflow: true, tableWidth: '1100px', tableHeight: '700px' }] });
`;

/** The same cells that our page shows: the key row is hidden there. */
async function serveBare(cells: string[][]): Promise<Server> {
  const { outputFiles } = await build({
    stdin: { contents: bareScript, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    outdir: root,
    loader: { '.png': 'dataurl' },
    logLevel: 'error',
  });
  const text = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const files: Record<string, [type: string, body: string]> = {
    '/': [
      'text/html',
      '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/bare.css"><div id="grid"></div><script type="module" src="/bare.js"></script>',
    ],
    '/bare.js': ['text/javascript', text('.js')],
    '/bare.css': ['text/css', text('.css')],
    '/data.json': ['application/json', JSON.stringify(cells)],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[(request.url ?? '').split('?')[0] ?? ''] ?? ['text/plain', ''];
    response.setHeader('content-type', type);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Runs in the page before anything of its own. */
const watch = `
window.painted = new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('.jss_worksheet tbody td[data-x]')) requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});
window.nextKey = () => new Promise((resolve) => {
  addEventListener('keydown', (event) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp))),
    { capture: true, once: true });
});
window.gaps = () => {
  let last = performance.now();
  const found = { longest: 0, look: () => {
    const now = performance.now();
    found.longest = Math.max(found.longest, now - last);
    last = now;
    return now;
  } };
  return found;
};
window.longestWait = (ms) => new Promise((resolve) => {
  const until = performance.now() + ms;
  const waits = gaps();
  const step = () => waits.look() < until ? setTimeout(step) : resolve(waits.longest);
  step();
});
window.scrollOver = () => new Promise((resolve) => {
  const box = [...document.querySelectorAll('.grid, .jss_content')].find((each) => each.scrollHeight > each.clientHeight + 50);
  const start = performance.now();
  const frames = gaps();
  let still = 0;
  const step = () => {
    const now = frames.look();
    const before = box.scrollTop;
    box.scrollTop += 700;
    const end = [...document.querySelectorAll('.jss_worksheet tbody tr')].at(-1);
    const isEnd = Number(end.getAttribute('data-y')) >= ${ROWS} - 2;
    still = box.scrollTop === before && isEnd ? still + 1 : 0;
    if (still < 2) requestAnimationFrame(step); else resolve({ total: now - start, longest: frames.longest });
  };
  requestAnimationFrame(step);
});`;

async function measurePage(browser: Browser, url: string): Promise<Measured> {
  const context = await browser.newContext(seat('desktop'));
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(url);
  const firstPaintMs = await page.evaluate<number>('painted');
  await page.waitForTimeout(700);
  const edits: { ms: number; busy: number }[] = [];
  for (let i = 0; i < EDITS; i += 1) edits.push(await measureEdit(page, i));
  const scroll = await page.evaluate<{ total: number; longest: number }>('scrollOver()');
  await context.close();
  return {
    firstPaintMs,
    scrollMs: scroll.total,
    longestFrameMs: scroll.longest,
    editMs: median(edits.map(({ ms }) => ms)),
    busyMs: median(edits.map(({ busy }) => busy)),
  };
}

async function measureEdit(page: Page, i: number): Promise<{ ms: number; busy: number }> {
  const cell = page.locator(`td[data-x="3"][data-y="${i + 4}"]`);
  await cell.click();
  let ms = 0;
  for (const key of ['7', 'Enter']) {
    await page.evaluate('void (window.handled = nextKey())');
    await page.keyboard.press(key);
    ms += await page.evaluate<number>('handled');
  }
  if ((await cell.textContent()) !== '7') throw new Error('the cell does not show what was typed');
  return { ms, busy: await page.evaluate<number>('longestWait(1000)') };
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const NAMES = ['firstPaintMs', 'scrollMs', 'longestFrameMs', 'editMs', 'busyMs'] as const;

function medians(all: readonly Measured[]): Measured {
  return Object.fromEntries(NAMES.map((name) => [name, median(all.map((one) => one[name]))])) as unknown as Measured;
}

function print(results: Record<string, Measured>, viewMs: readonly number[]): void {
  const shown = (n: number): string => n.toFixed(n < 10 ? 1 : 0).padStart(10);
  console.log(['', ...Object.keys(results)].map((head) => head.padStart(16)).join(''));
  for (const name of NAMES) {
    const row = Object.values(results).map((result) => shown(result[name]).padStart(16));
    console.log(name.padStart(16) + row.join(''));
  }
  const { page, bare, lazy } = results as { page: Measured; bare: Measured; lazy: Measured };
  for (const name of NAMES)
    console.log(
      `${name}: ${(page[name] / bare[name]).toFixed(2)} times bare, ${(page[name] / lazy[name]).toFixed(2)} times lazy`,
    );
  console.log(`server: ${viewMs.map((ms) => Math.round(ms)).join(', ')} ms for the tab (the first one cold)`);
}

export async function main(): Promise<void> {
  const browser = await launchBrowser();
  if (!browser) throw new Error('no browser to measure in');
  const wide = await openWide();
  const view = (await (await fetch(`${wide.url}/api/sheets/${wide.sheetId}`)).json()) as { cells: string[][] };
  const server = await serveBare(view.cells.slice(1));
  const bare = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const urls = { page: `${wide.url}/sheet/${wide.sheetId}`, bare, lazy: `${bare}?lazy` };
  const all: Record<string, Measured[]> = { page: [], bare: [], lazy: [] };
  // In turns, so that all meet the same machine.
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, url] of Object.entries(urls)) all[name]?.push(await measurePage(browser, url));
  await browser.close();
  server.close();
  await wide.close();
  console.log(`${ROWS} rows x ${COLUMNS} columns, medians of ${ROUNDS}`);
  print(Object.fromEntries(Object.entries(all).map(([name, one]) => [name, medians(one)])), wide.viewMs);
}
