/** The tab that says, for each figure of an issue, which answers it is made of. */

/** Name of the tab; `issue` is its number. */
export const traceTab = (issue: string): string => `Truy nguồn lần ${issue}`;

/** Rows above the table: what is traced, and the values beside the words. */
export const traceHead = {
  issue: 'Dự thảo báo cáo lần',
  madeAt: 'Tạo lúc',
  asOf: 'Số liệu tính đến',
  period: 'Kỳ báo cáo',
  hash: 'Mã số liệu',
  coverage: 'Đơn vị đã báo cáo',
  state: 'Điều kiện trình',
  rule: 'Mỗi dòng là số của một đơn vị trong một chỉ tiêu; cộng tử số, mẫu số của các dòng cùng chỉ tiêu, cùng phạm vi thì được số in trong báo cáo.',
} as const;

export const traceHeadings = [
  'Chỉ tiêu',
  'Phạm vi',
  'Đơn vị',
  'Tử số',
  'Mẫu số',
  'Tình trạng',
  'Mã lần gửi',
  'Thời điểm gửi',
  'Sửa bởi đầu mối',
] as const;

export const tracePrinted = 'Số in trong báo cáo';
export const traceEdited = 'Có sửa';
