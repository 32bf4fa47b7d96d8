/**
 * Inputs -> the text of the document, for each folder beside this file. After a wanted change of the texts:
 * `UPDATE_GOLDEN=1 npx vitest run --root . --config test/vitest.config.ts test/golden`, then read the difference.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { caseNames, fileOf, goldenOf, play, readGolden } from './cases.ts';

/** Longer ones are kept as their beginning and a hash of all. */
const longest = 300_000;
const beginning = 200;

function kept(text: string): string {
  if (Buffer.byteLength(text) <= longest) return text;
  const hash = createHash('sha256').update(text).digest('hex');
  const lines = text.split('\n');
  return `${lines.slice(0, beginning).join('\n')}\n=== ${lines.length} lines, sha256 ${hash} ===\n`;
}

/** Lines with what no reader should ever see: a placeholder that nothing filled, a value that is none. */
const unwanted = ['{{', '}}', 'undefined', 'NaN', 'null', '[object'];
const broken = (text: string): string[] =>
  text.split('\n').filter((line) => unwanted.some((piece) => line.includes(piece)));

const took: string[] = [];

describe('the text of the report', () => {
  test.each(caseNames)('%s', async (name) => {
    const from = Date.now();
    const whole = goldenOf(await play(name));
    expect(broken(whole)).toEqual([]);
    const text = kept(whole);
    took.push(`${name} ${Date.now() - from}`);
    if (process.env.UPDATE_GOLDEN) writeFileSync(fileOf(name, 'report.txt'), text);
    expect(text).toBe(readGolden(name));
  });

  afterAll(() => {
    if (process.env.GOLDEN_TIMES) console.info(took.join('\n'));
  });
});
