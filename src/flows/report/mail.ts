/** Brings the report to the leaders with the .docx attached: it opens without a Google account. */

import { formatInteger } from '../../core/number.ts';
import { sayFailure } from '../../texts/failures.ts';
import { mailKindLabels, mailStatusLabels } from '../../texts/labels.ts';
import { coverageLine } from '../../texts/leader.ts';
import { reportMail } from '../../texts/reportMail.ts';
import type { Desk } from '../desk.ts';
import type { Draft } from './draft.ts';
import { asOfWords, blockerSaid } from './frame.ts';
import { leadersOf } from './leaders.ts';

/** Recipients of one mail (platform.md 1: 50 per message). */
const perMail = 50;

export interface Mailed {
  to: string[];
  notes: string[];
}

/** One mail for all leaders of one body: they see each other's address, units never do. */
export function mailReport(desk: Desk, draft: Draft, file: { url: string; name: string; bytes: Uint8Array }): Mailed {
  const emails = leadersOf(draft.state);
  if (emails.length === 0) return { to: [], notes: [] };
  const mailed: Mailed = { to: [], notes: [] };
  for (let i = 0; i < emails.length; i += perMail) {
    const to = emails.slice(i, i + perMail);
    const failed = sendOne(desk, draft, to.join(','), file);
    if (failed) mailed.notes.push(sayFailure('S-MAIL-02', { reason: failed }));
    else mailed.to.push(...to);
  }
  return mailed;
}

/** What went wrong, '' when it went. */
function sendOne(desk: Desk, draft: Draft, to: string, file: { url: string; name: string; bytes: Uint8Array }): string {
  const { coverage } = draft.facts.totals;
  const reported = coverage.reported + coverage.nil + coverage.unchanged;
  const letter = reportMail(
    {
      issue: String(draft.issue),
      asOf: asOfWords(draft),
      url: file.url,
      coverage: coverageLine(formatInteger(reported), formatInteger(coverage.expected)),
      blockers: draft.facts.blockers.map((b) => blockerSaid(draft, b)),
    },
    draft.words,
  );
  let why = '';
  try {
    desk.ports.mailer.send({ to, ...letter, attachments: [{ name: `${file.name}.docx`, bytes: file.bytes }] });
  } catch (error) {
    why = error instanceof Error ? error.message : String(error);
  }
  desk.ports.book.append('ledger', {
    key: `report/${draft.issue}`,
    at: new Date(desk.ports.clock.now()),
    kind: mailKindLabels.report,
    unit: '',
    period: draft.facts.period,
    to,
    subject: letter.subject,
    status: mailStatusLabels[why === '' ? 'sent' : 'failed'],
    detail: why,
  });
  return why;
}
