/** Tabs that nobody reads back, and documents as attachments. */
import { expect, test } from 'vitest';
import { value } from '../local/stage.ts';
import { part } from './stage.ts';

const SOURCE = `
import { addPlainTab } from './src/google/plainTab.ts';
import { makeMailer } from './src/google/mail.ts';
const sheets = (ours) => ({ tabOf: (id) => (id === ours ? 'totals' : null) });
export const add = (name, rows, ours = -1) => addPlainTab(SpreadsheetApp.getActive(), sheets(ours), name, rows);
export const first = () => {
  const [sheet] = SpreadsheetApp.getActive().getSheets();
  return [sheet.getName(), sheet.getSheetId()];
};
export const read = (name) => {
  const sheet = SpreadsheetApp.getActive().getSheetByName(name);
  const range = sheet.getDataRange();
  return [range.getValues(), range.getDisplayValues(), range.getFormulas()];
};
export const send = (attachments) => makeMailer().send({ to: 'a@mau.example', subject: 's', body: 'b', attachments:
  attachments && attachments.map(({ name, bytes }) => ({ name, bytes: Uint8Array.from(bytes) })) });
`;

const serviceCalls = (w: ReturnType<typeof part>): number => w.executions(1)[0]?.serviceCalls ?? Number.NaN;

test('text stays text and numbers stay numbers, in two calls beside the handle of the Sheet', () => {
  const w = part(SOURCE);
  const rows = [['05/4/2026'], ['Thôn', 'CT01'], ['=1+1', 1234], ['095074', 0.5]];
  value(w, 'App.add', 'Kỳ 1', rows);
  expect(serviceCalls(w)).toBe(1 + 2);
  const [values, shown, formulas] = value(w, 'App.read', 'Kỳ 1') as [unknown[][], string[][], string[][]];
  expect(values.map((row) => row[1])).toEqual(['', 'CT01', 1234, 0.5]);
  expect(shown.map((row) => row[0]?.replace(/^'/, ''))).toEqual(['05/4/2026', 'Thôn', '=1+1', '095074']);
  expect(formulas.flat().join('')).toBe('');
});

test('one of that name is written over, and grown where it must', () => {
  const w = part(SOURCE);
  value(w, 'App.add', 'T', [['a', 'b'], ['c'], ['d']]);
  value(w, 'App.add', 'T', [['x'], ['y'], ['z']]);
  expect((value(w, 'App.read', 'T') as unknown[])[0]).toEqual([['x'], ['y'], ['z']]);
  const large = Array.from({ length: 1200 }, (_, r) => Array.from({ length: 30 }, (_, c) => r + c));
  value(w, 'App.add', 'T', large);
  expect((value(w, 'App.read', 'T') as unknown[])[0]).toEqual(large);
  value(w, 'App.add', 'T', []);
  expect((value(w, 'App.read', 'T') as unknown[])[0]).toEqual([['']]);
});

test('a tab of the product is not wiped', () => {
  const w = part(SOURCE);
  const [name, id] = value(w, 'App.first') as [string, number];
  expect(w.run('App.add', [name, [['x']], id]).error).toMatch(/is a tab of the product/);
});

test('a .docx goes along with a mail, byte by byte', () => {
  const w = part(SOURCE);
  value(w, 'App.send', [{ name: 'a.docx', bytes: [80, 75, 200, 255, 0] }]);
  value(w, 'App.send');
  expect(w.outbox().map(({ attachments }) => attachments)).toEqual([
    [
      {
        name: 'a.docx',
        mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        bytes: Uint8Array.from([80, 75, 200, 255, 0]),
      },
    ],
    [],
  ]);
});
