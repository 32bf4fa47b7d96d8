/** Puts right what people did to the structure: tabs deleted, history rows deleted, units taken off the list. */
import { judge } from '../core/judge.ts';
import { pairOf, type State, storedAll } from '../core/state.ts';
import { columnsOf, machineTabs, type Tab, tabsOf } from '../core/tabs.ts';
import type { Maker } from '../ports.ts';
import { tabName } from '../texts/tabs.ts';
import { judgingAgain } from './again.ts';
import { definitionRows } from './definitionRows.ts';
import { type Desk, loadState } from './desk.ts';
import { putBackDifficulty } from './difficulties.ts';
import { syncUnits } from './editUnits.ts';
import { putBackHead } from './heads.ts';
import { appendHistory, historyTab, pairOfRow } from './history.ts';
import { entryOf, seenAs, withPeriod } from './intake.ts';
import { log } from './log.ts';
import { publishAll } from './publish.ts';
import { rebuild } from './rebuild.ts';
import { configRows, unitRows } from './setUpRows.ts';
import { colours, tabPlans } from './tabPlans.ts';
import { wordsOf } from './words.ts';

/** What a change of the structure may have upset, by Google's name for it; null when nothing of ours. */
export function structureMarks(changeType: string): Record<string, string> | null {
  if (changeType === 'REMOVE_ROW') return { rowsDeleted: 'yes' };
  return ['OTHER', 'INSERT_COLUMN', 'REMOVE_COLUMN'].includes(changeType) ? { columnsMoved: 'yes' } : null;
}

/** Whether the machine tabs stand as set-up laid them out. */
export function columnsInPlace(desk: Desk): boolean {
  const wrong = machineTabs.filter((tab) => {
    const planned = columnsOf(tab, desk.campaign).map((c) => c.key);
    return planned.some((key, i) => desk.ports.book.keys(tab)[i] !== key);
  });
  return wrong.length === 0;
}

/** Makes deleted tabs again and fills them from what is remembered and from the Form; true when anything was missing. */
export function repairTabs(desk: Desk, maker: Maker): boolean {
  if (tabsOf(desk.campaign).every((tab) => desk.ports.book.has(tab))) return false;
  const words = wordsOf(desk.campaign, desk.campaign.words);
  const plans = tabPlans(desk.campaign, words);
  const missing = plans.filter((p) => !desk.ports.book.has(p.tab));
  maker.makeTabs(plans.filter((p) => p.tab !== 'current'));
  const isForgotten = missing.some((p) => p.tab === 'current');
  const state = isForgotten ? rebuild(desk) : loadState(desk.ports);
  if (isForgotten) {
    // Last: while it is missing nothing is taken in, and a run that fails before is done again.
    maker.makeTabs(plans);
    desk.ports.memory.reset(storedAll(state));
    desk.ports.book.flush();
  }
  maker.finishTabs(plans, colours(desk.campaign));
  for (const { tab } of missing) {
    refillTab(desk, state, tab);
    log(desk, 'tabPutBack', {}, { tab, place: tabName(tab, sectionTitle(desk, tab)) });
  }
  publishAll(desk, state);
  return true;
}

const sectionTitle = (desk: Desk, tab: Tab): string | undefined =>
  desk.campaign.sections.find((s) => historyTab(s) === tab)?.title;

/** A tab that was emptied, headings and all, is filled like one that was deleted. */
export function refillEmptied(desk: Desk, tab: Tab): void {
  if (desk.ports.book.rows(tab).length === 0) refillTab(desk, loadState(desk.ports), tab);
}

function refillTab(desk: Desk, state: State, tab: Tab): void {
  const { book } = desk.ports;
  const words = wordsOf(desk.campaign, state.settings);
  if (tab === 'config') book.refill(tab, configRows(desk.campaign, state.settings));
  else if (tab === 'units') book.refill(tab, unitRows(state));
  else if (tab === 'definitions')
    book.refill(tab, definitionRows(desk.campaign, words, desk.ports.installation.read().sample === 'yes'));
  else if (tab === 'difficulties') refillDifficulties(desk, state);
  else if (tab.startsWith('submissions.')) putBackRows(desk, state, [tab]);
}

/** What the units wrote is in the Form; the coordinator's own notes on it are gone. */
function refillDifficulties(desk: Desk, state: State): void {
  for (const answer of desk.ports.answers.since(0)) {
    const raw = withPeriod(desk, state, answer);
    const verdict = judge(desk.campaign, state, raw, desk.labels, desk.salt);
    const seen = seenAs(state, raw);
    if (verdict.outcome === 'judged' && (seen === 'accepted' || seen === 'held')) {
      putBackDifficulty(desk, { ...verdict, status: seen }, raw);
    }
  }
}

/** History rows that the Form or the state still knows and the tab does not hold. Older versions of an edited answer are gone. */
export function putBackRows(desk: Desk, state: State, tabs: readonly Tab[]): number {
  for (const tab of tabs) putBackHead(desk, tab);
  const held = new Set(tabs.flatMap((tab) => desk.ports.book.rows(tab).map(pairOfRow)));
  const again = judgingAgain(desk, state, 0);
  let count = 0;
  for (const answer of desk.ports.answers.since(0)) {
    const raw = withPeriod(desk, state, answer);
    const status = seenAs(state, raw);
    if (!status) continue;
    const verdict = again(raw, status);
    if (verdict.outcome !== 'judged' || !tabs.includes(historyTab(verdict.section))) continue;
    if (held.has(pairOf(raw.responseId, raw.at))) continue;
    appendHistory(desk, state, { ...entryOf(verdict, raw), status });
    log(desk, 'rowPutBack', {}, { unit: verdict.unit.code, tab: historyTab(verdict.section), place: raw.responseId });
    count += 1;
  }
  return count;
}

/** After rows were deleted by hand: history rows come back, units that left the list are expected no more. */
export function repairRows(desk: Desk, state: State): number {
  const history = tabsOf(desk.campaign).filter((t) => !machineTabs.includes(t) && t.startsWith('submissions.'));
  const back = putBackRows(desk, state, history);
  const gone = syncUnits(desk, state);
  publishAll(desk, state);
  return back + gone;
}
