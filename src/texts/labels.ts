/** Vietnamese labels of the English keys that code and stored rows use. */
import { fill, type Words } from './fill.ts';

/** Contract with outside tools: do not reword. */
export const kindLabels = {
  report: 'Gửi số liệu',
  nil: 'Không có phát sinh',
  unchanged: 'Giữ nguyên số liệu lần trước',
} as const;

export const yesNoLabels = { yes: 'Có', no: 'Không' } as const;

/** As written in units.csv and in the units tab. */
export const mustReportLabels = { yes: 'có', no: 'không' } as const;

export const toneLabels = { yeuCau: 'Yêu cầu', deNghi: 'Đề nghị' } as const;

export const stateLabels = {
  reported: 'Đã báo cáo',
  nil: 'Không phát sinh',
  unchanged: 'Giữ nguyên',
  held: 'Sau chốt',
  returned: 'Trả lại',
  missing: 'Chưa nộp',
} as const;

export const answerStatusLabels = {
  accepted: 'Hợp lệ',
  returned: 'Trả lại',
  held: 'Sau chốt',
  wrongPin: 'Sai mã',
  withdrawn: 'Đã rút',
} as const;

export const mailStatusLabels = {
  sent: 'Đã gửi',
  waiting: 'Chờ gửi',
  doubtful: 'Không rõ đã gửi',
  failed: 'Lỗi gửi',
  noAddress: 'Không có địa chỉ',
} as const;

export const mailKindLabels = {
  open: 'Mở đợt',
  before: 'Nhắc trước hạn',
  due: 'Nhắc ngày đến hạn',
  overdue: 'Nhắc quá hạn',
  missing: 'Nhắc ngày, tuần còn thiếu',
  head: 'Gửi người đứng đầu đơn vị',
  leader: 'Trình lãnh đạo',
  digest: 'Bản tin cho đầu mối',
  accepted: 'Báo hợp lệ',
  returned: 'Trả lại để sửa',
  held: 'Báo nhận sau chốt',
  wrongPin: 'Báo sai mã xác nhận',
  difficulty: 'Chuyển khó khăn, vướng mắc',
  changed: 'Báo số liệu được sửa',
  undone: 'Báo lần gửi ghi đè số đã sửa',
  unknownUnit: 'Báo tên đơn vị lạ',
  report: 'Gửi dự thảo báo cáo',
} as const;

/** What a body that is asked gets is a request, at whatever step. */
export const askedMailLabel = 'Đề nghị cung cấp số liệu';

export const mailKindLabel = (kind: keyof typeof mailKindLabels, tone: keyof typeof toneLabels | undefined): string =>
  tone === 'deNghi' && (kind === 'before' || kind === 'due' || kind === 'missing')
    ? askedMailLabel
    : mailKindLabels[kind];

export const difficultyStatusLabels = {
  new: 'Mới tiếp nhận',
  working: 'Đang xử lý',
  escalated: 'Đã trình lãnh đạo',
  done: 'Đã giải quyết',
} as const;

const scopeLabels = { commune: 'Toàn {{communeType}}', group: 'Nhóm đối tượng', unit: 'Đơn vị' } as const;

export const scopeLabel = (scope: keyof typeof scopeLabels, words: Words): string => fill(scopeLabels[scope], words);

/** Days and numbers of days come formatted. */
export const timeliness = {
  onTime: 'Đúng hạn',
  notDue: 'Chưa đến hạn',
  late: (days: string): string => `Chậm ${days} ngày`,
  overdue: (days: string): string => `Quá hạn ${days} ngày`,
  /** The unit has a last day of its own; `text`: one of the above. */
  extended: (text: string, day: string): string => `${text} (gia hạn đến ${day})`,
  /** It has said when it will report; `text` may be ''. */
  promised: (text: string, day: string): string => (text ? `${text}, hẹn nộp ${day}` : `Hẹn nộp ${day}`),
};

export const noData = 'chưa có số liệu';
export const unset = 'chưa đặt';
/** Stands between quotation marks where a person typed nothing. */
export const blank = '(để trống)';
export const sampleBanner = 'DỮ LIỆU MẪU - KHÔNG PHẢI SỐ LIỆU THẬT';

const typed = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The key behind a label that a person typed: spaces and capitals do not matter. */
export function keyOf<K extends string>(labels: Readonly<Record<K, string>>, text: string): K | null {
  const wanted = typed(text);
  return (Object.keys(labels) as K[]).find((key) => typed(labels[key]) === wanted) ?? null;
}
