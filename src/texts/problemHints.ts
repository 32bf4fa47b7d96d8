/**
 * What is to be mended in an answer that went back, in a few words: its figures are not kept, the mail that returned it had them.
 * A code that sends answers back and has no hint does not compile.
 */
import type { ProblemCode } from '../core/problem.ts';
import { fill } from './fill.ts';
import { kindLabels } from './labels.ts';

/** Warnings, and what is said to nobody's answer, send none back; lines of a roster are dropped, not returned. */
type Returning = Exclude<ProblemCode, `W-${string}` | `E-UNIT-${string}` | `E-ROS-0${1 | 2 | 3 | 4 | 5 | 8}`>;

const hints: Record<Returning, string> = {
  'E-DATE-01': 'Mục "{{field}}" ghi ngày không đọc được',
  'E-DATE-02': 'Mục "{{field}}" ghi ngày sau ngày gửi',
  'E-NUM-01': 'Mục "{{field}}" không phải số nguyên từ 0 trở lên',
  'E-NUM-02': 'Mục "{{field}}" còn để trống',
  'E-RATE-01': 'Mục "{{field}}" lớn hơn tổng số hộ',
  'E-RATE-02': 'Mục "{{field}}" lớn hơn tổng số tương ứng',
  'E-RATE-03': 'Mục "{{field}}" nhỏ hơn số hộ đã cài đặt',
  'E-DEN-01': 'Mục "{{field}}" có kết quả nhưng tổng số tương ứng bằng 0 hoặc để trống',
  'E-VISIT-01': 'Tổng bốn nhóm khác mục "{{field}}"',
  'E-TEAM-01': 'Thiếu số, ngày văn bản thành lập hoặc số thành viên Tổ hướng dẫn',
  'E-HIST-01': 'Mục "{{field}}" là số lũy kế nhưng giảm so với lần trước, chưa nêu lý do',
  'E-REG-01': 'Mục "{{field}}" lệch quá 20% so với danh mục',
  'E-CHOICE-01': 'Mục "{{field}}" không có trong các lựa chọn',
  'E-KIND-01': `Chọn "${kindLabels.nil}" trong khi đã có số liệu lũy kế`,
  'E-KIND-02': `Chọn "${kindLabels.unchanged}" trong khi chưa có lần gửi hợp lệ nào`,
  'E-KIND-03': `Chọn "${kindLabels.unchanged}" ở mục tính số phát sinh riêng từng kỳ`,
  'E-ROS-06': 'Mục "{{field}}" có số giấy tờ hoặc số điện thoại, cần xóa',
  'E-ROS-07': 'Mục "{{field}}" có chữ không đọc được, cần chuyển sang bảng mã Unicode',
  'E-ATT-01': 'Chưa có xác nhận của người đứng đầu',
  'E-MAIL-01': 'Mục "{{field}}" ghi địa chỉ thư không hợp lệ',
};

const general = 'Mục "{{field}}" cần kiểm tra lại';

/** `times`: how many lines of a roster have this fault; '1' elsewhere. The code at the end is read out on the telephone. */
export function sayHint(code: ProblemCode, field: string, times: string): string {
  const hint = (hints as Partial<Record<ProblemCode, string>>)[code] ?? general;
  return `${fill(hint, { field })}${times === '1' ? '' : ` (${times} dòng)`}. [${code}]`;
}

/** Of an answer for one of several groups. */
export const hintOfGroup = (group: string, hint: string): string => (group ? `${group} - ${hint}` : hint);

export const furtherHints = (count: string): string => `Và ${count} mục khác nêu trong thư trả lời lần gửi đó.`;
