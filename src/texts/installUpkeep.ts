/**
 * What the owner of an installation clicks in Google's screens after an upgrade or when something is not well. Commands show
 * these sentences; they are no part of the bundle.
 */
import { screens } from './googleScreens.ts';
import { menu, setupDialog } from './menu.ts';

const setup = `chọn trình đơn "Báo cáo …", rồi "${menu.setup}"`;
const setupAgain = `${setup}, bấm "${setupDialog.ok}"`;
const open = (sheet: string): string => `Đăng nhập tài khoản vận hành, mở ${sheet}, nhấn F5,`;

/** `sheet`, `editor`, `form`, `file`: addresses. */
export const upkeepClicks = {
  allowAgain: (sheet: string): string =>
    `${open(sheet)} ${setup}; Google hỏi quyền thì bấm "${screens.continue}", chọn tài khoản, đánh dấu "${screens.selectAll}", bấm "${screens.allow}". Chưa làm bước này thì các lịch tự chạy và thư nhắc dừng lại.`,
  bringForward: (sheet: string): string =>
    `${open(sheet)} ${setupAgain}. Phần mềm giữ bản lưu (trang ẩn) của các trang sẽ sửa rồi mới chuyển số liệu sang phiên bản mới; không xóa số liệu.`,
  setUp: (sheet: string): string => `${open(sheet)} ${setup} và làm theo cửa sổ hiện ra.`,
  setUpAgain: (sheet: string): string =>
    `${open(sheet)} ${setupAgain}. Phần mềm đặt lại những lịch tự chạy còn thiếu; không xóa số liệu.`,
  restoreFile: (name: string): string =>
    `Mở https://drive.google.com/drive/trash ("${screens.trash}"), bấm chuột phải vào "${name}", chọn "Khôi phục". Sau 30 ngày Google xóa hẳn.`,
  sheetSettings: (sheet: string): string =>
    `Mở ${sheet}, chọn "${screens.file}", "Cài đặt": "Ngôn ngữ" là "Việt Nam", "Múi giờ" là "(GMT+07:00)" có tên Hồ Chí Minh; bấm "Lưu và tải lại".`,
  deleteVersions: (editor: string): string =>
    `Mở ${editor}, bấm hình đồng hồ "${screens.projectHistory}" ở mép trái, bấm hình thùng rác "Xóa hàng loạt phiên bản", chọn các phiên bản cũ, bấm "Xóa". Giữ lại phiên bản đang dùng cho trang của lãnh đạo và mười phiên bản mới nhất để còn quay lại được.`,
  webAccess: (editor: string): string =>
    `Mở ${editor}, bấm "${screens.deploy}", "${screens.manageDeployments}"; ở từng bản triển khai bấm hình bút chì, "Người có quyền truy cập" chọn "Chỉ mình tôi", bấm "${screens.deploy}". Bản không dùng thì bấm "Lưu trữ".`,
  newPage: (url: string): string => `Trang của lãnh đạo có địa chỉ mới, lưu lại thay địa chỉ cũ: ${url}`,
  openForm: (form: string): string =>
    `Mở ${form}, bấm "${screens.publish}" (hoặc "Đã xuất bản"), "Người trả lời" chọn "${screens.anyoneWithLink}", bấm "Lưu". Vào "Cài đặt", "${screens.responses}": tắt "Giới hạn ở 1 câu trả lời" và các mục đòi đăng nhập.`,
  acceptAnswers: (form: string): string =>
    `Nếu đợt báo cáo còn nhận số liệu: mở ${form}, bấm "Đã xuất bản", bật "${screens.acceptingResponses}".`,
  formSharing: (form: string): string =>
    `Mở ${form}, bấm "${screens.share}" (hoặc dấu ba chấm, "Thêm cộng tác viên"): quyền của người chỉnh sửa chọn "Bị hạn chế"; chỉ "Người trả lời" để "${screens.anyoneWithLink}".`,
  makePrivate: (file: string): string =>
    `Mở ${file}, bấm "${screens.share}", "Quyền truy cập chung" chọn "Bị hạn chế", bấm "Xong". Ai cần xem thì thêm đúng địa chỉ thư của người đó.`,
} as const;

/** Why the script asks for each permission, as docs/cai-dat.md has it; others are those of a bundle that is not this one. */
const scopeReasons: Record<string, string> = {
  'spreadsheets.currentonly': 'Đọc và ghi riêng bảng tính này, không thấy bảng tính nào khác.',
  forms:
    'Tạo biểu mẫu nộp báo cáo, đọc câu trả lời, xóa câu trả lời chạy thử; Google hỏi chung cho mọi biểu mẫu của tài khoản, phần mềm chỉ mở biểu mẫu do nó tạo.',
  'drive.file':
    'Mở biểu mẫu cho người trả lời; tạo, đặt tên, chia sẻ thư mục và văn bản dự thảo; chỉ với tệp do chính phần mềm tạo.',
  'script.send_mail':
    'Gửi thư trả lời, thư nhắc, thư trình lãnh đạo từ địa chỉ của tài khoản này, không đọc được hộp thư.',
  'script.scriptapp': 'Đặt lịch để phần mềm tự chạy khi có báo cáo, khi có người sửa số và 30 phút một lần.',
  'script.container.ui': 'Hiện các cửa sổ của phần mềm trong bảng tính.',
  'userinfo.email':
    'Biết ai đang thao tác trong bảng tính, để ghi nhật ký và để chỉ tài khoản vận hành gửi thư, cấp mã, tạo văn bản được.',
};

/** `scope`: in full, as the manifest has it. */
export function scopeReason(scope: string): string {
  const short = scope.replace('https://www.googleapis.com/auth/', '');
  return `${short}: ${scopeReasons[short] ?? 'Chưa có lời giải thích; hỏi người cung cấp phần mềm trước khi cho phép.'}`;
}
