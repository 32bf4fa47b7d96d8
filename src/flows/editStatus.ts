/** The status cell of a history row: «Đã rút» takes an answer out, «Hợp lệ» lets a held or withdrawn one in. */
import type { Section } from '../core/campaign.ts';
import { dayOf } from '../core/dates.ts';
import { accept, unlock } from '../core/file.ts';
import { readField } from '../core/reading.ts';
import {
  type Answer,
  type Filed,
  findUnit,
  pairOf,
  type SeenAs,
  type State,
  storedAnswer,
  type Unit,
  type Values,
  withPair,
} from '../core/state.ts';
import type { Row } from '../ports.ts';
import { cellNoteUsed, sayCell } from '../texts/cells.ts';
import { answerStatusLabels, keyOf, kindLabels } from '../texts/labels.ts';
import type { Desk } from './desk.ts';
import { typedText } from './editing.ts';
import { historyTab, pairOfRow, timeOf } from './history.ts';
import { log } from './log.ts';
import { formatMoment } from './moments.ts';
import { publishUnit } from './publish.ts';

export function editStatus(desk: Desk, state: State, section: Section, row: Row, by: string): boolean {
  const pair = pairOfRow(row);
  const at = state.answers.findIndex((a) => pair in a.seen);
  const answer = state.answers[at];
  const unit = answer && findUnit(state, answer.unit);
  if (!answer || !unit) return false;
  const wanted = keyOf(answerStatusLabels, typedText(row.cells.status));
  const now = answer.seen[pair] as SeenAs;
  if (wanted === now) return false;
  const next = nextOf(desk, section, answer, row, now, wanted);
  if (!next) {
    const why = sayCell('status', { value: typedText(row.cells.status) });
    desk.ports.book.mark(historyTab(section), row.row, 'status', cellNoteUsed(why, answerStatusLabels[now]));
    return false;
  }
  desk.ports.book.mark(historyTab(section), row.row, 'status', null);
  const after = { ...next, seen: withPair(next.seen, pair, wanted as SeenAs) };
  state.answers[at] = after;
  desk.ports.memory.put([storedAnswer(after)]);
  publishUnit(desk, state, unit as Unit, after.period);
  const submittedAt = formatMoment(timeOf(row.cells.receivedAt));
  const kind = wanted === 'withdrawn' ? 'answerWithdrawn' : now === 'held' ? 'answerUnlocked' : 'answerRestored';
  log(
    desk,
    kind,
    { submittedAt },
    { unit: unit.code, tab: historyTab(section), place: String(row.cells.responseId), by },
  );
  return true;
}

/** The answer after the change of status; null where the change makes no sense. */
function nextOf(
  desk: Desk,
  section: Section,
  answer: Answer,
  row: Row,
  now: SeenAs,
  wanted: string | null,
): Answer | null {
  const pair = pairOfRow(row);
  if (wanted === 'withdrawn' && now === 'accepted') return withdraw(desk, section, answer, pair);
  if (wanted === 'withdrawn' && now === 'held') {
    const { held, ...rest } = answer;
    return held && pairOf(held.responseId, held.at) === pair ? rest : answer;
  }
  if (wanted === 'accepted' && now === 'held') return unlock(answer);
  if (wanted === 'accepted' && now === 'withdrawn') return accept(answer, filedOfRow(section, row));
  return null;
}

/** The accepted answer before it counts again, as its history row shows it. */
function withdraw(desk: Desk, section: Section, answer: Answer, pair: string): Answer {
  const counts = answer.counted && pairOf(answer.counted.responseId, answer.counted.at) === pair;
  if (!counts) return answer;
  const rest: Answer = { ...answer };
  delete rest.counted;
  delete rest.firstAt;
  const earlier = Object.entries(answer.seen)
    .filter(([p, as]) => as === 'accepted' && p !== pair)
    .flatMap(([p]) =>
      desk.ports.book.find(historyTab(section), p.split('@')[0] as string).filter((r) => pairOfRow(r) === p),
    )
    .map((r) => filedOfRow(section, r))
    .sort((a, b) => a.at - b.at);
  return earlier.reduce<Answer>((sofar, filed) => accept(sofar, filed), rest);
}

function filedOfRow(section: Section, row: Row): Filed {
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
