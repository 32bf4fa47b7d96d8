/** Lines of a roster are told by their number; what stands in them is never repeated (domain B.4.3). */
import { thousands } from './fill.ts';
import { type Sayings, said } from './said.ts';

export const rosterColumns = {
  name: 'Họ và tên',
  birthYear: 'Năm sinh',
  workplace: 'Cơ quan, đơn vị',
  residence: 'Nơi ở hiện nay',
} as const;

const place = (row: number, column?: keyof typeof rosterColumns): string =>
  `Danh sách, dòng ${row}${column ? `, cột ${rosterColumns[column]}` : ''}`;

/** Without a row the fault is in an ordinary answer, told by its question. */
const placeOrField = (row: number | null, field: string): string => (row === null ? `Mục "${field}"` : place(row));

export const rosterSayings = {
  'E-ROS-01': (p, _, w) =>
    said(
      w,
      { at: place(p.row, 'name') },
      '{{at}}: họ tên có số, ký tự lạ hoặc viết tắt.',
      'Ghi đủ họ, chữ đệm, tên; không viết tắt; không để lại dòng mẫu.',
    ),
  'E-ROS-02': (p, _, w) =>
    said(
      w,
      { at: place(p.row, 'birthYear'), from: String(p.from), to: String(p.to) },
      '{{at}}: không phải năm sinh hợp lệ.',
      'Nhập bốn chữ số, trong khoảng {{from}}-{{to}}.',
    ),
  'E-ROS-03': (p, _, w) =>
    said(w, { at: place(p.row, p.column) }, '{{at}}: còn để trống.', 'Nhập đủ bốn cột cho mỗi người.'),
  'E-ROS-04': (p, _, w) =>
    said(
      w,
      { at: place(p.row), first: String(p.first) },
      '{{at}}: trùng người ở dòng {{first}}.',
      'Giữ một dòng; nếu là hai người khác nhau, ghi rõ hơn nơi ở.',
    ),
  'E-ROS-05': (p, _, w) =>
    said(w, { at: place(p.row) }, '{{at}}: người dưới 16 tuổi.', 'Xóa dòng này; chỉ báo cáo số lượng học sinh.'),
  'E-ROS-06': (p, field, w) =>
    said(
      w,
      { at: placeOrField(p.row, field) },
      '{{at}}: có số giấy tờ hoặc số điện thoại.',
      'Xóa số đó rồi gửi lại; biểu mẫu không thu thập thông tin này.',
    ),
  'E-ROS-07': (p, field, w) =>
    said(
      w,
      { at: placeOrField(p.row, field) },
      '{{at}}: chữ không đọc được, do dùng phông TCVN3 hoặc VNI.',
      'Chuyển tài liệu sang bảng mã Unicode (ví dụ bằng công cụ chuyển mã của UniKey) rồi dán lại.',
    ),
  'E-ROS-08': (p, _, w) =>
    said(
      w,
      { rows: thousands(p.rows), loggedIn: thousands(p.loggedIn) },
      p.rows === 0
        ? 'Chưa có danh sách kèm theo, trong khi số đã cài đặt và đăng nhập là {{loggedIn}}.'
        : 'Danh sách có {{rows}} dòng hợp lệ, số đã cài đặt và đăng nhập là {{loggedIn}}.',
      p.rows === 0
        ? 'Dán danh sách vào Phần C, hoặc nêu lý do ở ô ghi chú.'
        : 'Sửa một trong hai, hoặc nêu lý do chênh lệch ở ô ghi chú.',
    ),
  'W-ROS-01': (p, _, w) =>
    said(
      w,
      { at: place(p.row) },
      '{{at}}: người này có thể đã có trong danh sách của đơn vị khác.',
      'Phần mềm không tự xóa; đề nghị kiểm tra lại.',
    ),
  'W-CASE-01': (p, _, w) =>
    said(
      w,
      { at: place(p.row, 'name') },
      '{{at}}: viết chữ in hoa toàn bộ.',
      'Không phải sửa; khi in chỉ viết hoa chữ cái đầu mỗi tiếng.',
    ),
} satisfies Partial<Sayings>;
