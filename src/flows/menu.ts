/** What the coordinator's menu does beyond the automatic runs. */

import type { Campaign } from '../core/campaign.ts';
import { countedFigures } from '../core/counted.ts';
import { standings } from '../core/coverage.ts';
import { formatDayAdmin, toIso } from '../core/dates.ts';
import { wrongDates } from '../core/report/gate.ts';
import { policyOf } from '../core/settings.ts';
import type { State } from '../core/state.ts';
import type { Maker } from '../ports.ts';
import { sayFailure } from '../texts/failures.ts';
import { type DialogText, dialogs, menu, menuRoot, toasts } from '../texts/menu.ts';
import { type Desk, loadState } from './desk.ts';
import { applySettings } from './editSettings.ts';
import { updateForm } from './formUpdate.ts';
import { log } from './log.ts';
import { formatMoment } from './moments.ts';
import { periodName } from './periodNames.ts';
import { publishAll } from './publish.ts';
import { lastWarnings } from './remind/closing.ts';
import { showSetting } from './setUpRows.ts';
import { sweep } from './sweep.ts';
import { wordsOf } from './words.ts';

/** What is said in the Sheet when a command is done. */
export interface Said {
  title: string;
  text: string;
}

/** The menu by groups; `action` names the method of App. */
export function coordinatorMenu(campaigns: readonly Campaign[]): {
  title: string;
  groups: { caption: string; action: string }[][];
} {
  return {
    title: menuRoot(campaigns[0]?.words ?? {}),
    groups: [
      [
        { caption: menu.setup, action: 'openSetUp' },
        { caption: menu.checkConfig, action: 'checkConfig' },
        { caption: menu.form, action: 'updateForm' },
        { caption: menu.links, action: 'openLinks' },
      ],
      [
        { caption: menu.recompute, action: 'recompute' },
        { caption: menu.close, action: 'close' },
        { caption: menu.reopen, action: 'reopen' },
      ],
      [
        { caption: menu.remind, action: 'openReminders' },
        { caption: menu.zalo, action: 'openZalo' },
        { caption: menu.qr, action: 'openQr' },
        { caption: menu.unit, action: 'openUnit' },
      ],
      [
        { caption: menu.report, action: 'openReport' },
        { caption: menu.unitReports, action: 'openUnitReports' },
      ],
      [{ caption: menu.trial, action: 'openTrial' }],
    ],
  };
}

/** Units whose report may be asked for; `reported`: figures of the open period count. */
export function unitChoices(desk: Desk): { code: string; name: string; reported: boolean }[] {
  const state = loadState(desk.ports);
  const counted = countedFigures(desk.campaign, state, shownPeriod(state), policyOf(state.settings));
  return state.units.filter((u) => !u.removed).map(({ code, name }) => ({ code, name, reported: counted.has(code) }));
}

/** Everything anew, and every answer of the Form looked at again. */
export function recompute(desk: Desk): Said {
  const state = loadState(desk.ports);
  sweep(desk, state, 0);
  publishAll(desk, state);
  const answers = String(state.answers.filter((a) => a.counted).length);
  log(desk, 'recomputed', { answers }, { by: desk.ports.account.user() });
  return { title: menu.recompute, text: toasts.recomputed({ answers }) };
}

const shownPeriod = (state: State): string => policyOf(state.settings).openPeriods[0] as string;

const missing = (desk: Desk, state: State): string =>
  String([...standings(desk.campaign, state, shownPeriod(state)).values()].filter((s) => s.state === 'missing').length);

export function askToClose(desk: Desk, at: number): DialogText {
  const state = loadState(desk.ports);
  const words = wordsOf(desk.campaign, state.settings);
  const now = formatMoment(at);
  const warnings = lastWarnings(desk, state);
  return dialogs.close({
    missing: missing(desk, state),
    now,
    periodName: periodName(shownPeriod(state), words),
    warnings,
  });
}

/** From `now` (ms) on answers are kept and not counted. */
export function closePeriod(desk: Desk, now: number): Said {
  const state = loadState(desk.ports);
  const { cutoff } = policyOf(state.settings);
  // A second closing must not let in what came after the first.
  if (cutoff !== null && cutoff <= now)
    return { title: menu.close, text: toasts.closed({ now: formatMoment(cutoff) }) };
  log(
    desk,
    'periodClosed',
    { missing: missing(desk, state) },
    { from: state.settings.dataCutoff ?? '', to: toIso(now), by: desk.ports.account.user() },
  );
  // What comes from this second on is after the closing.
  setCutoff(desk, state, toIso(now - 1000));
  return { title: menu.close, text: toasts.closed({ now: formatMoment(now) }) };
}

export function askToReopen(desk: Desk): DialogText {
  const state = loadState(desk.ports);
  return dialogs.reopen({ periodName: periodName(shownPeriod(state), wordsOf(desk.campaign, state.settings)) });
}

/** Held answers count from here on; the reason stays in the log. */
export const reopenPeriod = (desk: Desk, reason: string): Said => ({
  title: menu.reopen,
  text: reopened(desk, reason),
});

function reopened(desk: Desk, reason: string): string {
  const state = loadState(desk.ports);
  const before = state.settings.dataCutoff ?? '';
  if (reason.trim() === '') return dialogs.reopenNoReason().body;
  if (before === '')
    return dialogs.notClosed({ periodName: periodName(shownPeriod(state), wordsOf(desk.campaign, state.settings)) })
      .body;
  log(desk, 'periodReopened', { reason }, { from: before, to: '', by: desk.ports.account.user() });
  setCutoff(desk, state, '');
  return toasts.reopened();
}

function setCutoff(desk: Desk, state: State, value: string): void {
  state.settings.dataCutoff = value;
  applySettings(desk, state);
  showSetting(desk, 'dataCutoff', value);
}

/** What is unset, and dates that contradict each other (domain A.7-9). */
export function checkConfig(desk: Desk): Said {
  const { settings } = loadState(desk.ports);
  const blockers = desk.campaign.settings
    .filter((s) => s.blocksReport && (settings[s.key] ?? '') === '')
    .map((s) => s.name);
  const text = blockers.length === 0 ? dialogs.configOk().body : dialogs.configMissing({ blockers }).body;
  return { title: menu.checkConfig, text: [...dateFaults(settings), text].join('\n\n') };
}

/** Units, choices and links as the registry has them now. */
export function bringFormUpToDate(desk: Desk, maker: Maker): Said {
  const units = updateForm(desk, maker, loadState(desk.ports));
  return { title: menu.form, text: toasts.formUpdated({ units: String(units) }) };
}

function dateFaults(settings: Record<string, string>): string[] {
  const policy = policyOf(settings);
  const unitDue = policy.unitDue ? formatDayAdmin(policy.unitDue) : '';
  const cityDue = policy.cityDue ? formatDayAdmin(policy.cityDue) : '';
  const dataCutoff = policy.cutoff === null ? '' : formatMoment(policy.cutoff);
  return wrongDates(policy).map((code) => sayFailure(code, { unitDue, cityDue, dataCutoff }));
}
