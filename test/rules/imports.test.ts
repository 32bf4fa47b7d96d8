/** The import table of the design, over the real import statements. Each message says why the line stands in the table. */
import { describe, expect, test } from 'vitest';
import { type Import, importsOf, type Source, sources, under } from './sources.ts';

type Grant = 'values' | 'types';

interface Row {
  folder: string;
  /** What of ours it may import, beside itself. */
  may: Record<string, Grant>;
  /** Packages, as written in the statement. */
  packages: RegExp;
  why: string;
}

const none = /^$/;

/** First match wins, so src/main.ts and src/ports.ts are files with rows of their own. */
const table: Row[] = [
  {
    folder: 'src/core',
    may: {},
    packages: /^zod\/mini$/,
    why: 'core is rules, values in and values out: it must run and be tested without texts, ports, Google or Node',
  },
  {
    folder: 'src/profiles',
    may: { 'src/core': 'types' },
    packages: none,
    why: 'a campaign is data: a further one must need no code',
  },
  {
    folder: 'src/texts',
    may: { 'src/core': 'types' },
    packages: none,
    why: 'texts say what rules found, they decide nothing: only the types that make them complete',
  },
  {
    folder: 'src/ports.ts',
    may: { 'src/core': 'types' },
    packages: none,
    why: 'ports are the verbs of the world as types: a value here would be an implementation that every flow drags along',
  },
  {
    folder: 'src/flows',
    may: { 'src/core': 'values', 'src/texts': 'values', 'src/profiles': 'values', 'src/ports.ts': 'types' },
    packages: none,
    why: 'a flow touches the world only through the ports that it is given, so that its parameters show all that it does',
  },
  {
    folder: 'src/google',
    // Where a column stands is knowledge of the layout, not a rule: the adapter of the Sheet must share it.
    may: { 'src/core/tabs.ts': 'values', 'src/core': 'types', 'src/ports.ts': 'types', 'src/texts': 'values' },
    packages: none,
    why: 'src/google carries out verbs; a rule that is decided here is one that the tests of core and flows never see',
  },
  {
    folder: 'src/ui',
    may: { 'src/core': 'types', 'src/texts': 'values' },
    // How a link looks on paper is show, not a rule: the library turns text into dots and knows nothing else.
    packages: /^uqr$/,
    why: 'pages show what flows found: they neither compute nor reach the world',
  },
  {
    folder: 'src/ooxml',
    may: { 'src/core': 'types', 'src/ports.ts': 'types' },
    packages: /^(docx|fflate)$/,
    why: 'the renderer turns blocks into bytes: it is a quarter of a megabyte that only its port may reach, so it knows no rule',
  },
  {
    folder: 'src/main.ts',
    // Nobody else may import the pages, so the entry file hands them what flows found.
    may: { 'src/flows': 'values', 'src/google': 'values', 'src/profiles': 'values', 'src/ui': 'values' },
    packages: /^(campaigns|ooxml)$/,
    why: 'entry points join flows and Google in one to three lines; what needs more is a flow',
  },
  {
    folder: 'local/pages',
    may: { 'local/views': 'types' },
    packages: /^(preact(\/|$)|jspreadsheet-ce(\/|$)|docx-preview$)/,
    why: 'pages run in a browser and see what the server tells: a runtime, or a product, imported here would be a second one',
  },
  {
    folder: 'local',
    may: {},
    packages: /^(node:|libsql$|hucre\/|hono|@hono\/)/,
    why: 'the laptop runs the text that Google runs: a product imported here would be a second product',
  },
  {
    folder: 'scripts',
    may: { 'src/texts': 'values', 'src/profiles': 'values' },
    packages:
      /^(node:|esbuild$|googleapis\/build\/src\/apis\/|google-auth-library$|gaxios$|playwright-core$|@sparticuz\/chromium$)/,
    why: 'scripts build and provision; they reach the product as files, its words and its campaigns; all of googleapis at once costs ten seconds of tsc',
  },
];

const rowOf = (path: string): Row | undefined =>
  table.find(({ folder }) => path === folder || path.startsWith(`${folder}/`));
const isOurs = (to: string): boolean => /^(src|local|scripts|test)\//.test(to);
const inside = (folder: string, path: string): boolean => path === folder || path.startsWith(`${folder}/`);

/**
 * zod/mini by name would cost 880 KB of bundle (design, tools). The words of its faults are for whoever builds: the file
 * that checks campaigns takes them, and is no part of the bundle.
 */
function isZod({ to, statement }: Import, path: string): boolean {
  if (to === 'zod/mini') return statement.startsWith("import * as z from 'zod/mini'");
  return to === 'zod/v4/locales/en.js' && path === 'src/core/campaign.schema.ts';
}

function refused(source: Source, row: Row, it: Import): string | null {
  if (inside(row.folder, it.to)) return null;
  if (!isOurs(it.to)) {
    if (it.to.startsWith('zod') && row.folder === 'src/core') return isZod(it, source.path) ? null : 'not as zod/mini';
    return row.packages.test(it.to) ? null : `package ${it.to}`;
  }
  const grant = Object.entries(row.may).find(([folder]) => inside(folder, it.to))?.[1];
  if (grant === undefined) return it.to;
  return grant === 'types' && !it.typeOnly ? `${it.to} for more than its types` : null;
}

describe('who may import whom', () => {
  test.each(table)('$folder: $why', ({ folder, why }) => {
    const wrong = under(folder).flatMap((source) => {
      const row = rowOf(source.path);
      if (row?.folder !== folder) return [];
      return importsOf(source).flatMap((it) => {
        const what = refused(source, row, it);
        return what ? [`${source.path} imports ${what}: ${it.statement}`] : [];
      });
    });
    expect(wrong, why).toEqual([]);
  });

  test('every file of src, local and scripts has a row: a new folder needs a decision', () => {
    const homeless = under('src', 'local', 'scripts').filter(
      ({ path }) => !rowOf(path) && !['src/campaigns.d.ts', 'src/ooxml.d.ts'].includes(path),
    );
    expect(homeless.map(({ path }) => path)).toEqual([]);
  });

  test('nothing imports test: what a test needs, the product must not', () => {
    const wrong = under('src', 'local', 'scripts').flatMap((s) =>
      importsOf(s).flatMap(({ to }) => (inside('test', to) ? [`${s.path} imports ${to}`] : [])),
    );
    expect(wrong).toEqual([]);
  });

  test('imports name files that are there, with their ending: the same text must resolve for tsc, esbuild and node', () => {
    const known = new Set(sources.map(({ path }) => path));
    const wrong = sources.flatMap((s) =>
      importsOf(s).flatMap(({ to }) => (isOurs(to) && !known.has(to) ? [`${s.path} imports ${to}`] : [])),
    );
    expect(wrong).toEqual([]);
  });

  test('src has no circles of values: what runs first would depend on who is asked first (local imitates Google, whose classes are circular)', () => {
    const edges = new Map(
      under('src').map((s) => [
        s.path,
        importsOf(s).flatMap(({ to, typeOnly }) => (isOurs(to) && !typeOnly ? [to] : [])),
      ]),
    );
    expect([...edges.keys()].flatMap((from) => circle(edges, from))).toEqual([]);
  });
});

/** The way from a file back to itself, told once: by the first of its files. */
function circle(edges: Map<string, string[]>, from: string): string[] {
  const queue: string[][] = [[from]];
  const seen = new Set<string>();
  for (let way = queue.shift(); way; way = queue.shift()) {
    for (const next of edges.get(way[way.length - 1] ?? '') ?? []) {
      if (next === from) return [...way].sort()[0] === from ? [[...way, from].join(' -> ')] : [];
      if (!seen.has(next)) queue.push([...way, next]);
      seen.add(next);
    }
  }
  return [];
}
