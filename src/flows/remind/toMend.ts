/** What went back to a unit in a period and waits to be mended, in words. */
import type { Answer, State, Unit } from '../../core/state.ts';
import { furtherHints, hintOfGroup, sayHint } from '../../texts/problemHints.ts';
import type { TitleOf } from '../../texts/problems.ts';

export interface ToMend {
  /** When the newest of them was sent; null where nothing went back. */
  at: number | null;
  hints: string[];
}

const hintsTold = 10;

export function toMend(state: State, unit: Unit, period: string, titleOf: TitleOf): ToMend {
  const back = state.answers.filter((a) => a.unit === unit.code && a.period === period && a.returned);
  const all = back.flatMap((answer) => hintsOf(answer, titleOf));
  const hints = all.slice(0, hintsTold);
  if (all.length > hintsTold) hints.push(furtherHints(String(all.length - hintsTold)));
  const times = back.flatMap((a) => a.returned?.at ?? []);
  return { at: times.length > 0 ? Math.max(...times) : null, hints };
}

/** A fault that many lines of a roster share is told once. */
function hintsOf({ group, returned }: Answer, titleOf: TitleOf): string[] {
  const problems = returned?.problems ?? [];
  const same = (a: (typeof problems)[number], b: typeof a): boolean => a.code === b.code && a.field === b.field;
  return problems
    .filter((p, i) => problems.findIndex((q) => same(p, q)) === i)
    .map(({ code, field }) => {
      const times = problems.filter((q) => same(q, { code, field })).length;
      return hintOfGroup(group, sayHint(code, titleOf(field), String(times)));
    });
}
