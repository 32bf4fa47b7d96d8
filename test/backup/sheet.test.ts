/** A Sheet that people are changing while it is read. */
import { expect, test } from 'vitest';
import { readSheet } from '../../scripts/backup/sheet.ts';

type Row = (string | number | boolean)[];

/** `readings`: what each look at the values finds, the last one from then on. */
function sheetsOf(readings: Row[][]) {
  let looks = 0;
  const properties = { sheetId: 7, title: "O'Mẫu", index: 0, gridProperties: { rowCount: 2, columnCount: 3 } };
  const asked: string[] = [];
  const sheets = {
    spreadsheets: {
      get: async ({ ranges }: { ranges?: string[] }) => {
        asked.push(...(ranges ?? []));
        return {
          data: { properties: { title: 'x', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' }, sheets: [{ properties }] },
        };
      },
      values: {
        batchGet: async () => {
          const values = readings[Math.min(looks, readings.length - 1)];
          looks += 1;
          return { data: { valueRanges: [{ values }] } };
        },
      },
    },
  };
  return { session: { sheets } as never, asked, looks: () => looks };
}

const cases: [string, Row[][], { steady: boolean; looks: number; strays: [number, number][] }][] = [
  ['at rest', [[['a', 46_163, 5]], [['a', '21/5/2026', 5]]], { steady: true, looks: 2, strays: [[1, 2]] }],
  ['a figure changed in between', [[['a', 1]], [['a', 2]]], { steady: true, looks: 2, strays: [] }],
  [
    'a row came in between',
    [[['a', 1]], [['b'], ['a', 1]], [['b'], ['a', 46_163]], [['b'], ['a', '21/5/2026']]],
    { steady: true, looks: 4, strays: [[2, 2]] },
  ],
  ['never at rest', Array.from({ length: 20 }, (_, n) => [[`a${n}`]]), { steady: false, looks: 10, strays: [] }],
];

test.each(cases)('%s', async (_, readings, expected) => {
  const { session, asked, looks } = sheetsOf(readings);
  const { file, steady } = await readSheet(session, 'x');
  expect({ steady, looks: looks(), strays: file.tabs[0]?.strays }).toEqual(expected);
  // Of a grid of two rows the third cannot be asked for.
  expect(asked).toEqual(["'O''Mẫu'!2:2"]);
});
