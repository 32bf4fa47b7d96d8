/** The shape of a saying about a problem, and how one is filled. */
import type { ProblemCode, ProblemParams } from '../core/problem.ts';
import { fill, thousands, type Words } from './fill.ts';
import { kindLabels } from './labels.ts';

export interface Said {
  what: string;
  fix: string;
}

export type Sayings = { [C in ProblemCode]: (p: ProblemParams[C], field: string, words: Words) => Said };

export const said = (words: Words, own: Words, what: string, fix: string): Said => {
  const values = { ...words, ...kindLabels, ...own };
  return { what: fill(what, values), fix: fill(fix, values) };
};

/** The Form hands dates over as yyyy-mm-dd; people read 05/6/2026 (domain B.5.7). */
export const shownDay = (typed: string): string =>
  typed.replace(
    /^(\d{4})-(\d\d)-(\d\d)$/,
    (_, year, month, day) => `${day}/${month < '03' ? month : Number(month)}/${year}`,
  );

type Numbers = Record<string, number>;
export const printed = (numbers: Numbers): Record<string, string> =>
  Object.fromEntries(Object.entries(numbers).map(([key, n]) => [key, thousands(n)]));
