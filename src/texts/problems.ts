/** The words for every problem; a code without its words does not compile. */
import type { Problem } from '../core/problem.ts';
import { fill, thousands, type Words } from './fill.ts';
import { answerSayings } from './problemsOfAnswer.ts';
import { figureSayings } from './problemsOfFigures.ts';
import { rosterSayings } from './problemsOfRoster.ts';
import type { Said, Sayings } from './said.ts';

export const say: Sayings = { ...answerSayings, ...figureSayings, ...rosterSayings };

/** The mapped type ties each code to its own parameters, which a call through a union cannot show. */
const call = (problem: Problem, params: Problem['params'], label: string, words: Words): Said =>
  (say[problem.code] as (p: Problem['params'], field: string, words: Words) => Said)(params, label, words);

/** The title of a question by its code. */
export type TitleOf = (code: string) => string;

/** A second question that the problem is about comes as its code, and is told by its title. */
function withTitles(problem: Problem, titleOf: TitleOf, words: Words): Problem['params'] {
  const title = (code: string): string => fill(titleOf(code), words);
  if (problem.code === 'E-RATE-02') return { ...problem.params, whole: title(problem.params.whole) };
  if (problem.code === 'E-DEN-01') return { ...problem.params, base: title(problem.params.base) };
  return problem.params;
}

/** One line: what is wrong, then how to mend it. */
export function sayProblem(problem: Problem, titleOf: TitleOf, words: Words): string {
  const label = fill(titleOf(problem.field), words);
  const { what, fix } = call(problem, withTitles(problem, titleOf, words), label, words);
  return `${what} ${fix}`;
}

/** A mail of Google's has its limit, and a pasted list may be wrong in every line. */
const linesTold = 40;

export const firstOnes = (said: readonly string[]): string[] =>
  said.length <= linesTold
    ? [...said]
    : [...said.slice(0, linesTold), `Và ${thousands(said.length - linesTold)} nội dung khác cùng loại.`];

/** With the code at the end, to be read out on the phone. */
export const sayProblemCode = (problem: Problem, titleOf: TitleOf, words: Words): string =>
  `${sayProblem(problem, titleOf, words)} [${problem.code}]`;
