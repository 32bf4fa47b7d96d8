/** The page that lies beside the files to be pasted. `**…**` is what people press or look for. No part of the bundle. */
import { fill } from './fill.ts';
import { screens } from './googleScreens.ts';
import { menu, setupDialog } from './menu.ts';
import { remindDialog } from './plan.ts';
import { tabNames } from './tabs.ts';

const copy = {
  code: 'Sao chép mã chương trình',
  manifest: 'Sao chép tệp kê khai',
  columns: 'Sao chép dòng tên cột',
} as const;

export const pasteGuide = {
  title: 'Cài phần mềm Tổng hợp vào bảng tính Google',
  version: (p: { version: string; data: string }): string => fill('Phiên bản {{version}}, dữ liệu {{data}}', p),
  needs: [
    'Cần có: máy tính có Chrome hoặc Edge; tài khoản Google của cơ quan, không dùng tài khoản riêng; danh mục đơn vị trong Excel; hạn nộp ghi trong văn bản giao việc; địa chỉ thư của đầu mối, lãnh đạo phụ trách. Mất khoảng 15 phút, chưa kể chạy thử.',
    'Trong cửa sổ đang dùng chỉ đăng nhập một tài khoản Google; đang đăng nhập nhiều tài khoản thì làm trong cửa sổ ẩn danh.',
  ],
  copy,
  /** Takes the place of the hint when a button was pressed; `{{count}}` stays for the page. */
  copied: 'Đã sao chép {{count}} ký tự. Sang nơi cần dán, nhấn Ctrl+V.',
  notCopied:
    'Trình duyệt không cho sao chép. Mở tệp Code.js (mã chương trình), appsscript.json (tệp kê khai) trong thư mục này bằng Notepad, nhấn Ctrl+A rồi Ctrl+C.',
  hint: 'Nút không có tác dụng thì mở tệp Code.js (mã chương trình), appsscript.json (tệp kê khai) trong thư mục này bằng Notepad, nhấn Ctrl+A rồi Ctrl+C.',
  parts: [
    {
      head: 'Dán chương trình',
      numbered: true,
      steps: [
        'Mở thẻ mới, gõ **sheets.new** vào ô địa chỉ, nhấn Enter. Đặt tên bảng tính ở góc trên bên trái, ví dụ tên của đợt.',
        `Chọn **${screens.extensions}**, rồi **${screens.appsScript}**. Thẻ mới hiện tệp **Mã.gs** (hoặc Code.gs) có sẵn vài dòng chữ.`,
        `Về trang này, bấm **${copy.code}**. Sang thẻ vừa mở, bấm vào khung chữ, nhấn **Ctrl+A** để chọn hết chữ có sẵn, rồi **Ctrl+V**. Chờ vài giây, nhấn **Ctrl+S**.`,
        `Bấm hình bánh răng **${screens.projectSettings}** ở mép trái, đánh dấu ô **${screens.showManifest}**.`,
        `Bấm **${screens.editor}** (hình < >) ở mép trái, mở tệp **appsscript.json**. Về trang này, bấm **${copy.manifest}**; sang khung chữ, nhấn **Ctrl+A** rồi **Ctrl+V**.`,
        'Nhấn **Ctrl+S**. Bấm tên dự án ở trên cùng, đổi thành **Tổng hợp**. Đóng thẻ này.',
        `Ở bảng tính, nhấn **F5**. Sau khoảng 10 giây có thêm trình đơn **Báo cáo …** bên cạnh **${screens.help}**.`,
      ],
    },
    {
      head: 'Cho phép và thiết lập',
      numbered: true,
      steps: [
        `Chọn **Báo cáo …**, rồi **${menu.setup}**. Lần đầu Google hỏi quyền: bấm **${screens.continue}** (hoặc OK), chọn tài khoản. Hiện **${screens.unverified}** thì bấm **${screens.advanced}**, bấm dòng có tên dự án và chữ **${screens.unsafe}**: thông báo này hiện với mọi chương trình tự cài vì không qua Google duyệt. Đánh dấu **${screens.selectAll}**, bấm **${screens.continue}** hoặc **${screens.allow}**.`,
        `Chọn lại **${menu.setup}**. Chọn đợt báo cáo; dán danh mục đơn vị chép từ Excel, cả dòng tên cột (bấm **${copy.columns}** rồi dán vào dòng đầu của Excel để có mẫu; ba cột đầu bắt buộc); ghi hạn nộp, địa chỉ thư, mục chưa rõ thì để trống. Bấm **${setupDialog.ok}**, chờ một đến hai phút.`,
        `Ở **${menu.remind}** bấm **${remindDialog.pause}** để đơn vị chưa nhận thư trong lúc thử. Chọn **${menu.links}**, chép liên kết của một đơn vị, mở ở nơi không đăng nhập Google (cửa sổ ẩn danh, hoặc điện thoại nếu đang cài trong cửa sổ ẩn danh), gửi thử, ghi địa chỉ thư của mình. Sau ít phút, trang **${tabNames.tracking}** ghi nhận đơn vị đó.`,
        `Thử xong, chọn **${menu.trial}**. Đến lúc mở đợt, ở **${menu.remind}** bấm **${remindDialog.resume}**, **${remindDialog.open}**.`,
      ],
    },
    {
      head: 'Về sau',
      numbered: false,
      steps: [
        `**Dán phiên bản mới**: dùng trang này trong thư mục mới, làm lại từ bước 2 đến bước 7, chọn **${menu.setup}**, bấm **${setupDialog.ok}**. Số liệu, liên kết giữ nguyên. Google hỏi quyền lần nữa thì làm như bước 8.`,
        `**Đợt sau**: trong bảng tính đã cài, chọn **${screens.file}**, **${screens.makeCopy}**; mở bản sao, làm từ bước 8. Biểu mẫu, mã, liên kết là mới; danh mục giữ nguyên nếu không dán danh mục khác; đợt cũ vẫn chạy như trước.`,
        `**Người cùng làm**: bấm **${screens.share}**, chỉ thêm người được phân công; ai sửa được bảng tính thì xem được mã của đơn vị và sửa được cả chương trình.`,
      ],
    },
    {
      head: 'Khi vướng',
      numbered: false,
      steps: [
        `**Không thấy trình đơn Báo cáo …**: mở lại **${screens.appsScript}**, nhấn **Ctrl+S**, rồi nhấn **F5** ở bảng tính. Lưu mà báo lỗi là dán chưa đủ: bấm vào khung chữ, nhấn **Ctrl+A**, xóa hết, sao chép và dán lại.`,
        '**Google báo không mở được tệp, không cho phép**: mở cửa sổ ẩn danh, chỉ đăng nhập tài khoản của cơ quan. Tài khoản Google Workspace thì hỏi thêm quản trị viên có cho dùng Apps Script không.',
        `**Liên kết đòi đăng nhập**: mở biểu mẫu bằng tài khoản của cơ quan, bấm **${screens.publish}**, người trả lời chọn **${screens.anyoneWithLink}**.`,
      ],
    },
  ],
  more: 'Hướng dẫn đầy đủ: tệp docs/cai-dat.md, hỏi nơi gửi thư mục này. Tên nút của Google có thể khác đôi chút; hiện tiếng Anh thì đổi ngôn ngữ tài khoản sang tiếng Việt.',
} as const;
