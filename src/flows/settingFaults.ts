/** Why a value of the tab Cấu hình is not taken, in words. */
import type { Setting } from '../core/campaign.ts';
import type { SettingFault } from '../core/settings.ts';
import { type CellFault, sayCell } from '../texts/cells.ts';
import { unknownSetting } from '../texts/settings.ts';

const cellFaults = {
  date: 'notDate',
  instant: 'notInstant',
  int: 'notInteger',
  days: 'notDays',
  dates: 'notDates',
  periods: 'notPeriods',
  email: 'notEmail',
  yesNo: 'notYesNo',
} as const;

export function settingFault(setting: Setting | undefined, fault: SettingFault, value: string): string {
  if (!setting || fault === 'unknown') return unknownSetting;
  if (fault === 'choice')
    return sayCell('notChoice', { value, choices: (setting.choices ?? []).map((c) => `${c.value} (${c.label})`) });
  if (fault === 'long') return sayCell('tooLong', {});
  return sayCell(cellFaults[fault] satisfies CellFault, { value });
}
