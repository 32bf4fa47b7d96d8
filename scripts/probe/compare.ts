/** Google's answers beside what the local runtime answered to the same questions. */
import { type Assumption, assumptionOf } from './assumptions.ts';
import type { Fact, Facts } from './classes.ts';

export interface Difference extends Pick<Assumption, 'where' | 'remedy'> {
  key: string;
  /** What the local runtime says; absent where it was not asked. */
  assumed?: Fact;
  google: Fact;
}

export interface Comparison {
  agreed: string[];
  contradicted: Difference[];
  /** Where nothing rests on the answer. */
  news: Difference[];
  /** Assumed, and not answered. */
  open: string[];
}

const isUnknown = (fact: Fact | undefined): boolean => fact === undefined || fact === 'unknown';

/** Google may word an error otherwise than the imitation does: that it refuses is what is compared. */
const isSame = (a: Fact | undefined, b: Fact): boolean =>
  a === b || (String(a).startsWith('! ') && String(b).startsWith('! '));

export function compare(google: Facts, assumed: Facts): Comparison {
  const result: Comparison = { agreed: [], contradicted: [], news: [], open: [] };
  for (const key of new Set([...Object.keys(assumed), ...Object.keys(google)])) {
    const [said, expected] = [google[key], assumed[key]];
    if (said === undefined || isUnknown(said)) result.open.push(key);
    else if (isSame(expected, said)) result.agreed.push(key);
    else {
      const { where, remedy, told } = assumptionOf(key);
      (told || expected === undefined ? result.news : result.contradicted).push({
        key,
        assumed: expected,
        google: said,
        where,
        remedy,
      });
    }
  }
  return result;
}
