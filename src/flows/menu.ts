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
import { probeEntry } from '../texts/probe.ts';
import { type Desk, loadState } from './desk.ts';
import { applySettings } from './editSettings.ts';
import { formTexts, updateForm } from './formUpdate.ts';
import { lacksHead, putBackHead, tabsThere } from './heads.ts';
import { log, nameOf } from './log.ts';
import { isFormLost } from './lostForm.ts';
import { formatMoment } from './moments.ts';
import { periodName } from './periodNames.ts';
import { publishAll } from './publish.ts';
import { lastWarnings } from './remind/closing.ts';
import { refillEmptied } from './repair.ts';
import { showSetting } from './setUpRows.ts';
import { sweep } from './sweep.ts';
import { wordsOf } from './words.ts';

/** What is said in the Sheet when a command is done. */
export interface Said {
  title: string;
  text: string;
}

/** Said once to whoever works on data that set-up has not brought forward yet. */
export const olderData: Said = { title: menu.setup, text: toasts.older() };

/** The menu by groups; `action` names the method of App. `probing`: the Sheet is one that `npm run probe` made. */
export function coordinatorMenu(
  campaigns: readonly Campaign[],
  probing = false,
): {
  title: string;
  groups: { caption: string; action: string }[][];
} {
  const groups = [
    [
      [menu.setup, 'openSetUp'],
      [menu.checkConfig, 'checkConfig'],
      [menu.form, 'updateForm'],
      [menu.links, 'openLinks'],
    ],
    [
      [menu.recompute, 'recompute'],
      [menu.close, 'close'],
      [menu.reopen, 'reopen'],
    ],
    [
      [menu.remind, 'openReminders'],
      [menu.zalo, 'openZalo'],
      [menu.qr, 'openQr'],
      [menu.unit, 'openUnit'],
    ],
    [
      [menu.report, 'openReport'],
      [menu.unitReports, 'openUnitReports'],
    ],
    [[menu.trial, 'openTrial']],
    ...(probing ? [[[probeEntry, 'probe']]] : []),
  ];
  return {
    title: menuRoot(campaigns[0]?.words ?? {}),
    groups: groups.map((group) => group.map(([caption = '', action = '']) => ({ caption, action }))),
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
  for (const tab of tabsThere(desk)) if (putBackHead(desk, tab)) refillEmptied(desk, tab);
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
  return dialogs.close({
    now: formatMoment(at),
    periodName: periodName(shownPeriod(state), words),
    warnings: lastWarnings(desk, state),
  });
}

/** From `now` (ms) on answers are kept and not counted. */
export function closePeriod(desk: Desk, maker: Maker, now: number): Said {
  const state = loadState(desk.ports);
  const { cutoff } = policyOf(state.settings);
  const said = (): Said => ({ title: menu.close, text: toasts.closed({ now: cutoffSaid(desk, state) }) });
  // A second closing must not let in what came after the first.
  if (cutoff !== null && cutoff <= now) return said();
  log(
    desk,
    'periodClosed',
    { missing: missing(desk, state) },
    { from: state.settings.dataCutoff ?? '', to: toIso(now), by: desk.ports.account.user() },
  );
  setCutoff(desk, maker, state, toIso(now));
  return said();
}

const cutoffSaid = (desk: Desk, { settings }: State): string => wordsOf(desk.campaign, settings).dataCutoff ?? '';

export function askToReopen(desk: Desk): DialogText {
  const state = loadState(desk.ports);
  return dialogs.reopen({ periodName: periodName(shownPeriod(state), wordsOf(desk.campaign, state.settings)) });
}

/** Held answers count from here on; the reason stays in the log. */
export const reopenPeriod = (desk: Desk, maker: Maker, reason: string): Said => ({
  title: menu.reopen,
  text: reopened(desk, maker, reason),
});

function reopened(desk: Desk, maker: Maker, reason: string): string {
  const state = loadState(desk.ports);
  const before = state.settings.dataCutoff ?? '';
  if (reason.trim() === '') return dialogs.reopenNoReason().body;
  if (before === '')
    return dialogs.notClosed({ periodName: periodName(shownPeriod(state), wordsOf(desk.campaign, state.settings)) })
      .body;
  log(desk, 'periodReopened', { reason }, { from: before, to: '', by: desk.ports.account.user() });
  setCutoff(desk, maker, state, '');
  return toasts.reopened();
}

/** `closedAt` tells a closing by hand from a cut-off that was set; the Form names the one that holds. */
function setCutoff(desk: Desk, maker: Maker, state: State, value: string): void {
  state.settings.dataCutoff = value;
  state.settings.closedAt = value;
  applySettings(desk, state);
  showSetting(desk, 'dataCutoff', value);
  maker.wordForm(formTexts(desk, state));
}

/** What is unset, dates that contradict each other (domain A.7-9), tabs without their headings. */
export function checkConfig(desk: Desk): Said {
  const state = loadState(desk.ports);
  const blockers = desk.campaign.settings
    .filter((s) => s.blocksReport && (state.settings[s.key] ?? '') === '')
    .map((s) => s.name);
  const text = blockers.length === 0 ? dialogs.configOk().body : dialogs.configMissing({ blockers }).body;
  const headless = tabsThere(desk).filter((tab) => lacksHead(desk, tab));
  const tabs = headless.length > 0 ? [dialogs.tabsHeadless({ tabs: headless.map((tab) => nameOf(desk, tab)) })] : [];
  return { title: menu.checkConfig, text: [...tabs, ...dateFaults(desk, state), text].join('\n\n') };
}

/** Units, choices and links as the registry has them now. */
export function bringFormUpToDate(desk: Desk, maker: Maker): Said {
  if (isFormLost(desk.ports, maker, desk.ports.installation.read())) throw new Error(sayFailure('S-FORM-05', {}));
  const units = updateForm(desk, maker, loadState(desk.ports));
  return { title: menu.form, text: toasts.formUpdated({ units: String(units) }) };
}

function dateFaults(desk: Desk, state: State): string[] {
  const policy = policyOf(state.settings);
  const unitDue = policy.unitDue ? formatDayAdmin(policy.unitDue) : '';
  const cityDue = policy.cityDue ? formatDayAdmin(policy.cityDue) : '';
  const dataCutoff = cutoffSaid(desk, state);
  return wrongDates(policy).map((code) => sayFailure(code, { unitDue, cityDue, dataCutoff }));
}
