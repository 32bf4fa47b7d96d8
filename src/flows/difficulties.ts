/** The tab of difficulties: one line for each that a unit tells, whatever it sends afterwards. */
import type { Judged } from '../core/file.ts';
import type { Raw } from '../core/reading.ts';
import { pairOf, type State } from '../core/state.ts';
import { clean } from '../core/text.ts';
import type { Cell } from '../ports.ts';
import { difficultyStatusLabels } from '../texts/labels.ts';
import type { Desk } from './desk.ts';

const hasDifficulty = (desk: Desk, { status }: Judged, raw: Raw): boolean =>
  status !== 'returned' && clean(raw.answers['difficulty.has'] ?? '') === desk.labels.yes;

/** The line of a run that was cut off before it; a difficulty told before has its line already. */
export function putBackDifficulty(desk: Desk, verdict: Judged, raw: Raw): boolean {
  if (!hasDifficulty(desk, verdict, raw)) return false;
  const { unit, filed } = verdict;
  const told = ({ key, unit: code, text }: Record<string, Cell>): boolean =>
    key === pairOf(raw.responseId, raw.at) || (code === unit.code && String(text).slice(0, 500) === filed.difficulty);
  if (desk.ports.book.rows('difficulties').some(({ cells }) => told(cells))) return false;
  appendDifficulty(desk, verdict, raw);
  return true;
}

export function appendDifficulty(desk: Desk, { unit, period }: Judged, raw: Raw): void {
  const typed = (code: string): string => clean(raw.answers[code] ?? '');
  desk.ports.book.append('difficulties', {
    key: pairOf(raw.responseId, raw.at),
    at: new Date(raw.at),
    unit: unit.code,
    name: unit.name,
    period,
    kind: typed('difficulty.kind'),
    text: typed('difficulty.text'),
    doc: typed('difficulty.doc'),
    status: difficultyStatusLabels.new,
    note: '',
  });
}

/** A unit that reports again, or mends a figure, repeats its difficulty: it is entered and mailed once. */
export function newDifficulty(desk: Desk, state: State, verdict: Judged, raw: Raw): boolean {
  const { unit, filed } = verdict;
  if (!hasDifficulty(desk, verdict, raw)) return false;
  const own = state.answers.filter((a) => a.unit === unit.code).flatMap((a) => [a.counted, a.held]);
  return own.every((before) => before?.difficulty !== filed.difficulty);
}
