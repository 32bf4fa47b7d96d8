/**
 * What only a person can click after a command has made Sheet, script and leader's page: no API makes triggers or gives
 * permission. Shown in a terminal. No part of the bundle.
 */
import { fill, numbered } from './fill.ts';
import { screens } from './googleScreens.ts';
import { menu, setupDialog } from './menu.ts';
import { remindDialog } from './plan.ts';

export interface Installed {
  /** Address of the account that made it. */
  account: string;
  /** Of the Sheet. */
  title: string;
  /** Addresses of the Sheet and of the leader's page. */
  sheet: string;
  page: string;
  /** Of the menu in the Sheet. */
  menuTitle: string;
  /** As the set-up dialog lists it. */
  campaign: string;
  /** Title of the script project, as Google's permission page shows it. */
  project: string;
}

/** The dialog's last words, up to the first full stop. */
const doneSentence = setupDialog.done.replace(/\..*/s, '.');

const steps = (p: Installed): string[] => {
  const say = (template: string): string => fill(template, { ...p });
  return [
    say(
      `Mở bảng tính "{{title}}": {{sheet}}\n   Sau khoảng 10 giây, bên cạnh "${screens.help}" có trình đơn "{{menuTitle}}". Chưa thấy thì tải lại trang (F5).`,
    ),
    say(
      `Chọn "{{menuTitle}}" → "${menu.setup}". Google hỏi quyền: bấm "${screens.continue}" (hoặc OK), chọn tài khoản {{account}}.`,
    ),
    say(
      `Hiện trang "${screens.unverified}" (hiện với mọi chương trình tự cài): bấm "${screens.advanced}", bấm dòng "Đi tới {{project}} ${screens.unsafe}".`,
    ),
    `Đánh dấu "${screens.selectAll}" để cho đủ các quyền, bấm "${screens.continue}" hoặc "${screens.allow}". Mỗi quyền dùng làm gì: docs/cai-dat.md.`,
    say(
      `Chọn lại "{{menuTitle}}" → "${menu.setup}". Ô "${setupDialog.campaign}" chọn "{{campaign}}"; ô "${setupDialog.units}" dán danh mục chép từ Excel, cả dòng tên cột; ghi hạn nộp, địa chỉ thư. Mục chưa rõ thì để trống.`,
    ),
    `Bấm "${setupDialog.ok}", chờ một đến hai phút, không đóng cửa sổ, đến khi hiện "${doneSentence}" Chọn "${menu.remind}", bấm "${remindDialog.pause}" để đơn vị chưa nhận thư trong lúc chạy thử.`,
    `Chọn "${menu.links}", chép liên kết của một đơn vị, mở trong cửa sổ ẩn danh không đăng nhập, hoặc trên điện thoại chưa đăng nhập Google: biểu mẫu phải mở ra, có sẵn tên và mã đơn vị. Google đòi đăng nhập thì mở biểu mẫu bằng tài khoản trên, bấm "${screens.publish}", người trả lời chọn "${screens.anyoneWithLink}".`,
    `Ở góc trên bên phải bảng tính bấm "${screens.share}", thêm địa chỉ thư của từng người cùng làm, quyền "Người chỉnh sửa". "Quyền truy cập chung" để "Bị hạn chế". Ai sửa được bảng tính thì xem được mã của đơn vị và sửa được cả chương trình.`,
    say(
      'Mở thử trang của lãnh đạo, xem có hiện số liệu: {{page}}\n   Trang này chỉ mở được bằng tài khoản {{account}}.',
    ),
  ];
};

/** For the terminal, as one text. */
export const installed = (p: Installed): string =>
  [
    'NHỮNG VIỆC PHẢI LÀM BẰNG TAY',
    fill('Dùng Chrome hoặc Edge, trong cửa sổ chỉ đăng nhập một tài khoản Google: {{account}}.', {
      account: p.account,
    }),
    numbered(steps(p)),
    'Làm xong thì chạy: npm run doctor. Rồi gửi thử, xóa dữ liệu thử, mở đợt theo docs/cai-dat.md. Tên nút của Google có thể khác đôi chút.',
  ].join('\n');
