/** Brings the report to the leaders with the .docx attached: it opens without a Google account. */

import { formatInteger } from '../../core/number.ts';
import { sayFailure } from '../../texts/failures.ts';
import { mailKindLabels, mailStatusLabels } from '../../texts/labels.ts';
import { coverageLine } from '../../texts/leader.ts';
import type { MailText } from '../../texts/mails.ts';
import { reportMail } from '../../texts/reportMail.ts';
import type { Desk } from '../desk.ts';
import type { Draft } from './draft.ts';
import { abstractOf, asOfWords, blockerLines } from './frame.ts';
import { leadersOf } from './leaders.ts';

/** Recipients of one mail (platform.md 1: 50 per message). */
const perMail = 50;

export interface Mailed {
  to: string[];
  notes: string[];
}

/** One mail for fifty leaders of one body: they see each other's address, units never do. One row of the ledger for all. */
export function mailReport(desk: Desk, draft: Draft, file: { url: string; name: string; bytes: Uint8Array }): Mailed {
  const emails = leadersOf(draft.state);
  if (emails.length === 0) return { to: [], notes: [] };
  const letter = letterOf(draft, file.url);
  const mailed: Mailed = { to: [], notes: [] };
  for (let i = 0; i < emails.length; i += perMail) {
    const to = emails.slice(i, i + perMail);
    try {
      const attachments = [{ name: `${file.name}.docx`, bytes: file.bytes }];
      desk.ports.mailer.send({ to: to.join(','), ...letter, attachments });
      mailed.to.push(...to);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      mailed.notes.push(sayFailure('S-MAIL-02', { reason: why.replace(/[.\s]+$/, '') }));
    }
  }
  desk.ports.book.append('ledger', {
    key: `report/${draft.issue}`,
    at: new Date(desk.ports.clock.now()),
    kind: mailKindLabels.report,
    unit: '',
    period: draft.facts.period,
    to: emails.join(', '),
    subject: letter.subject,
    status: mailStatusLabels[mailed.notes.length === 0 ? 'sent' : 'failed'],
    detail: mailed.notes.join(' '),
  });
  return mailed;
}

function letterOf(draft: Draft, url: string): MailText {
  const { coverage } = draft.facts.totals;
  const reported = coverage.reported + coverage.nil + coverage.unchanged;
  return reportMail(
    {
      issue: String(draft.issue),
      abstract: abstractOf(draft),
      asOf: asOfWords(draft),
      url,
      coverage: coverageLine(formatInteger(reported), formatInteger(coverage.expected)),
      blockers: blockerLines(draft),
    },
    draft.words,
  );
}
