/** The unit's own report: what stands around its figures, by the template of the order or by the decree (texts-vi 4.1). */
import { about } from './contact.ts';
import { fill, optional, type Words } from './fill.ts';

/** Room for what is written by hand; the unit's own symbol is not known here. */
const number = `Số:${' '.repeat(8)}/`;
const symbol = '......';

export const docNumber = { seedTemplate: `${number}${symbol}`, nd30: `${number}BC-${symbol}` } as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** «Báo cáo về việc …», as the template words it. */
export const unitReportTitle = (words: Words): string =>
  optional(words, 'unitReportTitle') || `Báo cáo ${about(words)}`;

/** Trích yếu under «BÁO CÁO». */
export const unitReportAbstract = (words: Words): string =>
  capital(optional(words, 'subject') || fill('kết quả cài đặt và sử dụng ứng dụng {{appName}}', words));

/** Line above the unit's name: an area is a part of the commune, other units are under its committee. */
export const aboveUnit = (area: boolean, words: Words): string =>
  area
    ? fill('{{communeFull}}', words).toUpperCase()
    : optional(words, 'parentOrgUpper') || fill('{{issuerLine1Upper}} {{issuerLine2Upper}}', words);

/** `asOf` in words: «ngày 19 tháng 5 năm 2026». */
export const opening = (words: Words, unitName: string, asOf: string): string =>
  fill('Căn cứ nhiệm vụ được giao tại {{doc}}, {{unitName}} báo cáo kết quả tính đến {{asOf}} như sau:', {
    doc: optional(words, 'assigningDocFull') || fill('văn bản của {{issuerName}}', words),
    unitName,
    asOf,
  });

/** The coordinating office does not send its own report through itself. */
export function closing(words: Words, unitName: string): string {
  const office = optional(words, 'coordinatorOffice');
  const through = office && office !== unitName ? ` (qua ${office})` : '';
  return fill('{{unitName}} chịu trách nhiệm về số liệu nêu trên và kính gửi {{issuerName}}{{through}} tổng hợp./.', {
    issuerName: words.issuerName ?? '',
    unitName,
    through,
  });
}

export const noDifficulty = 'Khó khăn, vướng mắc: không có.';

/** Each without its last mark; `doc`: the letter in which it was reported, '' where none is known. */
export function difficulties(told: readonly { text: string; doc: string }[]): string {
  const each = told.map(({ text, doc }) => (doc ? `${text} (đã báo cáo tại ${doc})` : text));
  return `Khó khăn, vướng mắc: ${each.join('; ')}.`;
}

export const rosterHeadings = ['Stt', 'Họ và tên', 'Năm sinh', 'Cơ quan, đơn vị', 'Nơi ở hiện nay'] as const;

export const roster = {
  total: (count: string): string => `Danh sách có ${count} người.`,
  empty: 'Đơn vị không lập danh sách trong kỳ này.',
  withheld: (count: string): string =>
    `Danh sách ${count} người không gửi qua thư để bảo vệ thông tin cá nhân; đơn vị đưa danh sách vào đây trước khi trình ký.`,
  gone: (count: string): string =>
    `Danh sách ${count} người mà đơn vị đã nộp không còn lưu ở biểu mẫu; đơn vị đưa danh sách vào đây trước khi trình ký.`,
};

export const signerHints = { seal: '(Ký tên, đóng dấu)', noSeal: '(Ký, ghi rõ họ tên)' } as const;

/** Thôn, tổ dân phố have no clerk to keep a copy. */
export const keptAt = (unitName: string): string => `Lưu tại ${unitName}`;
export const isKeptByClerk = (recipient: string): boolean => /^Lưu: ?VT/.test(recipient);

/** «- Như trên;», the last with a full stop. */
export const recipientLine = (name: string, last: boolean): string => `- ${name}${last ? '.' : ';'}`;

export const draftMark = (at: string): string => `DỰ THẢO - tạo lúc ${at}`;

/** Names of the Google Doc and of the attachment; mail programs spoil letters with marks in the latter. */
export const documentName = (code: string, unitName: string): string => `Dự thảo báo cáo - ${code} - ${unitName}`;
export const attachmentName = (code: string): string => `Du thao bao cao - ${code}.docx`;
