/** Who answers, when, which kind of answer, and the choices in it. */
import { optional } from './fill.ts';
import { printed, type Sayings, said, shownDay } from './said.ts';

export const answerSayings = {
  'E-UNIT-01': (p, _, w) =>
    said(
      w,
      p,
      'Không tìm thấy đơn vị "{{value}}" trong danh mục.',
      'Chọn tên đơn vị trong danh sách của biểu mẫu; nếu chưa có, báo {{coordinatorOffice}} bổ sung.',
    ),
  'E-UNIT-02': (p, _, w) =>
    said(w, p, 'Tên "{{value}}" có thể là {{expected}}.', 'Chọn đúng đơn vị trong danh sách; không dùng tên viết tắt.'),
  'E-UNIT-03': (p, _, w) =>
    said(
      w,
      p,
      'Mã xác nhận không đúng với đơn vị {{unit}}.',
      'Mở biểu mẫu bằng liên kết riêng của đơn vị (đã có sẵn mã). Vẫn không được thì liên hệ {{coordinatorOffice}}.',
    ),
  'W-PER-01': (_p, _, w) =>
    said(
      w,
      { cutoff: optional(w, 'dataCutoff') && ` lúc ${optional(w, 'dataCutoff')}` },
      'Kỳ báo cáo đã chốt số liệu{{cutoff}}; số liệu được lưu, chưa đưa vào tổng hợp.',
      'Liên hệ {{coordinatorOffice}} để được mở lại.',
    ),
  'E-DATE-01': (p, field, w) =>
    said(
      w,
      { ...p, field },
      'Mục "{{field}}": ngày "{{value}}" không đọc được.',
      'Nhập theo mẫu ngày/tháng/năm, ví dụ 28/5/2026.',
    ),
  'E-DATE-02': (p, field, w) =>
    said(
      w,
      { value: shownDay(p.value), field },
      'Mục "{{field}}": ngày {{value}} sau ngày hôm nay.',
      'Chọn ngày không sau hôm nay.',
    ),
  'E-ATT-01': (_p, _, w) =>
    said(
      w,
      {},
      'Chưa có xác nhận của người đứng đầu đơn vị.',
      'Đánh dấu vào ô xác nhận, ghi họ tên và chức vụ người đã duyệt số liệu.',
    ),
  'E-MAIL-01': (p, field, w) =>
    said(
      w,
      { ...p, field },
      'Mục "{{field}}": địa chỉ thư "{{value}}" không hợp lệ.',
      'Ghi đủ một địa chỉ, ví dụ thonmau@example.com; không có thì để trống.',
    ),
  'E-CHOICE-01': (p, field, w) =>
    said(
      w,
      { value: p.value, field, choices: p.choices.map((choice) => `"${choice}"`).join(', ') },
      'Mục "{{field}}": "{{value}}" không có trong các lựa chọn.',
      'Chọn một trong: {{choices}}.',
    ),
  'E-KIND-01': (_p, _, w) =>
    said(
      w,
      {},
      'Chọn "{{nil}}" trong khi đơn vị đã có số liệu lũy kế.',
      'Chọn "{{unchanged}}" nếu số liệu chưa thay đổi; có số mới thì chọn "{{report}}".',
    ),
  'E-KIND-02': (_p, _, w) =>
    said(
      w,
      {},
      'Chọn "{{unchanged}}" nhưng đơn vị chưa có lần gửi hợp lệ nào trước đó.',
      'Chọn "{{report}}" và nhập số liệu.',
    ),
  'E-KIND-03': (_p, _, w) =>
    said(
      w,
      {},
      'Chọn "{{unchanged}}" ở mục báo cáo theo ngày hoặc theo tuần, là mục tính số phát sinh riêng từng kỳ.',
      'Chọn "{{nil}}" nếu trong kỳ không có gì mới; có số thì chọn "{{report}}".',
    ),
  'W-EDIT-01': (p, field, w) =>
    said(
      w,
      { ...printed({ ...p }), field },
      'Mục "{{field}}": {{coordinatorOffice}} đã sửa thành {{corrected}}, lần gửi này lại ghi {{value}}.',
      'Hiện tính theo lần gửi này; đề nghị đơn vị và {{coordinatorOffice}} thống nhất con số.',
    ),
} satisfies Partial<Sayings>;
