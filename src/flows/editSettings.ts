/** The tab Cấu hình: a value that cannot be read is marked, and the last right one holds. */

import { dayOf } from '../core/dates.ts';
import { unlock } from '../core/file.ts';
import { policyOf, readSetting, type SettingReading } from '../core/settings.ts';
import { type Answer, type State, storedAnswer, storedOffice, storedSettings } from '../core/state.ts';
import { cellNoteUsed } from '../texts/cells.ts';
import { type Desk, loadState } from './desk.ts';
import type { EditedRows, EditResult } from './editing.ts';
import { log } from './log.ts';
import { formatMoment } from './moments.ts';
import { publishAll } from './publish.ts';
import { settingFault } from './settingFaults.ts';
import { shownSetting, typedSetting } from './setUpRows.ts';

export function editSettings(desk: Desk, { rows, keys, by }: EditedRows): EditResult {
  const result: EditResult = { tab: 'config', taken: 0, refused: 0 };
  if (!keys.includes('value')) return result;
  const state = loadState(desk.ports);
  const periods = policyOf(state.settings).openPeriods;
  for (const row of rows) {
    const key = String(row.cells.key ?? '');
    const setting = desk.campaign.settings.find((s) => s.key === key);
    if (!setting) continue;
    const typed = typedSetting(row.cells.value);
    const before = state.settings[key] ?? '';
    const reading: SettingReading = readSetting(setting, typed);
    const place = { tab: 'config' as const, place: key, from: shownSetting(setting, before), by };
    if ('fault' in reading) {
      const why = settingFault(setting, reading.fault, typed);
      desk.ports.book.mark('config', row.row, 'value', cellNoteUsed(why, shownSetting(setting, before)));
      log(desk, 'settingRefused', { setting: setting.name, why }, { ...place, to: typed });
      result.refused += 1;
      continue;
    }
    desk.ports.book.mark('config', row.row, 'value', null);
    if (reading.value === before) continue;
    state.settings[key] = reading.value;
    log(desk, 'settingChanged', { setting: setting.name }, { ...place, to: shownSetting(setting, reading.value) });
    result.taken += 1;
  }
  if (result.taken === 0) return result;
  notePeriods(desk, state, periods);
  applySettings(desk, state);
  return result;
}

/** A period that is opened late does not owe the steps of the days before it. */
function notePeriods(desk: Desk, { settings, office }: State, before: readonly string[]): void {
  const added = policyOf(settings).openPeriods.filter((p) => !before.includes(p));
  if (added.length === 0) return;
  const today = dayOf(desk.ports.clock.now());
  office.periods = { ...office.periods, ...Object.fromEntries(added.map((p) => [p, today])) };
  desk.ports.memory.put([storedOffice(office)]);
}

/** Totals, timeliness and held answers follow from the settings. */
export function applySettings(desk: Desk, state: State): void {
  const freed = unlockTimely(desk, state);
  desk.ports.memory.put([storedSettings(state.settings), ...freed.map(storedAnswer)]);
  publishAll(desk, state);
}

/** A later cut-off lets in what was held because of the earlier one. */
function unlockTimely(desk: Desk, state: State): Answer[] {
  const { cutoff } = policyOf(state.settings);
  const freed: Answer[] = [];
  state.answers = state.answers.map((answer) => {
    if (!answer.held) return answer;
    if (cutoff !== null && answer.held.at > cutoff) return answer;
    log(
      desk,
      'answerUnlocked',
      { submittedAt: formatMoment(answer.held.at) },
      { unit: answer.unit, place: answer.held.responseId },
    );
    const now = unlock(answer);
    freed.push(now);
    return now;
  });
  return freed;
}
