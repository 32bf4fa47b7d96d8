/** The page: domain B.1.1. */
import { describe, expect, test } from 'vitest';
import { all, at, type Node, on, open, textOf, value } from './docx.ts';
import { report } from './samples.ts';

const { parts, body } = open(report);
const sections = all(body, 'w:sectPr');
const mm = (twips: string | undefined): number => (Number(twips) * 25.4) / 1440;

const target = (id: string | undefined): Node => {
  const relations = parts['word/_rels/document.xml.rels'] as Node;
  const found = relations.children.find((r) => r.attributes.Id === id)?.attributes.Target;
  return parts[`word/${found}`] as Node;
};
const headerOf = (section: Node, type: string): Node => {
  const reference = section.children.find((c) => c.name === 'w:headerReference' && c.attributes['w:type'] === type);
  return target(reference?.attributes['r:id']);
};

test('as many sections as the document has, the last at the end of the body', () => {
  expect(sections.length).toBe(3);
  expect(body.children[body.children.length - 1]?.name).toBe('w:sectPr');
});

describe.each(sections.map((section, i) => [i + 1, section] as const))('section %i', (number, section) => {
  const landscape = number === 2;

  test('A4', () => {
    const { 'w:w': width, 'w:h': height, 'w:orient': orient } = at(section, 'w:pgSz')?.attributes ?? {};
    expect([width, height]).toEqual(landscape ? ['16838', '11906'] : ['11906', '16838']);
    expect(orient ?? 'portrait').toBe(landscape ? 'landscape' : 'portrait');
  });

  test.each([
    ['top', 20, 25],
    ['bottom', 20, 25],
    ['left', 30, 35],
    ['right', 15, 20],
  ])('margin %s: %i to %i mm', (side, least, most) => {
    const margin = mm(at(section, 'w:pgMar')?.attributes[`w:${side}`]);
    // A twip is 0.018 mm: 30 mm cannot be written exactly.
    expect(margin).toBeGreaterThan(least - 0.018);
    expect(margin).toBeLessThan(most + 0.018);
  });

  test('the number stands inside the top margin', () => {
    const { 'w:header': header, 'w:top': top } = at(section, 'w:pgMar')?.attributes ?? {};
    // A line of 13 pt is 15 pt high.
    expect(Number(header) + 300).toBeLessThan(Number(top));
  });

  test('numbers begin at 1, upright, 13 to 14 pt, centred', () => {
    expect(at(section, 'w:pgNumType')?.attributes).toEqual({ 'w:start': '1' });
    const header = headerOf(section, 'default');
    const [paragraph, ...others] = all(header, 'w:p');
    expect(others).toEqual([]);
    expect(value(paragraph, 'w:pPr/w:jc')).toBe('center');
    expect(all(header, 'w:instrText').map(({ text }) => text.trim())).toEqual(['PAGE']);
    for (const run of all(header, 'w:r')) {
      expect(['26', '28']).toContain(value(run, 'w:rPr/w:sz'));
      expect([on(run, 'w:rPr/w:i'), on(run, 'w:rPr/w:b')]).toEqual([false, false]);
    }
  });

  test('none on the first page', () => {
    expect(on(section, 'w:titlePg')).toBe(true);
    const first = headerOf(section, 'first');
    expect([all(first, 'w:instrText'), textOf(first), all(first, 'w:p').length]).toEqual([[], '', 1]);
  });

  test('no footer', () => {
    expect(at(section, 'w:footerReference')).toBeUndefined();
  });
});

test('a section that ends with a table ends with a paragraph, which takes no room', () => {
  const annex = body.children.findIndex((c) => textOf(c) === 'Phụ lục I');
  const end = body.children.findIndex((c, i) => i > annex && at(c, 'w:pPr/w:sectPr'));
  expect(body.children[end - 1]?.name).toBe('w:tbl');
  expect(at(body.children[end], 'w:pPr/w:spacing')?.attributes).toMatchObject({
    'w:line': '20',
    'w:lineRule': 'exact',
  });
});

test('a document without sections is still a document', () => {
  expect(all(open({ title: '', sections: [] }).body, 'w:sectPr').length).toBe(1);
});
