/** «Xóa dữ liệu chạy thử»: what goes, what stays, and the word that must be typed. Counts come formatted. */
import { fill } from './fill.ts';
import { tabNames } from './tabs.ts';

/** The tone mark and capitals do not matter. */
export const trialWord = 'XÓA';

export const trialDialog = {
  title: 'Xóa dữ liệu chạy thử',
  intro: 'Dùng một lần, sau khi chạy thử và trước khi mở đợt thật. Dữ liệu đã xóa không lấy lại được.',
  goesHead: 'Sẽ xóa',
  goes: {
    counted: 'Báo cáo đang được tính',
    answers: 'Lần gửi ở các trang BC và mọi câu trả lời trong biểu mẫu',
    difficulties: tabNames.difficulties,
    mails: `Thư trong ${tabNames.ledger}`,
    agreed: 'Đơn vị đang có hẹn nộp hoặc gia hạn',
    issues: 'Bản lưu báo cáo tổng hợp; số lần đánh lại từ 1',
  },
  staysHead: 'Giữ nguyên',
  stays: [
    'Danh mục đơn vị, mã và liên kết đã gửi đơn vị',
    'Cấu hình, biểu mẫu; riêng thời điểm chốt số liệu đã qua thì để trống lại',
    `${tabNames.log}, ghi thêm ai đã xóa`,
    'Các tài liệu đã tạo trên Drive và các trang "Truy nguồn": xóa tay nếu không cần',
  ],
  opened: 'Đợt trở lại trạng thái chưa mở: sau khi xóa, chọn mở đợt để gửi liên kết cho đơn vị.',
  ownColumns: 'Nội dung các cột tự thêm ở các trang nêu trên cũng bị xóa.',
  word: fill('Gõ {{word}} để xác nhận', { word: trialWord }),
  /** Asked for where it may be the real campaign. */
  name: (p: { name: string }): string => fill('Gõ tên địa bàn: {{name}}', p),
  nameWhy: 'Đợt này đã tạo báo cáo tổng hợp hoặc đã qua thời điểm chốt số liệu, có thể không còn là chạy thử.',
  go: 'Xóa dữ liệu chạy thử',
  running: 'Đang xóa, khoảng một phút…',
  failed: 'Chưa xóa xong.',
  failedHint: 'Có thể mới xóa được một phần. Làm lại việc này để xóa hết.',
} as const;

export const trialSaid = {
  done: 'Đã xóa dữ liệu chạy thử. Danh mục đơn vị, mã, liên kết và cấu hình giữ nguyên.',
  wrongWord: fill('Chưa gõ đúng chữ {{word}} nên chưa xóa gì.', { word: trialWord }),
  wrongName: (p: { name: string }): string => fill('Chưa gõ đúng tên địa bàn ({{name}}) nên chưa xóa gì.', p),
};
