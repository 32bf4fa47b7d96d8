/** The pages with Zalo messages and with printed QR codes. Numbers come formatted. */
import { fill } from './fill.ts';
import type { ZaloCase, ZaloTier } from './zalo.ts';

/** One message, whole, its link on the last line. */
export interface ZaloText {
  title: string;
  text: string;
  /** Why this unit is served first; '' where its mail went. */
  mark: string;
  /** Opens the chat with this telephone; '' for none. */
  chat: string;
}

export interface ZaloPack {
  /** What the page says above all: when this was, how many owe. */
  summary: string[];
  names: boolean;
  group: ZaloText[];
  units: ZaloText[];
  heads: ZaloText[];
  others: ZaloText[];
  /** Units that are left in peace until the day that they promised. */
  promised: string[];
}

/** Above each message: where the units stand. */
const tiers: Record<ZaloTier, string> = {
  returned: 'Cần sửa, chưa được tính',
  late: 'Quá hạn {{days}} ngày',
  due: 'Hạn cuối là hôm nay',
  before: 'Còn {{days}} ngày',
  open: 'Chưa gửi',
  missing: 'Còn thiếu báo cáo ngày, tuần',
};

/** A body that is asked is not called late in a title either: the coordinator may read it out. */
export const tierTitle = ({ tier, tone, days }: Pick<ZaloCase, 'tier' | 'tone' | 'days'>): string =>
  tone === 'deNghi' && tier === 'late' ? 'Đã qua thời điểm đề nghị' : fill(tiers[tier], { days });

export const zaloTitles = {
  asked: 'Đề nghị cung cấp số liệu',
  group: (p: { tier: string; units: string; periodName: string }) =>
    fill('{{tier}} - {{units}} đơn vị - kỳ "{{periodName}}"', p),
  series: (p: { tier: string; units: string }) => fill('{{tier}} - {{units}} đơn vị', p),
  part: (p: { title: string; part: string; parts: string }) => fill('{{title}} - tin {{part}}/{{parts}}', p),
  unit: (p: { code: string; name: string; tier: string }) => fill('{{code}} - {{name}}: {{tier}}', p),
  head: (p: { code: string; name: string }) => fill('Người đứng đầu {{code}} - {{name}}', p),
  open: 'Mở đợt báo cáo (gửi nhóm)',
  lastCall: 'Trước khi chốt số liệu (gửi nhóm)',
  leader: 'Báo cáo lãnh đạo phụ trách',
  promised: (p: { code: string; name: string; until: string }) =>
    fill('{{code}} - {{name}}: hẹn nộp ngày {{until}}', p),
};

/** Why no mail reached the unit. */
export const unreached = {
  noAddress: 'Chưa có thư điện tử',
  failed: 'Thư gửi không được',
  doubtful: 'Không rõ thư đã gửi',
  quota: 'Hôm nay hết lượt gửi thư',
} as const;

export const zaloSummary = {
  /** `promised`: how many more have named a day that is still to come; '' for none. */
  owing: (p: { at: string; units: string; promised: string }) =>
    fill(
      `Lúc {{at}}: {{units}} đơn vị còn thiếu báo cáo hoặc cần sửa${p.promised && '; ngoài ra {{promised}} đơn vị đã hẹn ngày nộp'}.`,
      p,
    ),
  nobody: (p: { at: string; promised: string }) =>
    fill(
      p.promised
        ? 'Lúc {{at}}: không còn đơn vị nào cần gửi tin; {{promised}} đơn vị đã hẹn ngày nộp.'
        : 'Lúc {{at}}: không còn đơn vị nào thiếu báo cáo.',
      p,
    ),
  unreached: (p: { units: string }) =>
    fill('{{units}} đơn vị không nhận được thư của hệ thống; tin gửi các đơn vị này đứng đầu danh sách.', p),
  closed: (p: { cutoff: string }) => fill('Số liệu đã chốt lúc {{cutoff}} nên không còn tin đề nghị gửi báo cáo.', p),
};

export const zaloDialog = {
  title: 'Gói nhắc Zalo',
  intro:
    'Sao chép từng tin rồi dán vào Zalo. Liên kết ở cuối tin riêng dành cho đúng đơn vị đó, không gửi vào nhóm chung. Bấm "Làm mới" trước khi gửi để bỏ đơn vị vừa nộp.',
  refresh: 'Làm mới',
  refreshing: 'Đang đọc lại tình hình…',
  failed: 'Chưa đọc lại được tình hình.',
  refreshed: 'Đã làm mới.',
  namesOff: 'Không nêu tên trong tin nhóm',
  filter: 'Tìm theo tên hoặc mã đơn vị',
  found: (p: { count: string }): string => fill('{{count}} tin.', p),
  sections: {
    group: 'Tin gửi nhóm chung',
    units: 'Tin riêng từng đơn vị',
    heads: 'Tin gửi người đứng đầu',
    others: 'Tin mở đợt, chốt số liệu, báo cáo lãnh đạo',
    promised: 'Đơn vị đã hẹn ngày nộp (chưa cần gửi tin)',
  },
  empty: 'Không có tin nào.',
  copy: 'Sao chép',
  copyOf: (p: { title: string }): string => fill('Sao chép tin: {{title}}', p),
  copied: 'Đã sao chép',
  select: 'Tin đã được chọn sẵn, bấm Ctrl+C để sao chép.',
  chat: 'Mở Zalo',
  chatOf: (p: { title: string }): string => fill('Mở Zalo: {{title}}', p),
  sent: 'đã gửi',
  sentOf: (p: { title: string }): string => fill('Đã gửi: {{title}}', p),
};

export const qrPageText = {
  title: 'Mã QR của đơn vị',
  intro: (p: { count: string }): string =>
    fill(
      '{{count}} mã, in trên giấy A4 rồi cắt theo đường kẻ. Mỗi mã chỉ trao cho đúng đơn vị: liên kết trong mã đã có sẵn mã xác nhận.',
      p,
    ),
  print: 'In trang này',
  hint: 'Quét bằng camera hoặc Zalo để mở biểu mẫu. Mã chỉ trao cho đúng đơn vị, không chuyển cho nơi khác.',
  codeOf: (p: { name: string }): string => fill('Mã QR của {{name}}', p),
  without: 'Chưa in được mã của các đơn vị sau (chưa có liên kết, hoặc liên kết quá dài):',
  none: 'Danh mục chưa có đơn vị nào.',
};
