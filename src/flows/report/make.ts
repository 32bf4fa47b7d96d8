/** Makes an issue of the consolidated report: frozen, printed, put into Drive, traced, mailed. Or an old issue again. */

import type { Campaign } from '../../core/campaign.ts';
import { formatDayAdmin, parseDay, toIso } from '../../core/dates.ts';
import { shortHash } from '../../core/hash.ts';
import { type Basis, basisOf, changesSince } from '../../core/report/basis.ts';
import type { Difficulty } from '../../core/report/facts.ts';
import { factsOf } from '../../core/report/factsOf.ts';
import type { State } from '../../core/state.ts';
import { sayFailure } from '../../texts/failures.ts';
import { generalPlan } from '../../texts/report/outline.ts';
import { noneBelow as nothing } from '../../texts/report/sentences.ts';
import { type Desk, loadState } from '../desk.ts';
import { countDocument } from '../documentBudget.ts';
import { log } from '../log.ts';
import { wordsOf } from '../words.ts';
import { composeReport } from './compose.ts';
import { type Draft, figureWords } from './draft.ts';
import { blockerSaid } from './frame.ts';
import { type Issue, type Issues, openIssues, type SaidBlocker } from './issues.ts';
import { shareWithLeaders } from './leaders.ts';
import { mailReport } from './mail.ts';
import { tracedRows, traceName } from './traced.ts';

export interface ReportMade {
  issue: number;
  title: string;
  docId: string;
  url: string;
  /** Something stands between it and the signature. */
  draft: boolean;
  blockers: SaidBlocker[];
  hash: string;
  at: string;
  /** To whom it went, and what went wrong beside the document. */
  mailed: string[];
  notes: string[];
}

/** Drive calls that sharing may take in this run (the mail brings the report to everybody at once); the dispatcher goes on. */
const sharedAtOnce = 1;

export interface ReportRequest {
  /** An old issue, made again from what was frozen. */
  issue?: number;
  /** False: the leaders are not mailed, a draft may be for the coordinator alone. */
  mail?: boolean;
}

/** The caller holds the lock. */
export function makeReport(desk: Desk, { issue, mail = true }: ReportRequest = {}): ReportMade {
  const issues = openIssues(desk);
  return issue === undefined ? makeNext(desk, issues, mail) : makeAgain(desk, issues, issue);
}

/**
 * The document and the trace first, the row last: it alone takes the number, so a run that dies before leaves no gap and the
 * next run writes over what it left.
 */
function makeNext(desk: Desk, issues: Issues, mail: boolean): ReportMade {
  const draft = draftOf(desk, loadState(desk.ports), issues);
  const doc = composeReport(draft);
  const packed = issues.pack({ doc, basis: draft.basis });
  const bytes = desk.ports.printer.docx(doc);
  const { id, url } = intoDrive(desk, doc.title, bytes);
  const shared = shareWithLeaders(desk, draft.state, sharedAtOnce);
  countDocument(desk, shared.mark);
  desk.ports.book.addTab(traceName(draft), tracedRows(draft));
  const made: Issue = {
    issue: draft.issue,
    at: draft.facts.at,
    title: doc.title,
    docId: id,
    url,
    hash: draft.hash,
    blockers: draft.facts.blockers.map((b) => ({ code: b.code, text: blockerSaid(draft, b), items: b.items })),
  };
  issues.add(made, packed);
  log(desk, 'reportMade', { issue: String(draft.issue) }, { by: desk.ports.account.user(), to: draft.hash });
  const mailed = mail ? mailReport(desk, draft, { url, name: doc.title, bytes }) : { to: [], notes: [] };
  const notes = shared.failed.map((why) => sayFailure('S-SHARE-01', { reason: why }));
  return { ...saidOf(made), mailed: mailed.to, notes: [...notes, ...mailed.notes] };
}

function makeAgain(desk: Desk, issues: Issues, issue: number): ReportMade {
  const known = issues.list.find((i) => i.issue === issue);
  const frozen = known && issues.frozen(issue);
  if (!known || !frozen) {
    const there = issues.list.map((i) => String(i.issue)).join(', ') || nothing;
    throw new Error(sayFailure('S-ISSUE-01', { issue: String(issue), there }));
  }
  const bytes = desk.ports.printer.docx(frozen.doc);
  const { id, url } = intoDrive(desk, frozen.doc.title, bytes);
  countDocument(desk);
  log(desk, 'reportMade', { issue: String(issue) }, { by: desk.ports.account.user(), to: known.hash });
  return { ...saidOf({ ...known, docId: id, url }), mailed: [], notes: [] };
}

function intoDrive({ ports }: Desk, name: string, bytes: Uint8Array): { id: string; url: string } {
  try {
    return ports.documents.create({ folder: 'reports', name, bytes });
  } catch (error) {
    throw new Error(sayFailure('S-DOC-01', { reason: error instanceof Error ? error.message : String(error) }));
  }
}

const saidOf = ({ at, ...made }: Issue): Omit<ReportMade, 'mailed' | 'notes'> => ({
  ...made,
  at: toIso(at),
  draft: made.blockers.length > 0,
});

export function draftOf(desk: Desk, state: State, issues: Issues): Draft {
  const { campaign, ports } = desk;
  const plain = wordsOf(campaign, state.settings);
  const plan = campaign.report ?? generalPlan(campaign, plain);
  const facts = factsOf(campaign, state, plan, ports.clock.now(), difficultiesOf(desk, state));
  const basis = basisOf(campaign, state, facts.totals);
  const last = issues.list[issues.list.length - 1];
  const earlier = last && issues.frozen(last.issue);
  const day = parseDay(state.settings.registryDate ?? '');
  return {
    campaign,
    plan,
    state,
    facts,
    words: {
      ...plain,
      ...areaWords(campaign, state),
      ...figureWords(campaign, facts.totals),
      registryDay: day ? formatDayAdmin(day) : '',
    },
    sample: ports.installation.read().sample === 'yes',
    issue: (last?.issue ?? 0) + 1,
    basis,
    hash: shortHash(stable(basis)),
    before:
      last && earlier ? { issue: last, changes: changesSince(earlier.basis, basis), names: earlier.basis.names } : null,
  };
}

/** A commune may have both thôn and tổ dân phố (domain A.7-10): then both are named. */
function areaWords(campaign: Campaign, state: State): Record<string, string> {
  const types = campaign.unitTypes.filter((t) => t.area && state.units.some((u) => u.type === t.code && !u.removed));
  if (types.length < 2) return {};
  const areaUnit = types.map((t) => t.name.toLowerCase()).join(', ');
  return {
    areaUnit,
    areaUnitCap: areaUnit.charAt(0).toUpperCase() + areaUnit.slice(1),
    areaUnitUpper: areaUnit.toUpperCase(),
  };
}

/** The same figures give the same text, whatever the order in which they came. */
function stable(basis: Basis): string {
  const sorted = (_: string, value: unknown): unknown =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(basis, sorted);
}

/** As the coordinator's tab has them: he may have entered what was told by paper. */
function difficultiesOf({ ports }: Desk, state: State): Difficulty[] {
  const units = new Set(state.units.filter((u) => !u.removed).map((u) => u.code));
  return ports.book.rows('difficulties').flatMap(({ cells }) => {
    const of = (key: string): string => String(cells[key] ?? '');
    if (!units.has(of('unit')) || of('text') === '') return [];
    return [{ unit: of('unit'), kind: of('kind'), text: of('text'), doc: of('doc'), status: of('status') }];
  });
}
