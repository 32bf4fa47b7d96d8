/** The mails that are to go now of our own accord, in their order: leaders and the coordinator first, then units. */

import { type Day, dayOf } from '../../core/dates.ts';
import { mailboxes } from '../../core/remind/contacts.ts';
import { digestIsDue } from '../../core/remind/digest.ts';
import { isNight, planReminders } from '../../core/remind/plan.ts';
import type { Planned } from '../../core/remind/planned.ts';
import { newToLeader, queueOf } from '../../core/remind/ration.ts';
import { policyOf } from '../../core/settings.ts';
import type { Contact, State } from '../../core/state.ts';
import type { Mail } from '../../ports.ts';
import type { Desk } from '../desk.ts';
import { reminderLetter } from './letters.ts';
import { digestLetter, leaderLetter } from './office.ts';

export interface DueMail {
  /** Code of the unit; '' for leaders and the coordinator. */
  unit: string;
  contact: Omit<Contact, 'at' | 'outcome'>;
  letter: () => Mail;
}

export interface DueMails {
  /** Of which it is the plan. */
  day: Day;
  mails: DueMail[];
  /** Owed, and nowhere to go: units and heads without an address, each step once. */
  unaddressed: Planned[];
  /** What the day's quota does not carry. */
  kept: number;
}

/** The quota is asked for only when there is something to send. */
export function dueMails(desk: Desk, state: State): DueMails {
  const now = desk.ports.clock.now();
  const nobody: DueMails = { day: dayOf(now), mails: [], unaddressed: [], kept: 0 };
  if (isNight(state, now)) return nobody;
  const all = planReminders(desk.campaign, state, { now, days: 0, quota: Number.POSITIVE_INFINITY, owedOnly: true });
  const unaddressed = all.filter((p) => p.verdict === 'noAddress' && p.kind && p.kind !== 'leader' && !told(state, p));
  const nothing = !all.some((p) => p.verdict === 'goes') && !digestIsDue(state, all, now);
  if (nothing) return { ...nobody, unaddressed };
  const quota = desk.ports.mailer.quota();
  const owed = planReminders(desk.campaign, state, { now, days: 0, quota, owedOnly: true });
  const digest = digestIsDue(state, owed, now);
  // The digest tells of tomorrow, too, and of those who have answered.
  const planned = digest ? planReminders(desk.campaign, state, { now, days: 1, quota }) : owed;
  const office =
    quota > 0 ? [...leaderMails(desk, state, planned, now), ...digestMails(desk, state, planned, digest)] : [];
  const units = queueOf(state, planned).filter((p) => p.kind !== 'leader');
  return {
    day: dayOf(now),
    mails: [...office, ...units.map((p) => unitMail(desk, state, p))],
    unaddressed,
    kept: new Set(planned.filter((p) => p.verdict === 'quota').map((p) => p.to)).size,
  };
}

const unitMail = (desk: Desk, state: State, p: Planned): DueMail => ({
  unit: p.unit,
  contact: { kind: p.kind ?? 'open', period: p.period, to: p.to },
  letter: () => reminderLetter(desk, state, p),
});

/** A unit that reports every day would have a line in the ledger every day. */
function told(state: State, p: Planned): boolean {
  const contacts = state.units.find((u) => u.code === p.unit)?.contacts ?? [];
  return p.kind === 'missing' && contacts.some((c) => c.kind === 'missing' && c.outcome === 'noAddress');
}

/** One list for each leader, never one mail for each unit. */
function leaderMails(desk: Desk, state: State, planned: readonly Planned[], now: number): DueMail[] {
  const owed = planned.filter((p) => p.verdict === 'goes' && p.kind === 'leader');
  return mailboxes(state.settings.leaderEmail ?? '').flatMap((to) =>
    [...new Set(owed.map((p) => p.period))].flatMap((period): DueMail[] => {
      const fresh = newToLeader(
        state.office,
        to,
        owed.filter((p) => p.period === period),
        now,
      );
      if (fresh.length === 0) return [];
      const contact = { kind: 'leader' as const, period, to, units: fresh.map((p) => p.unit) };
      return [{ unit: '', contact, letter: () => leaderLetter(desk, state, fresh, to) }];
    }),
  );
}

function digestMails(desk: Desk, state: State, planned: Planned[], due: boolean): DueMail[] {
  const to = mailboxes(state.settings.coordinatorEmail ?? '').join(',');
  if (!due || to === '') return [];
  const contact = { kind: 'digest' as const, period: policyOf(state.settings).openPeriods[0] as string, to };
  return [{ unit: '', contact, letter: () => digestLetter(desk, state, planned) }];
}
