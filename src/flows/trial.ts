/**
 * «Xóa dữ liệu chạy thử»: what came of the trial goes, units, PINs, links, settings and the log stay. The Form goes first, or the
 * sweeper would take its answers in again; a run that dies on the way is simply done again.
 */
import { dayOf } from '../core/dates.ts';
import { formatInteger } from '../core/number.ts';
import { policyOf } from '../core/settings.ts';
import { type State, storedAll, type Unit } from '../core/state.ts';
import type { Tab } from '../core/tabs.ts';
import { fold } from '../core/text.ts';
import { trialDialog, trialSaid, trialWord } from '../texts/trial.ts';
import { type Desk, loadState } from './desk.ts';
import { historyTab } from './history.ts';
import { log } from './log.ts';
import type { Said } from './menu.ts';
import { publishAll } from './publish.ts';
import { showSetting } from './setUpRows.ts';
import { wordsOf } from './words.ts';

export interface TrialCleared extends Said {
  done: boolean;
}

export interface TrialView {
  counts: Record<keyof typeof trialDialog.goes, string>;
  /** The commune's name must be typed as well; '' while nothing speaks for a real campaign. */
  name: string;
}

const historyTabs = ({ campaign }: Desk): Tab[] => campaign.sections.map(historyTab);

/** What would go. Whole tabs are read. */
export function trialView(desk: Desk): TrialView {
  const state = loadState(desk.ports);
  const rows = (tabs: readonly Tab[]): string =>
    formatInteger(tabs.reduce((n, tab) => n + desk.ports.book.rows(tab).length, 0));
  const counts = {
    counted: formatInteger(state.answers.filter((a) => a.counted).length),
    answers: rows(historyTabs(desk)),
    difficulties: rows(['difficulties']),
    mails: rows(['ledger']),
    agreed: formatInteger(state.units.filter((u) => Object.keys(u.agreed ?? {}).length > 0).length),
    issues: rows(['issues']),
  };
  return { counts, name: nameToType(desk, state) };
}

/** A campaign that has made its report, or is closed, may be the real one: its name is no slip of the hand. */
function nameToType(desk: Desk, state: State): string {
  const { cutoff } = policyOf(state.settings);
  const closed = cutoff !== null && cutoff < desk.ports.clock.now();
  const real = closed || desk.ports.book.rows('issues').length > 0;
  return real ? (wordsOf(desk.campaign, state.settings).communeFull ?? '') : '';
}

/** The caller holds the lock. */
export function clearTrial(desk: Desk, { word = '', name = '' }: { word?: string; name?: string }): TrialCleared {
  const { title } = trialDialog;
  if (fold(word) !== fold(trialWord)) return { title, text: trialSaid.wrongWord, done: false };
  const state = loadState(desk.ports);
  const wanted = nameToType(desk, state);
  if (wanted !== '' && fold(name) !== fold(wanted)) {
    return { title, text: trialSaid.wrongName({ name: wanted }), done: false };
  }
  clear(desk, state);
  return { title, text: trialSaid.done, done: true };
}

function clear(desk: Desk, state: State): void {
  const { ports } = desk;
  const now = ports.clock.now();
  const answers = formatInteger(state.answers.filter((a) => a.counted).length);
  ports.installation.write({ ...noMarks, sweptTo: String(now), clearedAt: String(now) });
  ports.answers.clear();
  const units = state.units.map((unit) => asNew(unit, now));
  const { cutoff } = policyOf(state.settings);
  const closed = cutoff !== null && cutoff <= now;
  // The closing belonged to the trial: no answer of the real campaign would count after it.
  const settings = closed ? { ...state.settings, dataCutoff: '' } : state.settings;
  const fresh: State = { settings, units, answers: [], office: { contacts: [] }, installed: state.installed };
  ports.memory.reset(storedAll(fresh));
  for (const tab of ['tracking', 'difficulties', ...historyTabs(desk), 'ledger', 'issues'] as Tab[]) {
    ports.book.empty(tab);
  }
  if (closed) showSetting(desk, 'dataCutoff', '');
  publishAll(desk, fresh);
  log(desk, 'trialCleared', { answers }, { by: ports.account.user() });
}

/** Document properties with what earlier runs had begun. How many documents were made today stays: Google counts on. */
const noMarks = { claims: '', unitReports: '', sharing: '', rowsDeleted: '' };

/** As if it were put on the list today: no step of an earlier day is owed. */
export function asNew({ contacts: _, agreed: __, noticed: ___, ...unit }: Unit, now: number): Unit {
  return { ...unit, since: dayOf(now) };
}
