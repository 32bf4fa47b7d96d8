/** What is said of an indicator is the same on the leader's page, in the tab Tổng hợp and in the report of that minute. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Desk } from '../support/tonghop.ts';
import { area, commune, make, reportOf, tabCells, tableOf, thon } from './stage.ts';

type Said = Record<string, string>;

const texts = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'g'))].map(([, text]) => text ?? '');

function onThePage(desk: Desk): Said {
  const w = desk.open();
  const { html } = w.run('doGet', []).value as { html: string };
  w.close();
  return Object.fromEntries(texts(html, 'tr').map((row) => [texts(row, 'td')[0] ?? '', texts(row, 'td').at(-1) ?? '']));
}

function inTheTab(desk: Desk): Said {
  const [keys = [], , ...rows] = tabCells(join(desk.dir, 'w'), 'Tổng hợp') ?? [];
  const at = (key: string): number => keys.indexOf(key);
  const own = rows.filter((row) => String(row[at('key')]).startsWith('commune/'));
  return Object.fromEntries(
    own.map((row) => [String(row[at('indicator')]).replace(/^\S+ /, ''), String(row[at('met')] ?? '')]),
  );
}

function inTheReport(desk: Desk): Said {
  const w = desk.open();
  const rows = tableOf(reportOf(w, make(w)), 'Kết quả thực hiện các chỉ tiêu');
  w.close();
  return Object.fromEntries(rows.map((row) => [row[1] ?? '', row.at(-1) ?? '']));
}

/** Households in all: 300. */
const units = ['TH01', 'TH02', 'TH03'].map((code) => thon(code));

test.each([
  ['nobody has reported', []],
  ['two thirds have, and the rest could still meet it', [area('TH01', 100), area('TH02', 100)]],
  ['two thirds have, and it can no more be met', [area('TH01', 50), area('TH02', 100)]],
  ['all have, and all is met', [area('TH01', 100), area('TH02', 100), area('TH03', 100)]],
])('%s', async (_, answers) => {
  const desk = await commune({ units });
  if (answers.length > 0) await desk.submit(...answers);
  const report = inTheReport(desk);
  expect(Object.keys(report).length).toBeGreaterThan(2);
  expect(onThePage(desk)).toMatchObject(report);
  expect(inTheTab(desk)).toMatchObject(report);
});

test('what those who are missing may still bring is not called missed', async () => {
  const desk = await commune({ units });
  await desk.submit(area('TH01', 100), area('TH02', 100));
  expect(onThePage(desk)).toMatchObject({ 'Tỷ lệ hộ gia đình cài đặt': 'Chưa đủ căn cứ đánh giá' });
});
