/** Mails about events around a submission: a wrong PIN, a correction in the Sheet, a difficulty, an unknown unit. */
import { contact, coordinator, mailFooter } from './contact.ts';
import { bullets, fill, lines, paragraphs, type Words } from './fill.ts';
import { type MailText, type Tone, toned } from './mails.ts';
import { menu } from './menu.ts';
import { tabNames } from './tabs.ts';

/** A line that stands only when it has something to say. */
const line = (label: string, value: string): string => value && `${label}: ${value}`;

const senderLine = (m: { submitter: string; submitterTitle: string; phone?: string; email?: string }): string =>
  line('Người lập', [m.submitter, m.submitterTitle, m.phone, m.email].filter((v) => v).join(' - '));

/**
 * To the registered mailbox of the unit that the answer named. `formUrl` is the unit's own link, '' to leave it out; `changed`: it
 * has had another PIN before.
 */
export function wrongPinNotice(
  {
    changed,
    ...m
  }: { unitName: string; tone: Tone; periodName: string; submittedAt: string; formUrl: string; changed: boolean },
  words: Words,
): MailText {
  const v: Words = { ...words, ...toned[m.tone], ...m, contact: contact(words), link: m.formUrl && `\n${m.formUrl}` };
  const body = paragraphs(
    fill('Kính gửi: {{unitName}}', v),
    fill(
      'Lúc {{submittedAt}}, hệ thống nhận một báo cáo kỳ "{{periodName}}" ghi tên {{unitName}} nhưng mã xác nhận không đúng. Báo cáo đó không được tính; số liệu và trạng thái đã ghi nhận trước đó giữ nguyên.',
      v,
    ),
    lines(
      fill('1. Nếu đây là báo cáo của {{you}}: mở liên kết riêng của {{you}}, đã có sẵn mã, rồi gửi lại.{{link}}', v),
      changed ? 'Nếu mã vừa được đổi, dùng liên kết mới trong thư gần nhất.' : '',
      fill('2. Nếu không phải: không cần làm gì thêm; việc này lặp lại thì báo {{contact}} để đổi mã.', v),
    ),
    'Mã và liên kết riêng chỉ dùng trong nội bộ, không chuyển cho nơi khác.',
    toned[m.tone].thanks,
    mailFooter(words, 'answer'),
  );
  return { subject: fill('[Sai mã xác nhận] Một báo cáo ghi tên {{unitName}} không được nhận', v), body };
}

/** One corrected figure, for changedMail and undoneMail. */
export const changeLine = (field: string, from: string, to: string): string =>
  `${field}: từ ${from || 'để trống'} thành ${to || 'để trống'}`;

export interface Changed {
  unitName: string;
  tone: Tone;
  periodName: string;
  at: string;
  /** Lines of changeLine. */
  changes: string[];
  /** '' where the coordinator wrote none. */
  reason: string;
  editUrl: string;
}

/** To the unit: the coordinator changed figures of its report. */
export function changedMail(m: Changed, words: Words): MailText {
  const v: Words = { ...words, unitName: m.unitName, periodName: m.periodName, at: m.at, contact: contact(words) };
  const { you, thanks } = toned[m.tone];
  const body = paragraphs(
    fill('Kính gửi: {{unitName}}', v),
    `${fill('Lúc {{at}}, {{coordinatorOffice}} đã sửa số liệu trong báo cáo kỳ "{{periodName}}" của {{unitName}}:', v)}\n${bullets(m.changes)}`,
    line('Lý do', m.reason),
    lines(
      fill('Nếu số đã sửa là đúng, {{you}} không phải làm gì thêm.', { you }),
      fill('Nếu chưa đúng, liên hệ {{contact}} để thống nhất con số{{or}}', {
        ...v,
        or: m.editUrl
          ? `, hoặc mở liên kết dưới đây, nhập số đúng rồi gửi lại. Biểu mẫu mở ra sẽ hiện số ${you} đã gửi, chưa có phần sửa nêu trên.\n${m.editUrl}`
          : '.',
      }),
    ),
    thanks,
    mailFooter(words, 'answer'),
  );
  return { subject: fill('[Đã sửa số liệu] Báo cáo của {{unitName}} - kỳ "{{periodName}}"', v), body };
}

export interface Undone {
  unitName: string;
  unitCode: string;
  periodName: string;
  at: string;
  /** Lines of changeLine: from the coordinator's figure to the incoming one. */
  changes: string[];
  sheetUrl: string;
}

/** To the coordinator: an incoming answer undid a correction. */
export function undoneMail(m: Undone, words: Words): MailText {
  const v: Words = { ...words, unitName: m.unitName, unitCode: m.unitCode, periodName: m.periodName, at: m.at };
  const body = paragraphs(
    `Kính gửi: ${coordinator(words)}`,
    `${fill('Lần gửi lúc {{at}} của {{unitName}} (mã {{unitCode}}), kỳ "{{periodName}}", ghi khác số đã sửa trong bảng tính:', v)}\n${bullets(m.changes)}`,
    'Số của lần gửi mới đang được tính. Đề nghị thống nhất với đơn vị; nếu số đã sửa mới đúng, sửa lại trong bảng tính.',
    line('Bảng tính', m.sheetUrl),
    mailFooter(words, 'office'),
  );
  return { subject: fill('[Cần đối chiếu] {{unitName}} gửi số khác số đã sửa - kỳ "{{periodName}}"', v), body };
}

export interface Difficulty {
  unitName: string;
  unitCode: string;
  periodName: string;
  kind: string;
  text: string;
  /** '' where the unit has written no document yet. */
  doc: string;
  submitter: string;
  submitterTitle: string;
  phone: string;
  email: string;
}

/** To the coordinator. */
export function difficultyMail(m: Difficulty, words: Words): MailText {
  const { unitName, unitCode, periodName } = m;
  const v: Words = { ...words, unitName, unitCode, periodName, tab: tabNames.difficulties };
  const body = paragraphs(
    `Kính gửi: ${coordinator(words)}`,
    fill('{{unitName}} (mã {{unitCode}}) nêu khó khăn, vướng mắc trong báo cáo kỳ "{{periodName}}".', v),
    lines(
      line('Nhóm', m.kind),
      line('Nội dung', m.text),
      line('Văn bản kèm theo', m.doc || 'đơn vị chưa ghi'),
      senderLine(m),
    ),
    fill(
      'Đề nghị xử lý theo thẩm quyền hoặc tổng hợp, trình lãnh đạo. Theo dõi và ghi kết quả xử lý ở trang "{{tab}}".',
      v,
    ),
    mailFooter(words, 'office'),
  );
  return { subject: fill('[Vướng mắc] {{unitName}} - kỳ "{{periodName}}"', v), body };
}

export interface UnknownUnit {
  /** What the answer gave as the unit. */
  value: string;
  submittedAt: string;
  submissionId: string;
  submitter: string;
  submitterTitle: string;
  phone?: string;
  email?: string;
  sheetUrl?: string;
}

/** To the coordinator: an answer names a unit that is not in the list. */
export function unknownUnitMail(m: UnknownUnit, words: Words): MailText {
  const v: Words = { ...words, value: m.value, submittedAt: m.submittedAt, tab: tabNames.units, ...menu };
  const body = paragraphs(
    `Kính gửi: ${coordinator(words)}`,
    fill(
      'Lúc {{submittedAt}} có một báo cáo ghi tên đơn vị "{{value}}", không có trong danh mục. Số liệu chưa tính cho đơn vị nào.',
      v,
    ),
    lines(senderLine(m), line('Mã lần gửi', m.submissionId)),
    lines(
      fill('1. Nếu là tên khác của một đơn vị đã có: ghi tên đó vào cột "Tên khác" ở trang "{{tab}}".', v),
      fill('2. Nếu là đơn vị mới: thêm một dòng ở trang "{{tab}}", rồi chọn "{{form}}" trong trình đơn.', v),
      fill('3. Sau đó chọn "{{recompute}}"; nếu báo cáo vẫn chưa được tính, đề nghị đơn vị gửi lại.', v),
    ),
    line('Bảng tính', m.sheetUrl ?? ''),
    mailFooter(words, 'office'),
  );
  return { subject: fill('[Đơn vị lạ] Báo cáo ghi tên "{{value}}" không có trong danh mục', v), body };
}
