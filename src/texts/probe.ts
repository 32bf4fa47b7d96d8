/** The live probe of Google: its entry in the menu, its Form, and what a person must do by hand. */

export const probeEntry = 'Dò nền tảng Google…';

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
    'Mở biểu mẫu, chọn ngày và số như câu hỏi ghi, gửi; không đóng trang xác nhận.',
    'Mở lại biểu mẫu ở thẻ mới, chọn như trên, gửi lần nữa.',
    'Về trang xác nhận của lần gửi đầu, chọn sửa câu trả lời, điền câu cuối, gửi.',
    'Trong trang tính tên là probe, gõ số 5 vào ô D1.',
    `Hai phút sau chọn lại "${probeEntry}" trong trình đơn.`,
  ],
  done: 'Đã ghi đủ câu trả lời của Google. Trên máy đã tạo bảng tính này, chạy lại lệnh: npm run probe',
} as const;
