/** What people paste. Whatever it is, the document can be opened and says what it can. */
import { describe, expect, test } from 'vitest';
import { paragraph } from '../../src/core/blocks.ts';
import { all, docOf, open, partsOf, printer, styled, textOf } from './docx.ts';
import { rule, tableOf } from './samples.ts';

const hostile: [string, string, string][] = [
  ['markup', '<w:p>&amp; "a" \'b\' ]]> <!-- --> <?x?>', '<w:p>&amp; "a" \'b\' ]]> <!-- --> <?x?>'],
  ['controls', 'a\u0000b\u0001c\u0008d\u001Be\u007Ff\u009Fg', 'abcdefg'],
  ['half a pair of surrogates', 'a\uD83Db\uDE00c', 'abc'],
  ['an emoji is whole', 'a😀b', 'a😀b'],
  ['not characters', 'a\uFFFEb\uFFFFc', 'abc'],
  ['the order of letters turned around', 'a\u202Eb\u202Cc\u2066d\u2069e\u200Ef\u200Fg', 'abcdefg'],
  ['right to left', 'שלום مرحبا', 'שלום مرحبا'],
  ['no width', 'a\u200Bb\u200Dc', 'a\u200Bb\u200Dc'],
  ['line ends of all kinds', 'a\r\nb\rc\u2028d\u000Be', 'a\nb\nc\nd\ne'],
  ['a tab', 'a\tb', 'a b'],
  ['places of docx', '{page_number} {{x}} [[y]] CURRENT NUM_PAGES', '{page_number} {{x}} [[y]] CURRENT NUM_PAGES'],
  ['10.000 letters without a space', 'ắ'.repeat(10_000), 'ắ'.repeat(10_000)],
  ['nothing', '', ''],
];

describe.each(hostile)('%s', (_, text, expected) => {
  test('in a paragraph', () => {
    expect(textOf(styled('body', text))).toBe(expected);
  });

  test('in a cell, a heading, a title and over a line: every part is well-formed', () => {
    const table = tableOf([[text, { text, bold: true, span: 2 }, { bar: 3 }]]);
    const columns = table.columns.map((c) => ({ ...c, heading: text }));
    const { body, parts } = open({ ...docOf({ ...table, columns }, rule('abstract', text, 1)), title: text });
    expect(textOf(all(body, 'w:tc')[4] as never)).toBe(expected);
    expect(Object.keys(parts).length).toBeGreaterThan(5);
  });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, -1])('a bar of %s is a bar', (bar) => {
  expect(() => open(docOf(tableOf([['', '', '', { bar }]])))).not.toThrow();
});

test('columns without widths share the page', () => {
  const table = tableOf([['1']]);
  const { body } = open(docOf({ ...table, columns: table.columns.map((c) => ({ ...c, width: 0 })) }));
  expect(all(body, 'w:gridCol').map((c) => c.attributes['w:w'])).not.toContain('NaN');
});

test('a big table is one part of a reasonable size', () => {
  const rows = Array.from({ length: 500 }, (_, i) => [String(i), 'Thôn Đại Tự', '1.234', '99,9%']);
  const bytes = printer.docx(docOf(paragraph('caption', 'Bảng'), tableOf(rows)));
  expect(partsOf(bytes)['word/document.xml']?.match(/<w:tr>/g)?.length).toBe(501);
  expect(bytes.length).toBeLessThan(100_000);
});
