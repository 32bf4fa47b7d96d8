/** Notes put on a cell that a person edited, and refusals of a typed value. */
import { fill } from './fill.ts';
import { answerStatusLabels, blank } from './labels.ts';

/** Values come as typed; `choices` as shown. */
export interface CellParams {
  notInteger: { value: string };
  notDate: { value: string };
  noSuchDay: { value: string };
  notInstant: { value: string };
  notDays: { value: string };
  notDates: { value: string };
  notPeriods: { value: string };
  notChoice: { value: string; choices: string[] };
  notEmail: { value: string };
  notYesNo: { value: string };
  tooLong: Record<never, never>;
  fixedKey: { value: string };
  codeInUse: { code: string };
  status: { value: string };
  pastDay: { value: string; today: string };
  notLater: { value: string; due: string };
  noDeadline: Record<never, never>;
  longReason: { most: string };
  untracked: Record<never, never>;
}

export type CellFault = keyof CellParams;

const faults: Record<CellFault, string> = {
  notInteger: '"{{value}}" không phải số nguyên từ 0 trở lên. Nhập số như 1234 hoặc 1.234.',
  notDate: '"{{value}}" không phải ngày. Nhập ngày/tháng/năm, ví dụ 28/5/2026.',
  noSuchDay: 'Không có ngày {{value}}. Nhập ngày/tháng/năm, ví dụ 28/5/2026.',
  notInstant: '"{{value}}" không phải thời điểm. Nhập ngày/tháng/năm giờ:phút, ví dụ 30/5/2026 17:00.',
  notDays:
    '"{{value}}" không phải danh sách số ngày. Ghi số nguyên từ -60 đến 60, cách nhau bằng dấu chấm phẩy, ví dụ -7; -3; -1; 0; 1; 3.',
  notDates: '"{{value}}" không phải danh sách ngày. Ghi mỗi dòng một ngày, đủ ngày/tháng/năm, ví dụ 30/4/2026.',
  notPeriods:
    '"{{value}}" không phải danh sách kỳ báo cáo. Ghi mỗi dòng một kỳ: main là kỳ chính, kỳ tháng gồm năm và tháng, ví dụ 202606.',
  notChoice: '"{{value}}" không có trong các lựa chọn: {{choices}}.',
  notEmail: '"{{value}}" không phải địa chỉ thư. Nhiều địa chỉ thì cách nhau bằng dấu chấm phẩy.',
  notYesNo: '"{{value}}" không hợp lệ. Ghi "có" hoặc "không".',
  tooLong: 'Nội dung quá dài (tối đa 4.000 ký tự); giá trị trước đó vẫn được dùng.',
  fixedKey: 'Không đổi được mã đã có số liệu; giữ nguyên "{{value}}".',
  codeInUse: 'Mã "{{code}}" đã dùng cho đơn vị khác. Chọn mã khác.',
  status: `"{{value}}" không phải trạng thái. Ghi "${answerStatusLabels.accepted}" hoặc "${answerStatusLabels.withdrawn}".`,
  pastDay: 'Ngày {{value}} đã qua. Nhập từ ngày {{today}} trở đi.',
  notLater:
    'Ngày {{value}} không sau hạn chung (hết ngày {{due}}). Nhập ngày sau hạn chung, hoặc để trống nếu không gia hạn.',
  noDeadline: 'Chưa đặt hạn chung ở trang Cấu hình nên chưa gia hạn được.',
  longReason: 'Nội dung quá dài (tối đa {{most}} ký tự).',
  untracked: 'Đơn vị hoặc kỳ của dòng này không còn được theo dõi; nội dung vừa nhập không được dùng.',
};

export function sayCell<K extends CellFault>(fault: K, params: CellParams[K]): string {
  const given = params as Record<string, string | string[]>;
  const values = Object.entries(given).map(([key, v]) => [key, Array.isArray(v) ? v.join('; ') : v || blank] as const);
  return fill(faults[fault], Object.fromEntries(values));
}

/** `fault` is any sentence on what is wrong; `counted` the last right value, '' when there is none. */
export const cellNote = (fault: string, counted: string): string =>
  `${fault} ${counted === '' ? 'Chưa có số đúng nào được tính.' : `Số đúng gần nhất vẫn được tính: ${counted}.`}`;

/** The same for a setting or a column of the unit list, which are used, not counted. */
export const cellNoteUsed = (fault: string, used: string): string =>
  `${fault} ${used === '' ? 'Mục này hiện chưa đặt.' : `Giá trị đúng gần nhất vẫn được dùng: ${used}.`}`;

/** By what became of the answer: newer ones took the place of those that were let in. */
const uncounted: Record<keyof typeof answerStatusLabels, string> = {
  accepted: 'Dòng này đã được thay bằng báo cáo mới hơn của đơn vị',
  held: 'Dòng này đã được thay bằng báo cáo mới hơn của đơn vị',
  returned: 'Báo cáo ở dòng này đã trả lại đơn vị',
  wrongPin: 'Dòng này gửi sai mã xác nhận',
  withdrawn: 'Dòng này đã rút',
};

/** On a figure of a row that does not count. `counts`: when the answer that does was sent; '' where none does. */
export const uncountedNote = (status: keyof typeof answerStatusLabels, counts: string): string =>
  `${uncounted[status]}; số sửa ở đây không được tính.${counts && ` Hãy sửa ở dòng của đơn vị gửi lúc ${counts}.`}`;

/** After a correction: so that everybody sees whose figure it is. Moment and values formatted. */
export const correctedNote = (p: { from: string; by: string; at: string }): string =>
  `Sửa lúc ${p.at}, người sửa: ${p.by}. Đơn vị gửi: ${p.from || 'để trống'}.`;
