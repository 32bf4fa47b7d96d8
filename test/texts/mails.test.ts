import { describe, expect, test } from 'vitest';
import { mailFooter } from '../../src/texts/contact.ts';
import { letters } from './letters.ts';
import { allWords, faults } from './samples.ts';

const [, words] = allWords[0] ?? ['', {}];
const mails = letters(words);
const body = (kind: string): string => mails[kind]?.body ?? '';

describe.each(allWords)('%s', (_, theirs) => {
  test.each(Object.entries(letters(theirs)))('%s reads well', (_kind, { subject, body: text }) => {
    expect([...faults(subject), ...faults(text)]).toEqual([]);
    expect(subject).not.toContain('\n');
    expect(subject).not.toMatch(/^\[(Nhắc việc|Hạn hôm nay|Quá hạn|Đề nghị)/);
    expect(text).toMatch(/^Kính gửi: \S/);
  });
});

test('a contact that is not set leaves no blank', () => {
  const bare = { coordinatorOffice: 'Phòng Văn hóa - Xã hội', issuerName: 'Ủy ban nhân dân xã Mẫu' };
  expect(mailFooter(bare, 'answer').split('\n').slice(0, 3)).toEqual([
    'Phòng Văn hóa - Xã hội, Ủy ban nhân dân xã Mẫu',
    '',
    'Thư gửi tự động từ hệ thống theo dõi báo cáo, không thay thế văn bản hành chính.',
  ]);
  expect(mailFooter({ ...bare, coordinatorPhone: '0901234567' }, 'answer')).toContain('Đầu mối: 0901234567\n');
});

test('only reminders excuse whoever has reported meanwhile', () => {
  expect(mailFooter(words, 'reminder')).toContain('xin bỏ qua thư này');
  expect(mailFooter(words, 'answer')).not.toContain('xin bỏ qua');
});

test('the unit sees what was counted, and what kind of answer it was', () => {
  expect(body('accepted')).toContain('- Tổng số hộ gia đình: 1.412 hộ\n');
  expect(body('accepted')).toContain('- Trong đó, số người đã đăng nhập được: 396 người\n');
  expect(body('accepted')).toContain('- Đã thành lập Tổ hướng dẫn cài đặt chưa? Đã thành lập\n');
  expect(body('again')).toContain('"Không có phát sinh"');
  expect(body('late')).toContain('"Giữ nguyên số liệu lần trước"');
});

test('lateness is told to units that are ordered, never to those that are asked', () => {
  expect(body('late')).toContain('chậm 2 ngày');
  for (const kind of Object.keys(mails).filter((k) => k.endsWith('.deNghi'))) {
    expect(body(kind)).not.toMatch(/chậm \d|quá hạn|nhắc/i);
    expect(body(kind)).toContain('Trân trọng cảm ơn.');
  }
});

test('a wrong PIN changes nothing, and no PIN is written', () => {
  expect(body('wrongPin')).toContain('không được tính');
  expect(body('wrongPin')).not.toMatch(/\b\d{6}\b/);
});
