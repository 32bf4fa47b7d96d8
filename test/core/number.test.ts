import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatInteger, formatRate, integerPattern, parseInteger } from '../../src/core/number.ts';

describe('parseInteger', () => {
  test.each([
    ['0', 0],
    ['1234', 1234],
    ['1.234', 1234],
    ['1 234', 1234],
    ['1\u00A0234', 1234],
    ['1\u202F234', 1234],
    ['1.234.567', 1234567],
    ['12 345', 12345],
    [' 412 ', 412],
    ['007', 7],
    ['999999999', 999999999],
    ['999.999.999', 999999999],
  ])('%j -> %j', (typed, expected) => expect(parseInteger(typed)).toBe(expected));

  test.each(
    [
      '',
      ' ',
      '1,5',
      '1.5',
      '1.23',
      '1.2345',
      '-1',
      '+1',
      '12%',
      '1e3',
      '１２',
      '0.123',
      '1 2',
      '12 hộ',
      '1,234',
      '1  234',
      '1.234.',
      '.5',
    ].concat(['1000000000', '1.000.000.000', '001090001234', '0912345678', '1\n234', '٣', 'NaN', 'Infinity', '0x10']),
  )('%j is none', (typed) => expect(parseInteger(typed)).toBeNull());

  it('reads what is printed', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (n) => parseInteger(formatInteger(n)) === n && parseInteger(String(n)) === n),
    );
  });

  it('is never anything but a whole number', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789., -%e\u00A0') });
    fc.assert(
      fc.property(typed, (s) => {
        const n = parseInteger(s);
        return n === null || (Number.isInteger(n) && n >= 0 && n <= 999_999_999);
      }),
    );
  });

  it('has a pattern without what RE2 lacks', () => expect(integerPattern).not.toMatch(/\(\?[=!<]|\\\d/));
});

test.each([
  [0, '0'],
  [999, '999'],
  [1234, '1.234'],
  [1234567, '1.234.567'],
])('formatInteger %d -> %s', (n, expected) => expect(formatInteger(n)).toBe(expected));

describe('formatRate', () => {
  test.each([
    [396, 412, '96,1%'],
    [412, 412, '100%'],
    [500, 412, '121,3%'],
    [9996, 10000, '99,9%'],
    [9997, 10000, '99,9%'],
    [10076, 10000, '100,7%'],
    [1398, 1000, '139,8%'],
    [0, 5, '0%'],
    [1, 3, '33,3%'],
    [29, 100, '29%'],
    [1234, 1, '123.400%'],
  ])('%d of %d is %s', (num, den, expected) => expect(formatRate(num, den)).toBe(expected));

  it('is none over nothing', () => {
    expect(formatRate(0, 0)).toBeNull();
    expect(formatRate(5, 0)).toBeNull();
  });

  it('is exact', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), fc.integer({ min: 1, max: 2 ** 31 - 1 }), (num, den) => {
        const permille = (BigInt(num) * 1000n) / BigInt(den);
        const printed = (formatRate(num, den) ?? '').replace(/[.%]/g, '').split(',');
        return BigInt(printed[0] ?? '') * 10n + BigInt(printed[1] ?? '0') === permille;
      }),
      { numRuns: 3000 },
    );
  });

  it('prints 100% for a whole only', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10 ** 9 }), (den) => formatRate(den - 1, den) !== '100%'));
  });
});
