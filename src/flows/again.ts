/** What was said of an answer when it came, said again: what came after it is no measure for it. */
import { accept, type Judged } from '../core/file.ts';
import { judge, type Verdict } from '../core/judge.ts';
import type { Raw } from '../core/reading.ts';
import { type Answer, emptyAnswer, findAnswer, pairOf, type SeenAs, type State } from '../core/state.ts';
import type { Desk } from './desk.ts';

export type JudgeAgain = (raw: Raw, seen: SeenAs) => Verdict;

/**
 * Judges answers that were filed before, oldest first, each against those accepted before it. `from`: when the first of them
 * came; only what counts now is remembered of earlier times, so an older measure may be wanting, but none is wrong.
 */
export function judgingAgain(desk: Desk, state: State, from: number): JudgeAgain {
  const counted = ({ counted: last, ...rest }: Answer): Answer =>
    last && last.at < from ? { ...rest, counted: last } : rest;
  const then: State = { ...state, answers: state.answers.map(counted) };
  return (raw, seen) => {
    const verdict = judge(desk.campaign, then, raw, desk.labels, desk.salt);
    if (verdict.outcome !== 'judged' || seen === 'returned' || seen === 'wrongPin') return verdict;
    const again = letIn(state, verdict, seen);
    if (seen === 'accepted') remember(then, again);
    return again;
  };
}

/** Nothing stood against an answer that was let in; its figures are those that the coordinator has put right since. */
function letIn(state: State, verdict: Judged, seen: SeenAs): Judged {
  const pair = pairOf(verdict.filed.responseId, verdict.filed.at);
  const filed = state.answers
    .flatMap((a) => [a.counted, a.held, a.atCutoff])
    .find((f) => f !== undefined && pairOf(f.responseId, f.at) === pair);
  const corrected = Object.keys(filed?.corrected ?? {}).map((code) => [code, filed?.values[code] ?? '']);
  const values = { ...filed?.values, ...verdict.filed.values, ...Object.fromEntries(corrected) };
  return {
    ...verdict,
    status: seen === 'held' ? 'held' : 'accepted',
    filed: { ...verdict.filed, values, corrected: filed?.corrected },
    problems: verdict.problems.filter((p) => p.level !== 'return'),
  };
}

function remember(then: State, { unit, period, group, filed }: Judged): void {
  const before = findAnswer(then, unit.code, period, group);
  const after = accept(before ?? emptyAnswer(unit.code, period, group), filed);
  if (before) then.answers[then.answers.indexOf(before)] = after;
  else then.answers.push(after);
}
