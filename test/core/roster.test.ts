import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { acceptable } from '../../src/core/problem.ts';
import { readRoster, rosterKey } from '../../src/core/roster.ts';

const asOf = '2026-05-28';
const read = (text: string) => readRoster(text, { asOf });
const GOOD = 'Nguyễn Văn An; 1980; UBND xã An Khánh; Thôn 2';
const AN = { name: 'Nguyễn Văn An', birthYear: 1980, workplace: 'UBND xã An Khánh', residence: 'Thôn 2' };

describe('reads', () => {
  test.each([
    ['semicolons', GOOD],
    ['tabs', 'Nguyễn Văn An\t1980\tUBND xã An Khánh\tThôn 2'],
    ['a leading number', '1\tNguyễn Văn An\t1980\tUBND xã An Khánh\tThôn 2'],
    ['a leading number and dot', '01.; Nguyễn Văn An; 1980; UBND xã An Khánh; Thôn 2'],
    ['a number in the cell', '1. Nguyễn Văn An; 1980; UBND xã An Khánh; Thôn 2'],
    ['an empty number column', '\tNguyễn Văn An\t1980\tUBND xã An Khánh\tThôn 2'],
    ['NFD', GOOD.normalize('NFD')],
    ['odd spaces', '  Nguyễn\u00A0 Văn An ;1980 ;UBND  xã An Khánh;Thôn 2 ;'],
    ['further columns', 'Nguyễn Văn An\t1980\tUBND xã An Khánh\tThôn 2\tđã cài\t'],
    ['Windows line ends', `\r\n${GOOD}\r\n\r\n`],
    [
      'a header',
      `STT\tHọ và tên\tNăm sinh\tCơ quan, đơn vị\tNơi ở hiện nay\n1\tNguyễn Văn An\t1980\tUBND xã An Khánh\tThôn 2`,
    ],
  ])('%s', (_, text) => expect(read(text)).toMatchObject({ people: [AN], problems: [], lines: 1 }));

  it('nothing', () => expect(read(' \n\t\n')).toEqual({ people: [], rows: [], problems: [], lines: 0 }));

  it('an address with semicolons', () => {
    expect(read(`${GOOD}; xã An Khánh`).people[0]?.residence).toBe('Thôn 2, xã An Khánh');
  });

  it('counts rows among non-empty lines, the header too', () => {
    const { problems, lines, rows } = read(
      `Họ tên; Năm sinh; Cơ quan; Nơi ở\n\n${GOOD}\n\nx1; 1980; a; b\nOanh; 1990; a; b`,
    );
    expect(problems).toEqual([{ code: 'E-ROS-01', level: 'warn', field: 'roster', params: { row: 3 } }]);
    expect({ lines, rows }).toEqual({ lines: 3, rows: [2, 4] });
  });
});

describe('names', () => {
  test.each([
    "H'Hen Niê",
    'H’Hen Niê',
    'Giàng A Páo',
    'Oanh',
    'Y Bhăm',
    "K' Brơi",
    'H Hen Niê',
    'Rơ Châm H’Yĕo',
    'Lê Thị Y',
    'Nguyễn Thị Thanh-Thảo',
    'Công Tằng Tôn Nữ Thị Hoàng Anh',
  ])('%s', (name) => expect(read(`${name}; 1980; a; b`)).toMatchObject({ people: [{ name }], problems: [] }));

  test.each([
    'Ng. V. A',
    'Ng. Văn A',
    'N.V.A',
    'Ng Văn An',
    'Nguyễn V An',
    'Nguyễn Văn A',
    'NGUYỄN VĂN A',
    'Trần Thị A',
    'Nguyễn Văn B',
    'An2',
    'Nguyễn 😀 An',
    'Nguyễn Văn An (Tổ trưởng)',
    '李明',
    '=An',
    'An/Bình',
    "'",
  ])('%j is refused', (name) => {
    const { people, problems } = read(`${name}; 1980; a; b`);
    expect(people).toEqual([]);
    expect(problems).toEqual([{ code: 'E-ROS-01', level: 'warn', field: 'roster', params: { row: 1 } }]);
  });

  test.each(['NGUYỄN VĂN AN', "H'HEN NIÊ"])('%s is kept with a warning', (name) => {
    const { people, problems } = read(`${name}; 1980; a; b`);
    expect(people).toMatchObject([{ name }]);
    expect(problems).toEqual([{ code: 'W-CASE-01', level: 'warn', field: 'roster', params: { row: 1 } }]);
  });
});

describe('drops the line', () => {
  test.each([
    ['An; 1899; a; b', 'E-ROS-02', { row: 1, from: 1900, to: 2026 }],
    ['An; 2027; a; b', 'E-ROS-02', { row: 1, from: 1900, to: 2026 }],
    ['An; 80; a; b', 'E-ROS-02', { row: 1, from: 1900, to: 2026 }],
    ['An; 01/01/1980; a; b', 'E-ROS-02', { row: 1, from: 1900, to: 2026 }],
    ['An; ; a; b', 'E-ROS-03', { row: 1, column: 'birthYear' }],
    ['; 1980; a; b', 'E-ROS-03', { row: 1, column: 'name' }],
    ['An; 1980; ; b', 'E-ROS-03', { row: 1, column: 'workplace' }],
    ['An; 1980; a', 'E-ROS-03', { row: 1, column: 'residence' }],
    ['1\tAn\t1980\ta', 'E-ROS-03', { row: 1, column: 'residence' }],
    ['An; 2014; a; b', 'E-ROS-05', { row: 1 }],
    ['An; 2011; a; b', 'E-ROS-05', { row: 1 }],
  ])('%j %s', (line, code, params) => {
    const { people, problems, lines } = read(line);
    expect({ people, problems, lines }).toEqual({
      people: [],
      problems: [{ code, level: 'warn', field: 'roster', params }],
      lines: 1,
    });
    expect(acceptable(problems)).toBe(true);
  });

  it('keeps 1900 and sixteen years', () => expect(read('An; 1900; a; b\nAn; 2010; a; b').people).toHaveLength(2));

  it('names every fault of it', () => {
    expect(read('Ng. An; 12; ;').problems.map((p) => p.code)).toEqual(['E-ROS-03', 'E-ROS-03', 'E-ROS-01', 'E-ROS-02']);
  });

  it('keeps the first of two alike', () => {
    const { people, problems } = read(`${GOOD}\nLê Hòa; 1990; a; b\nLÊ HOÀ; 1990; c; d\nLê Hòa; 1991; a; b`);
    expect(people.map((p) => p.birthYear)).toEqual([1980, 1990, 1991]);
    expect(problems).toEqual([{ code: 'E-ROS-04', level: 'warn', field: 'roster', params: { row: 3, first: 2 } }]);
  });

  it('does not count a dropped line as the first', () => {
    expect(read(`Nguyễn Văn An; 1980; ; Thôn 2\n${GOOD}`)).toMatchObject({ people: [AN], rows: [2] });
  });
});

describe('sends the answer back', () => {
  test.each([
    ['Nguyễn Văn An; 1980; a; Thôn 2, 0912345678', 'E-ROS-06'],
    ['Nguyễn Văn An\t1980\ta\tThôn 2\t912345678', 'E-ROS-06'],
    ['Nguyễn Văn An; 1980; a; Thôn 2; 0225 3821 234', 'E-ROS-06'],
    ['Nguyễn Văn An 031090001234; 1980; a; b', 'E-ROS-06'],
    ['Nguyễn Văn An; 001.090.001.234; a; b', 'E-ROS-06'],
    ['NguyÔn V¨n §øc; 1980; a; b', 'E-ROS-07'],
    ['Nguyeãn Vaên Ñöùc; 1980; a; b', 'E-ROS-07'],
    ['TrÇn ThÞ H\u00AD¬ng; 1980; a; b', 'E-ROS-07'],
  ])('%j %s', (line, code) => {
    const { people, problems } = read(`${GOOD}\n${line}`);
    expect(people).toEqual([AN]);
    expect(problems).toEqual([{ code, level: 'return', field: 'roster', params: { row: 2 } }]);
  });
});

it('rosterKey is one for all spellings', () => {
  expect(rosterKey({ name: 'Lê Hòa', birthYear: 1990 })).toBe(
    rosterKey({ name: 'LÊ  HOÀ'.normalize('NFD'), birthYear: 1990 }),
  );
  expect(rosterKey({ name: 'Lê Hòa', birthYear: 1990 })).not.toBe(rosterKey({ name: 'Lê Hoa', birthYear: 1990 }));
});

describe('laws', () => {
  const pasted = fc.string({
    unit: fc.constantFrom('An', 'Lê ', '1980', '2014', ';', ';', '\t', '\n', 'Thôn 2', '0912345678', '😀', 'V¨n', ' '),
  });

  it('every line becomes a person or has a problem', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { people, rows, problems, lines } = read(text);
        const dropped = new Set(
          problems.filter((p) => p.code !== 'W-CASE-01').map((p) => (p.params as { row: number }).row),
        );
        expect(people.length + dropped.size).toBe(lines);
        expect(rows.length).toBe(people.length);
        expect(new Set(people.map(rosterKey)).size).toBe(people.length);
      }),
    );
  });

  it('messages quote nothing', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        for (const p of read(text).problems) {
          const values = Object.entries(p.params).filter(([key]) => key !== 'column');
          expect(values.every(([, value]) => typeof value === 'number')).toBe(true);
        }
      }),
    );
  });
});
