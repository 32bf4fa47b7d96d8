/** What the coordinator sees before making an issue: what stands in the way, and the issues there are. */
import { formatInteger } from '../../core/number.ts';
import { coverageLine } from '../../texts/leader.ts';
import { type Desk, loadState } from '../desk.ts';
import { formatMoment } from '../moments.ts';
import { blockerSaid } from './frame.ts';
import { openIssues, type SaidBlocker } from './issues.ts';
import { leadersOf } from './leaders.ts';
import { draftOf } from './make.ts';

export interface ReportView {
  ready: boolean;
  coverage: string;
  blockers: SaidBlocker[];
  /** Who would be mailed. */
  leaders: string[];
  issues: { issue: number; at: string; title: string; url: string; hash: string; draft: boolean }[];
}

export function reportView(desk: Desk): ReportView {
  const issues = openIssues(desk);
  const draft = draftOf(desk, loadState(desk.ports), issues);
  const { blockers, totals } = draft.facts;
  const { expected, reported, nil, unchanged } = totals.coverage;
  return {
    ready: blockers.length === 0,
    coverage: coverageLine(formatInteger(reported + nil + unchanged), formatInteger(expected)),
    blockers: blockers.map((b) => ({ code: b.code, text: blockerSaid(draft, b), items: b.items })),
    leaders: leadersOf(draft.state),
    issues: [...issues.list].reverse().map(({ issue, at, title, url, hash, blockers: own }) => ({
      issue,
      at: formatMoment(at),
      title,
      url,
      hash,
      draft: own.length > 0,
    })),
  };
}
