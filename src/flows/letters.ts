/** The mails that answer a submission, composed from its verdict; addresses come from the answer or the registry. */

import { dayOf, daysBetween, formatDayAdmin } from '../core/dates.ts';
import { parseEmail, parseEmails } from '../core/email.ts';
import { isClosed, type Verdict } from '../core/judge.ts';
import { formatInteger } from '../core/number.ts';
import { dueFor } from '../core/periods.ts';
import type { Problem } from '../core/problem.ts';
import type { Raw } from '../core/reading.ts';
import { policyOf } from '../core/settings.ts';
import { findAnswer, type MailKind, type State, type Unit } from '../core/state.ts';
import { clean } from '../core/text.ts';
import type { Mail } from '../ports.ts';
import { acceptedMail, heldMail, type MailText, returnedMail, type Submission } from '../texts/mails.ts';
import { changeLine, difficultyMail, undoneMail, unknownUnitMail, wrongPinNotice } from '../texts/mailsOfEvents.ts';
import { firstOnes, sayProblemCode } from '../texts/problems.ts';
import { shortened } from '../texts/shortened.ts';
import type { Desk } from './desk.ts';
import { titles } from './fieldLabels.ts';
import { unitLink } from './links.ts';
import { formatDueMoment, formatMoment } from './moments.ts';
import { periodName } from './periodNames.ts';
import { understood, wholeKept } from './understood.ts';
import { unitReportAttachment } from './unitReportAttachment.ts';
import { type Words, wordsOf } from './words.ts';

type Judged = Extract<Verdict, { outcome: 'judged' }>;

/** A unit may have registered several mailboxes: one mail goes to all of them, and to nobody else. */
const allOf = (list: string): string => parseEmails(list).emails.join(',');

/** Where a mail goes: answers to the typed address or the unit's own; a wrong PIN never to the typed one. '' = nowhere. */
export function addressOf(state: State, kind: MailKind, raw: Raw, unit: Unit | null): string {
  if (kind === 'difficulty' || kind === 'undone' || kind === 'unknownUnit')
    return allOf(state.settings.coordinatorEmail ?? '');
  if (kind === 'wrongPin') return allOf(unit?.email ?? '');
  return parseEmail(raw.answers.email ?? '') ?? allOf(unit?.email ?? '');
}

/** The kind decides what is said: a held answer that was let in is told that it counts, whatever the clock says now. */
export function compose(desk: Desk, state: State, kind: MailKind, judged: Verdict, raw: Raw): Mail | null {
  const said = kind === 'accepted' || kind === 'held' || kind === 'returned' ? kind : null;
  const verdict = said && judged.outcome === 'judged' ? { ...judged, status: said } : judged;
  const unit = verdict.outcome === 'unknownUnit' ? null : verdict.unit;
  const to = addressOf(state, kind, raw, unit);
  if (to === '') return null;
  const attachment =
    kind === 'accepted' && verdict.outcome === 'judged' ? unitReportAttachment(desk, state, verdict, raw) : null;
  const text = textOf(desk, state, kind, verdict, { raw, attached: attachment !== null });
  return text && { to, ...text, ...(attachment ? { attachments: [attachment] } : {}) };
}

function textOf(
  desk: Desk,
  state: State,
  kind: MailKind,
  verdict: Verdict,
  { raw, attached }: { raw: Raw; attached: boolean },
): MailText | null {
  const words = wordsOf(desk.campaign, state.settings);
  const submittedAt = formatMoment(raw.at);
  if (verdict.outcome === 'unknownUnit') {
    const typed = (code: string): string => clean(raw.answers[code] ?? '');
    const sender = {
      submitter: typed('submitter'),
      submitterTitle: typed('submitterTitle'),
      phone: typed('phone'),
      email: typed('email'),
    };
    return unknownUnitMail({ value: verdict.named, submittedAt, submissionId: raw.responseId, ...sender }, words);
  }
  const { unit } = verdict;
  const period = periodName(verdict.period, words);
  if (verdict.outcome === 'wrongPin') {
    const formUrl = unitLink(desk, unit);
    const said = { unitName: unit.name, tone: unit.tone, periodName: period, submittedAt, formUrl };
    return wrongPinNotice({ ...said, changed: (unit.formerPins ?? []).length > 0 }, words);
  }
  if (kind === 'difficulty') return difficultyText(verdict, raw, period, words);
  if (kind === 'undone') return undoneText(desk, verdict, raw, period, words);
  return answerText(desk, state, verdict, raw, { words, period, submittedAt, attached });
}

function answerText(
  desk: Desk,
  state: State,
  verdict: Judged,
  raw: Raw,
  at: { words: Words; period: string; submittedAt: string; attached: boolean },
): MailText {
  const { unit, filed, problems } = verdict;
  const { words } = at;
  const titleOf = titles(desk, words, unit);
  const say = (p: Problem): string => sayProblemCode(p, titleOf, words);
  const base: Submission = {
    unitName: unit.name,
    tone: unit.tone,
    periodName: at.period,
    submitter: filed.submitter,
    submitterTitle: filed.submitterTitle,
    submittedAt: at.submittedAt,
    submissionId: raw.responseId,
    editUrl: raw.editUrl,
  };
  const warnings = firstOnes(problems.filter((p) => p.level === 'warn' && p.code !== 'W-PER-01').map(say));
  const shared = { ...base, kind: filed.kind, asOf: formatDayAdmin(filed.asOf), warnings };
  if (verdict.status === 'returned') return returnedText(state, verdict, base, warnings, say, words);
  const figures = understood(desk, verdict, words);
  if (verdict.status === 'held') return heldMail({ ...shared, figures }, words);
  const counted = findAnswer(state, unit.code, verdict.period, verdict.group);
  const dropped = problems.filter((p) => p.field === 'roster' && /^E-ROS-0[1-5]$/.test(p.code)).length;
  return acceptedMail(
    {
      ...shared,
      figures,
      daysLate: daysLate(state, verdict),
      replaces: (counted?.firstAt ?? raw.at) < raw.at,
      rosterDropped: dropped === 0 ? '' : String(dropped),
      difficulty: clean(raw.answers['difficulty.has'] ?? '') === desk.labels.yes,
      dataCutoff: words.dataCutoff ?? '',
      attached: at.attached,
    },
    words,
  );
}

function returnedText(
  state: State,
  verdict: Judged,
  base: Submission,
  warnings: string[],
  say: (p: Problem) => string,
  words: Words,
): MailText {
  const back = verdict.problems.filter((p) => p.level === 'return');
  // A day that was mistyped has no deadline to speak of.
  const misdated = back.some((p) => p.code === 'E-DATE-01' || p.code === 'E-DATE-02');
  const due = misdated ? null : dueFor(verdict.unit, verdict.period, policyOf(state.settings));
  return returnedMail(
    {
      ...base,
      problems: firstOnes(back.map(say)),
      warnings,
      standing: findAnswer(state, verdict.unit.code, verdict.period, verdict.group)?.counted !== undefined,
      dueMoment: due === null ? '' : formatDueMoment(due),
      duePassed: due !== null && verdict.filed.at > due,
      closed: isClosed(state, verdict.period, verdict.filed.at),
      roster: back.some((p) => p.field === 'roster'),
    },
    words,
  );
}

/** Of the unit's first accepted answer; '' while no due day is set. */
function daysLate(state: State, { unit, period, group, filed }: Judged): string {
  const due = dueFor(unit, period, policyOf(state.settings));
  if (due === null) return '';
  const firstAt = findAnswer(state, unit.code, period, group)?.firstAt ?? filed.at;
  return String(Math.max(0, daysBetween(dayOf(due), dayOf(firstAt))));
}

function difficultyText({ unit, filed }: Judged, raw: Raw, period: string, words: Words): MailText {
  const typed = (code: string): string => clean(raw.answers[code] ?? '');
  return difficultyMail(
    {
      unitName: unit.name,
      unitCode: unit.code,
      periodName: period,
      kind: typed('difficulty.kind'),
      text: shortened(typed('difficulty.text'), 5000),
      doc: shortened(typed('difficulty.doc'), wholeKept),
      submitter: filed.submitter,
      submitterTitle: filed.submitterTitle,
      phone: typed('phone'),
      email: filed.email,
    },
    words,
  );
}

function undoneText(desk: Desk, { unit, problems }: Judged, raw: Raw, period: string, words: Words): MailText {
  const changes = problems.flatMap((p) =>
    p.code === 'W-EDIT-01'
      ? [
          changeLine(
            titles(desk, words, unit)(p.field),
            formatInteger(p.params.corrected),
            formatInteger(p.params.value),
          ),
        ]
      : [],
  );
  const at = formatMoment(raw.at);
  return undoneMail({ unitName: unit.name, unitCode: unit.code, periodName: period, at, changes, sheetUrl: '' }, words);
}
