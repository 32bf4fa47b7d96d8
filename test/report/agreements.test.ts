/** What the consolidated report says of reminders, extensions and promises; nothing where there are none. */
import { expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { ask, nextRun, sending, untroubled } from '../endurance/stage.ts';
import { area, commune, make, reportOf, thon, type } from './stage.ts';

const units = [
  ...['TH01', 'TH02', 'TH03', 'TH04'].map((code) => thon(code, { name: `Thôn ${code.slice(-1)}` })),
  { code: 'MT01', type: 'mttq', name: 'Ban Thường trực Ủy ban Mặt trận' },
];
const settings = { deadlineRule: 'onOrBefore', dataCutoff: '2026-05-29T17:00:00+07:00', cityDue: '2026-06-05' };

const missedUntil = (w: Workspace, time: string): void => untroubled(w.moveClock(Date.parse(time), { missed: true }));
const send = (w: Workspace, code: string): void =>
  void sending(w, Object.fromEntries(Object.entries(area(code, 80)).map(([key, value]) => [key, String(value)])))();

/** The lines of the report about what was agreed and sent, the draft's own notes included. */
const about = (lines: readonly string[]): string[] =>
  lines.filter((line) => /gia hạn|thống nhất|hẹn|dự kiến|lượt thư nhắc|hạn gửi riêng/.test(line));

test('extensions and promises, in two tones; an issue says what has changed', async () => {
  const desk = await commune({ units, settings: { ...settings, remindersOn: 'không' } });
  const w = desk.open();
  missedUntil(w, '2026-05-24T09:00:00+07:00');
  send(w, 'TH01');
  expect(about(reportOf(w, make(w, { mail: false })))).toEqual([]);
  type(w, 'tracking', 'TH02/main', 'extendedTo', '28/5/2026');
  type(w, 'tracking', 'TH04/main', 'extendedTo', '27/5/2026');
  type(w, 'tracking', 'MT01/main', 'extendedTo', '28/5/2026');
  missedUntil(w, '2026-05-27T09:00:00+07:00');
  send(w, 'TH02');
  send(w, 'TH03');
  type(w, 'tracking', 'TH04/main', 'promised', '28/5/2026');
  type(w, 'tracking', 'MT01/main', 'promised', '28/5/2026');
  const said = reportOf(w, make(w, { mail: false }));
  expect(about(said)).toEqual([
    '- Đơn vị có hạn gửi riêng thay đổi: Thôn 2, Thôn 4, Ban Thường trực Ủy ban Mặt trận.',
    expect.stringMatching(
      /^Có 2\/5 đơn vị gửi đúng hạn; 1 đơn vị gửi chậm; 2 đơn vị chưa gửi\. Có 2 đơn vị được gia hạn thời gian gửi; việc gửi đúng hạn tính theo thời gian đã gia hạn\. Đơn vị chưa gửi đã hẹn ngày gửi: Thôn 4 \(28\/5\/2026\)\. Có 1 cơ quan, tổ chức đã thống nhất lại thời gian cung cấp số liệu\. Cơ quan, tổ chức dự kiến ngày cung cấp số liệu: Ban Thường trực Ủy ban Mặt trận \(28\/5\/2026\)\. Số liệu tại /,
    ),
    '1 | Thôn 4 | Chưa nộp (gia hạn đến 27/5/2026), hẹn ngày 28/5/2026 | - | 0',
    '2 | Ban Thường trực Ủy ban Mặt trận | Chưa nộp (thống nhất đến 28/5/2026), dự kiến ngày 28/5/2026 | - | 0',
  ]);
  expect(said).toContain('3 | Thôn 3 | Gửi chậm | 09 giờ 00 phút ngày 27/5/2026 | 0');
  expect(said.some((line) => line.includes('Trong đó gửi sau hạn: Thôn 3.'))).toBe(true);
  // A promise that has passed is still told of those under orders; the others are not reminded of theirs.
  missedUntil(w, '2026-05-29T09:00:00+07:00');
  const later = about(reportOf(w, make(w, { mail: false }))).join('\n');
  expect(later).toContain('Thôn 4 (28/5/2026)');
  expect(later).not.toContain('dự kiến');
  w.close();
});

test('a body that is asked is neither counted nor named as late; the totals count it', async () => {
  const desk = await commune({ units, settings: { ...settings, remindersOn: 'không' } });
  const w = desk.open();
  missedUntil(w, '2026-05-24T09:00:00+07:00');
  send(w, 'TH01');
  make(w, { mail: false });
  missedUntil(w, '2026-05-27T09:00:00+07:00');
  send(w, 'TH02');
  const union = { unit: 'MT01', 'union.group': 'Đảng viên', 'union.smartphone': '10', 'union.guided': '5' };
  expect(sending(w, union)()).toMatchObject({ status: 'accepted' });
  expect(ask(w, 'totals')).toMatchObject({ coverage: { onTime: 1, late: 2 } });
  const said = reportOf(w, make(w, { mail: false }));
  const has = (text: string): string[] => said.filter((line) => line.includes(text));
  expect(has('Có 1/5 đơn vị gửi đúng hạn')[0]).toContain(
    '; 1 đơn vị gửi chậm; 1 cơ quan, tổ chức đã cung cấp số liệu; 2 đơn vị chưa gửi.',
  );
  expect(has('Gửi chậm').map((line) => line.split(' | ')[1])).toEqual(['Thôn 2']);
  expect(has('Trong đó gửi sau hạn').map((line) => line.trim())).toEqual([
    expect.stringMatching(/gửi sau hạn: Thôn 2\.$/),
  ]);
  expect(has('Ủy ban Mặt trận Tổ quốc Việt Nam | 1 |')).toEqual([expect.stringMatching(/\| 1 \| 0 \| 0 \| 0 \| 0$/)]);
  expect(has('không xét chậm đối với cơ quan')).toHaveLength(1);
  w.close();
});

test('reminders that were sent are counted where there were any', async () => {
  const desk = await commune({ units, settings });
  const w = desk.open();
  missedUntil(w, '2026-05-22T07:45:00+07:00');
  nextRun(w);
  const mails = w.outbox().filter(({ subject }) => !subject.startsWith('[Đề nghị]')).length;
  expect(mails).toBeGreaterThan(0);
  const direction = reportOf(w, make(w, { mail: false })).find((line) => line.includes('tổng hợp kết quả;'));
  expect(direction).toMatch(new RegExp(`tổng hợp kết quả; đã gửi ${mails} lượt thư nhắc\\.( |$)`));
  w.close();
});
