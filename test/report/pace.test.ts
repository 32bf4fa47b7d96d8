/** What is needed each day, counted by hand. */
import { expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { area, commune, make, reportOf, thon, type } from './stage.ts';

const units = [thon('TH01'), thon('TH02')];
const team = { 'area.team': 'Đã thành lập', 'area.teamDoc': '03/QĐ-UBND ngày 05/4/2026', 'area.teamMembers': 5 };

/** Name of the target, what is missing, the day, days left, each day. */
function paceOf(w: Workspace): [string, number, string, number, number][] {
  const form = /^- (.*): còn thiếu ([\d.]+).*vào ngày (\d+\/\d+\/\d+) \(còn (\d+) ngày\).*ít nhất ([\d.]+)/;
  const number = (text: string | undefined): number => Number(String(text).replace(/\./g, ''));
  return reportOf(w, make(w)).flatMap((line): [string, number, string, number, number][] => {
    const found = form.exec(line);
    return found ? [[String(found[1]), number(found[2]), String(found[3]), number(found[4]), number(found[5])]] : [];
  });
}

const households = 'Tỷ lệ hộ gia đình cài đặt';
const citizens = 'Tỷ lệ người dân cài đặt trên số hộ gia đình';
const teams = 'Tỷ lệ thôn có Tổ hướng dẫn cài đặt';

test('of each target that is not met, to the last day that is on time', async () => {
  const desk = await commune({ units });
  await desk.submit(area('TH01', 60));
  const w = desk.open();
  // Before 31/5 is 30/5; from 20/5 ten days. 200 - 60; more than 200 persons, of which 80; two teams.
  expect(paceOf(w)).toEqual([
    [households, 140, '30/5/2026', 10, 14],
    [citizens, 121, '30/5/2026', 10, 13],
    [teams, 2, '30/5/2026', 10, 1],
  ]);
});

test('the last day, and after it, nothing can be needed each day', async () => {
  const desk = await commune({ units });
  await desk.submit(area('TH01', 60));
  const w = desk.open();
  w.moveClock(Date.parse('2026-05-29T23:00:00+07:00'), { missed: true });
  expect(paceOf(w).map(([, gap, , days, each]) => [gap, days, each])).toEqual([
    [140, 1, 140],
    [121, 1, 121],
    [2, 1, 2],
  ]);
  w.moveClock(Date.parse('2026-05-30T08:00:00+07:00'), { missed: true });
  expect(paceOf(w)).toEqual([]);
  w.moveClock(Date.parse('2026-06-30T08:00:00+07:00'), { missed: true });
  expect(paceOf(w)).toEqual([]);
});

test('a target that is met is not among them', async () => {
  const desk = await commune({ units });
  await desk.submit(
    area('TH01', 100, { ...team, 'area.citizensInstalled': 100 }),
    area('TH02', 100, { ...team, 'area.citizensInstalled': 100 }),
  );
  const w = desk.open();
  // 200 of 200 are not more than 100%: one is missing.
  expect(paceOf(w)).toEqual([[citizens, 1, '30/5/2026', 10, 1]]);
  type(w, 'config', 'CT02.operator', 'value', 'Đạt khi bằng 100%');
  expect(paceOf(w)).toEqual([]);
});

test('nobody has reported: nothing is known, nothing is needed each day', async () => {
  const w = (await commune({ units })).open();
  expect(paceOf(w)).toEqual([]);
});
