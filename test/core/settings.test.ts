/** Lists of days in the tab Cấu hình: what is understood, what is refused and in which words. */
import { expect, test } from 'vitest';
import { checkCampaign } from '../../src/core/campaign.schema.ts';
import type { Setting } from '../../src/core/campaign.ts';
import { ladderOf } from '../../src/core/remind/ladder.ts';
import { readSetting } from '../../src/core/settings.ts';
import { settingFault } from '../../src/flows/settingFaults.ts';
import { campaign } from '../../src/profiles/an-khanh.ts';

const setting = campaign.settings.find((s) => s.key === 'reminderDays') as Setting;

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
