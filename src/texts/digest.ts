/** The coordinator's digest: where the campaign stands, what is to be done, what was mailed. Everything comes formatted. */
import { coordinator, mailFooter } from './contact.ts';
import { bullets, fill, lines, paragraphs, type Words } from './fill.ts';
import { noData } from './labels.ts';
import type { MailText } from './mails.ts';
import { tabNames } from './tabs.ts';

/** Lists are for acting on: the rest stands in the Sheet. */
const most = 20;

const more = (items: readonly string[], noun: string): string[] =>
  items.length > most ? [`và ${items.length - most} ${noun} khác`] : [];

/** In one line: «A; B và 3 đơn vị khác». Names hold commas, so they are set apart by semicolons. */
function names(items: readonly string[]): string {
  const shown = items.slice(0, most).join('; ');
  return [shown, ...more(items, 'đơn vị')].join(' ');
}

/** A heading with its lines; nothing where there are none. */
const list = (heading: string, items: readonly string[], noun = 'đơn vị'): string =>
  items.length > 0 ? `${heading} (${items.length}):\n${bullets([...items.slice(0, most), ...more(items, noun)])}` : '';

/** «VNeID» and «UBND» stay as they are. */
const lower = (text: string): string => text.replace(/^\p{Lu}(?!\p{Lu})/u, (c) => c.toLowerCase());
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Where a period is one of several, its name stands before what is said of it. */
const ofPeriod = (periodName: string, text: string): string =>
  periodName ? `Kỳ "${periodName}": ${lower(text)}` : text;

export interface Progress {
  /** '' where only one period is open. */
  periodName: string;
  total: string;
  accepted: string;
  returned: string;
  missing: string;
  /** '0' for none. */
  held: string;
  newToday: string[];
}

export interface Tier {
  periodName: string;
  /** Days to the last day on time, negative after it; null while none is set; 'asked' for bodies that are asked, after it. */
  left: number | 'asked' | null;
  names: string[];
}

/** What stands behind a unit's name in such a list. */
export const unitMarks = {
  returned: 'bị trả lại',
  promised: (day: string): string => `hẹn nộp ngày ${day}`,
  extended: (day: string): string => `gia hạn đến hết ngày ${day}`,
  head: 'người đứng đầu',
  leader: 'lãnh đạo phụ trách',
};

export const marked = (name: string, marks: readonly string[]): string =>
  marks.length > 0 ? `${name} (${marks.join(', ')})` : name;

/** Lines of part B. */
export const todo = {
  returned: (name: string, day: string): string => `${name}: trả lại ngày ${day}.`,
  /** `text` is a sentence that begins with the figure concerned. */
  flag: (name: string, text: string): string => `${name}, ${lower(text)}`,
  answerCell: (name: string, field: string): string =>
    `${name}, ${lower(field)}: ô trong bảng tính ghi sai, số đúng gần nhất vẫn được tính.`,
  unitCells: (name: string, count: string): string =>
    `${name}: ${count} ô ghi sai ở trang "${tabNames.units}", giá trị đúng gần nhất vẫn được dùng.`,
  held: (name: string): string => `${name}: báo cáo gửi sau thời điểm chốt số liệu, chưa tính.`,
  correctionReturned: (name: string): string => `${name}: lần gửi sửa đổi bị trả lại, số liệu trước đó vẫn được tính.`,
  difficulty: (name: string, text: string): string => `${name}: ${text}`,
  /** `periods`: «ngày 24/5/2026», «tuần từ … đến …»; `rest` how many more. */
  lacking: (name: string, periods: readonly string[], rest: number, kind: 'day' | 'week'): string =>
    `${name}: ${periods.join('; ')}${rest > 0 ? ` và ${rest} ${kind === 'day' ? 'ngày' : 'tuần'} khác` : ''}.`,
  promiseToday: (name: string): string => `${name}: hẹn hôm nay.`,
  promiseBroken: (name: string, day: string): string => `${name}: hẹn ngày ${day}.`,
};

export interface DigestMail {
  day: string;
  /** Of the open periods, the main one first. */
  progress: Progress[];
  /** Lines of `todo`. */
  returned: string[];
  flags: string[];
  difficulties: string[];
  lacking: string[];
  promises: string[];
  tiers: Tier[];
  mails: DigestMails;
  results: { name: string; figure: string; rate: string | null }[];
}

/** How many mails of a kind, by the label of the kind. */
export type Count = [label: string, count: number];

export interface DigestMails {
  sent: Count[];
  /** Those that the run which sends this digest goes on with. */
  going: Count[];
  failed: string[];
  noAddress: string[];
  /** The leader's mailbox is not set, though there is a list for it. */
  leaderUnset: boolean;
  doubtful: string[];
  quota: { mails: string; units: string[] };
  paused: boolean;
  tomorrow: Count[];
}

function tierLabel({ left, periodName }: Tier): string {
  if (left === 'asked') return ofPeriod(periodName, 'Cơ quan được đề nghị cung cấp số liệu');
  if (left === null) return ofPeriod(periodName, 'Chưa đặt hạn');
  if (left === 0) return ofPeriod(periodName, 'Hạn cuối hôm nay');
  return ofPeriod(periodName, left < 0 ? `Quá hạn ${-left} ngày` : `Còn ${left} ngày`);
}

function progressLines(progress: readonly Progress[]): string {
  const each = progress.flatMap((p) => [
    ofPeriod(
      p.periodName,
      `Hợp lệ ${p.accepted}; bị trả lại ${p.returned}; chưa gửi ${p.missing}${p.held === '0' ? '' : `; gửi sau chốt ${p.held}`}; tổng ${p.total}.`,
    ),
    p.newToday.length > 0 ? ofPeriod(p.periodName, `Mới trong ngày (${p.newToday.length}): ${names(p.newToday)}.`) : '',
  ]);
  return bullets(each.filter((line) => line !== ''));
}

function todoBlocks(m: DigestMail): string[] {
  const tiers = m.tiers.map((tier) => `${tierLabel(tier)} (${tier.names.length}): ${names(tier.names)}.`);
  const blocks = [
    list('Bị trả lại quá 1 ngày, chưa sửa', m.returned),
    list('Số liệu cần đối chiếu', m.flags, 'mục'),
    list('Khó khăn, vướng mắc nêu trong ngày', m.difficulties, 'ý kiến'),
    tiers.length > 0 ? `Chưa có báo cáo hợp lệ:\n${bullets(tiers)}` : '',
    list('Số liệu ngày, tuần còn thiếu', m.lacking),
    list('Đã đến hoặc quá ngày hẹn, chưa nộp', m.promises),
  ].filter((block) => block !== '');
  return blocks.map((block, i) => `${i + 1}. ${block}`);
}

function counted(head: string, counts: readonly Count[]): string {
  const all = counts.reduce((n, [, count]) => n + count, 0);
  return all > 0 ? `${head} ${all} thư: ${counts.map(([label, n]) => `${lower(label)} ${n}`).join('; ')}.` : '';
}

function mailLines(m: DigestMails): string {
  const { quota } = m;
  const of = (items: readonly string[], text: string): string => (items.length > 0 ? text : '');
  const each = [
    counted('Hôm nay đã gửi', m.sent),
    counted('Đang gửi tiếp', m.going),
    of(
      quota.units,
      `Chưa gửi được ${quota.mails} thư vì hết hạn mức thư trong ngày, của ${quota.units.length} đơn vị: ${names(quota.units)}. Nội dung đã có sẵn trong Gói nhắc Zalo; khi có hạn mức, phần mềm gửi tiếp, đơn vị quá hạn lâu nhất trước.`,
    ),
    of(
      m.failed,
      `Thư lỗi (${m.failed.length}): ${names(m.failed)}. Sửa địa chỉ ở trang "${tabNames.units}" hoặc "${tabNames.config}" thì phần mềm gửi lại.`,
    ),
    of(
      m.noAddress,
      `Chưa có địa chỉ thư (${m.noAddress.length}): ${names(m.noAddress)}. Đề nghị liên hệ qua điện thoại, Zalo.`,
    ),
    m.leaderUnset
      ? `Chưa đặt thư điện tử lãnh đạo phụ trách ở trang "${tabNames.config}" nên danh sách đơn vị quá hạn chưa trình được.`
      : '',
    of(
      m.doubtful,
      `Không rõ đã gửi (${m.doubtful.length}): ${names(m.doubtful)}. Phần mềm không tự gửi lại; đề nghị báo qua điện thoại, Zalo.`,
    ),
    m.paused ? 'Thư nhắc tự động đang tạm dừng.' : '',
    counted('Dự kiến ngày mai gửi', m.tomorrow),
  ];
  return bullets(each.filter((line) => line !== ''));
}

function resultLines({ results }: DigestMail, words: Words): string {
  const each = results.map(
    ({ name, figure, rate }) => `${capital(fill(name, words))}: ${figure}${rate === '' ? '' : `, ${rate ?? noData}`}.`,
  );
  return bullets(each);
}

/** A part without a line has no heading either; those that are left are lettered in order. */
function parts(m: DigestMail, words: Words): string[] {
  const results = resultLines(m, words);
  const all: [string, string][] = [
    ['Tiến độ', progressLines(m.progress)],
    ['Việc cần xử lý', paragraphs(...todoBlocks(m))],
    ['Thư nhắc', mailLines(m.mails)],
    ['Kết quả tạm tính (chưa phải số liệu chính thức)', results],
  ];
  return all.filter(([, text]) => text !== '').map(([heading, text], i) => lines(`${'ABCD'[i]}. ${heading}`, text));
}

export function digestMail(m: DigestMail, words: Words): MailText {
  const [first] = m.progress;
  const state = first
    ? `: ${first.accepted}/${first.total} đơn vị hợp lệ, ${first.returned} bị trả lại, ${first.missing} chưa gửi`
    : '';
  return {
    subject: `Bản tin ${m.day}${state}`,
    body: paragraphs(
      `Kính gửi: ${coordinator(words)}`,
      ...parts(m, words),
      `Chi tiết: trang "${tabNames.tracking}" (đơn vị), "${tabNames.ledger}" (thư), "${tabNames.difficulties}" của bảng tính.`,
      mailFooter(words, 'office'),
    ),
  };
}
