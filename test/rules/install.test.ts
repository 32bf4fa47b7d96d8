/** What whoever installs is told: why each permission is asked for, and the folder for pasting by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { screens } from '../../src/texts/googleScreens.ts';
import { menu } from '../../src/texts/menu.ts';
import { pasteGuide } from '../../src/texts/pasteGuide.ts';
import { root, under } from './sources.ts';

const textOf = (name: string): string => readFileSync(join(root, name), 'utf8');
const manifest = JSON.parse(textOf('appsscript.json')) as { oauthScopes: string[] };
const guide = textOf('docs/cai-dat.md');

describe('the permissions', () => {
  const rows = [...guide.matchAll(/^\| `([\w.]+)` \| (.+) \|$/gm)].map(([, scope = '', why = '']) => ({ scope, why }));

  test('each scope of the manifest stands in the guide once, and no other', () => {
    const asked = manifest.oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''));
    expect(rows.map(({ scope }) => scope)).toEqual(asked);
  });

  test.each(rows)('$scope is explained in one Vietnamese sentence', ({ why }) => {
    expect(why).toMatch(/^\p{Lu}[^.!?]{20,}\.$/u);
    expect(why).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵđêếềểễệôốồổỗộơớờởỡợưứừửữự]/);
  });
});

describe('the folder for pasting by hand', () => {
  const folder = join(root, 'dan-vao-google');

  test('holds what Google would get and the page, and lies beside dist, all of which clasp pushes', () => {
    expect(readdirSync(folder).sort()).toEqual(['Code.js', 'HUONG-DAN.html', 'appsscript.json']);
    expect(readdirSync(join(root, 'dist')).sort()).toEqual(['Code.js', 'appsscript.json']);
    for (const name of ['Code.js', 'appsscript.json']) {
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(root, 'dist', name)))).toBe(true);
    }
  });

  test('its page names the entries of the menu as the menu does, and no address but those to be typed', () => {
    const said = pasteGuide.parts.flatMap(({ steps }) => steps).join('\n');
    const named = [...said.matchAll(/\*\*([^*\n]+\S…)\*\*/g)].map(([, entry]) => entry ?? '');
    expect(named.filter((entry) => !Object.values<string>(menu).includes(entry))).toEqual([]);
    const page = readFileSync(join(folder, 'HUONG-DAN.html'), 'utf8').split('<script')[0] ?? '';
    expect(page.match(/https?:|src=|href=/g)).toBeNull();
  });

  test('steps that it refers to by number are where it says', () => {
    const [paste, allow, later] = pasteGuide.parts;
    expect([paste.steps.length, allow.steps[0]?.includes(screens.unverified)]).toEqual([7, true]);
    expect(later.steps.join(' ').match(/bước \d+/g)).toEqual(['bước 2', 'bước 7', 'bước 8', 'bước 8']);
  });
});

test('what Google calls its buttons is kept only while somebody is told of it', () => {
  const guides = `${guide}\n${textOf('docs/runbook.md')}`.replace(/\s*\n\s*/g, ' ');
  const told = under('src/texts')
    .map(({ text }) => text)
    .join('\n');
  const isTold = ([key, words]: [string, string]): boolean =>
    told.includes(`screens.${key}`) || guides.includes(`"${words}"`);
  expect(Object.entries<string>(screens).filter((entry) => !isTold(entry))).toEqual([]);
});
