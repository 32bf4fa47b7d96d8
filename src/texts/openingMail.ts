/** The opening of a campaign: the one mail that brings a unit its own link. */
import { assigningDoc, mailFooter } from './contact.ts';
import { bullets, fill, optional, paragraphs, type Words } from './fill.ts';
import { kindLabels } from './labels.ts';
import { type MailText, toned } from './mails.ts';
import { type Deadline, deadlinePhrase, linkBlock, type OfPeriod, type ToUnit, values, what } from './reminderParts.ts';

export interface Opening extends ToUnit, OfPeriod {
  frequency: 'once' | 'daily' | 'weekly';
  deadline: Deadline;
}

const often: Record<Opening['frequency'], string> = { once: '', daily: ' hằng ngày về', weekly: ' hằng tuần về' };

const seriesDue = {
  daily: `số liệu của ngày nào gửi trong ngày đó (đến 23 giờ 59 phút); ngày không có gì mới cũng gửi, chọn "${kindLabels.nil}"`,
  weekly: `số liệu của mỗi tuần (thứ Hai đến Chủ nhật) gửi đến 23 giờ 59 phút Chủ nhật tuần đó; tuần không có gì mới cũng gửi, chọn "${kindLabels.nil}"`,
};

const said = {
  yeuCau: {
    subject: 'Mở đợt báo cáo{{often}} {{what}}{{due}} - {{unitName}}',
    opening:
      'Thực hiện {{order}}, {{coordinatorOffice}} mở đợt báo cáo trực tuyến{{of}} {{about}}, kỳ "{{periodName}}".',
    due: 'Hạn gửi: {{deadline}}.',
    ask: 'Đề nghị đơn vị phân công một người lập báo cáo, người đứng đầu duyệt số liệu trước khi gửi. Kết quả kiểm tra được trả lời bằng thư điện tử, kèm liên kết để sửa khi cần.',
  },
  deNghi: {
    subject: 'Mở đợt tổng hợp{{often}} {{what}} - {{unitName}}',
    opening:
      'Thực hiện {{order}}, {{coordinatorOffice}} trân trọng đề nghị Quý cơ quan quan tâm cung cấp số liệu{{of}} {{about}}, kỳ "{{periodName}}".',
    due: 'Thời gian nhận số liệu: {{deadline}}.',
    ask: 'Trường hợp Quý cơ quan gửi bằng văn bản, {{coordinatorOffice}} sẽ nhập giúp vào hệ thống.',
  },
};

export function openingMail(m: Opening, words: Words): MailText {
  const { subject, opening, due, ask } = said[m.tone];
  const deadline = m.frequency === 'once' ? deadlinePhrase(m.deadline, m.tone) : seriesDue[m.frequency];
  const v = values(m, words, {
    periodName: m.periodName,
    what: what(m, words),
    often: often[m.frequency],
    of: often[m.frequency] || ' về',
    order: optional(words, 'assigningDocFull') || assigningDoc(words),
    deadline,
    due: m.frequency === 'once' && m.deadline.text ? `, hạn ${m.deadline.text}` : '',
  });
  const facts = [
    deadline && fill(due, v),
    // The cut-off is that of the campaign, months have none.
    m.month === '' && optional(words, 'dataCutoff') ? fill('Chốt số liệu: {{dataCutoff}}.', v) : '',
    optional(words, 'guideUrl') && fill('Tài liệu hướng dẫn: {{guideUrl}}', v),
  ];
  const body = paragraphs(
    `Kính gửi: ${m.unitName}`,
    fill(opening, v),
    linkBlock(m, words),
    bullets(facts.filter((fact) => fact !== '')),
    fill(ask, v),
    toned[m.tone].thanks,
    // Nobody is to pass over the mail that holds his link.
    mailFooter(words, 'answer'),
  );
  return { subject: fill(subject, v), body };
}
