/** Sentences that the report composes itself, in every campaign. Figures come formatted. */
import { fill, optional, type Words } from '../fill.ts';

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** «Thôn 1, Thôn 2 và 3 đơn vị khác» */
export function listed(names: readonly string[], more: number): string {
  const all = names.join(', ');
  return more > 0 ? `${all} và ${more} đơn vị khác` : all;
}

/** The documents issued, else the order itself, else nobody's. */
export function direction(words: Words): string {
  const docs = optional(words, 'directiveDocs') || optional(words, 'assigningDocShort');
  const issued = docs ? `đã ban hành ${docs}; ` : '';
  return `${fill('{{issuerName}}', words)} ${issued}${fill('giao {{coordinatorOffice}} theo dõi, đôn đốc, tổng hợp kết quả.', words)}`;
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

export interface Weeks {
  /** The activity's name, and how often it was done in all. */
  name: string;
  num: string;
  weeksFull: string;
  weeksBelow: string;
  /** The floor of a week. */
  target: string;
  weekList: string;
}

export const weeksMet = (p: Weeks): string =>
  `${p.name}: ${p.num}; xét ${p.weeksFull} tuần trọn vẹn, tuần nào cũng đạt từ ${p.target} lần trở lên.`;

export const weeksNotMet = (p: Weeks): string =>
  `${p.name}: ${p.num}; xét ${p.weeksFull} tuần trọn vẹn, có ${p.weeksBelow} tuần chưa đủ ${p.target} lần hoặc chưa có số liệu (${p.weekList}).`;

/** No full week lies in the campaign yet, or no floor is set. */
export const weeksPlain = (p: Pick<Weeks, 'name' | 'num'>): string => `${p.name}: ${p.num}.`;

export const weeksNone = (name: string): string => `${name}: chưa có số liệu.`;

export const daysSum = (p: { name: string; num: string; days: string }): string =>
  `${p.name}: ${p.num} (cộng ${p.days} ngày có số liệu).`;

export const daysNone = (name: string): string => `${name}: chưa có số liệu.`;

export const daysMissing = (p: { days: string; list: string }): string =>
  `Còn ${p.days} ngày chưa có số liệu: ${p.list}.`;

/** `diff` without its sign. */
export const daysCheck = (p: { sum: string; told: string; diff: string }): string =>
  `Số lũy kế đơn vị tự ghi là ${p.told}, số cộng theo ngày là ${p.sum}, chênh ${p.diff}; đề nghị đơn vị rà soát.`;

export interface Against {
  events: string;
  persons: string;
  diff: string;
  office: string;
  /** Names of the two figures. */
  eventsName?: string;
  personsName?: string;
}

export function daysAgainst({ events, persons, diff, office, eventsName, personsName }: Against): string {
  const told = eventsName ? lower(eventsName) : 'số ghi nhận theo ngày';
  const counted = personsName ? lower(personsName) : 'số do các địa bàn báo cáo';
  return `Đối chiếu: ${told} là ${events}, ${counted} là ${persons}, chênh ${diff}; ${office} đang đối chiếu, không cộng hai số này với nhau.`;
}

export const groupIntro = (words: Words): string =>
  fill(
    'Kết quả dưới đây do các cơ quan, đơn vị báo cáo theo phạm vi quản lý, không cộng vào kết quả của {{communeType}} để tránh tính trùng.',
    words,
  );

export interface Regime {
  total: string;
  onTime: string;
  late: string;
  missing: string;
  /** How often an answer was returned. */
  returned: string;
  /** Without a deadline nothing is on time or late. */
  noDeadline?: boolean;
}

export function regime({ total, onTime, late, missing, returned, noDeadline }: Regime): string {
  const back = returned === '0' ? '' : ` Số lần trả lại để sửa: ${returned}.`;
  if (total === '0') return 'Chưa có đơn vị nào phải báo cáo trong kỳ.';
  if (noDeadline)
    return `Có ${total} đơn vị phải báo cáo; còn ${missing} đơn vị chưa gửi; hạn gửi chưa được quy định.${back}`;
  if (onTime === total) return `${onTime}/${total} đơn vị gửi báo cáo đúng hạn, đúng mẫu.${back}`;
  return `Có ${onTime}/${total} đơn vị gửi đúng hạn; ${late} đơn vị gửi chậm; ${missing} đơn vị chưa gửi.${back}`;
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
  `${p.groupName && `${p.groupName} - `}${p.name}: ${p.numerator}/${p.denominator}, bằng ${p.rate}`;

export const goodItem = (p: Item): string => `${item(p)} (mức đề ra: ${p.target}).`;

export const goodNone = 'Đến thời điểm chốt số liệu chưa có đủ căn cứ kết luận chỉ tiêu định lượng nào đạt mức đề ra.';

/** `below`: units with the lowest results, '' where none is to be named. */
export const limitsItem = (p: Item & { below: string }): string =>
  `${item(p)}, chưa đạt mức đề ra (${p.target})${p.below && `; đơn vị có kết quả thấp: ${p.below}`}.`;

export const limitsMissing = (p: { count: string; list: string }): string =>
  `Còn ${p.count} đơn vị chưa có báo cáo hợp lệ: ${p.list}.`;

export const limitsQuality = (p: { count: string }): string =>
  `${p.count} đơn vị có số liệu đang phải đối chiếu (Phụ lục III).`;

export const limitsNone = 'Không có chỉ tiêu nào thấp hơn mức đề ra.';

export const causeItem = (p: { name: string; count: string }): string => `${p.name}: ${p.count} đơn vị nêu.`;

const quotable = (text: string): string =>
  text
    .replace(/["“”]/g, "'")
    .replace(/[\s.]+$/, '')
    .trim();

/** What a unit wrote, as its words. */
export const causeQuote = (p: { unitName: string; text: string }): string =>
  `${p.unitName} nêu: "${quotable(p.text)}".`;

export const causesNone = (words: Words): string =>
  fill(
    'Các đơn vị chưa nêu nguyên nhân; {{coordinatorOffice}} làm việc với các đơn vị có kết quả thấp để làm rõ.',
    words,
  );

/** `milestone`: «30/5/2026». */
export const unitNoun = 'đơn vị';

/** `noun`: what is counted, '' where it needs no word. */
export function pace(p: {
  name: string;
  gap: string;
  noun: string;
  perDay: string;
  days: string;
  milestone: string;
}): string {
  const of = p.noun && ` ${p.noun}`;
  return `${p.name}: còn thiếu ${p.gap}${of}; để đạt mức đề ra vào ngày ${p.milestone} (còn ${p.days} ngày), bình quân mỗi ngày cần thêm ít nhất ${p.perDay}${of}.`;
}

export const noAdvice = 'Không có đề xuất, kiến nghị.';

/** Nothing came true that asks for an action. */
export const noActions = 'Tiếp tục thực hiện nhiệm vụ theo văn bản giao việc.';

/** `at`: «16 giờ 30 phút ngày 28/5/2026». */
export const changesHead = (p: { issue: string; at: string }): string =>
  `Thay đổi so với lần ${p.issue} (tạo lúc ${p.at})`;

export const changesNone = (p: { issue: string; at: string }): string =>
  `Số liệu không thay đổi so với lần ${p.issue} (tạo lúc ${p.at}).`;

export const changeNew = (p: { names: string }): string => `Đơn vị mới có báo cáo hợp lệ: ${p.names}.`;

export const changeLate = (p: { names: string }): string => `Trong đó gửi sau hạn: ${p.names}.`;

export const changeWithdrawn = (p: { names: string }): string => `Đơn vị không còn báo cáo hợp lệ: ${p.names}.`;

/** Days and weeks of a series. */
export const changeAdded = (p: { name: string; count: string }): string =>
  `${p.name}: thêm số liệu của ${p.count} kỳ (ngày, tuần).`;

export const changesMore = (count: string): string => `Còn ${count} số liệu khác được sửa, xem trang truy nguồn.`;

/** Table of figures that differ, and what may be said in its last column. */
export const changeReasons = {
  unit: 'Đơn vị gửi lại',
  coordinator: 'Đầu mối sửa',
  registry: 'Sửa danh mục đơn vị',
  settings: 'Đổi cấu hình',
} as const;
