/** The shape of the repository: what lies at the top, how long files are, whether the documents tell the truth. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, under } from './sources.ts';

/** The list of the issue that began the project, part A; dot-files that tools need stand beside them. */
const top = [
  'LICENSE',
  'README.md',
  'appsscript.json',
  'biome.json',
  'docs',
  'local',
  'package-lock.json',
  'package.json',
  'scripts',
  'src',
  'test',
  'tsconfig.json',
];
const made = ['node_modules', 'dist', 'dan-vao-google'];

const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

describe('the tree', () => {
  test('the top level holds what was agreed and nothing else: scratch belongs elsewhere', () => {
    const there = readdirSync(root).filter((name) => !name.startsWith('.') && !made.includes(name));
    expect(there.sort()).toEqual([...top].sort());
    expect(existsSync(join(root, '.ci/run')) && existsSync(join(root, '.clasp.json'))).toBe(true);
  });

  test('no file of src, local or scripts is longer than 250 lines: it would hold more than one concern', () => {
    const long = under('src', 'local', 'scripts').filter(({ text }) => linesOf(text) > 250);
    expect(long.map(({ path, text }) => `${path}: ${linesOf(text)}`)).toEqual([]);
  });
});

test('scripts of package.json run files that exist', () => {
  const { scripts, bin } = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>;
  const commands = [...Object.values(scripts ?? {}), ...Object.values(bin ?? {})].join(' ');
  const named = commands.split(/\s+/).filter((word) => /^[\w-]+\/[\w./-]+\.\w+$/.test(word));
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

const documents = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);
const textOf = (name: string): string => readFileSync(join(root, name), 'utf8');

/** `src/core/dates.ts` in back quotes, with or without an ending; patterns and placeholders are none. */
function pathsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, inner]) => (inner ?? '').split(/\s+/));
  return quoted.filter((word) => /^(\.\/)?(src|local|scripts|test|docs|\.ci)\/[\w./-]*$/.test(word));
}

const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to ?? '').filter((to) => !/^(https?:|#|mailto:)/.test(to));

describe.each(documents)('%s', (name) => {
  test('names paths that exist', () => {
    expect(pathsIn(textOf(name)).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('links to files that exist', () => {
    const gone = linksIn(textOf(name)).filter(
      (to) => !existsSync(join(root, posix.join(dirname(name), to.replace(/#.*/, '')))),
    );
    expect(gone).toEqual([]);
  });

  test('names scripts that package.json has', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = [...textOf(name).matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script ?? '');
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe('README.md', () => {
  test('has at most 120 lines', () => {
    expect(linesOf(textOf('README.md'))).toBeLessThanOrEqual(120);
  });

  test('gives the two commands, and .ci/run calls the second', () => {
    for (const command of ['npm ci && npm start', 'npm ci && npm test']) expect(textOf('README.md')).toContain(command);
    expect(textOf('.ci/run')).toContain('npm ci && npm test');
  });
});
