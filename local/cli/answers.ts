/** One row of answers.csv as a respondent's answers by item id, or the reason why the Form could not have taken it. */

import type { Respondent } from '../workspace.types.ts';
import type { FormGuide } from './product.ts';

/** Leaves a question unanswered that would otherwise get a default. */
const unanswered = '(trống)';

/** Columns that every row may have, whatever the section; `at` and `edits` are no questions. */
export const commonColumns: readonly string[] = [
  'unit',
  'pin',
  'at',
  'period',
  'asOf',
  'kind',
  'submitter',
  'submitterTitle',
  'email',
  'head',
  'attest',
  'reason',
  'edits',
  'difficulty.has',
  'difficulty.kind',
  'difficulty.text',
  'difficulty.doc',
  'roster',
  'roster.notice',
  'phone',
];

export type Answered = Respondent | { refused: string };

export interface RowInput {
  cells: Record<string, string>;
  /** yyyy-mm-dd of the moment at which the row is sent. */
  today: string;
}

export function toRespondent(guide: FormGuide, { cells, today }: RowInput): Answered {
  const code = textOf(cells.unit);
  const unit = code === null ? undefined : own(guide.units, code);
  if (!unit) return { refused: code === null ? 'no unit is chosen' : `the Form does not offer the unit "${code}"` };
  const questions = questionsOf(guide, unit.section);
  const filled = Object.entries({ ...cells, unit: unit.label }).filter(
    ([field]) => field !== 'at' && field !== 'edits',
  );
  const stray = filled.find(([field, cell]) => textOf(cell) !== null && questions[field] === undefined);
  if (stray) return { refused: `${code} is not asked "${stray[0]}"` };
  const answers: Record<string, string> = {};
  for (const [field, value] of wanted(guide, Object.fromEntries(filled), { pin: unit.pin, today, code })) {
    // A default for a question that this Form does not have is simply not given.
    const itemId = questions[field];
    if (itemId !== undefined) answers[itemId] = value;
  }
  const edits = textOf(cells.edits);
  return edits === null ? { answers } : { answers, edits };
}

/** The questions that a unit of this section can meet; the roster only where one is collected. */
function questionsOf(guide: FormGuide, section: string): Record<string, string> {
  const { roster, 'roster.notice': notice, ...common } = guide.common;
  const withRoster = guide.rosterSections.includes(section) ? { roster, 'roster.notice': notice } : {};
  const all = { ...common, ...withRoster, ...own(guide.sections, section) };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

type Sender = { pin: string; today: string; code: string | null };

/** What is answered: the filled cells in the words of the Form, and the defaults of the contract for the empty ones. */
function wanted(guide: FormGuide, cells: Record<string, string>, sender: Sender): [string, string][] {
  const filled = defaultsOf(sender, textOf(cells.roster) !== null);
  for (const [field, cell] of Object.entries(cells)) {
    if (cell.trim() !== '') filled[field] = textOf(cell);
  }
  return Object.entries(filled).flatMap(([field, value]): [string, string][] => {
    const answer = value === null ? null : inWordsOfTheForm(guide, field, value);
    return answer === null ? [] : [[field, answer]];
  });
}

function defaultsOf({ pin, today, code }: Sender, roster: boolean): Record<string, string | null> {
  return {
    pin,
    asOf: today,
    kind: 'report',
    submitter: 'Trần Thị Mẫu',
    submitterTitle: 'Cán bộ tổng hợp (mẫu)',
    email: `nguoilap.${(code ?? '').toLowerCase()}@mau.example`,
    head: 'Nguyễn Văn Mẫu, người đứng đầu đơn vị',
    attest: 'có',
    'difficulty.has': 'Không',
    ...(roster ? { 'roster.notice': 'Đã thông báo' } : {}),
  };
}

/** Short words of the contract become the labels that the Form offers; whatever else is left for the Form to refuse. */
function inWordsOfTheForm(guide: FormGuide, field: string, value: string): string | null {
  if (field === 'kind') return own(guide.kinds, value.trim()) ?? value;
  if (field === 'period') return guide.periods.find((p) => p.id === value.trim())?.label ?? value;
  if (field !== 'attest') return value;
  if (value.trim().normalize('NFC').toLowerCase() === 'không') return null;
  return /^(có|x|true|1|đã xác nhận)$/i.test(value.trim().normalize('NFC')) ? guide.attestLabel : value;
}

/** A cell's text; null when it is empty or says that it is to stay so. */
function textOf(cell: string | undefined): string | null {
  if (cell === undefined || cell.trim() === '') return null;
  return cell.trim().normalize('NFC') === unanswered ? null : cell;
}

/** Codes come from outside: 'constructor' must not be found. */
function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
