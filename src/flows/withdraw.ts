/** Takes a counted answer out: the accepted one before it counts again, as its history row shows it. */
import type { Section } from '../core/campaign.ts';
import { dayOf } from '../core/dates.ts';
import { accept, type Judged } from '../core/file.ts';
import { sectionOf } from '../core/periods.ts';
import { readField } from '../core/reading.ts';
import { policyOf } from '../core/settings.ts';
import {
  type Answer,
  answerKey,
  type Filed,
  findUnit,
  pairOf,
  type State,
  type Values,
  withPair,
} from '../core/state.ts';
import type { Row } from '../ports.ts';
import { answerStatusLabels, keyOf, kindLabels } from '../texts/labels.ts';
import type { Desk } from './desk.ts';
import { typedText } from './editing.ts';
import { findHistory, historyTab, pairOfRow, timeOf } from './history.ts';
import { log } from './log.ts';
import { formatMoment } from './moments.ts';

const keyOfAnswer = (a: Answer): string => answerKey(a.unit, a.period, a.group);

/**
 * Through the edit link a unit may put right the day, the week, the group or even the name that it chose: the answer then
 * stands elsewhere, and no longer where it stood. Returns the answers that lost it.
 */
export function leaveOthers(desk: Desk, state: State, { unit, period, group, filed }: Judged): Answer[] {
  const own = answerKey(unit.code, period, group);
  const left: Answer[] = [];
  state.answers = state.answers.map((answer) => {
    const old = [answer.counted, answer.held].find((f) => f?.responseId === filed.responseId && f.at < filed.at);
    if (!old || keyOfAnswer(answer) === own) return answer;
    const after = leave(desk, state, answer, old, filed.at);
    left.push(after);
    return after;
  });
  return left;
}

function leave(desk: Desk, state: State, answer: Answer, old: Filed, at: number): Answer {
  const unit = findUnit(state, answer.unit);
  if (!unit) return answer;
  const section = sectionOf(desk.campaign, unit);
  const pair = pairOf(old.responseId, old.at);
  const { held, ...rest } = answer;
  const after = answer.counted === old ? withdraw(desk, section, answer, pair, old.responseId) : rest;
  const { cutoff } = policyOf(state.settings);
  // The campaign adds up the days as they stood at the cut-off (domain A.3).
  if (cutoff !== null && old.at <= cutoff && at > cutoff) return { ...after, atCutoff: old };
  const row = findHistory(desk, section, old.responseId, old.at);
  if (row) desk.ports.book.patch(historyTab(section), row.row, { status: answerStatusLabels.withdrawn });
  const place = { unit: unit.code, tab: historyTab(section), place: old.responseId };
  log(desk, 'answerWithdrawn', { submittedAt: formatMoment(old.at) }, place);
  return { ...after, seen: withPair(after.seen, pair, 'withdrawn') };
}

/** The accepted answer before it counts again, as its history row shows it; never a version of the submission `gone`. */
export function withdraw(desk: Desk, section: Section, answer: Answer, pair: string, gone = ''): Answer {
  const counts = answer.counted && pairOf(answer.counted.responseId, answer.counted.at) === pair;
  if (!counts) return answer;
  const rest: Answer = { ...answer };
  delete rest.counted;
  delete rest.firstAt;
  const earlier = Object.entries(answer.seen)
    .filter(([p, as]) => as === 'accepted' && p !== pair && p.split('@')[0] !== gone)
    .flatMap(([p]) =>
      desk.ports.book.find(historyTab(section), p.split('@')[0] as string).filter((r) => pairOfRow(r) === p),
    )
    .map((r) => filedOfRow(section, r))
    .sort((a, b) => a.at - b.at);
  return earlier.reduce<Answer>((sofar, filed) => accept(sofar, filed), rest);
}

export function filedOfRow(section: Section, row: Row): Filed {
  const values: Values = {};
  for (const field of section.fields) {
    const typed = typedText(row.cells[field.code]);
    const reading = typed === '' ? null : readField(field, typed);
    if (reading && 'value' in reading) values[field.code] = reading.value;
  }
  const at = timeOf(row.cells.receivedAt);
  return {
    responseId: String(row.cells.responseId),
    at,
    kind: keyOf(kindLabels, typedText(row.cells.kind)) ?? 'report',
    asOf: dayOf(timeOf(row.cells.asOf) || at),
    values,
    submitter: typedText(row.cells.submitter),
    submitterTitle: typedText(row.cells.submitterTitle),
    email: typedText(row.cells.email),
    editUrl: '',
  };
}
