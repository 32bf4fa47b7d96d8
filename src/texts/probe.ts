/** The live probe of Google: its entry in the menu, its Form, and what a person must do by hand. */

export const probeEntry = 'Dò nền tảng (probe)…';

export const probeForm = {
  title: 'Dò nền tảng',
  /** Titles, and what is answered to them. */
  typed: ['=1+1', '0912345678', '+84912345678', '12/5'],
  day: 'Chọn ngày 12/5/2026',
  choice: 'Chọn 012',
  note: 'Chỉ điền khi sửa',
} as const;

export const probeDialog = {
  open: 'Mở biểu mẫu',
  steps: [
    'Trong biểu mẫu chọn ngày và 012, gửi; không đóng trang xác nhận.',
    'Mở lại liên kết ở thẻ mới, gửi lần nữa.',
    'Ở trang xác nhận đầu tiên chọn sửa câu trả lời, điền câu cuối, gửi.',
    'Trong trang probe của bảng tính, gõ 5 vào ô D1.',
    'Hai phút sau chọn lại mục này trong trình đơn.',
  ],
  done: 'Đã ghi đủ. Chạy lại: npm run probe',
} as const;
