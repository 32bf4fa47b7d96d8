/** The status cell of a history row: «Đã rút» takes an answer out, «Hợp lệ» lets a held or withdrawn one in. */
import type { Section } from '../core/campaign.ts';
import { accept, unlock } from '../core/file.ts';
import {
  type Answer,
  findUnit,
  pairOf,
  type SeenAs,
  type State,
  storedAnswer,
  type Unit,
  withPair,
} from '../core/state.ts';
import type { Row } from '../ports.ts';
import { cellNoteUsed, sayCell } from '../texts/cells.ts';
import { answerStatusLabels, keyOf } from '../texts/labels.ts';
import type { Desk } from './desk.ts';
import { typedText } from './editing.ts';
import { historyTab, pairOfRow, timeOf } from './history.ts';
import { log } from './log.ts';
import { formatMoment } from './moments.ts';
import { publishUnit } from './publish.ts';
import { filedOfRow, withdraw } from './withdraw.ts';

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
