/** Words of the list of executions. */
import { numberText } from '../shell/numbers.ts';

const seconds = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const words = {
  title: 'Lần chạy',
  lead: 'Mỗi lần một hàm của tập lệnh được chạy là một dòng, mới nhất ở trên.',
  modelled:
    '«Ước tính» là thời gian mà lần chạy ấy sẽ mất nếu chạy trên Google, tính theo số lần gọi dịch vụ và số ô; trên máy này chạy nhanh hơn nhiều.',
  function: 'Hàm',
  all: 'Tất cả',
  failed: 'Chỉ những lần có lỗi',
  table: 'Bảng các lần chạy',
  time: 'Thời điểm',
  trigger: 'Do',
  serviceCalls: 'Lần gọi',
  cellsRead: 'Ô đọc',
  cellsWritten: 'Ô ghi',
  duration: 'Ước tính',
  error: 'Lỗi',
  seconds: (ms: number): string => `${seconds.format(ms / 1000)} giây`,
  none: 'Chưa có lần chạy nào.',
  noneFound: 'Không có lần chạy nào như vậy.',
  more: 'Xem các lần trước',
  callsTitle: 'Gọi dịch vụ',
  noCalls: 'Không gọi dịch vụ nào.',
  logTitle: 'Nhật ký',
  cost: (trigger: string, calls: number, read: number, written: number): string =>
    `Do ${trigger}; ${numberText(calls)} lần gọi dịch vụ, ${numberText(read)} ô đọc, ${numberText(written)} ô ghi.`,
};

const triggers: Record<string, string> = {
  run: 'trình đơn hoặc lệnh',
  formSubmit: 'gửi biểu mẫu',
  edit: 'sửa ô',
  change: 'đổi bảng tính',
  clock: 'đồng hồ',
  open: 'mở bảng tính',
  doGet: 'mở trang web',
};

/** What set it going. */
export const triggerText = (trigger: string): string => triggers[trigger] ?? trigger;
