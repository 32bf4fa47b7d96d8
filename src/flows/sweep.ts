/** Takes in what the triggers missed, puts back what is gone, settles what is unsettled about mails. Safe to run again. */
import { judge } from '../core/judge.ts';
import type { Raw } from '../core/reading.ts';
import { type Answer, type OwedMail, pairOf, type SeenAs, type State, storedAnswer } from '../core/state.ts';
import type { Tab } from '../core/tabs.ts';
import { type JudgeAgain, judgingAgain } from './again.ts';
import { tellChanges } from './changes.ts';
import type { Desk } from './desk.ts';
import { putBackDifficulty } from './difficulties.ts';
import { appendHistory, findHistory, historyTab } from './history.ts';
import { entryFor, seenAs, takeIn, withPeriod } from './intake.ts';
import { log } from './log.ts';
import { formatMoment } from './moments.ts';
import { claim, enter, ledgerKey, type Posting, postingsOf, send } from './post.ts';

/** Answers may carry times a little before the run that saw them last: they are looked at again. */
const overlapMs = 10 * 60_000;

export interface Swept {
  /** Answers taken in that no trigger had taken in. */
  found: number;
  /** Rows added that a run was cut off before. */
  putBack: number;
  /** Answers at which the work broke off: the next run tries them again, the others are not held up. */
  failed: number;
}

/** Where there was news the computed tabs are written anew: an answer's own run may have been cut off after any of its writes. */
export interface Sweeping extends Swept {
  news: boolean;
}

/** Everything since the last sweep, oldest first; `since` 0 looks at every answer the Form holds. The caller publishes. */
export function sweep(desk: Desk, state: State, since: number): Sweeping {
  const answers = desk.ports.answers.since(since);
  const again = judgingAgain(desk, state, answers[0]?.at ?? 0);
  const swept: Sweeping = { found: 0, putBack: 0, failed: 0, news: answers.length > 0 };
  for (const raw of answers) {
    try {
      sweepOne(desk, state, raw, swept, again);
    } catch (error) {
      swept.failed += 1;
      log(
        desk,
        'failed',
        { errorRef: error instanceof Error ? error.message : String(error) },
        { place: raw.responseId },
      );
    }
  }
  return swept;
}

function sweepOne(desk: Desk, state: State, raw: Raw, swept: Swept, again: JudgeAgain): void {
  const seen = seenAs(state, raw);
  if (!seen) {
    takeIn(desk, state, raw);
    log(desk, 'answerSwept', { submittedAt: formatMoment(raw.at) }, { place: raw.responseId });
    swept.found += 1;
  } else if (seen !== 'withdrawn') swept.putBack += putBack(desk, state, raw, seen, again);
}

/** A run that was cut off after the state was written left no history row, or no line among the difficulties. */
function putBack(desk: Desk, state: State, answer: Raw, seen: SeenAs, again: JudgeAgain): number {
  const raw = withPeriod(desk, state, answer);
  const verdict = again(raw, seen);
  const entry = entryFor(desk, verdict, raw);
  let count = 0;
  const done = (tab: Tab): void => {
    log(desk, 'rowPutBack', {}, { unit: entry?.unit?.code ?? '', tab, place: raw.responseId });
    count += 1;
  };
  if (entry && !findHistory(desk, entry.section, raw.responseId, raw.at)) {
    appendHistory(desk, state, { ...entry, status: seen });
    done(historyTab(entry.section));
  }
  if (verdict.outcome === 'judged' && putBackDifficulty(desk, verdict, raw)) done('difficulties');
  return count;
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
  send(desk, state, [...postings, ...told]);
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
