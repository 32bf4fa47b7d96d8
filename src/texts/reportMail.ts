/** The mail with which the coordinator's office puts the draft report before its leaders. Everything comes formatted. */
import { mailFooter } from './contact.ts';
import { bullets, fill, lines, optional, paragraphs, type Words } from './fill.ts';
import type { MailText } from './mails.ts';

export interface ReportMail {
  /** What the report is about, as on its title. */
  abstract: string;
  issue: string;
  /** «ngày 30 tháng 5 năm 2026» */
  asOf: string;
  url: string;
  coverage: string;
  /** Why it may not be presented yet; empty when nothing stands in the way. */
  blockers: string[];
}

/** Google takes 250 characters. */
const subjectKept = 250;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).replace(/\s*\S*$/, '')}…` : text;

function subject({ abstract, issue, asOf }: ReportMail): string {
  const head = 'Kính trình dự thảo báo cáo ';
  const tail = ` (lần ${issue}, số liệu đến ${asOf})`;
  return `${head}${cut(lower(abstract), subjectKept - head.length - tail.length)}${tail}`;
}

/** By name only where both are set. */
export function addressee(words: Words): string {
  const [name, title] = [optional(words, 'leaderName'), optional(words, 'leaderTitle')];
  return name && title ? `Đồng chí ${name}, ${title}` : fill('Lãnh đạo {{issuerName}}', words);
}

export function reportMail(m: ReportMail, words: Words): MailText {
  const w = { ...words, ...m, blockers: '', about: lower(m.abstract) };
  const state =
    m.blockers.length === 0
      ? 'Dự thảo đã đủ điều kiện trình ký.'
      : lines(
          fill('Dự thảo chưa đủ điều kiện trình ký; các việc {{coordinatorOffice}} đang xử lý:', w),
          bullets(m.blockers),
        );
  return {
    subject: subject(m),
    body: paragraphs(
      `Kính gửi: ${addressee(words)}`,
      fill(
        '{{coordinatorOffice}} kính trình dự thảo báo cáo {{about}}, lần {{issue}}, số liệu tính đến {{asOf}}. {{coverage}}',
        w,
      ),
      state,
      fill(
        'Kính đề nghị lãnh đạo xem, cho ý kiến. Bản Word gửi kèm thư này, mở được khi không có tài khoản Google. Xem trên mạng và góp ý: {{url}}',
        w,
      ),
      'Trân trọng.',
      mailFooter(words, 'answer'),
    ),
  };
}
