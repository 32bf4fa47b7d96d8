/** What is needed each day, counted by hand. */
import { expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { area, commune, make, reportOf, thon, type } from './stage.ts';

const units = [thon('TH01'), thon('TH02')];
const team = { 'area.team': 'Đã thành lập', 'area.teamDoc': '03/QĐ-UBND ngày 05/4/2026', 'area.teamMembers': 5 };

type Needed = [number, string, string];

/** The day, days left; how many, of what, for which target: each day, or in all where that is less than one a day. */
interface Pace {
  day: string;
  days: number;
  each: Needed[];
  all: Needed[];
}

function neededIn(line: string, after: string): Needed[] {
  const [, list = ''] = line.split(`${after}: `);
  if (list === '') return [];
  const [parts = ''] = list.split(/\.(?: |$)/);
  return parts.split('; ').map((part): Needed => {
    const [, n = '', noun = '', name = ''] = /^([\d.]+) ?(.*) \((.+)\)$/.exec(part) ?? [];
    return [Number(n.replace(/\./g, '')), noun, name];
  });
}

/** One sentence, or none. */
function paceOf(w: Workspace): Pace | null {
  const form = /Để đạt mức đề ra vào ngày (\d+\/\d+\/\d+) \(còn (\d+) ngày\), .+\.$/;
  const told = /mức đề ra vào ngày|bình quân mỗi ngày|còn thiếu trong cả/;
  const lines = reportOf(w, make(w)).filter((line) => told.test(line));
  expect(lines.length).toBeLessThan(2);
  if (lines.length === 0) return null;
  const [line = '', day = '', days] = form.exec(lines[0] ?? '') ?? [];
  const each = neededIn(line, 'bình quân mỗi ngày cần thêm ít nhất');
  return { day, days: Number(days), each, all: neededIn(line, 'còn thiếu trong cả thời gian') };
}

const households = 'tỷ lệ hộ gia đình cài đặt';
const citizens = 'tỷ lệ người dân cài đặt trên số hộ gia đình';
const teams = 'tỷ lệ thôn có Tổ hướng dẫn cài đặt';

test('of each target that is not met, to the last day that is on time', async () => {
  const desk = await commune({ units });
  await desk.submit(area('TH01', 60));
  const w = desk.open();
  // Before 31/5 is 30/5; from 20/5 ten days. 200 - 60 = 140; more than 200 persons, of which 80: 121; two teams.
  expect(paceOf(w)).toEqual({
    day: '30/5/2026',
    days: 10,
    each: [
      [14, 'hộ', households],
      [13, 'người', citizens],
    ],
    all: [[2, 'thôn', teams]],
  });
});

test('the last day, and after it, nothing can be needed each day', async () => {
  const desk = await commune({ units });
  await desk.submit(area('TH01', 60));
  const w = desk.open();
  w.moveClock(Date.parse('2026-05-29T23:00:00+07:00'), { missed: true });
  expect(paceOf(w)).toMatchObject({
    days: 1,
    each: [
      [140, 'hộ', households],
      [121, 'người', citizens],
      [2, 'thôn', teams],
    ],
    all: [],
  });
  w.moveClock(Date.parse('2026-05-30T08:00:00+07:00'), { missed: true });
  expect(paceOf(w)).toBe(null);
  w.moveClock(Date.parse('2026-06-30T08:00:00+07:00'), { missed: true });
  expect(paceOf(w)).toBe(null);
});

test('a target that is met is not among them', async () => {
  const desk = await commune({ units });
  await desk.submit(
    area('TH01', 100, { ...team, 'area.citizensInstalled': 100 }),
    area('TH02', 100, { ...team, 'area.citizensInstalled': 100 }),
  );
  const w = desk.open();
  // 200 of 200 are not more than 100%: one is missing.
  expect(paceOf(w)).toEqual({ day: '30/5/2026', days: 10, each: [], all: [[1, 'người', citizens]] });
  type(w, 'config', 'CT02.operator', 'value', 'Đạt khi bằng 100%');
  expect(paceOf(w)).toBe(null);
});

test('nobody has reported: nothing is known, nothing is needed each day', async () => {
  const w = (await commune({ units })).open();
  expect(paceOf(w)).toBe(null);
});
