/** Sentences that the report composes itself, in every campaign. Figures come formatted. */
import { fill, optional, type Words } from '../fill.ts';

export const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Counts come formatted, '0' where there is none. */
export const isNone = (count: string): boolean => count === '0' || count === '';

/** «Thôn 1, Thôn 2 và 3 đơn vị khác» */
export function listed(names: readonly string[], more: number): string {
  const all = names.join(', ');
  return more > 0 ? `${all} và ${more} đơn vị khác` : all;
}

/** The documents issued, else the order itself, else nobody's. `reminders`: how many were sent. */
export function direction(words: Words, reminders = '0'): string {
  const docs = optional(words, 'directiveDocs') || optional(words, 'assigningDocShort');
  const issued = docs ? `đã ban hành ${docs}; ` : '';
  const sent = isNone(reminders) ? '' : `; đã gửi ${reminders} lượt thư nhắc`;
  return `${fill('{{issuerName}}', words)} ${issued}${fill('giao {{coordinatorOffice}} theo dõi, đôn đốc, tổng hợp kết quả', words)}${sent}.`;
}

export interface Coverage {
  reported: string;
  expected: string;
  /** Of the headline indicator, over those who have reported; '' where there is none. */
  rateReported: string;
  /** Name of that indicator. */
  name?: string;
}

export function coverage({ reported, expected, rateReported, name }: Coverage, words: Words): string {
  const w = { ...words, reported, expected, rateReported };
  if (reported === '0') return fill('Chưa có {{areaUnit}} nào báo cáo hợp lệ (tổng số {{expected}} {{areaUnit}}).', w);
  if (reported === expected) return fill('{{reported}}/{{expected}} {{areaUnit}} đã có báo cáo hợp lệ.', w);
  const partial =
    'Mới có {{reported}}/{{expected}} {{areaUnit}} báo cáo hợp lệ; tỷ lệ dưới đây tính trên toàn {{communeType}}, kết quả chưa gồm các {{areaUnit}} chưa báo cáo.';
  if (!rateReported) return fill(partial, w);
  const whose = name ? lower(name) : 'tỷ lệ tương ứng';
  return `${fill(partial, w)} ${fill('Tính riêng các {{areaUnit}} đã báo cáo,', w)} ${whose} là ${rateReported}.`;
}

export const groupIntro = (words: Words): string =>
  fill(
    'Kết quả dưới đây do các cơ quan, đơn vị báo cáo theo phạm vi quản lý, cùng một đối tượng có thể được nhiều đơn vị báo cáo; không cộng vào kết quả của {{communeType}} để tránh tính trùng.',
    words,
  );

export interface Regime {
  total: string;
  onTime: string;
  /** Bodies that are asked are not called late: what they gave after their last day is `given`. */
  late: string;
  given?: string;
  /** After the cut-off, so not among the figures. */
  held: string;
  /** Nothing has come from them. */
  missing: string;
  /** Their only answer was returned and has not come back, where they are not in `missing`. */
  mending?: string;
  /** How often an answer was returned. */
  returned: string;
  /** Without a deadline nothing is on time or late. */
  noDeadline?: boolean;
}

export function regime(p: Regime): string {
  const { total, onTime, late, given = '0', held, missing, mending = '0', returned, noDeadline } = p;
  if (isNone(total)) return 'Chưa có đơn vị nào thuộc diện báo cáo trong kỳ.';
  const back = isNone(returned) ? '' : ` Số lần trả lại để sửa: ${returned}.`;
  const open = [
    [held, 'gửi sau thời điểm chốt, chưa đưa vào tổng hợp'],
    [mending, 'bị trả lại, chưa gửi lại'],
    [missing, 'chưa gửi'],
  ].flatMap(([count = '', what]) => (isNone(count) ? [] : [`${count} đơn vị ${what}`]));
  const all = open.length === 0;
  if (noDeadline)
    return `Có ${total} đơn vị thuộc diện báo cáo, chưa quy định hạn gửi; ${all ? 'tất cả đã gửi báo cáo' : open.join('; ')}.${back}`;
  if (onTime === total)
    return `${onTime}/${total} đơn vị đã gửi báo cáo đúng hạn${back === '' ? ', không có báo cáo phải trả lại' : ''}.${back}`;
  if (missing === total) return `Chưa có đơn vị nào gửi báo cáo (tổng số ${total} đơn vị).${back}`;
  const first = isNone(onTime)
    ? `Trong ${total} đơn vị thuộc diện báo cáo, chưa có đơn vị nào gửi đúng hạn`
    : `Có ${onTime}/${total} đơn vị gửi đúng hạn`;
  const after = [
    ...(isNone(late) ? [] : [`${late} đơn vị gửi chậm`]),
    ...(isNone(given) ? [] : [`${given} cơ quan, tổ chức đã cung cấp số liệu`]),
  ];
  return `${[first, ...after, ...open].join('; ')}.${back}`;
}

/** An indicator in part III; a dash before it is the document's. `groupName` is '' for the commune. */
export interface Item {
  name: string;
  groupName: string;
  numerator: string;
  denominator: string;
  rate: string;
  target: string;
}

const item = (p: Item): string =>
  `${p.name}${p.groupName && ` (${p.groupName})`}: ${p.numerator}/${p.denominator}, bằng ${p.rate}`;

const more = (count: string): string => `Và ${count} chỉ tiêu khác (chi tiết tại các bảng kèm theo).`;

export const goodItem = (p: Item): string => `${item(p)} (mức đề ra: ${p.target}).`;

export const goodMore = more;

export const goodNone = 'Đến thời điểm chốt số liệu, chưa có chỉ tiêu định lượng nào đủ căn cứ kết luận đạt mức đề ra.';

export interface LimitsItem extends Item {
  /** Units with the lowest results, '' where none is to be named. */
  below: string;
  belowCount: string;
  reported: string;
  /** Most of those who reported stand below: they are counted, not named. */
  most: boolean;
}

export function limitsItem(p: LimitsItem): string {
  const named = p.below && `; đơn vị có kết quả thấp: ${p.below}`;
  const who = p.most ? `; ${p.belowCount}/${p.reported} đơn vị đã báo cáo chưa đạt` : named;
  return `${item(p)}, chưa đạt mức đề ra (${p.target})${who}.`;
}

export const limitsMore = more;

export interface Left {
  kind: 'missing' | 'held' | 'returned';
  count: string;
  names: string;
}

const leftKinds = {
  missing: 'chưa gửi',
  held: 'gửi sau thời điểm chốt',
  returned: 'bị trả lại, chưa gửi lại',
} as const;

/** `asked`: bodies that are asked, not told, and are not in `count`. */
export function limitsMissing({ count, kinds, asked }: { count: string; kinds: Left[]; asked: string }): string {
  const named = (names: string): string => names && ` (${names})`;
  const parts = kinds
    .filter((k) => !isNone(k.count))
    .map((k) => `${leftKinds[k.kind]} ${k.count} đơn vị${named(k.names)}`);
  const apart = isNone(asked) ? '' : ` (chưa kể ${asked} cơ quan, tổ chức được đề nghị cung cấp số liệu)`;
  return `Còn ${count} đơn vị chưa được đưa vào tổng hợp${apart}: ${parts.join('; ')}.`;
}

export const limitsQuality = (p: { count: string; annex: string }): string =>
  `${p.count} đơn vị có số liệu đang phải đối chiếu (Phụ lục ${p.annex}).`;

export const limitsOpen = (count: string): string => `${count} chỉ tiêu chưa đủ số liệu để đánh giá.`;

export const limitsNone = 'Không có chỉ tiêu nào thấp hơn mức đề ra; việc duy trì kết quả chưa có số liệu đánh giá.';

const quotable = (text: string): string =>
  text
    .replace(/["“”]/g, "'")
    .replace(/[\s.]+$/, '')
    .trim();

export const causesHead = 'Theo phản ánh của các đơn vị:';

/** Difficulties by the kinds of the Form. */
const causeHeads: Record<string, string> = {
  'Người dân chưa đồng thuận': 'Về việc người dân chưa đồng thuận',
  Khác: 'Về nội dung khác',
};

/** What units wrote, as their words. */
export function cause(p: { kind: string; count: string; quotes: { unitName: string; text: string }[] }): string {
  const quotes = p.quotes.map((q) => `${q.unitName}: "${quotable(q.text)}"`);
  const head = `${causeHeads[p.kind] ?? `Về ${lower(p.kind)}`} (${p.count} đơn vị nêu)`;
  return quotes.length > 0 ? `${head}: ${quotes.join('; ')}.` : `${head}.`;
}

export const causesNone = {
  /** Nobody has reported. */
  silent: 'Chưa có báo cáo của đơn vị nên chưa xác định được nguyên nhân.',
  allMet: 'Không có chỉ tiêu thấp hơn mức đề ra.',
  open: 'Chưa đủ số liệu để phân tích nguyên nhân.',
  untold: (words: Words): string =>
    fill(
      'Các đơn vị chưa nêu nguyên nhân; {{coordinatorOffice}} làm việc với các đơn vị có kết quả thấp để làm rõ.',
      words,
    ),
};

/** What is counted where an indicator counts units. */
export const unitNoun = 'đơn vị';

export interface Pace {
  /** «30/5/2026» */
  milestone: string;
  days: string;
  /** `noun`: what is counted, '' where it needs no word; `perDay`: '' where less than one a day is needed. */
  parts: { name: string; perDay: string; gap: string; noun: string }[];
}

export function pace({ milestone, days, parts }: Pace): string {
  const said = (own: Pace['parts'], of: (p: Pace['parts'][number]) => string): string =>
    own.map((p) => `${[of(p), p.noun].filter(Boolean).join(' ')} (${lower(p.name)})`).join('; ');
  const daily = parts.filter((p) => p.perDay !== '');
  const few = parts.filter((p) => p.perDay === '');
  const needs = [
    daily.length > 0 ? `bình quân mỗi ngày cần thêm ít nhất: ${said(daily, (p) => p.perDay)}` : '',
    few.length > 0 ? `còn thiếu trong cả thời gian: ${said(few, (p) => p.gap)}` : '',
  ].filter((part) => part !== '');
  return `Để đạt mức đề ra vào ngày ${milestone} (còn ${days} ngày), ${needs.join('. Ngoài ra ')}.`;
}

export const noAdvice = 'Không có đề xuất, kiến nghị.';

/** Nothing came true that asks for an action. */
export const noActions = 'Tiếp tục thực hiện nhiệm vụ theo văn bản giao việc.';
