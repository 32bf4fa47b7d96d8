/** What the parts of the report are composed from: the facts, the plan and the words, with every figure formatted. */
import type { Campaign, Indicator, ReportPlan } from '../../core/campaign.ts';
import { formatInteger } from '../../core/number.ts';
import type { Basis, Changes } from '../../core/report/basis.ts';
import type { Facts, Finding } from '../../core/report/facts.ts';
import type { State, Unit } from '../../core/state.ts';
import type { Measure, Totals } from '../../core/totals.ts';
import { targetText } from '../../texts/definitions.ts';
import { fill, type Words } from '../../texts/fill.ts';
import { mustReportLabels, noData } from '../../texts/labels.ts';
import { listed } from '../../texts/report/built.ts';
import type { Issue } from './issues.ts';

export interface Draft {
  campaign: Campaign;
  plan: ReportPlan;
  state: State;
  facts: Facts;
  /** The campaign's words and settings, and every figure by `<id>.num`, `<unit type>.<id>.rate` … */
  words: Words;
  /** Invented units: whoever holds a page of it must see so. */
  sample: boolean;
  issue: number;
  basis: Basis;
  hash: string;
  before: { issue: Issue; changes: Changes; names: Record<string, string> } | null;
}

export const percent = ({ words }: Draft, rate: string | null): string => rate ?? (words.noRate as string);

/** A target as it is printed beside rates. */
export function targetOf({ words }: Draft, target: Indicator['target']): string {
  const text = target ? targetText(target) : '';
  return words.percentSpace === mustReportLabels.yes ? text.replace('%', ' %') : text;
}

/** Every figure that a template may name; those of groups that the commune has not are said to be without data. */
export function figureWords(campaign: Campaign, totals: Totals): Words {
  const words: Record<string, string> = { noRate: noData };
  const put = (key: string, m: Measure | undefined): void => {
    words[`${key}.num`] = formatInteger(m?.num ?? 0);
    words[`${key}.den`] = formatInteger(m?.den ?? 0);
    words[`${key}.rate`] = m?.rate ?? noData;
  };
  for (const { id, family } of campaign.indicators) {
    if (family === 'activity') words[`${id}.num`] = formatInteger(totals.activities[id] ?? 0);
    else put(id, totals.commune[id]);
    for (const { code } of campaign.unitTypes) put(`${code}.${id}`, totals.groups[code]?.[id]);
  }
  return words;
}

const namesShown = 5;

/** Whoever has to act is named; the appendix has all of them. */
export const namesInFull = 15;

export const nameOf = ({ state, before }: Draft, code: string): string =>
  state.units.find((u) => u.code === code)?.name ?? before?.names[code] ?? code;

/** «Thôn 1, Thôn 2 và 3 đơn vị khác» */
export const namesOf = (draft: Draft, codes: readonly string[], shown = namesShown): string =>
  listed(
    codes.slice(0, shown).map((code) => nameOf(draft, code)),
    Math.max(0, codes.length - shown),
  );

export const groupName = ({ campaign }: Draft, scope: string): string =>
  campaign.unitTypes.find((t) => t.code === scope)?.name ?? '';

export const filledName = ({ words }: Draft, name: string): string => fill(name, words);

/** What a sentence about an indicator may name. */
export function findingWords(draft: Draft, finding: Finding): Words {
  const { num, den, gap, below, reported, expected } = finding;
  return {
    ...draft.words,
    name: filledName(draft, finding.name),
    groupName: groupName(draft, finding.scope),
    numerator: formatInteger(num),
    denominator: formatInteger(den ?? 0),
    rate: percent(draft, finding.rate),
    rateReported: percent(draft, finding.rateReporting),
    target: targetOf(draft, finding.target),
    gap: formatInteger(gap ?? 0),
    belowTargetList: namesOf(draft, below),
    unitsAccepted: formatInteger(reported),
    unitsTotal: formatInteger(expected),
    unitsSilent: formatInteger(expected - reported),
  };
}

/** The units whose figures stand in the table of areas. */
export function areaUnits({ campaign, state }: Draft): Unit[] {
  const areas = new Set(campaign.unitTypes.filter((t) => t.area).map((t) => t.code));
  return state.units.filter((u) => areas.has(u.type) && !u.removed);
}

/** Where a rate is computed over all and over the eligible, the setting says which of them is judged (domain A.7-20). */
export const isJudged = ({ facts, words }: Draft, { id, target }: Finding): boolean => {
  const eligible = id.endsWith('.eligible');
  const hasBoth = eligible || facts.findings.some((f) => f.id === `${id}.eligible`);
  return target !== undefined && (!hasBoth || eligible === (words.ct12Base === 'eligible'));
};

/** Party, council, Front and unions (H:32, H:83). */
export const isAsked = ({ campaign }: Draft, type: string): boolean =>
  campaign.unitTypes.some((t) => t.code === type && t.tone === 'deNghi');

/** Whether its answer came after its last day and may be called late: bodies that are asked are not (domain A.7-18). */
export const isLate = ({ facts }: Pick<Draft, 'facts'>, { code, tone }: Unit): boolean =>
  tone === 'yeuCau' && facts.totals.units[code]?.standing.onTime === false;

/** Units under the committee's orders that are not among the figures; bodies that are asked stand apart (domain A.7-18). */
export function ordered({
  facts,
  state,
}: Draft): Record<'missing' | 'held' | 'returned', string[]> & { asked: string[] } {
  const asked = new Set(state.units.filter((u) => u.tone === 'deNghi').map((u) => u.code));
  const { missing, held, returned } = facts.standings;
  const own = (codes: readonly string[]): string[] => codes.filter((code) => !asked.has(code));
  const silent = [...missing, ...returned].filter((code) => asked.has(code));
  return { missing: own(missing), held: own(held), returned: own(returned), asked: silent };
}

/** The group has reported, but nothing about this. */
export const isBlank = ({ scope, told, reported }: Finding): boolean => scope !== 'commune' && !told && reported > 0;
