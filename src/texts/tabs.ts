/** Names of the tabs and the note that explains each. */
import type { FixedTab, Tab } from '../core/tabs.ts';

export const tabNames: Record<FixedTab, string> = {
  tracking: 'Theo dõi',
  totals: 'Tổng hợp',
  units: 'Danh mục đơn vị',
  config: 'Cấu hình',
  difficulties: 'Khó khăn, vướng mắc',
  ledger: 'Sổ thư',
  log: 'Nhật ký',
  definitions: 'Chỉ tiêu và quy tắc',
  issues: 'Bản lưu báo cáo',
  current: 'Số liệu hiện hành',
};

const nameLimit = 30;

/** Excel refuses these in the name of a sheet, and the Sheet is exported as .xlsx. */
const refused = /[\\/?*[\]:]/g;

/** «BC Thôn, tổ dân phố»; cut between words. `title` is that of the section, needed for submissions only. */
export function tabName(tab: Tab, title = ''): string {
  if (tab in tabNames) return tabNames[tab as FixedTab];
  const name = `BC ${title}`.replace(refused, ' ').replace(/\s+/g, ' ').trim();
  if (name.length <= nameLimit) return name;
  const cut = name.slice(0, nameLimit + 1).replace(/\s+\S*$/, '');
  return cut.slice(0, nameLimit).replace(/[\s,;-]+$/, '');
}

/** A tab as it was before its data went from this version to the next. */
export const keptTab = (name: string, version: number): string => `${name} (bản lưu ${version})`;

export const isKeptTab = (name: string): boolean => / \(bản lưu \d+\)$/.test(name);

const notes: Record<FixedTab, string> = {
  tracking:
    'Mỗi dòng là một đơn vị trong một kỳ: đã nộp chưa, đúng hạn hay chậm. Phần mềm tự tính; chỉ ghi vào ba cột "Hẹn nộp ngày", "Gia hạn đến ngày", "Lý do".',
  totals: 'Số tổng hợp và tỷ lệ theo chỉ tiêu, tính lại sau mỗi lần gửi, mỗi lần sửa. Phần mềm tự tính, không sửa tay.',
  units: 'Đơn vị phải báo cáo. Được sửa và thêm dòng; không đổi mã đơn vị đã có báo cáo.',
  config: 'Được sửa ở cột "Giá trị". Ô trống là chưa đặt.',
  difficulties: 'Khó khăn, vướng mắc các đơn vị nêu. Ghi kết quả xử lý ở cột "Trạng thái" và "Ghi chú xử lý".',
  ledger: 'Mỗi dòng là một thư của hệ thống. Thư ghi "Không rõ đã gửi" không tự gửi lại.',
  log: 'Ai đã làm gì, lúc nào, từ giá trị nào thành giá trị nào. Chỉ ghi thêm, không sửa.',
  definitions: 'Cách tính chỉ tiêu và quy tắc kiểm tra của đợt này. Chỉ để đọc.',
  issues:
    'Mỗi dòng là một lần tạo dự thảo báo cáo tổng hợp, giữ nguyên số liệu lúc tạo để lập lại và so sánh. Không sửa.',
  current: 'Dữ liệu của phần mềm: câu trả lời đang được tính của từng đơn vị. Không sửa.',
};

const submissionsNote =
  'Mỗi dòng là một lần gửi, dòng cũ được giữ lại. Sửa số ở dòng đang được tính (lần gửi hợp lệ mới nhất) thì số đó được tính ngay, sửa ở dòng khác thì không; cột "Trạng thái" ghi "Đã rút" để bỏ một lần gửi, "Hợp lệ" để nhận lần gửi sau chốt.';

export const tabNote = (tab: Tab): string => (tab in notes ? notes[tab as FixedTab] : submissionsNote);
