/** What a unit typed, made into values: normalised text, whole numbers, days, choices, and what could not be read. */
import type { Field, Section } from './campaign.ts';
import { type Day, parseDay } from './dates.ts';
import { findsIdNumber } from './identity.ts';
import { isLegacyFont } from './legacy.ts';
import { parseInteger } from './number.ts';
import { type Problem, problem } from './problem.ts';
import type { Values } from './state.ts';
import { clean, cleanLines, toneKey } from './text.ts';

/** An answer of the Form by field code ('unit', 'pin', 'asOf', 'kind', 'area.households' …); a code not answered is absent. */
export interface Raw {
  responseId: string;
  at: number;
  editUrl: string;
  answers: Record<string, string>;
}

export interface Reading {
  values: Values;
  problems: Problem[];
}

/** The section's figures and texts. Required ones are also marked in the Form; an edit or a deleted question may lack them. */
export function readFields(section: Section, answers: Record<string, string>, requireAll: boolean): Reading {
  const values: Values = {};
  const problems: Problem[] = [];
  for (const field of section.fields) {
    const typed = answers[field.code] ?? '';
    if (typed.trim() === '') {
      if (requireAll && field.required && !field.key) problems.push(missing(field));
      continue;
    }
    const reading = readField(field, typed);
    if ('problem' in reading) problems.push(reading.problem);
    else values[field.code] = reading.value;
  }
  return { values, problems };
}

export function missing(field: Field): Problem {
  const kind = field.kind === 'int' ? 'int' : 'text';
  return problem('E-NUM-02', 'return', field.code, { kind });
}

/** One cell or answer. Blank is not a value: callers decide what it means. */
export function readField(field: Field, typed: string): { value: number | string } | { problem: Problem } {
  if (field.kind === 'int') {
    const n = parseInteger(typed);
    if (n === null) return { problem: problem('E-NUM-01', 'return', field.code, { value: clean(typed).slice(0, 60) }) };
    return { value: n };
  }
  if (field.kind === 'date') {
    const day = parseDay(clean(typed));
    return day
      ? { value: day }
      : { problem: problem('E-DATE-01', 'return', field.code, { value: clean(typed).slice(0, 60) }) };
  }
  if (field.kind === 'choice') return readChoice(field, typed);
  const text = field.kind === 'lines' ? cleanLines(typed) : clean(typed);
  const fault = textFault(field.code, text);
  return fault ? { problem: fault } : { value: text };
}

function readChoice(field: Field, typed: string): { value: string } | { problem: Problem } {
  const choices = field.choices ?? [];
  const key = toneKey(clean(typed));
  const hit = choices.find((c) => toneKey(c) === key);
  if (hit) return { value: hit };
  return { problem: problem('E-CHOICE-01', 'return', field.code, { value: clean(typed).slice(0, 60), choices }) };
}

/** Identity numbers and unreadable fonts are refused in every free text (domain B.4.1, B.5.1). */
export function textFault(field: string, text: string): Problem | null {
  if (isLegacyFont(text)) return problem('E-ROS-07', 'return', field, { row: null });
  if (findsIdNumber(text)) return problem('E-ROS-06', 'return', field, { row: null });
  return null;
}

export function readAsOf(answers: Record<string, string>, today: Day): { asOf: Day } | { problem: Problem } {
  const typed = clean(answers.asOf ?? '');
  const day = parseDay(typed);
  if (!day) return { problem: problem('E-DATE-01', 'return', 'asOf', { value: typed.slice(0, 60) }) };
  if (day > today) return { problem: problem('E-DATE-02', 'return', 'asOf', { value: typed }) };
  return { asOf: day };
}
