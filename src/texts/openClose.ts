/** Opening a campaign and closing it: what the coordinator is told before. Everything comes formatted. */
import { fill, lines, paragraphs } from './fill.ts';
import type { DialogText } from './menu.ts';
import { tabNames } from './tabs.ts';

const namesShown = 10;

/** «A; B và 3 đơn vị khác»: a dialog is no list. */
export function namedBriefly(names: readonly string[]): string {
  const more = names.length - namesShown;
  return more > 0 ? `${names.slice(0, namesShown).join('; ')} và ${more} đơn vị khác` : names.join('; ');
}

const counted = (label: string, names: readonly string[]): string =>
  names.length > 0 ? `${label} (${names.length}): ${namedBriefly(names)}.` : '';

export interface Opening {
  /** Units that will be told. */
  to: string;
  without: string[];
  /** Mails that may go today, the reserve taken off. */
  left: string;
  reserve: string;
  /** '1' when all go today. */
  days: string;
  /** The switch for automatic mails is off: its name. */
  paused: string;
  /** What the units would be told wrongly. */
  doubts: OpeningDoubt[];
}

/** `at`: the moment that has passed. */
export type OpeningDoubt = { kind: 'noDue' | 'noOrder' } | { kind: 'duePassed' | 'cutoffPassed'; at: string };

function sayDoubt(doubt: OpeningDoubt): string {
  switch (doubt.kind) {
    case 'noDue':
      return 'Chưa đặt hạn gửi của đơn vị: thư không nêu hạn.';
    case 'noOrder':
      return 'Chưa ghi số văn bản giao việc: thư chỉ viết "văn bản giao việc".';
    case 'duePassed':
      return `Hạn gửi của đơn vị (${doubt.at}) đã qua.`;
    case 'cutoffPassed':
      return `Thời điểm chốt số liệu (${doubt.at}) đã qua: không gửi được thư mở đợt, báo cáo gửi đến không được tính.`;
  }
}

const doubtful = (doubts: readonly OpeningDoubt[]): string =>
  doubts.length > 0 ? lines('Cần xem lại ở trang Cấu hình:', ...doubts.map((doubt) => `- ${sayDoubt(doubt)}`)) : '';

const title = 'Mở đợt báo cáo';

const noAddress = (without: readonly string[]): string =>
  without.length > 0
    ? `${counted('Không có địa chỉ thư', without)} Bổ sung ở trang ${tabNames.units} thì thư tự gửi sau đó, hoặc gửi liên kết qua Zalo.`
    : '';

const switchedOff = (name: string): string =>
  name && `Mục "${name}" ở trang ${tabNames.config} đang là "không": chưa thư nào được gửi cho đến khi bật lại.`;

export const openingDialog = (o: Opening): DialogText => ({
  title,
  body: paragraphs(
    fill('Mở đợt và gửi cho {{to}} đơn vị mỗi đơn vị một thư có liên kết riêng, đã có sẵn mã?', { to: o.to }),
    lines(
      fill('Hôm nay còn gửi được {{left}} thư, không kể {{reserve}} thư giữ lại để trả lời đơn vị.', {
        left: o.left,
        reserve: o.reserve,
      }),
      o.days === '1' ? 'Các thư được gửi hết trong hôm nay.' : `Các thư được gửi dần trong khoảng ${o.days} ngày.`,
    ),
    noAddress(o.without),
    switchedOff(o.paused),
    doubtful(o.doubts),
  ),
});

export const openedText = (o: Pick<Opening, 'to' | 'without' | 'paused' | 'doubts'>): string =>
  paragraphs(
    `Đã mở đợt. Thư có liên kết được gửi lần lượt cho ${o.to} đơn vị, bắt đầu trong 30 phút tới.`,
    noAddress(o.without),
    switchedOff(o.paused),
    doubtful(o.doubts),
  );

export const openedBefore = (day: string): string =>
  `Đợt đã mở từ ngày ${day}, không mở lại. Đơn vị mới thêm vào danh mục tự được gửi liên kết.`;

export const openedDialog = (day: string): DialogText => ({ title, body: openedBefore(day) });

export const openingTitle = title;

export type ClosingWarning =
  | 'missing'
  | 'asked'
  | 'returned'
  | 'held'
  | 'promised'
  | 'extended'
  | 'unsent'
  | 'waiting'
  | 'unset';

const warnings: Record<ClosingWarning, string> = {
  missing: 'Chưa nộp',
  asked: 'Chưa nhận được số liệu',
  returned: 'Bị trả lại, chưa gửi lại',
  held: 'Gửi sau lần chốt trước, chưa được tính',
  promised: 'Đã hẹn nộp, chưa đến ngày hẹn',
  extended: 'Đang được gia hạn',
  unsent: 'Thư nhắc chưa gửi được vì hết lượt',
  waiting: 'Thư trả lời chưa gửi được vì hết lượt',
  unset: 'Cấu hình chưa đặt mục bắt buộc',
};

/** One line, '' where there is nothing to warn of. */
export const closingWarning = (kind: ClosingWarning, names: readonly string[]): string =>
  counted(warnings[kind], names);
