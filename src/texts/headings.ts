/** Headings above the columns; users may reorder columns, so every heading explains itself. */
import type { FixedTab, Tab } from '../core/tabs.ts';

type Headings = Record<string, string>;

export const unitsHeadings: Headings = {
  code: 'Mã đơn vị',
  type: 'Loại đơn vị',
  name: 'Tên đơn vị',
  aliases: 'Tên khác',
  email: 'Thư điện tử',
  head: 'Người đứng đầu',
  headEmail: 'Thư điện tử người đứng đầu',
  phone: 'Điện thoại',
  households: 'Tổng số hộ',
  population14: 'Số người từ 14 tuổi',
  eid2: 'Tài khoản định danh mức độ 2',
  smartphone: 'Số người dùng điện thoại thông minh',
  staff: 'Số cán bộ, người lao động',
  mustReport: 'Phải báo cáo',
  tone: 'Cách viết thư',
};

const fixed: Record<FixedTab, Headings> = {
  config: { key: 'Khóa', name: 'Mục', value: 'Giá trị', help: 'Giải thích' },
  units: unitsHeadings,
  definitions: { kind: 'Loại', code: 'Mã', name: 'Tên', detail: 'Nội dung' },
  current: { key: 'Khóa', data: 'Dữ liệu' },
  totals: {
    key: 'Khóa',
    scope: 'Phạm vi',
    code: 'Mã',
    name: 'Tên',
    indicator: 'Chỉ tiêu',
    num: 'Đã thực hiện',
    den: 'Tổng số',
    rate: 'Tỷ lệ',
    denReporting: 'Tổng số của đơn vị đã báo cáo',
    rateReporting: 'Tỷ lệ tính trên đơn vị đã báo cáo',
    target: 'Mức đề ra',
    met: 'Đánh giá',
  },
  tracking: {
    key: 'Khóa',
    unit: 'Mã đơn vị',
    name: 'Tên đơn vị',
    period: 'Kỳ',
    state: 'Tình trạng',
    timeliness: 'Thời hạn',
    due: 'Hạn cuối',
    firstAcceptedAt: 'Hợp lệ lần đầu',
    lastAt: 'Lần gửi gần nhất',
    returns: 'Số lần bị trả lại',
    promised: 'Hẹn nộp ngày',
    extendedTo: 'Gia hạn đến ngày',
    agreedReason: 'Lý do',
  },
  difficulties: {
    key: 'Khóa',
    at: 'Thời điểm',
    unit: 'Mã đơn vị',
    name: 'Tên đơn vị',
    period: 'Kỳ',
    kind: 'Nhóm',
    text: 'Nội dung khó khăn, vướng mắc',
    doc: 'Văn bản kèm theo',
    status: 'Trạng thái',
    note: 'Ghi chú xử lý',
  },
  ledger: {
    key: 'Khóa',
    at: 'Thời điểm',
    kind: 'Loại thư',
    unit: 'Mã đơn vị',
    period: 'Kỳ',
    to: 'Người nhận',
    subject: 'Tiêu đề',
    status: 'Trạng thái',
    detail: 'Chi tiết',
  },
  issues: {
    key: 'Lần',
    at: 'Thời điểm',
    title: 'Tên tệp',
    docId: 'Mã tài liệu',
    url: 'Liên kết',
    hash: 'Mã số liệu',
    blockers: 'Điều kiện chưa đủ',
    data1: 'Bản lưu 1',
    data2: 'Bản lưu 2',
    data3: 'Bản lưu 3',
    data4: 'Bản lưu 4',
    data5: 'Bản lưu 5',
    data6: 'Bản lưu 6',
    data7: 'Bản lưu 7',
    data8: 'Bản lưu 8',
  },
  log: {
    at: 'Thời điểm',
    what: 'Việc',
    unit: 'Mã đơn vị',
    where: 'Ở đâu',
    from: 'Từ',
    to: 'Thành',
    by: 'Người thực hiện',
    note: 'Ghi chú',
  },
};

const answers: Headings = {
  responseId: 'Mã lần gửi',
  receivedAt: 'Thời điểm gửi',
  unit: 'Mã đơn vị',
  name: 'Tên đơn vị',
  period: 'Kỳ',
  status: 'Trạng thái',
  kind: 'Loại lần gửi',
  asOf: 'Số liệu tính đến ngày',
  problems: 'Kết quả kiểm tra',
  roster: 'Danh sách kèm theo',
  reason: 'Ghi chú, lý do',
  'difficulty.has': 'Có khó khăn, vướng mắc',
  'difficulty.kind': 'Nhóm khó khăn',
  'difficulty.text': 'Nội dung khó khăn',
  'difficulty.doc': 'Văn bản gửi kèm',
  submitter: 'Người lập',
  submitterTitle: 'Chức vụ người lập',
  email: 'Thư điện tử người lập',
  phone: 'Điện thoại người lập',
  head: 'Người đã duyệt số liệu',
};

/** `fieldLabel` is the question behind a figure's column, filled. */
export function heading(tab: Tab, key: string, fieldLabel?: string): string {
  const known = tab in fixed ? fixed[tab as FixedTab] : answers;
  const text = known[key] ?? fieldLabel;
  if (!text) throw new Error(`no heading for column ${key} of tab ${tab}`);
  return text;
}
