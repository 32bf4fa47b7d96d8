/** What a report says has changed since the issue before, read back from its pages. */
import { expect } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';
import { fill } from '../../src/texts/fill.ts';
import { make, reportOf, tableOf } from './stage.ts';

export const caption = 'Số liệu được sửa';

export interface Told {
  none: boolean;
  /** Headline rates: name, before, now. */
  rates: string[];
  items: string[];
  /** Unit, field, before, now, why. */
  rows: string[][];
}

const notes = /^(Ghi chú của bản dự thảo \(xóa trước khi trình ký\)\. Thay đổi|Số liệu không thay đổi) so với lần \d+ /;
const rate = /^- (.*): từ (\S.*) thành (\S.*)\.$/;

/** The clerk takes the draft's block away before the signature: all that is told of changes stands in it. */
export function toldIn(lines: readonly string[]): Told {
  const end = lines.findIndex((line) => line.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'));
  const [block, report] = [lines.slice(0, end), lines.slice(end)];
  expect(end).toBeGreaterThan(0);
  expect(report.filter((line) => line.includes('so với lần') || line.endsWith(caption))).toEqual([]);
  const from = block.findIndex((line) => notes.test(line));
  const said = from < 0 ? [] : block.slice(from + 1).filter((line) => line.startsWith('- '));
  return {
    none: block.some((line) => line.startsWith('Số liệu không thay đổi so với lần')),
    rates: said.flatMap((line) => {
      const [found, name, from, to] = rate.exec(line) ?? [];
      return found ? [`${name}: ${from} -> ${to}`] : [];
    }),
    items: said.filter((line) => !rate.test(line)),
    rows: tableOf(block, caption).map((row) => row.slice(1)),
  };
}

export const told = (w: Workspace): Told => toldIn(reportOf(w, make(w)));
export const nothing: Told = { none: false, rates: [], items: [], rows: [] };
export const labelOf = (code: string): string => {
  const field = campaign.sections.flatMap((s) => s.fields).find((f) => f.code === code);
  return fill(field?.label ?? code, { ...campaign.words, unitName: '', target: '' });
};
