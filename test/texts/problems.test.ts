import { describe, expect, test } from 'vitest';
import { problem } from '../../src/core/problem.ts';
import { say, sayProblem, sayProblemCode } from '../../src/texts/problems.ts';
import { allWords, faults, params, problems, titleOf } from './samples.ts';

const words = allWords[0]?.[1] ?? {};

test('every problem has its words', () => {
  expect(Object.keys(say).sort()).toEqual(Object.keys(params).sort());
});

describe.each(allWords)('%s', (_, theirs) => {
  test.each(problems.map((p) => [p.code, p] as const))('%s reads well', (code, p) => {
    const line = sayProblemCode(p, titleOf, theirs);
    expect(faults(line)).toEqual([]);
    expect(line).toMatch(/^[A-ZĐĂÂÊÔƠƯÀ-Ỹ].*\. .*\. \[[EW]-[A-Z]+-\d\d\]$/u);
    expect(line.endsWith(`[${code}]`)).toBe(true);
  });
});

test('a second question is told by its title, not by its code', () => {
  const inside = problem('E-RATE-02', 'return', 'area.loggedIn', {
    numerator: 1413,
    denominator: 1412,
    whole: 'area.citizensInstalled',
  });
  expect(sayProblem(inside, titleOf, words)).toContain('ghi 1.413, lớn hơn mục "Số người đã cài đặt" là 1.412.');
  const without = problem('E-DEN-01', 'return', 'area.householdsInstalled', { base: 'area.households', numerator: 5 });
  expect(sayProblem(without, titleOf, words)).toContain('Mục "Tổng số hộ gia đình" bằng 0');
});

test.each([
  [500, 412, '88 hộ (21,3%)'],
  [495, 412, '83 hộ (20,1%)'],
  [330, 412, '82 hộ (19,9%)'],
  [600, 500, '100 hộ (20%)'],
  [5000, 1000, '4.000 hộ (400%)'],
  [5, 0, '5 hộ so với'],
])('%i against %i deviates by %s: truncated, never rounded', (value, expected, shown) => {
  const p = problem('E-REG-01', 'return', 'area.households', { value, expected });
  expect(sayProblem(p, titleOf, words)).toContain(`lệch ${shown}`);
});

test('what a person typed cannot open a hole', () => {
  const p = problem('E-UNIT-01', 'return', 'unit', { value: '{{coordinatorEmail}}' });
  expect(sayProblem(p, () => 'Tên đơn vị báo cáo', words)).toContain('"{{coordinatorEmail}}"');
});

test('roster problems name the line and nothing of what stands in it', () => {
  for (const p of problems.filter((each) => /ROS-0[1-7]|CASE/.test(each.code))) {
    if ('row' in p.params && p.params.row !== null) {
      expect(sayProblem(p, titleOf, words)).toMatch(/^Danh sách, dòng \d+/);
    }
  }
});

test('a date of the Form is printed as people write it', () => {
  const p = problem('E-DATE-02', 'return', 'asOf', { value: '2026-06-05' });
  expect(sayProblem(p, () => 'Số liệu tính đến ngày', words)).toContain('ngày 05/6/2026 sau');
});
