import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli, fakeRuntime, scratch } from './fake.ts';

const bytes = Uint8Array.from([80, 75, 3, 4]);

function desk() {
  const fake = fakeRuntime();
  fake.workspace.file = (id) => (id === 'd1' ? { name: 'Báo cáo', mimeType: 'x', bytes } : null);
  fake.app.makeReport = () => ({
    issue: 3,
    title: 'T',
    docId: 'd1',
    url: 'u',
    draft: true,
    blockers: ['b'],
    hash: 'h',
  });
  fake.app.makeUnitReport = (unit) => ({ unit, title: 'T', docId: 'd1' });
  return fake;
}

test('report makes a new issue, or an old one again', async () => {
  const fake = desk();
  const { code, out } = await cli(fake, ['report']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({ issue: 3, title: 'T', docId: 'd1', draft: true, blockers: ['b'], hash: 'h' });
  await cli(fake, ['report', '--issue', '2']);
  expect(fake.runs.map(({ path, args }) => [path, args])).toEqual([
    ['App.makeReport', [{}]],
    ['App.makeReport', [{ issue: 2 }]],
  ]);
});

test('unit-report prints what the product returned', async () => {
  const { out } = await cli(desk(), ['unit-report', 'TH01']);
  expect(JSON.parse(out)).toEqual({ unit: 'TH01', title: 'T', docId: 'd1' });
});

test.each([['report'], ['unit-report', 'TH01']])('--out writes the .docx: %s', async (...words) => {
  const file = join(scratch(), 'a.docx');
  expect((await cli(desk(), [...words, '--out', file])).code).toBe(0);
  expect(new Uint8Array(readFileSync(file))).toEqual(bytes);
  const { code, err } = await cli(desk(), [...words, '--out', join(scratch(), 'none', 'a.docx')]);
  expect([code, err]).toEqual([1, expect.stringMatching(/cannot write .*a\.docx/)]);
});

test("the product's own words when it makes none", async () => {
  const fake = desk();
  fake.app.makeUnitReport = () => {
    throw new Error('no unit TH99');
  };
  expect(await cli(fake, ['unit-report', 'TH99'])).toMatchObject({ code: 1, err: 'tonghop: no unit TH99\n' });
  fake.app.makeReport = () => ({ docId: 'gone' });
  const lost = await cli(fake, ['report', '--out', join(scratch(), 'a.docx')]);
  expect([lost.code, lost.err]).toEqual([1, 'tonghop: there is no document gone\n']);
});
