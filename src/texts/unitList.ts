/** What is wrong with a pasted unit list or units.csv, line by line. */
import { fill } from './fill.ts';
import { heading, unitsHeadings } from './headings.ts';
import { blank, keyOf } from './labels.ts';

/** `line` counts the heading as line 1, as a spreadsheet shows it. A PIN is never repeated. */
export interface UnitListParams {
  codeMissing: { line: number; name: string };
  codeDuplicate: { line: number; code: string; first: number };
  codeBad: { line: number; code: string };
  nameMissing: { line: number; code: string };
  typeUnknown: { line: number; type: string; types: string[] };
  numberBad: { line: number; column: string; value: string };
  emailBad: { line: number; column: string; value: string };
  phoneBad: { line: number; value: string };
  pinBad: { line: number };
  mustReportBad: { line: number; value: string };
  toneBad: { line: number; value: string };
}

export type UnitListFault = keyof UnitListParams;

const faults: Record<UnitListFault, string> = {
  codeMissing: 'chưa có mã của đơn vị "{{name}}". Ghi một mã riêng, ví dụ TH01.',
  codeDuplicate: 'mã "{{code}}" đã dùng ở dòng {{first}}. Mỗi đơn vị một mã.',
  codeBad: 'mã "{{code}}" không dùng được. Mã có tối đa 20 ký tự, chỉ gồm chữ không dấu, chữ số, dấu gạch.',
  nameMissing: 'đơn vị có mã "{{code}}" chưa có tên. Ghi tên đầy đủ ở cột Tên đơn vị.',
  typeUnknown: 'loại đơn vị "{{type}}" không có trong đợt này. Ghi một trong: {{types}}.',
  numberBad:
    'cột "{{column}}" ghi "{{value}}", không phải số nguyên từ 0 trở lên. Nhập số như 1234 hoặc 1.234, chưa rõ thì để trống.',
  emailBad: 'cột "{{column}}" ghi "{{value}}", không phải địa chỉ thư. Nhiều địa chỉ thì cách nhau bằng dấu chấm phẩy.',
  phoneBad: 'số điện thoại "{{value}}" không đúng. Ghi 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.',
  pinBad: 'mã xác nhận phải gồm đúng 6 chữ số. Để trống thì phần mềm tự cấp.',
  mustReportBad: 'cột "{{mustReport}}" ghi "{{value}}". Ghi "có" hoặc "không", để trống là có.',
  toneBad: 'cột "{{tone}}" ghi "{{value}}". Ghi "yeuCau" hoặc "deNghi".',
};

/** As lists are headed that were not made for this. */
const usual = { code: 'Mã', type: 'Loại', name: 'Tên' };

/** The key behind the heading of a column: its key itself, as the Sheet words it, or shorter. */
export const columnKey = (typed: string): string => keyOf(unitsHeadings, typed) ?? keyOf(usual, typed) ?? typed;

const shown = (key: string, value: unknown): string => {
  if (Array.isArray(value)) return value.join('; ');
  return key === 'column' ? columnName(String(value)) : String(value) || blank;
};

/** «Tổng số hộ (households)»: the pasted list has the key, the Sheet the heading. */
function columnName(key: string): string {
  try {
    return `${heading('units', key)} (${key})`;
  } catch {
    return key;
  }
}

export function sayUnitList<K extends UnitListFault>(fault: K, params: UnitListParams[K]): string {
  const entries = Object.entries(params).map(([key, value]) => [key, shown(key, value)] as const);
  const columns = { mustReport: columnName('mustReport'), tone: columnName('tone') };
  const text = fill(faults[fault], { ...columns, ...Object.fromEntries(entries) });
  const line = (params as { line?: number }).line;
  return line === undefined ? text : `Dòng ${line}: ${text}`;
}
