/** Lists in the tab Cấu hình: what is understood, what is refused and in which words. */
import { expect, test } from 'vitest';
import { checkCampaign } from '../../src/core/campaign.schema.ts';
import type { Setting } from '../../src/core/campaign.ts';
import { ladderOf } from '../../src/core/remind/ladder.ts';
import { readSetting } from '../../src/core/settings.ts';
import { settingFault } from '../../src/flows/settingFaults.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';

const settingOf = (key: string): Setting => campaign.settings.find((s) => s.key === key) as Setting;
const setting = settingOf('reminderDays');

test.each([
  ['-7; -3; -1; 0; 1; 3', '-7; -3; -1; 0; 1; 3'],
  ['3;1;0;-1', '-1; 0; 1; 3'],
  ['-7, -3, 0', '-7; -3; 0'],
  [' -3\n0\n+1 ', '-3; 0; 1'],
  ['0; -0; 0', '0'],
  ['\u22127; \u20133', '-7; -3'],
  ['-60; 60', '-60; 60'],
  ['', ''],
])('%j is understood', (typed, value) => {
  expect(readSetting(setting, typed)).toEqual({ value });
  const days = value === '' ? [] : value.split('; ').map(Number);
  expect(ladderOf({ reminderDays: value }).unit).toEqual(days);
});

test.each(['abc', '-7; abc', '1,5', '1.5', '-61', '61; 0', '100', '- 7', 'T-7', ';', '7 ngày', '--3'])(
  '%j is refused in words, with an example',
  (typed) => {
    const reading = readSetting(setting, typed);
    expect(reading).toEqual({ fault: 'days' });
    const said = settingFault(setting, 'days', typed);
    expect(said).toContain(`"${typed}" không phải danh sách số ngày.`);
    expect(said).toContain('ví dụ -7; -3; -1; 0; 1; 3.');
  },
);

test('a campaign whose own list is wrong is not built', () => {
  const settings = campaign.settings.map((s) => (s.key === 'reminderDays' ? { ...s, value: 'abc' } : s));
  expect(checkCampaign({ ...campaign, settings })).toEqual([expect.stringContaining("default 'abc' is no days")]);
});

test.each([
  ['holidays', '30/4/2026\n 1/5/2026 ', '2026-04-30\n2026-05-01'],
  ['holidays', '2026-04-30; 30/04/2026, 2/9/2026', '2026-04-30\n2026-09-02'],
  ['holidays', '', ''],
  ['openPeriods', 'main\n202606', 'main\n202606'],
  ['openPeriods', 'Main; 202612, 202612', 'main\n202612'],
  ['openPeriods', ' \n', ''],
])('%s takes %j', (key, typed, value) => expect(readSetting(settingOf(key), typed)).toEqual({ value }));

test.each([
  ['holidays', 'mai', 'ví dụ 30/4/2026.'],
  ['holidays', '30/4', 'ví dụ 30/4/2026.'],
  ['holidays', '30/4/2026\n31/6/2026', 'ví dụ 30/4/2026.'],
  ['holidays', ';', 'ví dụ 30/4/2026.'],
  ['openPeriods', '202613', 'ví dụ 202606.'],
  ['openPeriods', '202600', 'ví dụ 202606.'],
  ['openPeriods', 'tháng 6', 'ví dụ 202606.'],
  ['openPeriods', 'main 2026', 'ví dụ 202606.'],
])('%s refuses %j in words, with an example', (key, typed, example) => {
  const one = settingOf(key);
  const reading = readSetting(one, typed);
  if (!('fault' in reading)) throw new Error(`taken as ${reading.value}`);
  expect(settingFault(one, reading.fault, typed)).toContain(example);
});
