import { describe, expect, test } from 'vitest';
import { decodeCsv, parseCsv, toRecords } from '../../local/cli/csv.ts';
import { UsageError } from '../../local/cli/errors.ts';

const cellsOf = (text: string) => parseCsv(text, 'x.csv').rows.map((row) => row.cells);

describe('what Excel and people write', () => {
  const cases: [string, string, string[][]][] = [
    ['commas', 'a,b\n1,2\n', [['1', '2']]],
    ['semicolons', 'a;b\n1;2\n', [['1', '2']]],
    ['a comma inside a semicolon file', 'a;b\n1,5;2\n', [['1,5', '2']]],
    ['a BOM', '\uFEFFa,b\n1,2', [['1', '2']]],
    [
      'CRLF and an old CR',
      'a,b\r\n1,2\r3,4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['quotes around separators and quotes', 'a,b\n"1,2","say ""x"""\n', [['1,2', 'say "x"']]],
    ['a cell over three lines', 'a,b\n"x\r\ny\nz",2\n', [['x\ny\nz', '2']]],
    ['an empty quoted cell', 'a,b\n"",2\n', [['', '2']]],
    ['lines without anything', 'a,b\n\n1,2\n,\n\n', [['1', '2']]],
    ['an empty last cell', 'a,b\n1,', [['1', '']]],
    ['the separator line of Excel', 'sep=;\r\na;b\r\n1;2\r\n', [['1', '2']]],
    ['one column', 'a\n1\n', [['1']]],
  ];
  for (const [title, text, expected] of cases) test(title, () => expect(cellsOf(text)).toEqual(expected));
});

test('a row knows the line on which it begins', () => {
  const { rows } = parseCsv('a,b\n"x\ny",1\n\n2,3\n', 'x.csv');
  expect(rows.map((row) => row.line)).toEqual([2, 5]);
  expect(parseCsv('sep=;\na;b\n1;2\n', 'x.csv').rows[0]?.line).toBe(3);
});

describe('faults are told with file, line and column', () => {
  const cases: [string, string, RegExp][] = [
    ['a quote that never closes', 'a,b\n1,"x\n', /x\.csv line 2, column 2: .*never closed/],
    ['words after a quote', 'a,b\n1,"x"y\n', /x\.csv line 2, column 2: "y" follows/],
    ['a cell without a column', 'a,b\n1,2,3\n', /x\.csv line 2, column 3: .*names no column/],
    ['a cell under an empty heading', 'a,,c\n1,2,3\n', /line 2, column 2/],
    ['nothing at all', '\n', /x\.csv is empty/],
  ];
  for (const [title, text, message] of cases) {
    test(title, () => {
      expect(() => parseCsv(text, 'x.csv')).toThrow(UsageError);
      expect(() => parseCsv(text, 'x.csv')).toThrow(message);
    });
  }
});

test('a header is judged whole', () => {
  const table = parseCsv('unit,wat,unit\n1,2,3\n', 'x.csv');
  const known = (column: string) => column === 'unit' || column === 'pin';
  expect(() => toRecords(table, 'x.csv', { known, required: ['unit', 'pin'] })).toThrow(
    'x.csv line 1: unknown column "wat"; column "unit" stands twice; column "pin" is missing.',
  );
});

test('a short row has empty cells', () => {
  const table = parseCsv('unit,pin\nTH01\n', 'x.csv');
  expect(toRecords(table, 'x.csv', { known: () => true, required: [] })).toEqual([
    { line: 2, cells: { unit: 'TH01', pin: '' } },
  ]);
});

test('other encodings are refused with what to do', () => {
  expect(() => decodeCsv(new Uint8Array([0xff, 0xfe, 0x61, 0]), 'x.csv')).toThrow(/UTF-16.*CSV UTF-8/);
  expect(() => decodeCsv(new Uint8Array([0x54, 0xe0, 0x6f]), 'x.csv')).toThrow(/not UTF-8.*Excel/);
});
