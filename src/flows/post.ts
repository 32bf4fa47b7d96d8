/** Answers by mail. A mail is claimed in the answer's row before it goes; the ledger then says how it ended. */
import type { Verdict } from '../core/judge.ts';
import type { Raw } from '../core/reading.ts';
import { policyOf } from '../core/settings.ts';
import { type MailKind, type OwedMail, pairOf, type State, storedAnswer } from '../core/state.ts';
import type { Mail } from '../ports.ts';
import { mailKindLabels, mailStatusLabels } from '../texts/labels.ts';
import type { Desk } from './desk.ts';
import { compose } from './letters.ts';

export const ledgerKey = (mail: OwedMail): string => `${mail.kind}/${pairOf(mail.responseId, mail.at)}`;

/** Returned answers go first when few mails are left for today: their senders must act. */
const urgent: readonly MailKind[] = ['returned', 'wrongPin', 'unknownUnit'];
const byUrgency = (a: { kind: MailKind }, b: { kind: MailKind }): number =>
  Number(urgent.includes(b.kind)) - Number(urgent.includes(a.kind));

/** Which of these may go now: the reserve is kept for answers that must be mended. */
export function claim(state: State, mails: readonly OwedMail[], quota: number): OwedMail[] {
  const reserve = policyOf(state.settings).mailReserve;
  let left = quota;
  return [...mails].sort(byUrgency).map((mail) => {
    const goes = left > (urgent.includes(mail.kind) ? 0 : reserve);
    if (goes) left -= 1;
    return { ...mail, state: goes ? 'claimed' : 'waiting' };
  });
}

export interface Posting {
  mail: OwedMail;
  letter: Mail;
  unit: string;
  period: string;
}

/** Sends what was claimed, one recipient at a time. Claims must stand in the Sheet before: hence the flush. */
export function send(desk: Desk, state: State, postings: readonly Posting[]): void {
  if (postings.length === 0) return;
  desk.ports.book.flush();
  const refused: OwedMail[] = [];
  for (const posting of postings) {
    try {
      desk.ports.mailer.send(posting.letter);
      enter(desk, posting, 'sent', '');
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      if (isUsedUp(said) && posting.mail.kind !== 'changed') refused.push(posting.mail);
      else enter(desk, posting, 'failed', said);
    }
  }
  if (refused.length > 0) waitAgain(desk, state, refused);
}

/** Google's words for a used-up day (guides/services/quotas): another script of the account may have used it since it was asked for. */
export const isUsedUp = (said: string): boolean => /too many times/i.test(said);

function waitAgain(desk: Desk, state: State, refused: readonly OwedMail[]): void {
  const keys = new Set(refused.map(ledgerKey));
  const waiting = state.answers.filter((a) => a.mails.some((m) => keys.has(ledgerKey(m))));
  for (const answer of waiting)
    answer.mails = answer.mails.map((m) => (keys.has(ledgerKey(m)) ? { ...m, state: 'waiting' } : m));
  desk.ports.memory.put(waiting.map(storedAnswer));
}

export function enter(desk: Desk, posting: Posting, status: keyof typeof mailStatusLabels, detail: string): void {
  const { mail, letter, unit, period } = posting;
  desk.ports.book.append('ledger', {
    key: ledgerKey(mail),
    at: new Date(desk.ports.clock.now()),
    kind: mailKindLabels[mail.kind],
    unit,
    period,
    to: letter.to,
    subject: letter.subject,
    status: mailStatusLabels[status],
    detail,
  });
}

/** The mails of an answer that have somewhere to go; those that have not are entered in the log by the caller. */
export function postingsOf(
  desk: Desk,
  state: State,
  mails: readonly OwedMail[],
  verdict: Verdict,
  raw: Raw,
): Posting[] {
  const unit = verdict.outcome === 'unknownUnit' ? '' : verdict.unit.code;
  const period = verdict.outcome === 'unknownUnit' ? '' : verdict.period;
  return mails.flatMap((mail) => {
    const letter = compose(desk, state, mail.kind, verdict, raw);
    return letter ? [{ mail, letter, unit, period }] : [];
  });
}
