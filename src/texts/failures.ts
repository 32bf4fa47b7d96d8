/** Operating errors (texts-vi 5.5): what happened and what to do, in one or two sentences. */
import { fill } from './fill.ts';
import { menu } from './menu.ts';
import { tabNames } from './tabs.ts';

/** All strings formatted. */
export interface FailureParams {
  'S-CFG-02': { unitDue: string; cityDue: string };
  'S-CFG-04': { unitDue: string; dataCutoff: string };
  'S-CFG-05': { dataCutoff: string; cityDue: string };
  'S-MAIL-02': { reason: string };
  'S-SHARE-01': { reason: string };
  'S-ISSUE-01': { issue: string; there: string };
  'S-ISSUE-02': Record<never, never>;
  'S-FORM-03': { url: string };
  'S-FORM-04': Record<never, never>;
  'S-FORM-05': Record<never, never>;
  'S-FORM-06': Record<never, never>;
  'S-FORM-07': { url: string };
  'S-DOC-01': { reason: string };
  'S-DOC-02': { reason: string };
  'S-UNIT-01': { typed: string; units: string };
  'S-UNIT-02': { typed: string; units: string };
  'S-UNIT-03': { unitName: string; unitCode: string; periodName: string };
  'S-LOCK-01': Record<never, never>;
  'S-PERM-01': { account: string };
  'S-OWN-01': { account: string; by: string };
  'S-OWN-02': { from: string };
  'S-SETUP-01': Record<never, never>;
  'S-COPY-01': Record<never, never>;
  'S-DATA-01': Record<never, never>;
  'S-DATA-02': Record<never, never>;
}

export type FailureCode = keyof FailureParams;

const failures: Record<FailureCode, string> = {
  'S-CFG-02': 'Hạn nộp của đơn vị ({{unitDue}}) phải trước hạn gửi thành phố ({{cityDue}}).',
  'S-CFG-04': 'Hạn nộp của đơn vị ({{unitDue}}) phải trước thời điểm chốt số liệu ({{dataCutoff}}).',
  'S-CFG-05': 'Thời điểm chốt số liệu ({{dataCutoff}}) không được sau hạn gửi thành phố ({{cityDue}}).',
  'S-MAIL-02':
    'Đã tạo dự thảo nhưng chưa gửi được thư cho lãnh đạo: {{reason}}. Gửi liên kết, hoặc tải tệp Word từ tài liệu rồi gửi.',
  'S-SHARE-01':
    'Chưa chia sẻ được dự thảo trên Drive: {{reason}}. Kiểm tra địa chỉ ở mục "Thư điện tử lãnh đạo phụ trách"; thư kèm tệp Word vẫn được gửi.',
  'S-ISSUE-02':
    'Báo cáo quá dài nên không lưu được bản gốc, dự thảo chưa được tạo. Rút gọn các nội dung khó khăn, vướng mắc ở trang Khó khăn, vướng mắc rồi tạo lại.',
  'S-ISSUE-01': 'Không có bản lưu của lần {{issue}}. Các lần đã tạo: {{there}}.',
  'S-FORM-03':
    'Biểu mẫu chưa mở cho người không đăng nhập. Mở biểu mẫu, bấm "Xuất bản", mục người trả lời chọn "Bất kỳ ai có đường liên kết", rồi kiểm tra lại ở {{url}}.',
  'S-FORM-04': `Biểu mẫu nằm trong thùng rác của Drive: khôi phục nó, hoặc xóa hẳn, rồi chọn "${menu.setup}".`,
  'S-FORM-05': `Biểu mẫu đã bị xóa hẳn. Chọn "${menu.setup}" để tạo biểu mẫu mới.`,
  'S-FORM-06':
    'Biểu mẫu cũ đã bị xóa hẳn, đã tạo biểu mẫu mới: gửi liên kết mới cho mọi đơn vị. Số đã nhận vẫn tính; liên kết sửa cũ không dùng được nữa.',
  'S-FORM-07': 'Biểu mẫu thuộc tài khoản khác: mở {{url}} trong cửa sổ ẩn danh để kiểm tra.',
  'S-DOC-01': 'Không tạo được dự thảo: {{reason}}. Kiểm tra quyền truy cập thư mục trên Drive.',
  'S-DOC-02': 'Google đã hết lượt tạo tài liệu trong ngày ({{reason}}). Thử lại sau 24 giờ.',
  'S-UNIT-01': `Không có đơn vị "{{typed}}" trong danh mục ({{units}} đơn vị). Nhập mã hoặc tên đúng như ở trang ${tabNames.units}.`,
  'S-UNIT-02': '"{{typed}}" chưa chỉ rõ một đơn vị. Nhập mã của một trong các đơn vị: {{units}}.',
  'S-UNIT-03':
    '{{unitName}} ({{unitCode}}) chưa có báo cáo hợp lệ trong kỳ "{{periodName}}" nên chưa tạo được dự thảo. Đề nghị đơn vị gửi báo cáo, hoặc sửa mục bị trả lại, rồi tạo lại.',
  'S-LOCK-01': 'Một tác vụ khác đang chạy. Chờ 1 phút rồi thử lại.',
  'S-PERM-01':
    'Việc này chỉ thực hiện được bằng tài khoản vận hành đợt báo cáo ({{account}}). Số liệu trong bảng tính vẫn sửa được.',
  'S-OWN-01':
    '{{account}} chưa mở được biểu mẫu, chưa có gì thay đổi. Dùng tài khoản {{by}} thêm {{account}} làm người chỉnh sửa biểu mẫu, rồi làm lại.',
  'S-OWN-02':
    'Đã tiếp nhận đợt từ {{from}}; văn bản đã tạo ở lại Drive đó. Trang của lãnh đạo: triển khai lại bằng tài khoản này.',
  'S-SETUP-01': `Đợt báo cáo chưa được thiết lập. Chọn "${menu.setup}".`,
  'S-COPY-01': `Đây là bản sao của một bảng tính đã thiết lập; bảng tính cũ vẫn chạy như trước. Chọn "${menu.setup}" để mở đợt mới ở đây.`,
  'S-DATA-01': `Phần mềm đã có bản mới, số liệu ở đây còn theo bản cũ. Chọn "${menu.setup}" để chuyển; báo cáo gửi đến trong lúc chờ vẫn nằm trong biểu mẫu, chuyển xong sẽ được nhận.`,
  'S-DATA-02':
    'Số liệu ở đây do bản phần mềm mới hơn ghi, bản này không đọc được nên không làm gì. Cài lại bản mới nhất.',
};

/** Without its code, inside another sentence. */
export const failureText = <C extends FailureCode>(code: C, params: FailureParams[C]): string =>
  fill(failures[code], params as Record<string, string>);

export const sayFailure = <C extends FailureCode>(code: C, params: FailureParams[C]): string =>
  `${failureText(code, params)} [${code}]`;
