/** A figure edited in a history row is checked like a submission; a wrong one is marked and the last right one counts. */
import type { Field, Section } from '../core/campaign.ts';
import { formatInteger } from '../core/number.ts';
import type { Problem } from '../core/problem.ts';
import { missing, readField } from '../core/reading.ts';
import { checkRules } from '../core/rules.ts';
import { policyOf } from '../core/settings.ts';
import {
  type Answer,
  type Filed,
  findUnit,
  pairOf,
  type State,
  storedAnswer,
  type Unit,
  type Values,
} from '../core/state.ts';
import type { SubmissionsTab } from '../core/tabs.ts';
import type { Row } from '../ports.ts';
import { cellNote } from '../texts/cells.ts';
import { sayProblem } from '../texts/problems.ts';
import { type Desk, loadState } from './desk.ts';
import { type EditedRows, type EditResult, typedText } from './editing.ts';
import { noteEmptied, tellUncounted } from './editPast.ts';
import { editStatus } from './editStatus.ts';
import { titles } from './fieldLabels.ts';
import { pairOfRow } from './history.ts';
import { log } from './log.ts';
import { publishFigures } from './publish.ts';
import { wordsOf } from './words.ts';

export function editAnswers(desk: Desk, tab: SubmissionsTab, { rows, keys, by }: EditedRows): EditResult {
  const result: EditResult = { tab, taken: 0, refused: 0 };
  const section = desk.campaign.sections.find((s) => `submissions.${s.code}` === tab) as Section;
  const fields = section.fields.filter((f) => keys.includes(f.code) && !f.key);
  const state = loadState(desk.ports);
  if (keys.includes('responseId')) noteEmptied(desk, state, section, rows, by);
  for (const row of rows) {
    if (keys.includes('status')) result.taken += Number(editStatus(desk, state, section, row, by));
    const filed = filedOf(state, row);
    if (fields.length === 0) continue;
    if (!filed) result.refused += Number(tellUncounted(desk, state, section, row, fields, by));
    else if (editFigures({ desk, state, section, tab, row, by, ...filed }, fields)) result.taken += 1;
    else result.refused += 1;
  }
  return result;
}

interface Target {
  desk: Desk;
  state: State;
  section: Section;
  tab: SubmissionsTab;
  row: Row;
  by: string;
  answer: Answer;
  /** The counted or the held submission that this row shows. */
  filed: Filed;
  unit: Unit;
}

/** Older versions and returned answers are history: editing them changes nothing that counts, which is said at the cell. */
function filedOf(state: State, row: Row): Pick<Target, 'answer' | 'filed' | 'unit'> | null {
  const pair = pairOfRow(row);
  for (const answer of state.answers) {
    const filed = [answer.counted, answer.held].find((f) => f && pairOf(f.responseId, f.at) === pair);
    const unit = filed && findUnit(state, answer.unit);
    if (filed && unit) return { answer, filed, unit };
  }
  return null;
}

function editFigures(target: Target, fields: readonly Field[]): boolean {
  const { values, problems } = readRow(target, fields);
  const marked = new Set(target.answer.marked ?? []);
  if (problems.length > 0) {
    refuse(target, fields, problems, marked);
    return false;
  }
  const changed = fields.filter((f) => values[f.code] !== target.filed.values[f.code]);
  for (const field of fields.filter((f) => marked.has(f.code))) {
    target.desk.ports.book.mark(target.tab, target.row.row, field.code, null);
    marked.delete(field.code);
  }
  if (changed.length === 0 && marked.size === (target.answer.marked ?? []).length) return true;
  apply(target, changed, values, [...marked]);
  return true;
}

/** The row as it would be: readable, complete, and in keeping with every rule between figures. */
function readRow(
  { row, filed, section, unit, state }: Target,
  fields: readonly Field[],
): { values: Values; problems: Problem[] } {
  const values: Values = { ...filed.values };
  const problems: Problem[] = [];
  for (const field of fields) {
    const typed = typedText(row.cells[field.code]);
    if (typed.trim() === '') {
      if (field.required) problems.push(missing(field));
      delete values[field.code];
      continue;
    }
    const reading = readField(field, typed);
    if ('problem' in reading) problems.push(reading.problem);
    else values[field.code] = reading.value;
  }
  if (problems.length > 0) return { values, problems };
  const { maxPersonsPerHousehold } = policyOf(state.settings);
  const broken = checkRules({ section, values, unit, maxPersonsPerHousehold }).filter((p) => p.level === 'return');
  return { values, problems: broken };
}

const shown = (value: number | string | undefined): string =>
  typeof value === 'number' ? formatInteger(value) : (value ?? '');

/** Rules name one figure; where that is another than the edited one, the edited cell is marked. */
function refuse(target: Target, fields: readonly Field[], problems: readonly Problem[], marked: Set<string>): void {
  const { desk, state, tab, row, filed, answer, by } = target;
  const words = wordsOf(desk.campaign, state.settings);
  const titleOf = titles(desk, words, target.unit);
  for (const field of fields) {
    const own = problems.find((p) => p.field === field.code) ?? problems[0];
    if (!own || (fields.length > 1 && !problems.some((p) => p.field === field.code) && field !== fields[0])) continue;
    const why = sayProblem(own, titleOf, words);
    desk.ports.book.mark(tab, row.row, field.code, cellNote(why, shown(filed.values[field.code])));
    marked.add(field.code);
    const place = {
      unit: answer.unit,
      tab,
      place: field.code,
      from: shown(filed.values[field.code]),
      to: typedText(row.cells[field.code]),
      by,
    };
    log(desk, 'figureRefused', { field: titleOf(field.code), why }, place);
  }
  answer.marked = [...marked];
  desk.ports.memory.put([storedAnswer(answer)]);
}

function apply(target: Target, changed: readonly Field[], values: Values, marked: string[]): void {
  const { desk, state, tab, filed, answer, unit, by } = target;
  const at = desk.ports.clock.now();
  for (const { code } of changed) {
    const from = filed.corrected?.[code]?.from ?? filed.values[code] ?? null;
    const to = values[code] ?? '';
    filed.corrected = { ...filed.corrected, [code]: { from, to } };
    answer.changes.push({ field: code, from: shown(filed.values[code]), to: shown(values[code]), at });
  }
  const before = filed.values;
  filed.values = values;
  answer.marked = marked;
  desk.ports.memory.put([storedAnswer(answer)]);
  publishFigures(desk, state, unit);
  const titleOf = titles(desk, wordsOf(desk.campaign, state.settings), unit);
  for (const { code } of changed) {
    const place = {
      unit: answer.unit,
      tab,
      place: `${filed.responseId} ${code}`,
      from: shown(before[code]),
      to: shown(values[code]),
      by,
    };
    log(desk, 'figureEdited', { field: titleOf(code) }, place);
  }
}
