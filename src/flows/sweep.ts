/** Takes in what the triggers missed, puts back what is gone, settles what is unsettled about mails. Safe to run again. */
import { formatMoment } from '../core/dates.ts';
import { judge } from '../core/judge.ts';
import type { Raw } from '../core/reading.ts';
import { type Answer, type OwedMail, pairOf, type State, storedAnswer } from '../core/state.ts';
import { tellChanges } from './changes.ts';
import type { Desk } from './desk.ts';
import { appendHistory } from './history.ts';
import { entryOf, inHistory, seenAs, takeIn, withPeriod } from './intake.ts';
import { log } from './log.ts';
import { claim, enter, ledgerKey, type Posting, postingsOf, send } from './post.ts';
import { publishAll } from './publish.ts';

/** Answers may carry times a little before the run that saw them last: they are looked at again. */
const overlapMs = 10 * 60_000;

export interface Swept {
  found: number;
  putBack: number;
}

/** Everything since the last sweep, oldest first; `since` 0 looks at every answer the Form holds. */
export function sweep(desk: Desk, state: State, since: number): Swept {
  const swept: Swept = { found: 0, putBack: 0 };
  for (const raw of desk.ports.answers.since(since)) {
    const seen = seenAs(state, raw);
    if (!seen) {
      takeIn(desk, state, raw);
      log(desk, 'answerSwept', { submittedAt: formatMoment(raw.at) }, { place: raw.responseId });
      swept.found += 1;
    } else if (seen !== 'withdrawn' && putBack(desk, state, raw)) swept.putBack += 1;
  }
  if (swept.found + swept.putBack > 0) publishAll(desk, state);
  return swept;
}

/** A run that was cut off after the state was written left no history row. */
function putBack(desk: Desk, state: State, raw: Raw): boolean {
  const verdict = judge(desk.campaign, state, withPeriod(desk, state, raw), desk.labels, desk.salt);
  if (verdict.outcome !== 'judged' || inHistory(desk, verdict, raw)) return false;
  const status = seenAs(state, raw) ?? verdict.status;
  appendHistory(desk, state, { ...entryOf(verdict, raw), status });
  log(
    desk,
    'rowPutBack',
    {},
    { unit: verdict.unit.code, tab: `submissions.${verdict.section.code}`, place: raw.responseId },
  );
  return true;
}

export const sinceLastSweep = (sweptTo: string | undefined): number => (sweptTo ? Number(sweptTo) - overlapMs : 0);

/** Claimed mails whose run ended without a word are doubtful and never sent again; waiting ones go as the quota allows. */
export function settleMails(desk: Desk, state: State): void {
  const owing = state.answers.filter((a) => a.mails.length > 0 || a.changes.length > 0);
  if (owing.length === 0) return;
  for (const answer of owing) settleClaims(desk, answer);
  const waiting = owing.flatMap((answer) => answer.mails.map((mail) => ({ answer, mail })));
  const quota = waiting.length > 0 || owing.some((a) => a.changes.length > 0) ? desk.ports.mailer.quota() : 0;
  const claims = claim(
    state,
    waiting.map((w) => w.mail),
    quota,
  );
  const going = claims.filter((m) => m.state === 'claimed');
  const postings: Posting[] = [];
  for (const answer of owing) {
    const own = going.filter((m) => answer.mails.some((w) => ledgerKey(w) === ledgerKey(m)));
    answer.mails = answer.mails.map((w) => own.find((m) => ledgerKey(m) === ledgerKey(w)) ?? w);
    postings.push(...own.flatMap((mail) => recompose(desk, state, answer, mail)));
  }
  const told = tellChanges(desk, state, owing, quota - going.length);
  desk.ports.memory.put(owing.map(storedAnswer));
  send(desk, [...postings, ...told]);
}

function settleClaims(desk: Desk, answer: Answer): void {
  const claimedBefore = answer.mails.filter((m) => m.state === 'claimed');
  for (const mail of claimedBefore) {
    if (desk.ports.book.find('ledger', ledgerKey(mail)).length > 0) continue;
    const posting = { mail, letter: { to: '', subject: '', body: '' }, unit: answer.unit, period: answer.period };
    enter(desk, posting, 'doubtful', '');
  }
  answer.mails = answer.mails.filter((m) => m.state !== 'claimed');
}

/** A mail that waited is written from the Form's answer as it stands; a newer version of it has a mail of its own. */
function recompose(desk: Desk, state: State, answer: Answer, mail: OwedMail): Posting[] {
  const raw = desk.ports.answers.one(mail.responseId);
  if (!raw || pairOf(raw.responseId, raw.at) !== pairOf(mail.responseId, mail.at)) {
    answer.mails = answer.mails.filter((m) => m !== mail);
    return [];
  }
  const verdict = judge(desk.campaign, state, withPeriod(desk, state, raw), desk.labels, desk.salt);
  const postings = postingsOf(desk, state, [mail], verdict, raw);
  if (postings.length === 0) answer.mails = answer.mails.filter((m) => m !== mail);
  return postings;
}
