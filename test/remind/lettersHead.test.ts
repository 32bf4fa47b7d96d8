/** When a unit is told that its head will hear of it, and what the head then reads. */
import { describe, expect, test } from 'vitest';
import { headTitle } from '../../src/texts/headMail.ts';
import { mail } from './letterMail.ts';
import type { Situation } from './letterStage.ts';

describe('the head', () => {
  const told = 'Phòng Văn hóa - Xã hội sẽ gửi thư báo người đứng đầu đơn vị';
  const on = (day: string) => `Nếu đến ngày ${day} vẫn chưa có báo cáo hợp lệ, ${told}.`;

  test.each<[string, Partial<Situation>, string]>([
    // The third day is a Sunday.
    ['on its day, moved to a working day', {}, on('08/6/2026')],
    ['as it is set', { settings: { headReminderDays: '5' } }, on('09/6/2026')],
    [
      'after an extension',
      { unit: { agreed: { main: { extendedTo: '2026-06-10' } } }, now: '2026-06-11T08:00:00+07:00' },
      on('15/6/2026'),
    ],
  ])('is announced %s', (_, s, sentence) => expect(mail(s).body).toContain(sentence));

  test.each<[string, Partial<Situation>]>([
    ['has no address', { unit: { headEmail: '' } }],
    ['is never told', { settings: { headReminderDays: '0' } }],
    ['is told today', { now: '2026-06-08T08:00:00+07:00' }],
    ['was told', { now: '2026-06-09T08:00:00+07:00' }],
    ['would be told after the cut-off', { settings: { dataCutoff: '2026-06-06T17:00:00+07:00' } }],
    ['is not yet concerned', { now: '2026-06-04T08:00:00+07:00' }],
  ])('who %s is not announced', (_, s) => expect(mail(s).body).not.toContain(told));

  const sent = (
    kind: 'before' | 'open' | 'missing' | 'due',
    day: string,
    outcome: 'sent' | 'failed' = 'sent',
    period = 'main',
  ) => ({
    kind,
    period,
    at: Date.parse(`${day}T08:00:00+07:00`),
    to: 'th01@mau.example',
    outcome,
  });

  test('reads on which days the unit was reminded', () => {
    const all = [
      sent('open', '2026-05-20'),
      sent('before', '2026-05-28'),
      sent('before', '2026-06-01', 'failed'),
      sent('due', '2026-06-02', 'sent', '202606'),
      sent('due', '2026-06-04'),
    ];
    const body = (contacts: typeof all): string => mail({ kind: 'head', unit: { contacts } }).body;
    expect(body(all)).toContain('Đã gửi thư nhắc đơn vị vào các ngày 28/5, 04/6.');
    expect(body(all.slice(0, 2))).toContain('vào ngày 28/5.');
    expect(body(all.slice(0, 1))).not.toContain('Đã gửi thư nhắc');
  });

  test.each([
    [{}, 'đồng chí Nguyễn Thị Mẫu, Trưởng thôn Mẫu 1'],
    [{ head: '' }, 'đồng chí Trưởng thôn Mẫu 1'],
    [{ type: 'tdp', name: 'Tổ dân phố số 5' }, 'đồng chí Nguyễn Thị Mẫu, Tổ trưởng tổ dân phố số 5'],
    [{ type: 'doanhNghiep', name: 'Công ty TNHH Mẫu' }, 'ông (bà) Nguyễn Thị Mẫu, Giám đốc Công ty TNHH Mẫu'],
    [{ type: 'coQuan', name: 'Phòng Kinh tế' }, 'đồng chí Nguyễn Thị Mẫu, Thủ trưởng Phòng Kinh tế'],
  ])('%j is greeted as %s', (unit, greeted) =>
    expect(mail({ kind: 'head', unit }).body.split('\n')[0]).toBe(`Kính gửi: ${greeted}`),
  );

  test('a title that says nothing of the name stays whole', () =>
    expect(headTitle('TRƯỞNG THÔN', 'Thônmẫu', true)).toBe('Trưởng thôn Thônmẫu'));

  test('the name of an agency keeps its capitals', () =>
    expect(headTitle('TRƯỞNG CÔNG AN', 'Công an xã Mẫu', false)).toBe('Trưởng Công an xã Mẫu'));
});
