/** How a mail to a unit or its head begins and speaks, rule by rule; whole mails are under test/golden-mails. */
import { describe, expect, test } from 'vitest';
import { campaign as anKhanh } from '../../src/profiles/an-khanh.ts';
import { faults } from '../texts/samples.ts';
import { cases } from './letterCases.ts';
import { asked, mail } from './letterMail.ts';
import { bare, letter } from './letterStage.ts';

describe('subjects: a contract with outside tools', () => {
  test.each([
    ['2026-05-28T08:00:00+07:00', '[Nhắc việc] Còn 7 ngày đến hạn báo cáo kết quả cài đặt'],
    ['2026-06-03T23:59:59+07:00', '[Nhắc việc] Còn 1 ngày đến hạn'],
    ['2026-06-04T00:00:00+07:00', '[Hạn hôm nay] Báo cáo'],
    ['2026-06-04T23:59:59+07:00', '[Hạn hôm nay] Báo cáo'],
    ['2026-06-05T00:00:00+07:00', '[Quá hạn 1 ngày] Báo cáo'],
    ['2026-06-16T08:00:00+07:00', '[Quá hạn 12 ngày] Báo cáo'],
  ])('at %s: %s', (now, begins) => {
    for (const kind of ['before', 'due', 'overdue'] as const) {
      expect(mail({ now, kind }).subject.startsWith(begins)).toBe(true);
      expect(mail({ now, kind, unit: asked }).subject).toMatch(/^\[Đề nghị\] /);
    }
  });

  test.each(cases.filter(([, { kind }]) => kind === 'open' || kind === 'head'))('%s begins with no mark', (_, s) =>
    expect(letter(s).subject).toMatch(/^(Mở đợt|Đề nghị chỉ đạo) /),
  );

  test('a month is named', () =>
    expect(mail({ period: '202607', now: '2026-07-14T08:00:00+07:00' }).subject).toBe(
      '[Hạn hôm nay] Báo cáo kết quả cài đặt ứng dụng Hải Phòng Smart tháng 7 năm 2026 - Thôn Mẫu 1',
    ));

  test.each(['open', 'before', 'due', 'overdue', 'missing', 'head'] as const)('%s: one line of 250 at most', (kind) => {
    for (const name of [
      'Thôn\r\nBcc: x@mau.example\u2028Mẫu',
      'Thôn Mẫu '.repeat(40),
      '"<img src=x>" {{you}}, \u202Eyb',
    ]) {
      const { subject, body } = mail({ kind, unit: { name, head: name }, missing: ['20260504'] });
      expect(subject).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
      expect(subject.length).toBeLessThanOrEqual(250);
      expect(body).not.toMatch(/^Bcc/m);
    }
    const { subject, body } = mail({ kind, unit: { name: 'Thôn {{you}} <img>' }, missing: ['20260504'] });
    expect(subject + body).toContain('Thôn {{you}} <img>');
  });
});

test('whoever is asked is never told of lateness, and nobody else is addressed so', () => {
  for (const [name, situation] of cases) {
    const { subject, body } = letter(situation);
    if (name.includes('deNghi')) expect(subject + body).not.toMatch(/quá hạn|nhắc|chậm|đơn vị/i);
    else expect(subject + body).not.toContain('Quý cơ quan');
  }
});

test('several mailboxes of one unit are one mail', () =>
  expect(mail({ unit: { email: 'a@mau.example; b@mau.example' } }).to).toBe('a@mau.example,b@mau.example'));

describe('nothing is set', () => {
  test('an opening keeps what there is: the link', () => {
    const { subject, body } = mail({ kind: 'open', settings: bare(anKhanh) });
    expect(subject).toBe('Mở đợt báo cáo kết quả cài đặt ứng dụng Hải Phòng Smart - Thôn Mẫu 1');
    expect(body).toContain('https://forms.example/TH01');
    expect(body).not.toMatch(/Hạn gửi|Chốt số liệu|Tài liệu/);
    expect(body).not.toContain('xin bỏ qua');
  });

  test('without a link the unit is told where to ask', () => {
    const { body } = mail({ unit: { link: '' }, settings: bare(anKhanh) });
    expect(body).toContain('đề nghị đơn vị liên hệ Phòng Văn hóa - Xã hội.');
    expect(faults(body)).toEqual([]);
  });

  test('a month of maintenance has no cut-off', () =>
    expect(mail({ kind: 'open', settings: { openPeriods: '202607' } }).body).not.toContain('Chốt số liệu'));
});
