/** Dialogs in which the coordinator has documents made: the consolidated report, the reports of units. Numbers come formatted. */
import { folderNames } from './files.ts';
import { fill } from './fill.ts';

/** What both dialogs say. */
export const documentDialog = {
  retry: 'Thử lại',
  seconds: (p: { seconds: string }): string => fill('Đã chờ {{seconds}} giây.', p),
  keepOpen: 'Giữ cửa sổ này mở cho đến khi xong.',
  newTab: '(mở ở thẻ mới)',
  reason: (p: { reason: string }): string => fill('Lý do: {{reason}}', p),
} as const;

export const reportDialog = {
  title: 'Báo cáo tổng hợp',
  intro:
    'Phần mềm tạo dự thảo báo cáo từ số liệu đã nhận. Mỗi lần tạo là một văn bản riêng, không ghi đè lên lần trước.',
  stateHead: 'Tình hình số liệu',
  ready: 'Không còn vướng mắc: số liệu đã đủ điều kiện trình ký.',
  blockersHead: 'Việc cần xử lý trước khi trình',
  mark: 'DỰ THẢO - CHƯA ĐỦ ĐIỀU KIỆN TRÌNH',
  blocked: (p: { mark: string }): string =>
    fill('Vẫn tạo được dự thảo để xem trước; đầu văn bản sẽ ghi "{{mark}}" kèm các việc còn thiếu nêu trên.', p),
  /** Before the button: who is written to, and the box with which the coordinator leaves it. */
  willMail: (p: { people: string }): string =>
    fill('Nếu đánh dấu ô dưới đây, phần mềm gửi thư kèm dự thảo cho lãnh đạo: {{people}}.', p),
  willMailNobody: 'Trang Cấu hình chưa có thư điện tử của lãnh đạo nên phần mềm không gửi thư.',
  sendMail: 'Gửi cho lãnh đạo',
  make: 'Tạo dự thảo',
  makeAnyway: 'Vẫn tạo dự thảo',
  makeAgain: 'Tạo thêm một dự thảo mới',
  running: 'Đang tạo báo cáo, khoảng nửa phút…',
  failed: 'Chưa tạo được báo cáo.',
  failedHint: 'Nếu lỗi do mất mạng, mở lại hộp thoại này trước: báo cáo có thể đã tạo xong và có trong danh sách.',
  made: (p: { issue: string }): string => fill('Đã tạo dự thảo báo cáo lần {{issue}}', p),
  remade: (p: { issue: string }): string => fill('Đã tạo lại báo cáo lần {{issue}} từ bản lưu', p),
  markedAs: (p: { mark: string }): string => fill('Đầu văn bản ghi "{{mark}}" vì:', p),
  hash: (p: { hash: string }): string => fill('Mã số liệu: {{hash}}', p),
  checksHead: 'Cần kiểm tra trước khi trình',
  checks: [
    'Số và ngày, tháng, năm của văn bản: để trống cho văn thư điền.',
    'Người ký, thể thức ký và nơi nhận: đúng với phân công hiện nay.',
    'Các số liệu đánh dấu (*): đối chiếu lại với đơn vị.',
    'Phần nguyên nhân và phần kiến nghị: đọc lại, sửa cho sát thực tế địa phương.',
    'Ý kiến đơn vị được trích nguyên văn: bỏ thông tin cá nhân nếu có.',
  ],
  mailed: (p: { people: string }): string => fill('Đã gửi thư kèm báo cáo cho: {{people}}.', p),
  mailedNobody: 'Lần này không gửi thư cho ai.',
  notesHead: 'Lưu ý',
  issuesHead: 'Các lần đã tạo',
  noIssues: 'Chưa tạo báo cáo lần nào.',
  issuesHelp: 'Tạo lại từ bản lưu cho ra đúng số liệu của lần đó, kể cả khi số liệu đã được sửa sau này.',
  columns: {
    issue: 'Lần',
    at: 'Thời điểm',
    hash: 'Mã số liệu',
    state: 'Tình trạng',
    link: 'Văn bản',
    again: 'Tạo lại',
  },
  stateDraft: 'Chưa đủ điều kiện trình',
  stateReady: 'Đủ điều kiện trình',
  again: 'Tạo lại từ bản lưu',
  againOf: (p: { issue: string }): string => fill('Tạo lại từ bản lưu, lần {{issue}}', p),
} as const;

export const unitReportDialog = {
  title: 'Báo cáo của đơn vị',
  intro: 'Phần mềm tạo báo cáo của từng đơn vị theo mẫu, từ số liệu mà đơn vị đã gửi.',
  oneHead: 'Một đơn vị',
  filter: 'Tìm theo tên hoặc mã đơn vị',
  filterHelp: 'Gõ có dấu hay không dấu đều được.',
  unit: 'Đơn vị',
  /** Behind the name of a unit without a counted answer. */
  notReported: 'chưa có số liệu',
  found: (p: { count: string }): string => fill('{{count}} đơn vị trong danh sách.', p),
  foundNone: 'Không có đơn vị nào khớp với chữ đã gõ.',
  noUnits: 'Danh mục chưa có đơn vị nào.',
  choose: 'Hãy chọn một đơn vị trong danh sách.',
  makeOne: 'Tạo báo cáo của đơn vị đã chọn',
  runningOne: 'Đang tạo báo cáo của đơn vị, khoảng mười giây…',
  madeOne: 'Đã tạo báo cáo của đơn vị',
  failedOne: 'Chưa tạo được báo cáo của đơn vị.',
  allHead: 'Tất cả đơn vị',
  allHelp:
    'Tạo lần lượt từng đơn vị đã có số liệu, mất vài phút; đơn vị đã tạo rồi thì không tạo lại. Đóng cửa sổ giữa chừng thì báo cáo đã tạo vẫn còn.',
  makeAll: 'Tạo cho tất cả đơn vị',
  runningAll: 'Đang tạo báo cáo của các đơn vị, mất vài phút…',
  progress: (p: { done: string; total: string }): string => fill('Đã xong {{done}}/{{total}} đơn vị.', p),
  progressLabel: 'Tiến độ tạo báo cáo của các đơn vị',
  doneAll: 'Đã tạo xong báo cáo của các đơn vị',
  madeCount: (p: { made: string }): string => fill('Số báo cáo vừa tạo: {{made}}.', p),
  skippedCount: (p: { skipped: string }): string => fill('Số đơn vị chưa có số liệu nên bỏ qua: {{skipped}}.', p),
  restart: 'Tạo lại từ đầu cho tất cả đơn vị',
  folder: `Các báo cáo nằm trong thư mục "${folderNames.unitReports}" trên Drive của tài khoản vận hành.`,
  quotaHead: 'Tạm dừng: đã hết lượt tạo văn bản hôm nay của Google',
  quota: (p: { left: string }): string =>
    fill('Còn {{left}} đơn vị. Phần còn lại được tự động tạo khi Google mở lại lượt tạo, không cần làm gì thêm.', p),
  failedAll: 'Chưa tạo xong báo cáo của các đơn vị.',
  failedAllHint: 'Báo cáo đã tạo vẫn còn; thử lại sẽ tạo tiếp từ chỗ dừng.',
  stalled: 'Không tạo thêm được báo cáo nào.',
} as const;
