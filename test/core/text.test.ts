import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clean, cleanLines, fold, toneKey } from '../../src/core/text.ts';
import { phrase } from './words.ts';

describe('clean', () => {
  test.each([
    ['  Hải   Dương ', 'Hải Dương'],
    ['Hải Dương'.normalize('NFD'), 'Hải Dương'],
    ['Hải\u00A0Dương', 'Hải Dương'],
    ['\uFEFFHải\u200B Dương\u200D', 'Hải Dương'],
    ['\u202A0912345678\u202C', '0912345678'],
    ['Hải\tDương\r\nphường', 'Hải Dương phường'],
    ['Ha\u200B\u0309i', 'Hải'],
    ['a\u0000b\u0007', 'ab'],
    ['H\u00AD¬ng', 'H\u00AD¬ng'],
    ["H'Hen Niê", "H'Hen Niê"],
    ['', ''],
  ])('%j -> %j', (typed, expected) => expect(clean(typed)).toBe(expected));

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (s) => clean(clean(s)) === clean(s)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (s) => cleanLines(cleanLines(s)) === cleanLines(s)));
  });

  it('gives one line', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (s) => !/[\n\t\r]/.test(clean(s))));
  });
});

test.each([
  ['một\r\nhai\rba\u2028bốn', 'một\nhai\nba\nbốn'],
  ['  một  hai \n  ba ', 'một hai\nba'],
  ['\n\nmột\n\nhai\n\n', 'một\n\nhai'],
  ['A\tB\t\tC', 'A\tB\t\tC'],
  ['\tA\tB', '\tA\tB'],
])('cleanLines %j -> %j', (typed, expected) => expect(cleanLines(typed)).toBe(expected));

describe('toneKey', () => {
  test.each([
    ['Hòa', 'hoa2'],
    ['Hoà', 'hoa2'],
    ['Ủy ban', 'uy3 ban'],
    ['Thôn 2', 'thôn 2'],
    ['Thôn2', 'thôn 2'],
    ['Đặng Thị Ngọc', 'đăng6 thi6 ngoc6'],
  ])('%s -> %s', (s, expected) => expect(toneKey(s)).toBe(expected));

  test.each([
    ['Hòa Bình', 'Hoà Bình'],
    ['Thủy', 'Thuỷ'],
    ['Ủy', 'Uỷ'],
    ['quý', 'qúy'],
    ['khỏe', 'khoẻ'],
    ['Hải Dương', 'Hải Dương'.normalize('NFD')],
    ["H'Hen", 'H’Hen'],
    ['HOÀ', 'hòa'],
    ['Văn hóa – Xã hội', 'Văn hoá - Xã hội'],
  ])('%s equals %s', (a, b) => expect(toneKey(a)).toBe(toneKey(b)));

  test.each([
    ['Mỹ', 'Mĩ'],
    ['Đông', 'Dông'],
    ['An Lạc', 'An Lác'],
    ['Cẩm Giang', 'Cẩm Giàng'],
    ['Àn', 'An2'],
    ['Tân', 'Tăn'],
  ])('%s differs from %s', (a, b) => expect(toneKey(a)).not.toBe(toneKey(b)));

  it('ignores case and Unicode form', () => {
    fc.assert(fc.property(phrase, (s) => toneKey(s.toUpperCase().normalize('NFD')) === toneKey(s)));
  });
});

describe('fold', () => {
  test.each([
    ['Đặng Thị Ngọc Ửng', 'dang thi ngoc ung'],
    ['Cẩm Giàng', 'cam giang'],
    ['Cẩm Giang', 'cam giang'],
  ])('%s -> %s', (s, expected) => expect(fold(s)).toBe(expected));

  it('leaves plain letters only', () => {
    fc.assert(fc.property(phrase, (s) => /^[a-z ]*$/.test(fold(s))));
  });
});
