/** The mail that puts the draft before the leaders. */
import { describe, expect, test } from 'vitest';
import { reportMail } from '../../src/texts/reportMail.ts';
import { allWords, faults, strings } from './samples.ts';

const clean = (value: unknown): void => expect(strings(value).filter(Boolean).flatMap(faults)).toEqual([]);
const day = 'ngày 30 tháng 5 năm 2026';

describe('the mail to the leaders', () => {
  const abstract = 'Kết quả của đợt trên địa bàn xã Mẫu';
  const mail = { abstract, issue: '2', asOf: day, url: 'https://example.com/d', coverage: 'Có đủ.', blockers: [] };

  test.each(allWords)('%s: it puts the draft before them', (_, words) => {
    const open = reportMail(mail, words);
    const blocked = reportMail({ ...mail, blockers: ['Còn thiếu.'] }, { ...words, leaderName: 'Trần Thị Mẫu' });
    clean([open, blocked]);
    expect(open.subject).toBe(
      `Kính trình dự thảo báo cáo kết quả của đợt trên địa bàn xã Mẫu (lần 2, số liệu đến ${day})`,
    );
    expect(blocked.body).toMatch(/^Kính gửi: Lãnh đạo Ủy ban/);
    expect(blocked.body).toMatch(/đang xử lý:\n- Còn thiếu\.\n/);
  });

  test('a leader is named with the office; a long title is cut, not what tells the issues apart', () => {
    const [, words] = allWords[0] as (typeof allWords)[0];
    const leader = { leaderName: 'Trần Thị Mẫu', leaderTitle: 'Phó Chủ tịch' };
    const { subject, body } = reportMail({ ...mail, abstract: 'Kết quả dài '.repeat(40) }, { ...words, ...leader });
    expect(body).toMatch(/^Kính gửi: Đồng chí Trần Thị Mẫu, Phó Chủ tịch\n/);
    expect(subject.length).toBeLessThanOrEqual(250);
    expect(subject).toMatch(/… \(lần 2, số liệu đến ngày 30 tháng 5 năm 2026\)$/);
  });
});
