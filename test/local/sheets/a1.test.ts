import { describe, expect, it } from 'vitest';
import { columnLetters, parseA1, shifted, toA1 } from '../../../local/sheets/a1.ts';

describe('A1 notation on a grid of 1000 rows and 26 columns', () => {
  const cases: [string, string | null][] = [
    ['B3', 'B3'],
    ['a1', 'A1'],
    ['A1:C5', 'A1:C5'],
    ['C5:A1', 'A1:C5'],
    ['$B$2:$C$3', 'B2:C3'],
    ['A:E', 'A1:E1000'],
    ['A2:E', 'A2:E1000'],
    ['A:A', 'A1:A1000'],
    ['1:1', 'A1:Z1'],
    ['2:5', 'A2:Z5'],
    ['B2:3', 'B2:Z3'],
    ['AA1', 'AA1'],
    ['A', null],
    ['7', null],
    ['', null],
    ['A0', null],
    ['A:5', null],
    ['A1:B2:C3', null],
    ['tên', null],
  ];
  it.each(cases)('%j', (text, notation) => {
    const rect = parseA1(text, 1000, 26);
    expect(rect && toA1(rect)).toBe(notation);
  });

  it('names columns', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('a rectangle when lines come and go', () => {
  const rect = { r: 2, c: 0, h: 3, w: 1 };
  const cases: [number, number, [number, number] | null][] = [
    [0, 2, [4, 3]],
    [2, 2, [4, 3]],
    [3, 2, [2, 5]],
    [5, 2, [2, 3]],
    [0, -1, [1, 3]],
    [3, -1, [2, 2]],
    [1, -2, [1, 2]],
    [2, -3, null],
    [0, -9, null],
    [4, -9, [2, 2]],
  ];
  it.each(cases)('at %i by %i', (at, count, expected) => {
    const after = shifted(rect, 'rows', at, count);
    expect(after && [after.r, after.h]).toEqual(expected);
  });
});
