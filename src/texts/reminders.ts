/**
 * Reminders of a report that is owed once a period: before the last day on time, on it, after it. How their subjects begin is a
 * contract with outside tools: `[Nhắc việc]`, `[Hạn hôm nay]`, `[Quá hạn N ngày]`, and `[Đề nghị]` to whoever is asked, not told.
 */
import { bullets, fill, lines, numbered, type Words } from './fill.ts';
import type { MailText } from './mails.ts';
import {
  type Background,
  type Deadline,
  deadlinePhrase,
  figuresBlock,
  linkBlock,
  type OfPeriod,
  promiseLine,
  type Returned,
  reminderBody,
  stateLine,
  type ToUnit,
  values,
  what,
} from './reminderParts.ts';

export interface Owed extends ToUnit, OfPeriod, Background, Returned {
  deadline: Deadline;
  /** Lines of sayHint. */
  toMend: string[];
  /** The day on which the unit's head is told; '' where he is not, or has been. */
  headDay: string;
}

type Phase = 'before' | 'due' | 'overdue';

const phaseOf = ({ left }: Deadline): Phase => (left > 0 ? 'before' : left === 0 ? 'due' : 'overdue');

export const owedMail = (m: Owed, words: Words): MailText => {
  const { left } = m.deadline;
  const v = values(m, words, {
    periodName: m.periodName,
    what: what(m, words),
    deadline: deadlinePhrase(m.deadline, m.tone),
    days: String(Math.abs(left)),
    returnedAt: m.returnedAt,
    headDay: m.headDay,
  });
  return m.tone === 'deNghi' ? request(m, words, v) : reminder(m, words, v);
};

const subjects: Record<Phase, string> = {
  before: '[Nhắc việc] Còn {{days}} ngày đến hạn báo cáo {{what}} - {{unitName}}',
  due: '[Hạn hôm nay] Báo cáo {{what}} - {{unitName}}',
  overdue: '[Quá hạn {{days}} ngày] Báo cáo {{what}} - {{unitName}}',
};

const openings: Record<Phase, string> = {
  before: 'Đến {{now}}, hệ thống chưa ghi nhận báo cáo hợp lệ của đơn vị trong kỳ "{{periodName}}".',
  due: 'Hôm nay là ngày cuối nhận báo cáo kỳ "{{periodName}}"; báo cáo gửi từ ngày mai được ghi nhận là chậm.',
  overdue: 'Báo cáo kỳ "{{periodName}}" của đơn vị đã quá hạn {{days}} ngày.',
};

const daysLeft = ', còn {{days}} ngày';

const asks: Record<Phase, string> = {
  before:
    'Đề nghị đơn vị rà soát số liệu và gửi trước hạn để còn thời gian sửa nếu số liệu chưa hợp lệ. Trường hợp chưa có đủ số liệu, đơn vị gửi số hiện có và cập nhật sau; nếu có khó khăn, vướng mắc, nêu ngay trong biểu mẫu và gửi văn bản kèm theo.',
  due: 'Đề nghị đơn vị gửi sớm trong ngày hôm nay để còn thời gian sửa nếu số liệu chưa hợp lệ.',
  overdue: `Do chưa có số liệu của đơn vị, kết quả chung của {{communeFull}} chưa đầy đủ và báo cáo tổng hợp sẽ ghi rõ đơn vị chưa báo cáo. Đề nghị đơn vị:
1. Gửi ngay số liệu theo liên kết trên.
2. Trường hợp chưa thể gửi, báo {{contact}}, nêu lý do và ngày dự kiến gửi.`,
};

const headTold =
  'Nếu đến ngày {{headDay}} vẫn chưa có báo cáo hợp lệ, {{coordinatorOffice}} sẽ gửi thư báo người đứng đầu đơn vị.';

/** The mail that returned the answer had the link by which it may be mended. */
const mendBlock = (m: Owed): string =>
  m.toMend.length
    ? `Các mục cần sửa (sửa bằng liên kết trong thư trả lời lần gửi đó, hoặc gửi lần mới):\n${numbered(m.toMend)}`
    : '';

function reminder(m: Owed, words: Words, v: Words): MailText {
  const phase = phaseOf(m.deadline);
  const facts = [
    m.deadline.text && fill(`Hạn gửi: {{deadline}}${phase === 'before' ? daysLeft : ''}.`, v),
    stateLine(m),
    promiseLine(m),
  ];
  const body = reminderBody(
    m,
    words,
    fill(openings[phase], v),
    bullets(facts.filter((fact) => fact !== '')),
    mendBlock(m),
    linkBlock(m, words),
    figuresBlock(m),
    fill(asks[phase], v),
    phase === 'overdue' && m.headDay ? fill(headTold, v) : '',
  );
  return { subject: fill(subjects[phase], v), body };
}

function request(m: Owed, words: Words, v: Words): MailText {
  const before = m.deadline.left > 0;
  const body = reminderBody(
    m,
    words,
    fill(
      before
        ? 'Nhằm tổng hợp đầy đủ kết quả chung của {{communeFull}}, {{coordinatorOffice}} trân trọng đề nghị Quý cơ quan quan tâm cung cấp số liệu về {{about}}, kỳ "{{periodName}}".'
        : 'Nhằm tổng hợp đầy đủ kết quả chung của {{communeFull}}, {{coordinatorOffice}} kính mong Quý cơ quan sắp xếp cung cấp số liệu về {{about}}, kỳ "{{periodName}}", trong ngày hôm nay.',
      v,
    ),
    lines(
      m.deadline.text && fill(`Thời gian nhận số liệu: {{deadline}}${before ? daysLeft : ''}.`, v),
      m.returnedAt
        ? fill('Số liệu Quý cơ quan gửi lúc {{returnedAt}} còn mục chưa khớp nên chưa được tính.', v)
        : fill('Đến {{now}}, {{coordinatorOffice}} chưa nhận được số liệu của Quý cơ quan.', v),
      promiseLine(m),
    ),
    m.toMend.length
      ? `Các mục xin được rà soát (sửa bằng liên kết trong thư trả lời lần gửi đó, hoặc gửi lần mới):\n${numbered(m.toMend)}`
      : '',
    linkBlock(m, words),
    figuresBlock(m),
    fill('Trường hợp Quý cơ quan gửi bằng văn bản, {{coordinatorOffice}} sẽ nhập giúp vào hệ thống.', v),
  );
  return { subject: fill('[Đề nghị] Cung cấp số liệu về {{what}} - {{unitName}}', v), body };
}
