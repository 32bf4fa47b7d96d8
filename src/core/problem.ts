/** Everything that can be wrong with an answer or an edit. The words are in src/texts/problems.ts, one a code. */

export type Level = 'return' | 'warn';

/** Numbers are printed by the texts; strings are shown as they are. */
export interface ProblemParams {
  'E-UNIT-01': { value: string };
  'E-UNIT-02': { value: string; expected: string };
  'E-UNIT-03': { unit: string };
  'W-PER-01': Record<never, never>;
  'E-DATE-01': { value: string };
  'E-DATE-02': { value: string };
  'E-NUM-01': { value: string };
  'E-NUM-02': { kind: 'int' | 'text' };
  'E-RATE-01': { numerator: number; denominator: number };
  'E-RATE-02': { numerator: number; denominator: number; whole: string };
  'E-RATE-03': { numerator: number; denominator: number };
  'E-DEN-01': { base: string; numerator: number };
  'E-VISIT-01': { numerator: number; denominator: number };
  'E-TEAM-01': Record<never, never>;
  'E-HIST-01': { from: number; to: number };
  'E-REG-01': { value: number; expected: number };
  'W-REG-01': { value: number; expected: number };
  'E-CHOICE-01': { value: string; choices: string[] };
  'E-KIND-01': Record<never, never>;
  'E-KIND-02': Record<never, never>;
  'E-KIND-03': Record<never, never>;
  'E-ROS-01': { row: number };
  'E-ROS-02': { row: number; from: number; to: number };
  'E-ROS-03': { row: number; column: 'name' | 'birthYear' | 'workplace' | 'residence' };
  'E-ROS-04': { row: number; first: number };
  'E-ROS-05': { row: number };
  'E-ROS-06': { row: number | null };
  'E-ROS-07': { row: number | null };
  'E-ROS-08': { rows: number; loggedIn: number };
  'E-ATT-01': Record<never, never>;
  'E-MAIL-01': { value: string };
  'W-RATE-01': { citizens: number; households: number; perHousehold: number };
  'W-ROS-01': { row: number };
  'W-CASE-01': { row: number };
  'W-EDIT-01': { corrected: number; value: number };
}

export type ProblemCode = keyof ProblemParams;

/** One thing wrong. `field` is a field code, or 'unit', 'pin', 'asOf', 'roster' … of the Form's common part. */
export type Problem = {
  [C in ProblemCode]: { code: C; level: Level; field: string; params: ProblemParams[C] };
}[ProblemCode];

export function problem<C extends ProblemCode>(
  code: C,
  level: Level,
  field: string,
  params: ProblemParams[C],
): Problem {
  return { code, level, field, params } as Problem;
}

/** True when the answer may count. */
export const acceptable = (problems: readonly Problem[]): boolean => problems.every((p) => p.level !== 'return');
