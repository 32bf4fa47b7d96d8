/** Blocks on the clipboard: what other spreadsheets and chats put there, and our own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockText, parseBlock, repeated } from '../../local/pages/sheet/grid/clipboard.ts';

describe('a pasted block', () => {
  test('of Excel: tabs, lines, a line break at the end that is none of the content', () => {
    expect(parseBlock('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('holds line breaks, tabs and quotes inside quotes', () => {
    expect(parseBlock('"một\nhai"\t"nói ""có"""\n"a\tb"\tc')).toEqual([
      ['một\nhai', 'nói "có"'],
      ['a\tb', 'c'],
    ]);
  });

  test('of a chat: a quote that is no quotation stays a character', () => {
    expect(parseBlock('"Thôn 1" đã nộp\nmàn hình 15"')).toEqual([['"Thôn 1" đã nộp'], ['màn hình 15"']]);
  });

  test('is filled up to one width', () => {
    expect(parseBlock('1\n2\t3')).toEqual([
      ['1', ''],
      ['2', '3'],
    ]);
  });

  test('comes back as it was copied', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', 'Đ', ' ') });
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(block, (values) => {
        expect(parseBlock(`${blockText(values)}\n`)).toEqual(values);
      }),
    );
  });

  test('fills a selection that it fits into several times, and no other', () => {
    expect(repeated([['x']], 2, 3)).toEqual([
      ['x', 'x', 'x'],
      ['x', 'x', 'x'],
    ]);
    expect(repeated([['1', '2']], 2, 3)).toEqual([['1', '2']]);
  });
});
