/** Operating errors (texts-vi 5.5): what happened and what to do, in one or two sentences. */
import { fill } from './fill.ts';
import { menu } from './menu.ts';
import { tabNames } from './tabs.ts';

/** All strings formatted. */
export interface FailureParams {
  'S-CFG-01': { setting: string };
  'S-CFG-02': { unitDue: string; cityDue: string };
  'S-CFG-03': { zone: string };
  'S-CFG-04': { unitDue: string; dataCutoff: string };
  'S-CFG-05': { dataCutoff: string; cityDue: string };
  'S-MAIL-01': { left: string; needed: string };
  'S-MAIL-02': { reason: string };
  'S-SHARE-01': { reason: string };
  'S-ISSUE-01': { issue: string; there: string };
  'S-ISSUE-02': Record<never, never>;
  'S-FORM-01': { question: string };
  'S-FORM-02': Record<never, never>;
  'S-FORM-03': { url: string };
  'S-DOC-01': { reason: string };
  'S-DOC-02': { reason: string };
  'S-UNIT-01': { typed: string; units: string };
  'S-UNIT-02': { typed: string; units: string };
  'S-UNIT-03': { unitName: string; unitCode: string; periodName: string };
  'S-LOCK-01': Record<never, never>;
  'S-TRIG-01': Record<never, never>;
  'S-PERM-01': { account: string };
  'S-SETUP-01': Record<never, never>;
  'S-UNK-01': { errorRef: string };
}

export type FailureCode = keyof FailureParams;

const failures: Record<FailureCode, string> = {
  'S-CFG-01': `Chưa đặt "{{setting}}". Mở trang ${tabNames.config}, nhập giá trị rồi chọn "${menu.checkConfig}".`,
  'S-CFG-02': 'Hạn nộp của đơn vị ({{unitDue}}) phải trước hạn gửi thành phố ({{cityDue}}).',
  'S-CFG-03': 'Múi giờ của bảng tính là {{zone}}; cần đặt Asia/Ho_Chi_Minh (Tệp - Cài đặt).',
  'S-CFG-04': 'Hạn nộp của đơn vị ({{unitDue}}) phải trước thời điểm chốt số liệu ({{dataCutoff}}).',
  'S-CFG-05': 'Thời điểm chốt số liệu ({{dataCutoff}}) không được sau hạn gửi thành phố ({{cityDue}}).',
  'S-MAIL-01': 'Hết lượt gửi thư hôm nay (còn {{left}}, cần {{needed}}). Thư còn lại sẽ gửi sáng mai.',
  'S-MAIL-02':
    'Đã tạo dự thảo nhưng chưa gửi được thư cho lãnh đạo: {{reason}}. Gửi liên kết, hoặc tải tệp Word từ tài liệu rồi gửi.',
  'S-SHARE-01':
    'Chưa chia sẻ được dự thảo trên Drive: {{reason}}. Kiểm tra địa chỉ ở mục "Thư điện tử lãnh đạo phụ trách"; thư kèm tệp Word vẫn được gửi.',
  'S-ISSUE-02':
    'Báo cáo quá dài nên không lưu được bản gốc, dự thảo chưa được tạo. Rút gọn các nội dung khó khăn, vướng mắc ở trang Khó khăn, vướng mắc rồi tạo lại.',
  'S-ISSUE-01': 'Không có bản lưu của lần {{issue}}. Các lần đã tạo: {{there}}.',
  'S-FORM-01': `Biểu mẫu thiếu câu hỏi "{{question}}". Chọn "${menu.form}".`,
  'S-FORM-02': `Không mở được biểu mẫu. Chọn "${menu.setup}" để tạo lại; số liệu đã nhận không bị mất.`,
  'S-FORM-03':
    'Biểu mẫu chưa mở cho người không đăng nhập. Mở biểu mẫu, bấm "Xuất bản", mục người trả lời chọn "Bất kỳ ai có đường liên kết", rồi kiểm tra lại ở {{url}}.',
  'S-DOC-01': 'Không tạo được dự thảo: {{reason}}. Kiểm tra quyền truy cập thư mục trên Drive.',
  'S-DOC-02': 'Google đã hết lượt tạo tài liệu trong ngày ({{reason}}). Thử lại sau 24 giờ.',
  'S-UNIT-01': `Không có đơn vị "{{typed}}" trong danh mục ({{units}} đơn vị). Nhập mã hoặc tên đúng như ở trang ${tabNames.units}.`,
  'S-UNIT-02': '"{{typed}}" chưa chỉ rõ một đơn vị. Nhập mã của một trong các đơn vị: {{units}}.',
  'S-UNIT-03':
    '{{unitName}} ({{unitCode}}) chưa có báo cáo hợp lệ trong kỳ "{{periodName}}" nên chưa tạo được dự thảo. Đề nghị đơn vị gửi báo cáo, hoặc sửa mục bị trả lại, rồi tạo lại.',
  'S-LOCK-01': 'Một tác vụ khác đang chạy. Chờ 1 phút rồi thử lại.',
  'S-TRIG-01': `Lịch tự động chưa bật. Chọn "${menu.setup}" để bật lại.`,
  'S-PERM-01':
    'Việc này chỉ thực hiện được bằng tài khoản đã thiết lập đợt báo cáo ({{account}}). Số liệu trong bảng tính vẫn sửa được.',
  'S-SETUP-01': `Đợt báo cáo chưa được thiết lập. Chọn "${menu.setup}".`,
  'S-UNK-01': 'Có lỗi ngoài dự kiến (mã {{errorRef}}). Số liệu đã nhận không bị mất. Báo mã này cho người hỗ trợ.',
};

/** Without its code, inside another sentence. */
export const failureText = <C extends FailureCode>(code: C, params: FailureParams[C]): string =>
  fill(failures[code], params as Record<string, string>);

export const sayFailure = <C extends FailureCode>(code: C, params: FailureParams[C]): string =>
  `${failureText(code, params)} [${code}]`;
