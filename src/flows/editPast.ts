/** Edits of history rows that count nowhere: emptied ones come back, and whoever types into an old one is told where to type. */
import type { Field, Section } from '../core/campaign.ts';
import { formatInteger } from '../core/number.ts';
import { sectionOf } from '../core/periods.ts';
import { findUnit, type SeenAs, type State } from '../core/state.ts';
import type { Row } from '../ports.ts';
import { uncountedNote } from '../texts/cells.ts';
import type { Desk } from './desk.ts';
import { typedText } from './editing.ts';
import { titles } from './fieldLabels.ts';
import { historyTab, pairOfRow } from './history.ts';
import { log } from './log.ts';
import { formatMoment } from './moments.ts';
import { wordsOf } from './words.ts';

/** One mark a row, however many of its cells were typed over; false for a row that is no answer. */
export function tellUncounted(
  desk: Desk,
  state: State,
  section: Section,
  row: Row,
  fields: readonly Field[],
  by: string,
): boolean {
  const pair = pairOfRow(row);
  const answer = state.answers.find((a) => pair in a.seen);
  const [first] = fields;
  if (!answer || !first) return false;
  const counts = answer.counted ?? answer.held;
  const why = uncountedNote(answer.seen[pair] as SeenAs, counts ? formatMoment(counts.at) : '');
  const tab = historyTab(section);
  desk.ports.book.mark(tab, row.row, first.code, why);
  const unit = findUnit(state, answer.unit) ?? null;
  const titleOf = titles(desk, wordsOf(desk.campaign, state.settings), unit);
  const place = `${row.cells.responseId} ${fields.map((f) => f.code).join(', ')}`;
  const to = fields.map((f) => typedText(row.cells[f.code])).join('; ');
  log(
    desk,
    'figureUncounted',
    { field: fields.map((f) => titleOf(f.code)).join('; '), why },
    { unit: unit?.code ?? '', tab, place, to, by },
  );
  return true;
}

/** Rows without the ids by which they are known: the next run puts them back, as it does deleted ones. */
export function noteEmptied(desk: Desk, state: State, section: Section, rows: readonly Row[], by: string): void {
  const known = new Set(state.answers.flatMap((a) => Object.keys(a.seen)));
  const strange = rows.filter((row) => !known.has(pairOfRow(row))).length;
  if (strange === 0) return;
  const tab = historyTab(section);
  const held = new Set(desk.ports.book.rows(tab).map(pairOfRow));
  const own = state.answers.filter(({ unit: code }) => {
    const unit = findUnit(state, code);
    return unit && sectionOf(desk.campaign, unit) === section;
  });
  const gone = own.flatMap((a) => Object.keys(a.seen)).filter((pair) => !held.has(pair)).length;
  // Blank rows below the answers are strange as well, and rows that were lost before are gone already.
  const emptied = Math.min(strange, gone);
  if (emptied === 0) return;
  desk.ports.installation.write({ rowsDeleted: 'yes' });
  log(desk, 'rowsEmptied', { rows: formatInteger(emptied) }, { tab, by });
}
