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

/** Who is requested gives figures: its paper is a letter, and answers for nothing. */
export const letterTitle = (words: Words): string => `V/v cung cấp số liệu ${about(words)}`;

/** Room in a line of text. */
const open = '……';

const ofIssuer = (words: Words): string => fill(' của {{issuerName}}', words);

/** The order without its issuer around «của …»; '' where not even its kind is known. `day`: of the order, in words. */
function citation(words: Words, day: string, issuer: string): string {
  const full = optional(words, 'assigningDocFull');
  if (full) return full.replace(ofIssuer(words), issuer);
  const kind = optional(words, 'assigningDocKind');
  const title = optional(words, 'assigningDocTitle');
  return kind && `${kind} số ${open}/${open} ${day || `ngày ${open}`}${issuer}${title && ` về ${title}`}`;
}

export interface Opening {
  unitName: string;
  /** In words: «ngày 19 tháng 5 năm 2026». */
  asOf: string;
  /** Of the order, in words; '' where it is not set. */
  orderDay: string;
  requested: boolean;
}

/** A number that nobody has entered yet is written by hand. */
export function opening(words: Words, { unitName, asOf, orderDay, requested }: Opening): string {
  const issuer = ofIssuer(words);
  if (requested) {
    const doc = citation(words, orderDay, '');
    return `Theo đề nghị${issuer}${doc && ` tại ${doc}`}, ${unitName} cung cấp số liệu tính đến ${asOf} như sau:`;
  }
  const doc = citation(words, orderDay, issuer) || `văn bản giao việc${issuer}`;
  return `Thực hiện ${doc}, ${unitName} báo cáo kết quả tính đến ${asOf} như sau:`;
}

/** The coordinating office does not send its own report through itself. */
export function closing(words: Words, unitName: string, requested: boolean): string {
  const office = optional(words, 'coordinatorOffice');
  const through = office && office !== unitName ? ` (qua ${office})` : '';
  const answers = requested ? '' : 'chịu trách nhiệm về số liệu nêu trên và ';
  return fill('{{unitName}} {{answers}}kính gửi {{issuerName}}{{through}} tổng hợp./.', {
    answers,
    issuerName: words.issuerName ?? '',
    unitName,
    through,
  });
}

export const noDifficulty = 'Khó khăn, vướng mắc: không có.';

/** What the Form's help tells a unit to answer while its letter is not out; other beginnings that name no letter. */
export const docToCome = 'sẽ gửi';
export const noDoc = ['chưa', 'không'];

export const sendsLater = (words: Words, unitName: string): string => {
  const office = optional(words, 'coordinatorOffice');
  const to = office && office !== unitName ? office : fill('{{issuerName}}', words);
  return `đơn vị sẽ gửi văn bản về ${to}`;
};

/** Each without its last mark; `doc`: the letter in which it was reported, '' where none is known. */
export function difficulties(told: readonly { text: string; doc: string }[], later: string): string {
  const each = told.map(({ text, doc }) => (doc ? `${text} (đã báo cáo tại ${doc})` : text));
  return `Khó khăn, vướng mắc: ${[...each, ...(later ? [later] : [])].join('; ')}.`;
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
