/** Sends what is due, one mail to one recipient, until nothing is left, the time is over or the quota is at its reserve. */
import { dayOf } from '../../core/dates.ts';
import type { ContactOutcome, State } from '../../core/state.ts';
import type { Mail } from '../../ports.ts';
import { type Desk, loadState } from '../desk.ts';
import { isUsedUp } from '../post.ts';
import { type Claim, hasRoom, keep, ledgerRow, remember, settleClaims, writeClaims } from './claims.ts';
import { type DueMail, type DueMails, dueMails } from './due.ts';

export interface RemindersSent {
  sent: number;
  failed: number;
  /** Still to go: at a later run, or when the quota opens again. */
  left: number;
  stopped: '' | 'time' | 'quota';
}

/** Google ends an execution after six minutes (guides/services/quotas), two of which it may wait for the lock once more. */
const runMs = 225_000;

/** After so many mails the lock is let go, so that an answer waits for seconds, and the state is read again. */
const batchSize = 10;

/**
 * The caller holds the lock; `state` is what it has read under it, `since` when its run began (ms). Safe to run again, doubled or
 * side by side: each batch looks at the state as it then is.
 */
export function sendReminders(desk: Desk, state: State, since: number): RemindersSent {
  const total: RemindersSent = { sent: 0, failed: 0, left: 0, stopped: '' };
  settleClaims(desk, state, desk.ports.installation.read());
  for (let due = dueMails(desk, state); ; ) {
    const batch = sendBatch(desk, state, due, since);
    total.sent += batch.sent;
    total.failed += batch.failed;
    total.left = due.mails.length - batch.done + due.kept;
    total.stopped = batch.stopped || (due.kept > 0 ? 'quota' : '');
    if (batch.stopped || due.mails.length <= batch.done) return total;
    const next = letOthersIn(desk);
    if (!next) return { ...total, stopped: 'time' };
    Object.assign(state, next);
    due = dueMails(desk, state);
  }
}

/** Answers that came in meanwhile are taken in by their own runs; null when one of them holds the lock for too long. */
function letOthersIn(desk: Desk): State | null {
  desk.ports.book.flush();
  desk.ports.lock.release();
  return desk.ports.lock.alone(() => {
    const state = loadState(desk.ports);
    settleClaims(desk, state, desk.ports.installation.reread());
    return state;
  });
}

interface Batch {
  sent: number;
  failed: number;
  /** How many of the due mails were dealt with. */
  done: number;
  stopped: '' | 'time' | 'quota';
}

function sendBatch(desk: Desk, state: State, { day, mails, unaddressed }: DueMails, since: number): Batch {
  const nowhere = unaddressed.map(
    (p): Claim => ({
      unit: p.unit,
      contact: { kind: p.kind ?? 'before', period: p.period, to: '', at: desk.ports.clock.now() },
      subject: '',
      outcome: 'noAddress',
    }),
  );
  if (nowhere.length > 0)
    desk.ports.book.appendAll(
      'ledger',
      nowhere.map((claim) => ledgerRow(state, claim)),
    );
  for (const claim of nowhere) remember(state, claim);
  const claims: Claim[] = [];
  const batch: Batch = { sent: 0, failed: 0, done: 0, stopped: '' };
  for (const mail of mails.slice(0, batchSize)) {
    const now = desk.ports.clock.now();
    // What was planned before midnight may be wrong after it.
    if (dayOf(now) !== day || !hasRoom(claims, mail.contact)) break;
    if (now - since > runMs) batch.stopped = 'time';
    else if (sendNext(desk, state, claims, mail) === 'quota') batch.stopped = 'quota';
    if (batch.stopped) break;
    batch.done += 1;
  }
  for (const claim of claims) remember(state, claim);
  keep(desk, state, [...nowhere, ...claims]);
  const count = (outcome: ContactOutcome): number => claims.filter((c) => c.outcome === outcome).length;
  return { ...batch, sent: count('sent'), failed: count('failed') };
}

/** Claimed, sent, entered in the ledger: a run that dies leaves at most this one mail in doubt. */
function sendNext(
  desk: Desk,
  state: State,
  claims: Claim[],
  { unit, contact, letter }: DueMail,
): ContactOutcome | 'quota' {
  const claim: Claim = { unit, contact: { ...contact, at: desk.ports.clock.now() }, subject: '' };
  claims.push(claim);
  const outcome = post(desk, claim, letter, () => writeClaims(desk, claims));
  if (outcome === 'quota') {
    claims.pop();
    writeClaims(desk, claims);
    return outcome;
  }
  claim.outcome = outcome;
  desk.ports.book.append('ledger', ledgerRow(state, claim));
  return outcome;
}

/** One mail that cannot be written or is refused holds nobody up. A used-up quota is no fault of the mail: it stays owed. */
function post(desk: Desk, claim: Claim, letter: () => Mail, write: () => void): 'sent' | 'failed' | 'quota' {
  try {
    const mail = letter();
    claim.subject = mail.subject;
    write();
    desk.ports.mailer.send(mail);
    return 'sent';
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    // The words for a used-up day may come in another language: then the number tells.
    if (isUsedUp(said) || tooFew(desk, claim)) return 'quota';
    claim.detail = said;
    return 'failed';
  }
}

const tooFew = (desk: Desk, { contact }: Claim): boolean => desk.ports.mailer.quota() < contact.to.split(',').length;

/** One mail on demand, whatever the plan says of it. The caller holds the lock and has looked at the quota. */
export function sendOne(desk: Desk, state: State, mail: DueMail): ContactOutcome | 'quota' {
  settleClaims(desk, state, desk.ports.installation.read());
  const claims: Claim[] = [];
  const outcome = sendNext(desk, state, claims, mail);
  for (const claim of claims) remember(state, claim);
  keep(desk, state, claims);
  return outcome;
}
