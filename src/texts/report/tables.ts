/** Captions, headings and notes of the report's tables, and what stands in their cells (texts-vi 3.2). */
import type { Verdict } from '../../core/campaign.ts';
import { fill, optional, type Words } from '../fill.ts';
import { stateLabels, yesNoLabels } from '../labels.ts';

/** «Bảng 1. Kết quả theo địa bàn» */
export const numberedCaption = (number: string, caption: string): string => `Bảng ${number}. ${caption}`;

export const captions = {
  indicators: 'Kết quả thực hiện các chỉ tiêu',
  areas: 'Kết quả theo địa bàn',
  groups: 'Kết quả theo nhóm đối tượng',
  regime: 'Chế độ báo cáo',
  days: 'Số liệu theo ngày',
  weeks: 'Kết quả theo tuần',
  changes: 'Số liệu được sửa',
  difficulties: 'Khó khăn, vướng mắc do đơn vị nêu',
  units: 'Đơn vị báo cáo chậm, chưa báo cáo, đang sửa',
  flags: 'Số liệu cần đối chiếu',
} as const;

export const indicatorHeadings = [
  'STT',
  'Chỉ tiêu',
  'Tổng số',
  'Đã thực hiện',
  'Tỷ lệ',
  'Chỉ tiêu đề ra',
  'Biểu đồ',
  'Đánh giá',
] as const;

/** Before and after the plan's own columns. */
export const areaHeadings = (words: Words): { first: string[]; last: string } => ({
  first: ['STT', fill('{{areaUnitCap}}', words)],
  last: 'Đánh giá',
});

export const groupHeadings = [
  'STT',
  'Nhóm đối tượng',
  'Đơn vị báo cáo',
  'Nội dung tính',
  'Tổng số',
  'Đã thực hiện',
  'Tỷ lệ',
  'Chỉ tiêu',
  'Đánh giá',
] as const;

/** The annex has a line for each unit. */
export const groupUnitHeadings = [
  'STT',
  'Đơn vị',
  'Nội dung tính',
  'Tổng số',
  'Đã thực hiện',
  'Tỷ lệ',
  'Đánh giá',
] as const;

export const regimeHeadings = [
  'STT',
  'Loại đơn vị',
  'Tổng số',
  'Đúng hạn',
  'Chậm',
  'Chưa có báo cáo hợp lệ',
  'Số lần bị trả lại',
] as const;

/** Around one column for each daily figure. */
export const dayHeadings = { first: 'Ngày', last: 'Tình trạng' } as const;

export const weekHeadings = ['Tuần', 'Số lần', 'Mức tối thiểu', 'Đánh giá'] as const;

export const changeHeadings = ['STT', 'Đơn vị', 'Nội dung', 'Lần trước', 'Lần này', 'Lý do'] as const;

export const difficultyHeadings = ['STT', 'Nhóm', 'Đơn vị', 'Nội dung đơn vị nêu', 'Văn bản'] as const;

export const unitHeadings = ['STT', 'Đơn vị', 'Tình trạng', 'Thời điểm nộp', 'Số lần bị trả lại'] as const;

export const flagHeadings = ['STT', 'Đơn vị', 'Nội dung cần đối chiếu'] as const;

export const notes = {
  areas: 'Ghi chú: "-" là chưa báo cáo; dấu (*) là số liệu đang đối chiếu.',
  groups: (words: Words): string =>
    fill(
      'Ghi chú: số liệu bảng này có thể trùng với người đã tính theo địa bàn, không cộng vào tổng của {{communeType}}.',
      words,
    ),
  regime: 'Ghi chú: không xét chậm đối với cơ quan, tổ chức được đề nghị cung cấp số liệu.',
  days: 'Ghi chú: "-" là chưa có số liệu của ngày.',
  weeks: 'Ghi chú: tuần tính từ thứ Hai đến Chủ nhật; chỉ đánh giá tuần trọn vẹn trong đợt.',
};

/** Stands for a figure that nobody has given, and marks one that is being checked. */
export const notReported = '-';
export const checking = ' (*)';

export const verdictLabels: Record<Verdict, string> = {
  met: 'Đạt',
  exceeded: 'Vượt',
  equal: 'Chưa đạt',
  metSoFar: 'Chưa đủ căn cứ đánh giá',
  notMet: 'Chưa đạt',
  partial: 'Chưa đủ căn cứ đánh giá',
  plain: '',
  noData: 'Chưa có số liệu',
};

export const weekLabels = { met: 'Đạt', notMet: 'Chưa đạt', notFull: 'Không xét', noData: 'Chưa có số liệu' } as const;

export const dayStates = stateLabels;

/** The registry's own figures, where they changed. */
const registryFields: Record<string, string> = {
  households: 'Số hộ trong danh mục',
  eid2: 'Số tài khoản mức độ 2 trong danh mục',
  type: 'Loại đơn vị',
  mustReport: 'Phải báo cáo',
};
export const registryField = (code: string): string => registryFields[code] ?? code;

/** Of a difficulty: the Form lets a unit say that the letter comes later. */
export const docCell = (doc: string): string => (/^sẽ gửi\.?$/i.test(doc.trim()) ? 'Chưa có văn bản' : doc);

/** Which indicators the last column of a table of areas goes by. */
export const judgedBy = (names: readonly string[]): string => `Cột "Đánh giá" xét theo: ${names.join('; ')}.`;

export const lateLabel = 'Gửi chậm';
/** It came after the cut-off. */
export const heldLabel = 'Gửi sau thời điểm chốt';
export const total = 'Tổng cộng';
export const rateHeading = 'Tỷ lệ';
export const yes = yesNoLabels.yes;
export const no = yesNoLabels.no;

/** What a figure stood at and stands at; '' where unknown. */
export interface FlagParams {
  field: string;
  from: string;
  to: string;
}

export type FlagCode = 'registryDiffers' | 'manyPersons' | 'corrected' | 'cellMarked' | 'seriesDiffer';

const was = (text: string): string => text || '(để trống)';

const flagTexts: Record<FlagCode, (p: FlagParams) => string> = {
  registryDiffers: (p) => `${p.field}: danh mục ghi ${was(p.from)}, đơn vị báo cáo ${was(p.to)}.`,
  manyPersons: (p) => `${p.field}: báo cáo ${was(p.to)}, nhiều hơn mức có thể theo số hộ (${was(p.from)}).`,
  corrected: (p) => `${p.field}: đơn vị báo cáo ${was(p.from)}, đầu mối sửa thành ${was(p.to)}.`,
  seriesDiffer: (p) =>
    `${p.field}: ghi nhận theo ngày ${was(p.from)}, các địa bàn báo cáo ${was(p.to)}; hai cách đếm khác nhau, đang đối chiếu.`,
  cellMarked: (p) => (p.field ? `${p.field}: đầu mối đánh dấu cần đối chiếu.` : 'Đầu mối đánh dấu cần đối chiếu.'),
};

export const flagText = (code: FlagCode, params: FlagParams): string => flagTexts[code](params);

/** Under an empty table of the appendix. */
export const nothing = {
  units: 'Các đơn vị đã báo cáo đúng hạn.',
  flags: 'Không có số liệu phải đối chiếu.',
  difficulties: 'Các đơn vị chưa nêu khó khăn, vướng mắc.',
} as const;

/** Where the registry's figures come from; '' where neither is known. `day`: «31/3/2026». */
export function registryNote(words: Words, day: string): string {
  const source = optional(words, 'registrySource');
  if (!source && !day) return '';
  return `Nguồn số liệu danh mục: ${[source, day && `tính đến ngày ${day}`].filter((part) => part !== '').join(', ')}.`;
}
