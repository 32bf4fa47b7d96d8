/** The reminder planner in words: what each step is, whether it goes and why, and the dialog that shows it. Values come formatted. */
import type { Audience } from '../core/remind/ladder.ts';
import type { Verdict } from '../core/remind/planned.ts';
import { fill } from './fill.ts';
import type { Tone } from './mails.ts';
import { tabNames } from './tabs.ts';

/** In the dialog's order: what somebody must see to first. */
export const verdictNames: Record<Verdict, string> = {
  goes: 'Gửi ngay',
  later: 'Sẽ gửi',
  noAddress: 'Chưa có địa chỉ thư',
  failed: 'Không gửi được',
  doubtful: 'Không rõ đã gửi',
  quota: 'Hết hạn mức gửi thư hôm nay',
  paused: 'Đang tạm dừng',
  cooldown: 'Hộp thư đã có thư hôm nay',
  dayOff: 'Ngày nghỉ',
  promised: 'Đã hẹn ngày nộp',
  extended: 'Được gia hạn',
  returned: 'Có báo cáo đang chờ sửa',
  held: 'Có báo cáo sau thời điểm chốt',
  submitted: 'Đã có báo cáo hợp lệ',
  sent: 'Đã gửi',
  folded: 'Gộp vào thư khác',
  asked: 'Cơ quan được đề nghị, không gửi sau hạn',
  closed: 'Không gửi sau khi chốt số liệu',
  added: 'Bước có trước khi được theo dõi',
};

/** `at`: when it went, goes or came back, '' for never; `until`: the day agreed on; `into`: name of the step whose mail covers this one. */
export interface ReasonParams {
  at: string;
  until: string;
  into: string;
}

type Reasons = Record<Verdict, string>;

const told: Reasons = {
  goes: 'gửi ngay ở lượt chạy kế tiếp',
  later: 'gửi lúc {{at}}',
  sent: 'đã gửi lúc {{at}}',
  folded: 'gộp vào {{mail}}',
  submitted: 'đã có báo cáo hợp lệ',
  held: 'đã có báo cáo, gửi sau thời điểm chốt số liệu',
  returned: 'bị trả lại lúc {{at}}; nhắc tiếp từ bước sau',
  extended: 'được gia hạn đến {{until}}',
  promised: 'đã hẹn nộp ngày {{until}}{{then}}',
  cooldown: 'hộp thư đã có thư nhắc hôm nay, để sang {{at}}',
  dayOff: 'ngày nghỉ, để sang {{at}}',
  asked: 'cơ quan được đề nghị, không gửi sau hạn',
  noAddress: 'chưa có địa chỉ thư của đơn vị',
  failed: 'không gửi được: địa chỉ bị từ chối; sửa địa chỉ thì được gửi lại',
  doubtful: 'không rõ đã gửi, không tự gửi lại',
  quota: 'hết hạn mức gửi thư hôm nay, gửi tiếp khi có hạn mức',
  paused: 'đang tạm dừng thư nhắc',
  closed: 'không gửi sau thời điểm chốt số liệu',
  added: 'bước này có trước khi đơn vị hoặc kỳ báo cáo được theo dõi',
};

/** A body that is asked hears of no reminder, no lateness and nothing that was sent back. */
const reasons: Record<Tone, Reasons> = {
  yeuCau: told,
  deNghi: {
    ...told,
    returned: 'có mục xin rà soát từ lúc {{at}}; gửi tiếp từ bước sau',
    promised: 'đã hẹn gửi ngày {{until}}{{then}}',
    cooldown: 'hộp thư đã có thư hôm nay, để sang {{at}}',
    noAddress: 'chưa có địa chỉ thư của cơ quan',
    paused: 'đang tạm dừng gửi thư',
    added: 'bước này có trước khi cơ quan hoặc kỳ báo cáo được theo dõi',
  },
};

const ofAudience: Record<Audience, Partial<Reasons>> = {
  unit: {},
  head: { noAddress: 'chưa có địa chỉ thư của người đứng đầu đơn vị' },
  leader: {
    goes: 'ghi vào thư tổng hợp kế tiếp gửi lãnh đạo',
    later: 'ghi vào thư tổng hợp gửi lãnh đạo lúc {{at}}',
    sent: 'đã ghi trong thư tổng hợp gửi lãnh đạo lúc {{at}}',
    noAddress: 'chưa có địa chỉ thư của lãnh đạo',
  },
};

const mailOf: Record<Tone, string> = { yeuCau: 'lần nhắc', deNghi: 'lần đề nghị' };
const thenOf: Record<Tone, string> = {
  yeuCau: '; nếu chưa nộp, gửi lúc {{at}}',
  deNghi: '; nếu chưa nhận được số liệu, gửi thư lúc {{at}}',
};

export function sayReason(verdict: Verdict, tone: Tone, audience: Audience, p: ReasonParams): string {
  const mail = p.into === 'open' ? stepText(p.into) : `${mailOf[tone]} ${stepText(p.into)}`;
  const then = p.at && fill(thenOf[tone], { at: p.at });
  return fill(ofAudience[audience][verdict] ?? reasons[tone][verdict], { ...p, mail, then });
}

const phrases: Record<string, (days: string) => string> = {
  open: () => 'thư mở đợt',
  missing: () => 'số liệu theo ngày, tuần còn thiếu',
  T: () => 'ngày đến hạn',
  'T-': (days) => `trước hạn ${days} ngày`,
  'T+': (days) => `quá hạn ${days} ngày`,
  'head+': (days) => `báo người đứng đầu đơn vị, quá hạn ${days} ngày`,
  'leader+': (days) => `trình lãnh đạo, quá hạn ${days} ngày`,
};

/** `step`: its name in the planner, 'T-3' or 'head+3'. */
export function stepText(step: string): string {
  const [, kind = '', days = ''] = /^(\w+?[+-]?)(\d*)$/.exec(step) ?? [];
  return phrases[kind]?.(days) ?? step;
}

/** Days and weeks are told of together. */
export const seriesNames = { days: 'số liệu từng ngày', weeks: 'số liệu từng tuần' } as const;

/** Holes that the browser fills are given as '{name}'. */
export const remindDialog = {
  title: 'Nhắc nộp báo cáo',
  intro:
    'Thư sẽ gửi hôm nay và trong 7 ngày tới, thư không gửi và lý do. Phần mềm tự gửi 30 phút một lượt; bấm "Gửi ngay" khi không muốn chờ.',
  time: (p: { hour: string; minute: string; day: string }): string =>
    fill('{{hour}} giờ {{minute}} phút ngày {{day}}', p),
  asOf: (p: { now: string }): string => fill('Tính đến {{now}}:', p),
  goes: (p: { goes: string; recipients: string }): string =>
    fill('Gửi ngay hôm nay: {{goes}} thư, {{recipients}} địa chỉ nhận.', p),
  quota: (p: { quota: string; reserve: string }): string =>
    fill('Hôm nay còn gửi được tới {{quota}} địa chỉ, trong đó giữ lại {{reserve}} để trả lời báo cáo của đơn vị.', p),
  kept: (p: { kept: string }): string => fill('Hết hạn mức: {{kept}} thư, gửi tiếp khi có hạn mức.', p),
  pausedLine: 'Thư nhắc đang tạm dừng; thư trả lời báo cáo vẫn gửi.',
  digest: (p: { at: string }): string => fill('Bản tin cho người đầu mối: {{at}}.', p),
  digestNow: 'gửi ngay',
  leader: 'Ghi vào thư tổng hợp gửi lãnh đạo',
  send: 'Gửi ngay',
  pause: 'Tạm dừng thư nhắc',
  resume: 'Bật lại thư nhắc',
  open: 'Gửi thư mở đợt',
  refresh: 'Làm mới',
  cancel: 'Thôi',
  confirm: (p: { goes: string; recipients: string }): string =>
    fill('Gửi ngay {{goes}} thư tới {{recipients}} địa chỉ? Thư đã gửi không thu lại được.', p),
  confirmYes: (p: { goes: string }): string => fill('Gửi {{goes}} thư', p),
  sending: 'Đang gửi thư, mỗi thư mất khoảng một giây…',
  progress: (p: { sent: string; left: string }): string => fill('Đã gửi {{sent}} thư, còn {{left}} thư.', p),
  progressLabel: 'Tiến độ gửi thư',
  doneHead: 'Đã gửi xong',
  quotaHead: 'Tạm dừng: đã hết hạn mức gửi thư hôm nay của Google',
  sent: (p: { sent: string }): string => fill('Số thư đã gửi: {{sent}}.', p),
  failedCount: (p: { failed: string }): string =>
    fill(`Số thư không gửi được: {{failed}}. Lý do ghi ở trang ${tabNames.ledger}.`, p),
  left: (p: { left: string }): string =>
    fill('Còn {{left}} thư. Phần còn lại được tự động gửi khi Google mở lại hạn mức.', p),
  sendFailed: 'Chưa gửi xong thư.',
  sendFailedHint: 'Thư đã gửi không bị gửi lại; thử lại sẽ gửi tiếp từ chỗ dừng.',
  stalled: 'Không gửi thêm được thư nào.',
  saving: 'Đang lưu…',
  saveFailed: 'Chưa lưu được.',
  pausedNow: 'Đã tạm dừng thư nhắc.',
  resumedNow: 'Đã bật lại thư nhắc.',
  loading: 'Đang lập lại danh sách…',
  loadFailed: 'Chưa lập lại được danh sách.',
  loaded: 'Đã cập nhật danh sách.',
  listHead: 'Danh sách',
  show: 'Hiển thị',
  shows: { go: 'Thư sẽ gửi', not: 'Thư không gửi', all: 'Tất cả' },
  found: (p: { count: string }): string => fill('{{count}} mục trong danh sách.', p),
  foundNone: 'Không có mục nào khớp.',
  group: (p: { name: string; count: string }): string => fill('{{name}}: {{count}}', p),
  weekdays: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  day: (p: { weekday: string; day: string }): string => fill('{{weekday}}, ngày {{day}}', p),
  more: (p: { count: string }): string => fill('và {{count}} kỳ khác', p),
  columns: { unit: 'Đơn vị', step: 'Lần gửi', time: 'Giờ', to: 'Địa chỉ nhận', reason: 'Lý do' },
} as const;
