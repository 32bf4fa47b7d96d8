/** What the coordinator does to the reminders: sends those of today at once, pauses them, lets them go on. */
import { formatDayAdmin } from '../../core/dates.ts';
import { storedSettings } from '../../core/state.ts';
import { mustReportLabels } from '../../texts/labels.ts';
import { openedBefore } from '../../texts/openClose.ts';
import { type Desk, loadState } from '../desk.ts';
import { log } from '../log.ts';
import { publishAll } from '../publish.ts';
import { showSetting } from '../setUpRows.ts';
import { sinceLastSweep, sweep } from '../sweep.ts';
import { askToOpen } from './opening.ts';
import { type PlanView, planRows } from './planView.ts';
import { type RemindersSent, sendReminders } from './send.ts';

export interface RemindView extends PlanView {
  /** That the campaign was opened and when, in words; '' while it was not. */
  opened: string;
  openText: string;
}

/** What the dialog shows: a week ahead. */
export function remindView(desk: Desk): RemindView {
  const { opened } = loadState(desk.ports).office;
  const view = planRows(desk, { days: 7 });
  return { ...view, opened: opened ? openedBefore(formatDayAdmin(opened)) : '', openText: askToOpen(desk).body };
}

/** The caller holds the lock; `since`: when the execution began, ms. Whoever has answered since the list was shown is taken in first and not written to. */
export function remindNow(desk: Desk, since: number): RemindersSent {
  const state = loadState(desk.ports);
  const { news } = sweep(desk, state, sinceLastSweep(desk.ports.installation.read().sweptTo));
  if (news) publishAll(desk, state);
  return sendReminders(desk, state, since);
}

/** Paused reminders are owed on: what is then still due goes when they are let go on. */
export function setReminders(desk: Desk, on: boolean): { on: boolean } {
  const state = loadState(desk.ports);
  const [from, to] = [state.settings.remindersOn ?? '', on ? mustReportLabels.yes : mustReportLabels.no];
  if (from === to) return { on };
  const setting = desk.campaign.settings.find((s) => s.key === 'remindersOn');
  state.settings.remindersOn = to;
  desk.ports.memory.put([storedSettings(state.settings)]);
  showSetting(desk, 'remindersOn', to);
  const place = { tab: 'config' as const, place: 'remindersOn', from, to, by: desk.ports.account.user() };
  log(desk, 'settingChanged', { setting: setting?.name ?? '' }, place);
  return { on };
}
