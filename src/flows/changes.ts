/** A unit is told when a figure of its report was changed in the Sheet: one mail for all changes since the last run. */
import { parseEmails } from '../core/email.ts';
import { type Answer, findUnit, type OwedMail, type State } from '../core/state.ts';
import { changedMail, changeLine } from '../texts/mailsOfEvents.ts';
import type { Desk } from './desk.ts';
import { titles } from './fieldLabels.ts';
import { formatMoment } from './moments.ts';
import { periodName } from './periodNames.ts';
import type { Posting } from './post.ts';
import { wordsOf } from './words.ts';

/** Claims the mails by moving the changes into `mails`; what the quota does not carry stays for the next run. */
export function tellChanges(desk: Desk, state: State, answers: readonly Answer[], quota: number): Posting[] {
  let left = quota;
  return answers.flatMap((answer) => {
    if (answer.changes.length === 0 || left <= 0) return [];
    const posting = tell(desk, state, answer);
    answer.changes = [];
    if (!posting) return [];
    left -= 1;
    answer.mails = [...answer.mails, posting.mail];
    return [posting];
  });
}

function tell(desk: Desk, state: State, answer: Answer): Posting | null {
  const unit = findUnit(state, answer.unit);
  const to = answer.counted?.email || parseEmails(unit?.email ?? '').emails.join(',');
  if (!unit || to === '') return null;
  const words = wordsOf(desk.campaign, state.settings);
  const titleOf = titles(desk, words, unit);
  const formSince = Number(desk.ports.installation.read().formSince ?? 0);
  const last = Math.max(...answer.changes.map((c) => c.at));
  const letter = changedMail(
    {
      unitName: unit.name,
      tone: unit.tone,
      periodName: periodName(answer.period, words),
      at: formatMoment(last),
      changes: answer.changes.map((c) => changeLine(titleOf(c.field), c.from, c.to)),
      reason: '',
      // A Form that was deleted took its links along.
      editUrl: answer.counted && answer.counted.at >= formSince ? answer.counted.editUrl : '',
    },
    words,
  );
  const mail: OwedMail = {
    kind: 'changed',
    responseId: answer.counted?.responseId ?? answer.unit,
    at: last,
    state: 'claimed',
  };
  return { mail, letter: { to, ...letter }, unit: unit.code, period: answer.period };
}
