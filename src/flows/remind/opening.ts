/** Opening: from that day on each unit is told where its own link is. The mails themselves go by the sender. */
import { type Day, dayOf, formatDayAdmin } from '../../core/dates.ts';
import { formatInteger } from '../../core/number.ts';
import { dueOf } from '../../core/periods.ts';
import { ladderOf } from '../../core/remind/ladder.ts';
import { planReminders } from '../../core/remind/plan.ts';
import { policyOf } from '../../core/settings.ts';
import { type State, storedOffice } from '../../core/state.ts';
import type { DialogText } from '../../texts/menu.ts';
import {
  type OpeningDoubt,
  openedBefore,
  openedDialog,
  openedText,
  openingDialog,
  openingTitle,
} from '../../texts/openClose.ts';
import { type Desk, loadState } from '../desk.ts';
import { log } from '../log.ts';
import type { Said } from '../menu.ts';
import { formatDueMoment } from '../moments.ts';
import { wordsOf } from '../words.ts';

export interface Opened extends Said {
  /** How many units will be told, and which have no address. */
  to: number;
  without: string[];
}

/** The smallest of Google's allowances: recipients a day of a consumer account (guides/services/quotas). */
const smallestAllowance = 100;

/** Asked a second time it changes nothing. */
export function openCampaign(desk: Desk, state: State): Opened {
  const { mails, without } = audience(desk, state);
  const to = mails.length;
  const { opened } = state.office;
  if (opened) return { title: openingTitle, text: openedBefore(formatDayAdmin(opened)), to, without };
  state.office.opened = dayOf(desk.ports.clock.now());
  desk.ports.memory.put([storedOffice(state.office)]);
  const told = { to: formatInteger(to), without: without.join('; ') };
  log(desk, 'campaignOpened', told, { to: formatDayAdmin(state.office.opened), by: desk.ports.account.user() });
  const text = openedText({ to: told.to, without, paused: pausedBy(desk, state), doubts: doubtsOf(desk, state) });
  return { title: openingTitle, text, to, without };
}

export function askToOpen(desk: Desk): DialogText {
  const state = loadState(desk.ports);
  if (state.office.opened) return openedDialog(formatDayAdmin(state.office.opened));
  const { mails, without } = audience(desk, state);
  const { mailReserve } = policyOf(state.settings);
  const left = Math.max(0, desk.ports.mailer.quota() - mailReserve);
  const recipients = mails.reduce((n, to) => n + to.split(',').length, 0);
  return openingDialog({
    to: formatInteger(mails.length),
    without,
    left: formatInteger(left),
    reserve: formatInteger(mailReserve),
    days: formatInteger(daysFor(recipients, left, mailReserve)),
    paused: pausedBy(desk, state),
    doubts: doubtsOf(desk, state),
  });
}

/** What the mails would say wrongly, or not at all. */
function doubtsOf(desk: Desk, { settings }: State): OpeningDoubt[] {
  const policy = policyOf(settings);
  const now = desk.ports.clock.now();
  const due = dueOf(policy.openPeriods[0] as string, policy);
  const doubts: OpeningDoubt[] = [];
  if (due === null) doubts.push({ kind: 'noDue' });
  else if (now > due) doubts.push({ kind: 'duePassed', at: formatDueMoment(due) });
  const words = wordsOf(desk.campaign, settings);
  if (policy.cutoff !== null && now > policy.cutoff) doubts.push({ kind: 'cutoffPassed', at: words.dataCutoff ?? '' });
  if (words.assigningDocShort === '') doubts.push({ kind: 'noOrder' });
  return doubts;
}

/** Later days carry at least what Google allows the smallest account, or what is left of today. */
function daysFor(recipients: number, left: number, reserve: number): number {
  const perDay = Math.max(1, left, smallestAllowance - reserve);
  return 1 + Math.ceil(Math.max(0, recipients - left) / perDay);
}

/** Whom the planner would tell, were the campaign opened today: the addresses of each mail, the names of units without one. */
function audience(desk: Desk, state: State): { mails: string[]; without: string[] } {
  const now = desk.ports.clock.now();
  const opened: Day = state.office.opened ?? dayOf(now);
  const asOpened: State = { ...state, office: { ...state.office, opened } };
  const request = { now, days: 0, quota: Number.POSITIVE_INFINITY };
  const open = planReminders(desk.campaign, asOpened, request).filter((p) => p.step.name === 'open' && p.kind);
  const owed = open.filter(({ verdict }) => verdict !== 'submitted' && verdict !== 'held');
  const names = new Map(state.units.map((u) => [u.code, u.name]));
  return {
    mails: owed.filter(({ to }) => to !== '').map(({ to }) => to),
    without: owed.filter(({ to }) => to === '').map(({ unit }) => names.get(unit) ?? unit),
  };
}

/** Name of the switch that keeps the mails back; '' while they may go. */
function pausedBy({ campaign }: Desk, { settings }: State): string {
  const setting = campaign.settings.find((s) => s.key === 'remindersOn');
  return ladderOf(settings).on ? '' : (setting?.name ?? '');
}
