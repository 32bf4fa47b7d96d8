/** An issue is frozen: made again at any later time it is the same file. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { nextRun, placeOf, untroubled } from '../endurance/stage.ts';
import {
  area,
  bytesOf,
  commune,
  DAY,
  difference,
  make,
  reportOf,
  sameBytes,
  table,
  thon,
  type,
  withoutIssue,
} from './stage.ts';

const units = [thon('TH01'), thon('TH02'), thon('TH03'), { code: 'MT01', type: 'mttq' }];
const difficulty = {
  'difficulty.has': 'Có',
  'difficulty.kind': 'Khác',
  'difficulty.text': 'mạng yếu',
  'difficulty.doc': 'sẽ gửi',
};

async function started(): Promise<Workspace> {
  const desk = await commune({ units });
  await desk.submit(area('TH01', 60, difficulty), area('TH02', 40));
  return desk.open();
}

/** What may become of the campaign after an issue. */
const later: [string, (w: Workspace) => void][] = [
  ['at once', () => undefined],
  [
    'a month later',
    (w) => {
      w.moveClock(w.now() + 31 * DAY, { missed: true });
      nextRun(w);
    },
  ],
  ['after figures were put right', (w) => type(w, 'submissions.area', 'TH01/main', 'area.householdsInstalled', '70')],
  [
    'after units were renamed, and their figures changed',
    (w) => {
      type(w, 'units', 'TH01', 'name', 'Thôn Tên Mới');
      type(w, 'units', 'TH03', 'households', '900');
    },
  ],
  [
    'after a unit was removed',
    (w) => {
      const { sheetId, row } = placeOf(w, 'units', 'TH01', 'code');
      untroubled(w.deleteRows(sheetId, row, 1));
      nextRun(w);
    },
  ],
  [
    'after the settings changed',
    (w) => {
      type(w, 'config', 'signerName', 'value', 'Người Khác');
      type(w, 'config', 'reportSymbol', 'value', 'BC-VHXH');
      type(w, 'config', 'unitDue', 'value', '01/6/2026');
      type(w, 'config', 'CT02.operator', 'value', 'Đạt khi bằng 100%');
    },
  ],
  ['after further issues', (w) => void [make(w), make(w)]],
];

test.each(later)('made again %s, it is the same file', async (_, happens) => {
  const w = await started();
  const first = make(w);
  happens(w);
  const again = make(w, { issue: 1 });
  sameBytes(bytesOf(w, again.docId), bytesOf(w, first.docId));
  expect(again).toMatchObject({ issue: 1, title: first.title, hash: first.hash, at: first.at, draft: first.draft });
  expect(again.docId).not.toBe(first.docId);
  expect(again.mailed).toEqual([]);
});

test('what is said of the old issue is what was said then', async () => {
  const w = await started();
  const first = make(w);
  expect(first.blockers.map((b) => b.code)).toEqual(['missing']);
  type(w, 'units', 'TH03', 'name', 'Thôn Tên Mới');
  expect(make(w, { issue: 1 }).blockers).toEqual(first.blockers);
});

test('making an old issue again is no new issue, nor changes what the next is compared with', async () => {
  const w = await started();
  make(w);
  type(w, 'submissions.area', 'TH01/main', 'area.householdsInstalled', '70');
  make(w);
  make(w, { issue: 1 });
  expect(table(w, 'issues').map((row) => String(row.key))).toEqual(['1', '2']);
  const third = make(w);
  expect(third.issue).toBe(3);
  expect(reportOf(w, third).filter((line) => line.includes('không thay đổi so với lần 2'))).toHaveLength(1);
});

test('two issues over unchanged data differ only in number, time and the sentence that nothing changed', async () => {
  const w = await started();
  const first = make(w);
  w.moveClock(w.now() + 3 * 3_600_000);
  const second = make(w);
  const third = make(w);
  expect([first, second, third].map((made) => made.issue)).toEqual([1, 2, 3]);
  expect(new Set([first, second, third].map((made) => made.hash)).size).toBe(1);
  const [a, b, c] = [first, second, third].map((made) => withoutIssue(reportOf(w, made), made));
  expect(difference(a ?? [], b ?? [])).toEqual([]);
  expect(b).toEqual(a);
  expect(c).toEqual(b);
  const said = (lines: string[]): string[] => lines.filter((line) => line.includes('không thay đổi'));
  expect(said(reportOf(w, first))).toEqual([]);
  expect(said(reportOf(w, second))).toEqual([
    'Số liệu không thay đổi so với lần 1 (tạo lúc 08 giờ 00 phút ngày 20/5/2026).',
  ]);
  expect(said(reportOf(w, third))).toEqual([
    'Số liệu không thay đổi so với lần 2 (tạo lúc 11 giờ 00 phút ngày 20/5/2026).',
  ]);
});

test('the hash is eight digits, stands in the document, and is another one when a figure is', async () => {
  const w = await started();
  const first = make(w);
  expect(first.hash).toMatch(/^[0-9a-f]{8}$/);
  expect(reportOf(w, first)[0]).toContain(`mã số liệu ${first.hash}`);
  type(w, 'submissions.area', 'TH01/main', 'area.householdsInstalled', '70');
  const second = make(w);
  expect(second.hash).not.toBe(first.hash);
  type(w, 'submissions.area', 'TH01/main', 'area.householdsInstalled', '60');
  expect(make(w).hash).not.toBe(second.hash);
});

test('rows left blank in the tab of issues, or sorted by a person, change neither numbers nor what is compared', async () => {
  const w = await started();
  const first = make(w);
  const { sheetId, row, column } = placeOf(w, 'issues', '1', 'key');
  // Something in a spare column far below: the next row is appended under it.
  untroubled(w.edit({ sheetId, row: row + 5, column: column + 17, values: [['x']] }));
  type(w, 'submissions.area', 'TH01/main', 'area.householdsInstalled', '70');
  const second = make(w);
  expect(second.issue).toBe(2);
  expect(reportOf(w, second).join('\n')).toContain('so với lần 1');
  sameBytes(bytesOf(w, make(w, { issue: 1 }).docId), bytesOf(w, first.docId));
  sameBytes(bytesOf(w, make(w, { issue: 2 }).docId), bytesOf(w, second.docId));
  // Something below the last issue.
  untroubled(w.edit({ sheetId, row: row + 12, column: column + 17, values: [['x']] }));
  const third = make(w);
  expect(third.issue).toBe(3);
  expect(reportOf(w, third).join('\n')).toContain('không thay đổi so với lần 2');
});

test('the command line: the file, and the issues there are when it is none of them', async () => {
  const desk = await commune({ units });
  await desk.submit(area('TH01', 60));
  const none = await desk.run('report', '--issue', '1');
  expect([none.code, none.out]).toEqual([1, '']);
  expect(none.err).toMatch(/Không có bản lưu của lần 1\. Các lần đã tạo: không có/i);
  const [one, two] = [join(desk.dir, '1.docx'), join(desk.dir, '2.docx')];
  const made = await desk.json<{ issue: number; hash: string }>('report', '--out', one);
  expect(made.issue).toBe(1);
  await desk.json('report');
  const again = await desk.json<{ issue: number; hash: string }>('report', '--issue', '1', '--out', two);
  expect(again).toMatchObject({ issue: 1, hash: made.hash });
  sameBytes(readFileSync(two), readFileSync(one));
  const unknown = await desk.run('report', '--issue', '7');
  expect([unknown.code, unknown.out]).toEqual([1, '']);
  expect(unknown.err).toMatch(/Không có bản lưu của lần 7\. Các lần đã tạo: 1, 2\./);
});
