/** Puts a judged answer into the state: the newest accepted one counts, older ones are history (domain A.7-27). */
import type { Verdict } from './judge.ts';
import { policyOf } from './settings.ts';
import {
  type Answer,
  emptyAnswer,
  type Filed,
  findAnswer,
  type MailKind,
  type OwedMail,
  pairOf,
  type State,
  withPair,
} from './state.ts';

export type Judged = Extract<Verdict, { outcome: 'judged' }>;

/** The answer's row after this verdict. Filing the same pair again gives the same row. */
export function fileAnswer(state: State, verdict: Judged, mails: readonly OwedMail[]): Answer {
  const { unit, period, group, filed } = verdict;
  const before = findAnswer(state, unit.code, period, group) ?? emptyAnswer(unit.code, period, group);
  const pair = pairOf(filed.responseId, filed.at);
  if (pair in before.seen) return before;
  const after: Answer = {
    ...before,
    seen: withPair(before.seen, pair, verdict.status),
    mails: [...before.mails, ...mails],
  };
  if (verdict.status === 'accepted') return keepAtCutoff(accept(after, filed), before, policyOf(state.settings).cutoff);
  if (verdict.status === 'held') return newer(filed, before.held) ? { ...after, held: filed } : after;
  const back = verdict.problems.filter((p) => p.level === 'return');
  const problems = back.slice(0, problemsKept).map(({ code, field }) => ({ code, field }));
  const returned = { responseId: filed.responseId, at: filed.at, problems };
  return {
    ...after,
    returned: newer(returned, before.returned) ? returned : before.returned,
    returns: before.returns + 1,
  };
}

/** A pasted list may be wrong in every line, and one cell holds the answer. */
const problemsKept = 60;

const newer = (a: { at: number }, b: { at: number } | undefined): boolean => !b || a.at >= b.at;

/** Timeliness is that of the first accepted answer; an answer that arrives out of order does not push out a newer one. */
export function accept(answer: Answer, filed: Filed): Answer {
  const firstAt = Math.min(answer.firstAt ?? filed.at, filed.at);
  if (!newer(filed, answer.counted)) return { ...answer, firstAt };
  const { returned, ...rest } = answer;
  const settled = returned && returned.at <= filed.at ? rest : answer;
  return { ...settled, counted: filed, firstAt, changes: [] };
}

/** The campaign adds up what had been received before the cut-off, whatever is put right after it (domain A.3). */
function keepAtCutoff(after: Answer, { counted }: Answer, cutoff: number | null): Answer {
  const passed = cutoff !== null && counted && counted.at <= cutoff && (after.counted?.at ?? 0) > cutoff;
  return passed ? { ...after, atCutoff: counted } : after;
}

/** A held answer that now counts: the coordinator unlocked it or moved the cut-off. */
export function unlock(answer: Answer): Answer {
  if (!answer.held) return answer;
  const { held, ...rest } = answer;
  return accept({ ...rest, mails: [...rest.mails, owed('accepted', held)] }, held);
}

export const owed = (kind: MailKind, filed: { responseId: string; at: number }): OwedMail => ({
  kind,
  responseId: filed.responseId,
  at: filed.at,
  state: 'waiting',
});
