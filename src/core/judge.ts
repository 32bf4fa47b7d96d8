/** Judges one answer of the Form: whose it is, for which period, what is wrong with it, and whether it counts. */
import type { Campaign, Section } from './campaign.ts';
import { type Day, dayOf, parseDay } from './dates.ts';
import { standingFigures } from './kinds.ts';
import { matchUnit } from './names.ts';
import { comparePeriods, periodFor, periodKind, sectionOf } from './periods.ts';
import { acceptable, type Problem, problem } from './problem.ts';
import { type Raw, readAsOf, readFields, textFault } from './reading.ts';
import { checkRoster } from './rosterCheck.ts';
import { checkHistory, checkRules } from './rules.ts';
import { policyOf } from './settings.ts';
import { type Filed, findUnit, type Kind, pairOf, type State, type Unit, type Values } from './state.ts';
import { clean } from './text.ts';

export type Status = 'accepted' | 'returned' | 'held';

/** Labels of the Form that carry meaning; the flows pass them so that no text is known here. */
export interface Labels {
  kinds: Record<Kind, string>;
  yes: string;
}

export type Verdict =
  | { outcome: 'unknownUnit'; named: string; problems: Problem[] }
  | { outcome: 'wrongPin'; unit: Unit; section: Section; period: string; problems: Problem[] }
  | {
      outcome: 'judged';
      unit: Unit;
      section: Section;
      period: string;
      group: string;
      status: Status;
      filed: Filed;
      rosterLines: number | null;
      problems: Problem[];
    };

/** The Form's choice is «TH01 - Thôn …»; the code alone counts (domain B.5.3). */
export const codeOfLabel = (label: string): string => clean(label).split(' - ')[0] ?? '';

export function judge(campaign: Campaign, state: State, raw: Raw, labels: Labels, salt: string): Verdict {
  const named = clean(raw.answers.unit ?? '');
  const unit = findUnit(state, codeOfLabel(named));
  if (!unit || unit.removed) return { outcome: 'unknownUnit', named, problems: [unknownUnit(state, named)] };
  const section = sectionOf(campaign, unit);
  const asked = periodOfAnswer(section, raw, state);
  if (!isRightPin(state, unit, raw)) {
    const wrong = problem('E-UNIT-03', 'return', 'pin', { unit: unit.code });
    return { outcome: 'wrongPin', unit, section, period: asked.period, problems: [wrong] };
  }
  return judgeUnit({ campaign, state, raw, labels, salt, unit, section, ...asked });
}

/** An answer is judged by the PIN of its time: it stays right when the PIN is changed; editing it then needs the new one. */
function isRightPin(state: State, { code, pin, formerPins = [] }: Unit, raw: Raw): boolean {
  const typed = (raw.answers.pin ?? '').trim();
  const former = formerPins.find((f) => f.pin === typed);
  if (typed === pin || !former) return typed === pin;
  const pair = pairOf(raw.responseId, raw.at);
  return raw.at < former.until || state.answers.some((a) => a.unit === code && pair in a.seen);
}

function unknownUnit(state: State, named: string): Problem {
  const live = state.units.filter((u) => !u.removed);
  const match = matchUnit(named, live);
  const codes =
    match.kind === 'ambiguous' || match.kind === 'suggest' ? match.codes : 'code' in match ? [match.code] : [];
  const expected = live.filter((u) => codes.includes(u.code)).map((u) => `${u.code} - ${u.name}`);
  const value = named.slice(0, 80);
  if (expected.length === 0) return problem('E-UNIT-01', 'return', 'unit', { value });
  return problem('E-UNIT-02', 'return', 'unit', { value, expected: expected.join('; ') });
}

/** The period id; an unreadable key day leaves the section's problem and the day of receipt. */
function periodOfAnswer(section: Section, raw: Raw, state: State): { period: string; keyProblems: Problem[] } {
  const policy = policyOf(state.settings);
  const open = policy.openPeriods;
  const asked = clean(raw.answers.period ?? '');
  const campaignPeriod = open.find((p) => p === asked) ?? (open[0] as string);
  const key = section.fields.find((f) => f.key === 'day' || f.key === 'week');
  const today = dayOf(raw.at);
  const typed = key ? clean(raw.answers[key.code] ?? '') : '';
  const day = parseDay(typed);
  const period = periodFor(section, day ?? today, campaignPeriod) as string;
  if (!key) return { period, keyProblems: [] };
  if (!day) return { period, keyProblems: [problem('E-DATE-01', 'return', key.code, { value: typed.slice(0, 60) })] };
  const keyProblems = day > today ? [problem('E-DATE-02', 'return', key.code, { value: typed })] : [];
  return { period, keyProblems };
}

interface Case {
  campaign: Campaign;
  state: State;
  raw: Raw;
  labels: Labels;
  salt: string;
  unit: Unit;
  section: Section;
  period: string;
  keyProblems: Problem[];
}

function judgeUnit(c: Case): Verdict {
  const { raw, section, unit, state } = c;
  const today = dayOf(raw.at);
  const asOf = readAsOf(raw.answers, today);
  const kind = kindOf(raw.answers.kind ?? '', c.labels);
  const group = groupOf(section, raw);
  const before = lastFigures(c.campaign, state, unit, c.period, group);
  const figures = figuresOf(c, kind, before);
  const reason = clean(raw.answers.reason ?? '');
  const context = {
    section,
    unit,
    values: figures.values,
    maxPersonsPerHousehold: policyOf(state.settings).maxPersonsPerHousehold,
  };
  const roster = checkRoster(c, kind, figures.values);
  const filed = fileOf(raw, kind, 'asOf' in asOf ? asOf.asOf : today, figures.values, roster.hashes);
  const readable = figures.problems.length === 0;
  const problems = [
    ...c.keyProblems,
    ...('problem' in asOf ? [asOf.problem] : []),
    ...figures.problems,
    ...(kind === 'report' && readable ? checkRules(context) : []),
    ...(kind === 'report' && readable ? checkHistory(section, figures.values, before, reason) : []),
    ...roster.problems,
    ...checkCommon(raw, c.labels),
  ];
  const status = statusOf(c, problems);
  // An answer that goes back counts nowhere: it undoes nothing.
  if (status !== 'returned') problems.push(...undone(state, filed, unit, c.period, group));
  if (status === 'held') problems.push(problem('W-PER-01', 'warn', 'period', {}));
  const period = c.period;
  return { outcome: 'judged', unit, section, period, group, status, filed, rosterLines: roster.lines, problems };
}

function statusOf(c: Case, problems: readonly Problem[]): Status {
  if (!acceptable(problems)) return 'returned';
  return isClosed(c.state, c.period, c.raw.at) ? 'held' : 'accepted';
}

/** Only the campaign's own figures are closed. */
export function isClosed({ settings }: State, period: string, at: number): boolean {
  const { cutoff } = policyOf(settings);
  return period === 'main' && cutoff !== null && at > cutoff;
}

function kindOf(label: string, labels: Labels): Kind {
  const kinds: Kind[] = ['nil', 'unchanged'];
  return kinds.find((k) => labels.kinds[k] === clean(label)) ?? 'report';
}

function groupOf(section: Section, raw: Raw): string {
  const key = section.fields.find((f) => f.key === 'group');
  return key ? clean(raw.answers[key.code] ?? '') : '';
}

/** Key answers belong to every kind; the rest of a nil or unchanged answer follows from the unit's earlier one. */
function figuresOf(c: Case, kind: Kind, before: Values | null): { values: Values; problems: Problem[] } {
  const { section, raw } = c;
  if (kind === 'report') return readFields(section, raw.answers, true);
  const keys = { ...section, fields: section.fields.filter((f) => f.key) };
  const read = readFields(keys, raw.answers, false);
  const standing = standingFigures(kind, section, before);
  if ('problem' in standing) return { values: read.values, problems: [...read.problems, standing.problem] };
  return { values: { ...standing.values, ...read.values }, problems: read.problems };
}

/** Figures of the unit's last accepted answer of this campaign: same period or earlier, same group. */
export function lastFigures(
  campaign: Campaign,
  state: State,
  unit: Unit,
  period: string,
  group: string,
): Values | null {
  const kind = periodKind(period);
  const earlier = state.answers
    .filter((a) => a.unit === unit.code && a.group === group && a.counted && periodKind(a.period) === kind)
    .filter((a) => comparePeriods(a.period, period) <= 0)
    .sort((a, b) => comparePeriods(b.period, a.period));
  const values = earlier[0]?.counted?.values;
  if (!values) return null;
  const keys = sectionOf(campaign, unit).fields.filter((f) => f.key);
  const rest = { ...values };
  for (const key of keys) delete rest[key.code];
  return rest;
}

/** The answer writes again what the coordinator had put right: both are told, nobody is overruled silently. */
function undone(state: State, filed: Filed, unit: Unit, period: string, group: string): Problem[] {
  const counted = state.answers.find((a) => a.unit === unit.code && a.period === period && a.group === group)?.counted;
  return Object.entries(counted?.corrected ?? {}).flatMap(([field, { from, to }]): Problem[] => {
    const value = filed.values[field];
    if (value !== from || typeof to !== 'number' || typeof value !== 'number') return [];
    return [problem('W-EDIT-01', 'warn', field, { corrected: to, value })];
  });
}

function fileOf(raw: Raw, kind: Kind, asOf: Day, values: Values, roster: string[]): Filed {
  const { answers } = raw;
  const difficulty = clean(answers['difficulty.text'] ?? '').slice(0, 500);
  const reason = clean(answers.reason ?? '').slice(0, 300);
  return {
    responseId: raw.responseId,
    at: raw.at,
    kind,
    asOf,
    values,
    // As mails name the sender; the history row has the whole of it.
    submitter: clean(answers.submitter ?? '').slice(0, 200),
    submitterTitle: clean(answers.submitterTitle ?? '').slice(0, 200),
    email: clean(answers.email ?? ''),
    editUrl: raw.editUrl,
    ...(difficulty ? { difficulty } : {}),
    ...(reason ? { reason } : {}),
    ...(roster.length > 0 ? { roster } : {}),
  };
}

const commonTexts = ['submitter', 'submitterTitle', 'head', 'reason', 'difficulty.text', 'difficulty.doc'];

/** The pages that all sections share: free texts, difficulties, attestation. */
function checkCommon(raw: Raw, labels: Labels): Problem[] {
  const { answers } = raw;
  const problems = commonTexts.flatMap((code) => textFault(code, answers[code] ?? '') ?? []);
  if (clean(answers['difficulty.has'] ?? '') === labels.yes) {
    for (const code of ['difficulty.kind', 'difficulty.text', 'difficulty.doc']) {
      if (clean(answers[code] ?? '') === '') problems.push(problem('E-NUM-02', 'return', code, { kind: 'text' }));
    }
  }
  if (!answers.attest || clean(answers.head ?? '') === '') problems.push(problem('E-ATT-01', 'return', 'attest', {}));
  return problems;
}
