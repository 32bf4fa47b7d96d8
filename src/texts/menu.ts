/** The menu, its dialogs and its short messages. */
import { fill, optional, type Words } from './fill.ts';

export const menuRoot = (words: Words): string => optional(words, 'menuTitle') || fill('Báo cáo {{appName}}', words);

export const menu = {
  setup: 'Thiết lập đợt báo cáo…',
  checkConfig: 'Kiểm tra cấu hình',
  form: 'Cập nhật biểu mẫu và liên kết',
  recompute: 'Tính lại số tổng hợp',
  close: 'Chốt số liệu kỳ này…',
  reopen: 'Mở lại kỳ…',
  links: 'Liên kết và mã của đơn vị…',
  remind: 'Nhắc nộp báo cáo…',
  zalo: 'Gói nhắc Zalo…',
  qr: 'Mã QR của các đơn vị (để in)…',
  unit: 'Một đơn vị: lịch sử, liên kết, nhập thay…',
  trial: 'Xóa dữ liệu chạy thử…',
  report: 'Tạo báo cáo tổng hợp (dự thảo)…',
  unitReports: 'Tạo báo cáo của đơn vị…',
} as const;

export const buttons = { copy: 'Sao chép' } as const;

export interface DialogText {
  title: string;
  body: string;
}

/** Counts and moments come formatted. */
export const dialogs = {
  /** `warnings`: what is still open, a line each. */
  close: (p: { now: string; periodName: string; warnings: string[] }): DialogText => ({
    title: 'Chốt số liệu',
    body: [
      fill('Chốt số liệu kỳ "{{periodName}}" lúc {{now}}?', { periodName: p.periodName, now: p.now }),
      ...p.warnings.map((line) => `- ${line}`),
      'Sau khi chốt, báo cáo đến sau được lưu nhưng không tính vào tổng hợp cho đến khi mở lại; thư nhắc của kỳ này dừng lại.',
    ].join('\n'),
  }),
  reopen: (p: { periodName: string }): DialogText => ({
    title: 'Mở lại kỳ',
    body: fill('Mở lại kỳ "{{periodName}}" cần ghi lý do; lý do được lưu trong Nhật ký. Lý do:', p),
  }),
  reopenNoReason: (): DialogText => ({ title: 'Mở lại kỳ', body: 'Chưa ghi lý do nên kỳ chưa được mở lại.' }),
  notClosed: (p: { periodName: string }): DialogText => ({
    title: 'Mở lại kỳ',
    body: fill('Kỳ "{{periodName}}" chưa chốt, không cần mở lại.', p),
  }),
  links: (p: { count: string }): DialogText => ({
    title: 'Liên kết và mã của đơn vị',
    body: fill(
      'Có {{count}} đơn vị. Mỗi liên kết dành riêng cho một đơn vị, đã có sẵn mã xác nhận. Chỉ gửi riêng cho đúng đơn vị, không gửi vào nhóm chung.',
      p,
    ),
  }),
  /** Names of tabs whose key row or headings were emptied. */
  tabsHeadless: (p: { tabs: string[] }): string =>
    `Mất dòng tiêu đề ở trang: ${p.tabs.map((tab) => `"${tab}"`).join(', ')}. Chọn "${menu.recompute}" để ghi lại.`,
  configOk: (): DialogText => ({ title: 'Kiểm tra cấu hình', body: 'Cấu hình đã đủ.' }),
  /** `blockers`: names of settings without which the report may not be presented. */
  configMissing: (p: { blockers: string[] }): DialogText => ({
    title: 'Kiểm tra cấu hình',
    body: `Còn các mục chưa đặt:\n${p.blockers.map((name) => `- ${name}`).join('\n')}\nVẫn nhận báo cáo được; báo cáo tổng hợp chỉ là dự thảo, chưa trình được cho đến khi đặt đủ.`,
  }),
};

export const toasts = {
  recomputed: (p: { answers: string }) => fill('Đã tính lại từ {{answers}} báo cáo hợp lệ.', p),
  formUpdated: (p: { units: string }) => fill('Đã cập nhật biểu mẫu và liên kết của {{units}} đơn vị.', p),
  closed: (p: { now: string }) => fill('Đã chốt số liệu lúc {{now}}.', p),
  older: () => `Phần mềm đã có bản mới. Chọn "${menu.setup}" để chuyển số liệu sang bản mới.`,
  reopened: () => 'Đã mở lại kỳ.',
};

export const setupDialog = {
  title: 'Thiết lập đợt báo cáo',
  campaign: 'Đợt báo cáo',
  campaignHelp: 'Câu hỏi, chỉ tiêu và quy tắc kiểm tra lấy theo đợt đã chọn.',
  units: 'Danh mục đơn vị',
  unitsHelp:
    'Dán từ Excel hoặc tệp CSV, dòng đầu là tên cột; bắt buộc có cột Mã đơn vị, Loại đơn vị, Tên đơn vị (hoặc code, type, name).',
  unitDue: 'Hạn nộp của đơn vị',
  unitDueHelp: 'Ngày ghi trong văn bản, đứng sau chữ "trước". Phần mềm hiện thời điểm cuối cùng còn đúng hạn.',
  cityDue: 'Hạn gửi thành phố',
  dataCutoff: 'Thời điểm chốt số liệu (ví dụ: 30/5/2026 17:00)',
  coordinatorEmail: 'Thư điện tử của đầu mối',
  leaderEmail: 'Thư điện tử của lãnh đạo phụ trách',
  later: 'Mục chưa rõ có thể để trống, đặt sau ở trang Cấu hình.',
  ok: 'Lưu và tạo biểu mẫu',
  running: 'Đang thiết lập, mất khoảng một đến hai phút. Không đóng cửa sổ…',
  done: 'Đã thiết lập xong. Bước tiếp theo: mở "Liên kết và mã của đơn vị…" để gửi liên kết cho từng đơn vị.',
  operated: 'Đợt này do tài khoản khác vận hành:',
  takeOver: 'Tiếp nhận đợt: từ nay thư gửi đi và lịch tự chạy dùng tài khoản đang đăng nhập.',
  again: 'Đợt báo cáo đã được thiết lập. Chạy lại chỉ bổ sung phần còn thiếu, không xóa số liệu.',
  older: 'Số liệu được chuyển sang bản mới của phần mềm; trang được sửa có bản lưu, để ẩn.',
  copied:
    'Đây là bản sao: thiết lập ở đây là mở đợt mới, với biểu mẫu, mã và liên kết mới; bảng tính cũ vẫn chạy như trước. Báo cáo, nhắc nộp, hẹn nộp, nhật ký, bản lưu của đợt cũ không mang theo. Danh mục đơn vị (nếu không dán danh mục mới) và tên, người, văn bản ở trang Cấu hình giữ nguyên; ngày và thời điểm chốt để trống. Chọn đợt khác thì chỉ giữ đơn vị thuộc loại có trong đợt đó. Trang tự thêm vẫn còn.',
} as const;
