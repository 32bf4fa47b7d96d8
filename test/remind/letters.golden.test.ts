/**
 * Every mail to units and their heads, word for word. After a wanted change of the texts:
 * `UPDATE_GOLDEN=1 npx vitest run --root . --config test/vitest.config.ts test/remind/letters.golden.test.ts`, then read the difference.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/tonghop.ts';
import { faults } from '../texts/samples.ts';
import { cases } from './letterCases.ts';
import { bare, letter } from './letterStage.ts';

const folder = join(root, 'test/golden-mails/units');

test.each(cases)('%s', (name, situation) => {
  const { to, subject, body } = letter(situation);
  const file = join(folder, `${name}.txt`);
  const text = `To: ${to}\nSubject: ${subject}\n\n${body}\n`;
  expect([...faults(subject), ...faults(body)]).toEqual([]);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
});

test.each(cases)('%s reads well with nothing set', (_, situation) => {
  const { subject, body } = letter({
    ...situation,
    settings: bare(situation.campaign),
    unit: { ...situation.unit, link: '' },
  });
  expect([...faults(subject), ...faults(body)]).toEqual([]);
});

test('no file is left of a case that is gone', () => {
  const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  expect(kept.sort()).toEqual(cases.map(([name]) => `${name}.txt`).sort());
});
