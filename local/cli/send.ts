/** Sends one row through the Form as a respondent would, and says what came of it. */
import type { Fired, Workspace } from '../workspace.types.ts';
import { toRespondent } from './answers.ts';
import { scriptError } from './errors.ts';
import { ask, type FormGuide, type Intake } from './product.ts';
import { dayOf } from './time.ts';

export interface SentLine {
  line: number;
  unit: string;
  responseId: string | null;
  period: string | null;
  status: string;
  problems: Intake['problems'];
}

export interface Sender {
  workspace: Workspace;
  guide: FormGuide;
  /** Words for people about this row. */
  tell(words: string): void;
}

export const guideOf = (workspace: Workspace): FormGuide => ask<FormGuide>(workspace, 'formGuide');

export function sendRow(sender: Sender, row: { line: number; cells: Record<string, string> }): SentLine {
  const { workspace, guide, tell } = sender;
  const unit = (row.cells.unit ?? '').trim();
  const refused: SentLine = { line: row.line, unit, responseId: null, period: null, status: 'refused', problems: [] };
  const respondent = toRespondent(guide, { cells: { ...row.cells, unit }, today: dayOf(workspace.now()) });
  if ('refused' in respondent) {
    tell(respondent.refused);
    return refused;
  }
  const response = workspace.respond(respondent);
  if ('refused' in response) {
    for (const { itemId, title, why } of response.refused) {
      // Without an item it is the Form as a whole that takes no answer.
      tell(itemId === '' ? `the Form refused the answer: ${why}` : `the Form refused "${title}": ${why}`);
    }
    return refused;
  }
  return { ...refused, responseId: response.responseId, ...outcome(response.fired, tell) };
}

/** Without a word from the trigger the answer lies in the Form, where the product's sweeper finds it later. */
function outcome(fired: Fired[], tell: (words: string) => void): Pick<SentLine, 'period' | 'status' | 'problems'> {
  for (const f of fired)
    if (f.error !== null) tell(`${f.function} failed, the answer waits in the Form: ${scriptError(f.error)}`);
  const intake = fired.map((f) => f.value).find(isIntake);
  if (!intake) return { period: null, status: 'pending', problems: [] };
  const problems = intake.problems.map(({ code, field, level }) => ({ code, field, level }));
  return { period: intake.period, status: intake.status, problems };
}

function isIntake(value: unknown): value is Intake {
  return typeof value === 'object' && value !== null && 'status' in value && 'problems' in value;
}
