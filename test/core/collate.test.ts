import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { collationKey, comparePersons, compareVi } from '../../src/core/collate.ts';
import { numbered } from './words.ts';

const intl = new Intl.Collator('vi', { numeric: true });

describe('compareVi', () => {
  test.each([
    ['ma mà mả mã má mạ'],
    ['a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y'],
    ['An Ân Ba Đa Ô Ơ Ư Y'],
  ])('%s', (list) => {
    const sorted = list.split(' ');
    expect([...sorted].reverse().sort(compareVi)).toEqual(sorted);
  });

  test.each([
    ['Thôn 2', 'Thôn 10'],
    ['Thôn Mẫu 2', 'Thôn Mẫu 10'],
    ['Tổ dân phố số 05', 'Tổ dân phố số 12'],
    ['An Bình', 'Ana'],
    ['an', 'An'],
    ['An', 'án'],
    ['Thôn', 'Thôn 1'],
  ])('%s < %s', (a, b) => {
    expect(compareVi(a, b)).toBe(-1);
    expect(compareVi(b, a)).toBe(1);
  });

  it('orders as Intl does where Intl tells them apart', () => {
    const same = (a: string, b: string): boolean =>
      [0, Math.sign(compareVi(a, b))].includes(Math.sign(intl.compare(a, b)));
    fc.assert(fc.property(numbered, numbered, same), { numRuns: 5000 });
  });

  it('is 0 for equal texts only', () => {
    fc.assert(fc.property(numbered, numbered, (a, b) => (compareVi(a, b) === 0) === (a === b)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (s) => compareVi(s, s.normalize('NFD')) === 0));
  });

  it('is the order of its keys', () => {
    fc.assert(fc.property(numbered, numbered, (a, b) => collationKey(a) < collationKey(b) === compareVi(a, b) < 0));
  });
});

describe('comparePersons', () => {
  const EXPECTED =
    `Đặng Văn An, Nguyễn Văn An, Phạm Đức Anh, Trần Thị Ánh, Lê Văn Ân, Nguyễn Văn Ẩn, Đỗ Thị Ấn, Vũ Văn Dũng,
    Bùi Văn Đạt, Ngô Thị Út, Hoàng Văn Ước, Nguyễn Thị Yến`.split(/,\s+/);

  it('goes by given name', () => {
    expect([...EXPECTED].reverse().sort(comparePersons)).toEqual(EXPECTED);
    expect([...EXPECTED].sort().sort(comparePersons)).toEqual(EXPECTED);
  });

  it('lets the family name decide between two spellings of one given name', () => {
    const sorted = ['Bùi Thị Hoà', 'Đỗ Văn Hòa', 'Lê HOÀ', 'Vũ Thị Hòa', 'Oanh'];
    expect([...sorted].reverse().sort(comparePersons)).toEqual(sorted);
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(numbered, numbered, numbered, (a, b, c) => {
        const [x = '', y = '', z = ''] = [a, b, c].sort(comparePersons);
        return comparePersons(x, y) <= 0 && comparePersons(y, z) <= 0 && comparePersons(x, z) <= 0;
      }),
    );
  });
});
