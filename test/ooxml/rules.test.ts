/** Lines under the letterhead: as long as the decree says (domain B.1.2, rows 1b, 2b, 5a). */
import { describe, expect, test } from 'vitest';
import type { Block, ParagraphStyle, Rule } from '../../src/core/blocks.ts';
import { widthOf } from '../../src/ooxml/widths.ts';
import { all, at, docOf, type Node, open, textOf } from './docx.ts';
import { head, motto, rule } from './samples.ts';

/** Twips, measured by fontTools in Liberation Serif 2 Bold, which has the metrics of Times New Roman. */
const mottoWidth = 3183;
const issuerWidth = 1720;

interface Line {
  length: number;
  left: number;
  right: number;
  node: Node;
}

function lineIn(column: number, cell: Node): Line {
  const node = all(cell, 'w:p').find((p) => at(p, 'w:pPr/w:pBdr')) as Node;
  const indent = at(node, 'w:pPr/w:ind')?.attributes ?? {};
  const [left, right] = [Number(indent['w:left']), Number(indent['w:right'])];
  return { length: column - left - right, left, right, node };
}

const bodyOf = (...blocks: Block[]): Node => open(docOf(...blocks)).body;

describe('the letterhead', () => {
  const [left, right] = all(bodyOf(head), 'w:tc') as [Node, Node];

  test('1b: solid, as long as the motto', () => {
    const line = lineIn(5426, right);
    expect(Math.abs(line.length / mottoWidth - 1)).toBeLessThan(0.03);
    expect(line.left).toBe(line.right);
    expect(at(line.node, 'w:pPr/w:pBdr/w:top')?.attributes).toMatchObject({ 'w:val': 'single', 'w:color': '000000' });
  });

  test('2b: a third to a half of the name above, in the middle', () => {
    const line = lineIn(3929, left);
    expect(line.length / issuerWidth).toBeGreaterThan(1 / 3);
    expect(line.length / issuerWidth).toBeLessThan(1 / 2);
    expect(line.left).toBe(line.right);
  });

  test('takes hardly any room and stands right below its text', () => {
    const { node } = lineIn(5426, right);
    expect(textOf(node)).toBe('');
    expect(at(node, 'w:pPr/w:spacing')?.attributes).toMatchObject({ 'w:before': '40', 'w:lineRule': 'exact' });
    const paragraphs = all(right, 'w:p');
    expect(textOf(paragraphs[paragraphs.indexOf(node) - 1] as Node)).toBe(motto);
  });
});

describe('5a: under the abstract', () => {
  const of = (text: string, share: number): Line => lineIn(9355, bodyOf(rule('abstract', text, share)));

  test('a third to a half', () => {
    const line = of('Kết quả triển khai phong trào “Bình dân học vụ số”', 0.4);
    expect(line.length / 6208).toBeGreaterThan(1 / 3);
    expect(line.length / 6208).toBeLessThan(1 / 2);
  });

  test('of the longest line', () => {
    expect(of('Kết quả\nKết quả triển khai phong trào', 0.4).length).toBe(
      of('Kết quả triển khai phong trào', 0.4).length,
    );
  });

  test('never beyond the margins, nor less than nothing', () => {
    // Several lines of about one length: the line goes by one of them.
    expect(of('Kết quả '.repeat(100), 1).length).toBeLessThanOrEqual(9355);
    expect(of('Kết quả '.repeat(100), 1).length).toBeGreaterThan(9000);
    expect(of('', 1).length).toBeLessThanOrEqual(1);
  });

  test('in the middle of a landscape page as well', () => {
    const { body } = open({ title: '', sections: [{ landscape: true, blocks: [rule('abstract', 'Kết quả', 1)] }] });
    const line = lineIn(14287, body);
    expect(line.left).toBe(line.right);
    expect(line.length).toBeLessThan(1200);
  });
});

test.each<[string, ParagraphStyle, number, boolean, number]>([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'nation', 24, true, 5007],
  [motto, 'motto', 26, true, 3183],
  ['XÃ AN KHÁNH', 'issuer', 24, true, 1720],
  ['ỦY BAN NHÂN DÂN', 'issuer', 24, true, 2260],
  ['TRƯỜNG TIỂU HỌC ƯỚC MƠ', 'issuer', 24, true, 3409],
  ['Kết quả triển khai phong trào “Bình dân học vụ số”', 'abstract', 28, true, 6208],
  ['Kết quả 1.234 lượt – đợt «hè»…', 'body', 28, false, 3644],
])('%s is as wide as the font says', (text, _, size, bold, twips) => {
  expect(Math.abs(widthOf(text, size, bold, 99_999) / twips - 1)).toBeLessThan(0.005);
});

test('a text is as wide in either form of Unicode', () => {
  expect(widthOf(motto.normalize('NFD'), 26, true, 9999)).toBe(widthOf(motto, 26, true, 9999));
});

test('the nation stands on one line of its column', () => {
  expect(widthOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 24, true, 9999)).toBeLessThan(5426);
});

test('shares are of the width, whatever the style', () => {
  const line = (it: Rule): number => lineIn(9355, bodyOf(it)).length;
  expect(line(rule('motto', motto, 0.5)) * 2).toBeCloseTo(line(rule('motto', motto, 1)), -1);
});
