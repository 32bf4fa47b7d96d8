/** Figures that are no numbers, contradict one another, or contradict what is known. */
import { thousands, type Words } from './fill.ts';
import { printed, type Sayings, said } from './said.ts';

/** Truncated, so that 20,19% is never shown as 20,2%. */
function deviation(value: number, expected: number): string {
  const households = `${thousands(Math.abs(value - expected))} hộ`;
  if (expected <= 0) return households;
  const tenths = Math.trunc((Math.abs(value - expected) * 1000) / expected);
  const rest = tenths % 10;
  return `${households} (${thousands((tenths - rest) / 10)}${rest ? `,${rest}` : ''}%)`;
}

const registry = (p: { value: number; expected: number }): Words => ({
  ...printed({ value: p.value, expected: p.expected }),
  diff: deviation(p.value, p.expected),
});

export const figureSayings = {
  'E-NUM-01': (p, field, w) =>
    said(
      w,
      { ...p, field },
      'Mục "{{field}}" ghi "{{value}}", không phải số nguyên từ 0 trở lên.',
      'Nhập số như 1234 hoặc 1.234; không có chữ, dấu phẩy, dấu %.',
    ),
  'E-NUM-02': (p, field, w) =>
    said(
      w,
      { field },
      'Mục "{{field}}" đang để trống.',
      p.kind === 'int' ? 'Nhập số; không có phát sinh thì nhập 0.' : 'Nhập nội dung theo hướng dẫn ghi dưới câu hỏi.',
    ),
  'E-RATE-01': (p, field, w) =>
    said(
      w,
      { ...printed({ ...p }), field },
      'Mục "{{field}}" ghi {{numerator}}, lớn hơn tổng số hộ là {{denominator}}.',
      'Kiểm tra hai con số; mục này đếm hộ, không đếm người. Tổng số hộ lấy theo danh mục khi danh mục đã có; nếu danh mục chưa đúng, báo {{coordinatorOffice}}.',
    ),
  'E-RATE-02': ({ whole, ...p }, field, w) =>
    said(
      w,
      { ...printed(p), whole, field },
      'Mục "{{field}}" ghi {{numerator}}, lớn hơn mục "{{whole}}" là {{denominator}}.',
      'Số thứ nhất là một phần của số thứ hai nên không thể lớn hơn; sửa một trong hai số.',
    ),
  'E-RATE-03': (p, field, w) =>
    said(
      w,
      { ...printed({ ...p }), field },
      'Mục "{{field}}" ghi {{numerator}} người, nhỏ hơn số hộ đã cài đặt là {{denominator}}.',
      'Mỗi hộ đã cài đặt có ít nhất một người; sửa một trong hai số.',
    ),
  'E-DEN-01': (p, field, w) =>
    said(
      w,
      { numerator: thousands(p.numerator), base: p.base, field },
      'Mục "{{base}}" bằng 0 hoặc để trống nhưng mục "{{field}}" ghi {{numerator}}.',
      'Nhập tổng số trước, hoặc sửa kết quả về 0.',
    ),
  'E-VISIT-01': (p, _, w) =>
    said(
      w,
      {
        ...printed({ ...p, diff: Math.abs(p.numerator - p.denominator) }),
        way: p.numerator < p.denominator ? 'thiếu' : 'thừa',
      },
      'Tổng bốn nhóm là {{numerator}}, khác tổng số lượt đến là {{denominator}} ({{way}} {{diff}}).',
      'Xem lại bốn nhóm: đã có từ trước, cài tại chỗ, chưa đủ điều kiện, đủ điều kiện nhưng chưa cài.',
    ),
  'E-TEAM-01': (_p, _, w) =>
    said(
      w,
      {},
      'Chọn "Đã thành lập" nhưng thiếu số, ngày văn bản thành lập hoặc số thành viên.',
      'Nhập đủ hai mục, số thành viên từ 1 trở lên.',
    ),
  'E-HIST-01': (p, field, w) =>
    said(
      w,
      { ...printed({ ...p }), field },
      'Mục "{{field}}" giảm từ {{from}} xuống {{to}}, trong khi đây là số lũy kế.',
      'Kiểm tra và nhập lại; nếu giảm thật (ví dụ loại trùng sau rà soát), giữ số này và nêu lý do ở ô "Ghi chú, lý do" cuối biểu mẫu.',
    ),
  'E-REG-01': (p, _, w) =>
    said(
      w,
      registry(p),
      'Tổng số hộ {{value}} lệch {{diff}} so với danh mục là {{expected}}, quá mức 20%.',
      'Kiểm tra lại số đã nhập; nếu số hộ thực tế đã đổi, báo {{coordinatorOffice}} cập nhật danh mục rồi gửi lại.',
    ),
  'W-REG-01': (p, _, w) =>
    said(
      w,
      registry(p),
      'Tổng số hộ {{value}} lệch {{diff}} so với danh mục là {{expected}}; tỷ lệ vẫn tính theo danh mục.',
      'Nếu số hộ thực tế đã đổi, báo {{coordinatorOffice}} cập nhật danh mục.',
    ),
  'W-RATE-01': (p, _, w) =>
    said(
      w,
      printed({ ...p }),
      'Số người đã cài đặt cao bất thường: {{citizens}} người trên {{households}} hộ, quá {{perHousehold}} người mỗi hộ.',
      'Đề nghị kiểm tra có đếm lượt thay vì đếm người.',
    ),
} satisfies Partial<Sayings>;
