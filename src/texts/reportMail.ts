/** The mail that brings the draft report to the leaders. Everything comes formatted. */
import { mailFooter } from './contact.ts';
import { bullets, fill, paragraphs, type Words } from './fill.ts';
import type { MailText } from './mails.ts';

export interface ReportMail {
  issue: string;
  /** «ngày 30 tháng 5 năm 2026» */
  asOf: string;
  url: string;
  coverage: string;
  /** Why it may not be presented yet; empty when nothing stands in the way. */
  blockers: string[];
}

export function reportMail(m: ReportMail, words: Words): MailText {
  const w = { ...words, ...m, blockers: '' };
  const state =
    m.blockers.length === 0
      ? 'Dự thảo đã đủ điều kiện trình ký.'
      : `Dự thảo chưa đủ điều kiện trình:\n${bullets(m.blockers)}`;
  return {
    subject: fill('Dự thảo báo cáo tổng hợp lần {{issue}} - số liệu đến {{asOf}}', w),
    body: paragraphs(
      fill('Kính gửi lãnh đạo {{issuerName}},', w),
      fill(
        '{{coordinatorOffice}} kính gửi dự thảo báo cáo tổng hợp lần {{issue}}, số liệu tính đến {{asOf}}. {{coverage}}',
        w,
      ),
      state,
      fill('Xem trên mạng và góp ý: {{url}}', w),
      'Bản Word gửi kèm thư này, mở được khi không có tài khoản Google.',
      mailFooter(words, 'office'),
    ),
  };
}
