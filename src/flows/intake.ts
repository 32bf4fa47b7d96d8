/** A submission of the Form: judged, filed, added up, answered. The same submission twice changes nothing. */
import { dayOf } from '../core/dates.ts';
import { fileAnswer, type Judged, owed } from '../core/file.ts';
import { judge, type Verdict } from '../core/judge.ts';
import type { Raw } from '../core/reading.ts';
import { policyOf } from '../core/settings.ts';
import {
  type Answer,
  emptyAnswer,
  findAnswer,
  type MailKind,
  type OwedMail,
  pairOf,
  type SeenAs,
  type State,
  storedAnswer,
  storedUnit,
  withPair,
} from '../core/state.ts';
import type { Tab } from '../core/tabs.ts';
import { clean } from '../core/text.ts';
import { byUnit } from '../texts/log.ts';
import { type Desk, loadState } from './desk.ts';
import { appendDifficulty, newDifficulty } from './difficulties.ts';
import { appendHistory, type Entry, historyTab } from './history.ts';
import { addressOf } from './letters.ts';
import { log } from './log.ts';
import { formatMoment } from './moments.ts';
import { periodName } from './periodNames.ts';
import { claim, postingsOf, send } from './post.ts';
import { publishAll, publishFigures } from './publish.ts';
import { publishStanding } from './tracking.ts';
import { leaveOthers } from './withdraw.ts';
import { wordsOf } from './words.ts';

/** The Form offers the names of the open periods; rules know their ids. */
export function withPeriod(desk: Desk, state: State, raw: Raw): Raw {
  const named = raw.answers.period;
  if (!named) return raw;
  const words = wordsOf(desk.campaign, state.settings);
  const period = policyOf(state.settings).openPeriods.find((p) => periodName(p, words) === clean(named));
  return { ...raw, answers: { ...raw.answers, period: period ?? named } };
}

/** What the submitter's trigger run came to; the command line prints it. */
export interface Receipt {
  unit: string;
  period: string | null;
  status: 'accepted' | 'returned' | 'held';
  problems: { code: string; field: string; level: string }[];
}

/** The caller holds the lock. `state` is read afresh for each submission and carried on by the sweeper. */
export function takeIn(desk: Desk, state: State, answer: Raw): Receipt {
  const raw = withPeriod(desk, state, answer);
  const verdict = judge(desk.campaign, state, raw, desk.labels, desk.salt);
  refuseWithoutTabs(desk, verdict);
  if (verdict.outcome === 'judged') takeInJudged(desk, state, verdict, raw);
  else if (verdict.outcome === 'wrongPin') takeInWrongPin(desk, state, verdict, raw);
  else takeInUnknown(desk, state, verdict, raw);
  return receiptOf(verdict);
}

/** Half an intake would claim a mail and never send it: the answer waits in the Form until the dispatcher has made the tab again. */
function refuseWithoutTabs(desk: Desk, verdict: Verdict): void {
  const own: Tab[] = verdict.outcome === 'unknownUnit' ? [] : [historyTab(verdict.section)];
  const needed: Tab[] = ['tracking', 'totals', 'difficulties', 'ledger', 'log', ...own];
  const missing = needed.filter((tab) => !desk.ports.book.has(tab));
  if (missing.length > 0) throw new Error(`tab ${missing.join(', ')} is missing`);
}

function receiptOf(verdict: Verdict): Receipt {
  const problems = verdict.problems.map(({ code, field, level }) => ({ code, field, level }));
  if (verdict.outcome === 'unknownUnit') return { unit: verdict.named, period: null, status: 'returned', problems };
  const status = verdict.outcome === 'judged' ? verdict.status : 'returned';
  return { unit: verdict.unit.code, period: verdict.period, status, problems };
}

/** A trigger's run: an event that comes twice finds the submission filed and does nothing. */
export function takeInOnce(desk: Desk, raw: Raw): Receipt | null {
  if (isCleared(desk, raw)) return null;
  const state = loadState(desk.ports);
  return seenAs(state, raw) ? null : takeIn(desk, state, raw);
}

/** Its event waited while the trial was cleared: the Form holds the answer no more. */
const isCleared = ({ ports }: Desk, { at, responseId }: Raw): boolean =>
  at < Number(ports.installation.read().clearedAt ?? 0) && !ports.answers.one(responseId);

/** Units whose answers named no unit of the registry share one row. */
export const nobody = '?';
const nobodysPeriod = 'main';

/** Where this submission was filed before, if it was. */
export function seenAs(state: State, raw: Raw): SeenAs | undefined {
  const pair = pairOf(raw.responseId, raw.at);
  const named = clean(raw.answers.unit ?? '').split(' - ')[0] ?? '';
  const own = state.answers.find((a) => (a.unit === named || a.unit === nobody) && pair in a.seen);
  return own?.seen[pair];
}

function remember(state: State, answer: Answer): void {
  const at = state.answers.findIndex(
    (a) => a.unit === answer.unit && a.period === answer.period && a.group === answer.group,
  );
  if (at === -1) state.answers.push(answer);
  else state.answers[at] = answer;
}

/** Mails that have an address, claimed as far as today's quota goes; the quota is asked for only when there is one. */
function claimed(desk: Desk, state: State, kinds: readonly MailKind[], verdict: Verdict, raw: Raw): OwedMail[] {
  const unit = verdict.outcome === 'unknownUnit' ? null : verdict.unit;
  const addressed = kinds.filter((kind) => addressOf(state, kind, raw, unit) !== '').map((kind) => owed(kind, raw));
  return addressed.length === 0 ? [] : claim(state, addressed, desk.ports.mailer.quota());
}

function sendClaimed(desk: Desk, state: State, mails: readonly OwedMail[], verdict: Verdict, raw: Raw): void {
  const going = mails.filter((m) => m.state === 'claimed');
  send(desk, state, postingsOf(desk, state, going, verdict, raw));
}

/** State first: whatever a crash leaves out after it, the sweeper finds and adds. */
function takeInJudged(desk: Desk, state: State, verdict: Judged, raw: Raw): void {
  const kinds: MailKind[] = [verdict.status];
  const difficulty = newDifficulty(desk, state, verdict, raw);
  if (difficulty) kinds.push('difficulty');
  if (verdict.problems.some((p) => p.code === 'W-EDIT-01')) kinds.push('undone');
  const mails = claimed(desk, state, kinds, verdict, raw);
  const answer = fileAnswer(state, verdict, mails);
  remember(state, answer);
  const left = verdict.status === 'returned' ? [] : leaveOthers(desk, state, verdict);
  desk.ports.memory.put([storedAnswer(answer), ...left.map(storedAnswer)]);
  appendHistory(desk, state, entryOf(verdict, raw));
  if (difficulty) appendDifficulty(desk, verdict, raw);
  if (left.length > 0) publishAll(desk, state);
  // A returned or held answer changes no figure.
  else if (verdict.status === 'accepted') publishFigures(desk, state, verdict.unit);
  publishStanding(desk, state, verdict.unit, verdict.period);
  sendClaimed(desk, state, mails, verdict, raw);
}

export function entryOf(verdict: Judged, raw: Raw): Entry {
  const { section, unit, period, status, filed, rosterLines, problems } = verdict;
  const { kind, asOf, values } = filed;
  return { raw, section, unit, period, status, kind, asOf, values, rosterLines, problems };
}

/** The history row of any submission; null where nothing in it tells the section. */
export function entryFor(desk: Desk, verdict: Verdict, raw: Raw): Entry | null {
  if (verdict.outcome === 'judged') return entryOf(verdict, raw);
  const { problems } = verdict;
  const unread = { raw, kind: null, asOf: null, values: {}, rosterLines: null, problems };
  if (verdict.outcome === 'wrongPin') {
    const { unit, section, period } = verdict;
    return { ...unread, section, unit, period, status: 'wrongPin' };
  }
  const section = desk.campaign.sections.find((s) => s.fields.some((f) => raw.answers[f.code]));
  return section ? { ...unread, section, unit: null, period: nobodysPeriod, status: 'returned' } : null;
}

function appendEntry(desk: Desk, state: State, verdict: Verdict, raw: Raw): void {
  const entry = entryFor(desk, verdict, raw);
  if (entry) appendHistory(desk, state, entry);
}

/** Somebody used the unit's name with a wrong code: its state stays, and its own mailbox hears of it once a day. */
function takeInWrongPin(desk: Desk, state: State, verdict: Extract<Verdict, { outcome: 'wrongPin' }>, raw: Raw): void {
  const { unit, period } = verdict;
  const today = dayOf(desk.ports.clock.now());
  const mails = unit.noticed === today ? [] : claimed(desk, state, ['wrongPin'], verdict, raw);
  const group = '';
  const before = findAnswer(state, unit.code, period, group) ?? emptyAnswer(unit.code, period, group);
  const seen = withPair(before.seen, pairOf(raw.responseId, raw.at), 'wrongPin');
  const answer = { ...before, seen, mails: [...before.mails, ...mails] };
  remember(state, answer);
  if (mails.length > 0) unit.noticed = today;
  desk.ports.memory.put([storedAnswer(answer), ...(mails.length > 0 ? [storedUnit(unit)] : [])]);
  appendEntry(desk, state, verdict, raw);
  log(desk, 'wrongPin', { submittedAt: formatMoment(raw.at) }, { unit: unit.code, place: raw.responseId, by: byUnit });
  sendClaimed(desk, state, mails, verdict, raw);
}

/** The unit was taken off the list since the Form was built: the coordinator is told, the answer is kept. */
function takeInUnknown(
  desk: Desk,
  state: State,
  verdict: Extract<Verdict, { outcome: 'unknownUnit' }>,
  raw: Raw,
): void {
  const mails = claimed(desk, state, ['unknownUnit'], verdict, raw);
  const before = findAnswer(state, nobody, nobodysPeriod, '') ?? emptyAnswer(nobody, nobodysPeriod, '');
  const seen = withPair(before.seen, pairOf(raw.responseId, raw.at), 'returned');
  const answer = { ...before, seen, mails: [...before.mails, ...mails] };
  remember(state, answer);
  desk.ports.memory.put([storedAnswer(answer)]);
  appendEntry(desk, state, verdict, raw);
  log(desk, 'unknownUnit', { value: verdict.named }, { place: raw.responseId, by: byUnit });
  sendClaimed(desk, state, mails, verdict, raw);
}
