/** The guides: each picture is one that the script takes, each word between quotation marks is one that people meet on the screen. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takes } from '../../scripts/pictures.ts';
import { menu } from '../../src/texts/menu.ts';
import { root, under } from './sources.ts';

const guides = ['docs/don-vi.md', 'docs/dieu-phoi.md', 'docs/lanh-dao.md', 'docs/cai-dat.md', 'docs/runbook.md'];
/** Lines end where there is no more room, sayings do not. Commands are no sayings. */
const textOf = (name: string): string =>
  readFileSync(join(root, name), 'utf8')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/\s*\n\s*/g, ' ');
const picturesIn = (name: string): string[] =>
  [...textOf(name).matchAll(/!\[[^\]]+\]\((?:docs\/)?hinh\/([\w-]+)\.png\)/g)].map(([, picture]) => picture ?? '');

describe('the pictures', () => {
  const names = Object.keys(takes).sort();

  test('lie in docs/hinh as the script takes them, no more and no fewer', () => {
    expect(readdirSync(join(root, 'docs/hinh')).sort()).toEqual(names.map((name) => `${name}.png`));
  });

  test('each is shown, with words for those who do not see it, by README.md or a guide', () => {
    expect(['README.md', ...guides].flatMap(picturesIn).sort()).toEqual(names);
  });

  test('none is larger than 150 KB: they are read on telephones', () => {
    const large = names.filter((name) => statSync(join(root, `docs/hinh/${name}.png`)).size > 150_000);
    expect(large).toEqual([]);
  });
});

describe('the words', () => {
  const shown = under('src/texts', 'src/profiles', 'local/pages/form').map(({ text }) => text.replaceAll('\\"', '"'));
  const onScreen = (words: string): boolean => shown.some((text) => text.includes(words));

  test.each(guides)('%s quotes nothing that the screen does not say', (name) => {
    const quoted = [...textOf(name).matchAll(/"([^"\n]+?)(?: …)?"/g)].map(([, words]) => words ?? '');
    // With a number in it, it is an example.
    expect(quoted.filter((words) => !/\d/.test(words) && !onScreen(words))).toEqual([]);
  });

  test('the coordinator is told of every entry of the menu by its name', () => {
    const guide = textOf('docs/dieu-phoi.md');
    expect(Object.values(menu).filter((entry) => !guide.includes(`**${entry}**`))).toEqual([]);
  });

  test.each(guides)('%s names no entry that the menu has not', (name) => {
    const named = [...textOf(name).matchAll(/\*\*([^*\n]+…)\*\*/g)].map(([, entry]) => entry ?? '');
    expect(named.filter((entry) => !Object.values<string>(menu).includes(entry))).toEqual([]);
  });
});
