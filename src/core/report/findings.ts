/** What came of each indicator, for the commune and for each group that it is counted in. */
import type { Campaign, Indicator, Verdict } from '../campaign.ts';
import { type Counted, countedFigures } from '../counted.ts';
import { expectedUnits, sectionOf, unitTypeOf } from '../periods.ts';
import { policyOf } from '../settings.ts';
import type { State, Unit, Values } from '../state.ts';
import { type CommuneMeasure, feeds, judged, type Measure, relaxed, sums, type Totals } from '../totals.ts';
import type { Finding } from './facts.ts';

interface Scope {
  code: string;
  indicator: Indicator;
  measure: Measure | CommuneMeasure;
  units: Unit[];
}

/** In the order of the campaign's indicators; of a group, in the order of the unit types. */
export function findingsOf(campaign: Campaign, state: State, totals: Totals, counted: Counted): Finding[] {
  const expected = new Set(expectedUnits(campaign, state, totals.period, policyOf(state.settings)).map((u) => u.code));
  return campaign.indicators
    .filter((i) => i.family === 'outcome')
    .map((i) => relaxed(i, state.settings))
    .flatMap((indicator) => scopesOf(campaign, state, totals, indicator))
    .map((scope) => findingOf(campaign, state, scope, counted, expected));
}

/**
 * What came of an indicator, by scope ('commune', or a unit type's code) and id: wherever it is said, it is this. Bodies that
 * are asked, not told, are not judged (domain A.7-18).
 */
export function verdictsOf(campaign: Campaign, state: State, totals: Totals): (scope: string, id: string) => Verdict {
  const counted = countedFigures(campaign, state, totals.period, policyOf(state.settings));
  const findings = findingsOf(campaign, state, totals, counted);
  const asked = campaign.unitTypes.filter((t) => t.tone === 'deNghi').map((t) => t.code);
  const judged = findings.filter((f) => !asked.includes(f.scope));
  const verdicts = new Map(judged.map((f) => [`${f.scope}/${f.id}`, f.verdict]));
  return (scope, id) => verdicts.get(`${scope}/${id}`) ?? 'plain';
}

function scopesOf(campaign: Campaign, state: State, totals: Totals, indicator: Indicator): Scope[] {
  const feeding = state.units.filter((u) => !u.removed && feeds(indicator, u, sectionOf(campaign, u)));
  const units = indicator.rollup === 'area' ? feeding.filter((u) => unitTypeOf(campaign, u.type).area) : feeding;
  const commune = totals.commune[indicator.id];
  if (indicator.rollup !== 'group')
    return commune && units.length > 0 ? [{ code: 'commune', indicator, measure: commune, units }] : [];
  return campaign.unitTypes.flatMap(({ code }) => {
    const own = units.filter((u) => u.type === code);
    const measure = totals.groups[code]?.[indicator.id];
    return measure && own.length > 0 ? [{ code, indicator, measure, units: own }] : [];
  });
}

function findingOf(
  campaign: Campaign,
  state: State,
  { code, indicator, measure, units }: Scope,
  counted: Counted,
  expected: ReadonlySet<string>,
): Finding {
  const reported = units.filter((u) => counted.has(u.code));
  const told = reported.some((u) => isTold(indicator, counted.get(u.code) ?? {}));
  const owing = units.filter((u) => expected.has(u.code) || counted.has(u.code));
  const { target } = indicator;
  const { num, den } = measure;
  const silent = owing.filter((u) => !counted.has(u.code));
  const unknown = silent.some((u) => !sums(sectionOf(campaign, u), u, {}, indicator).den);
  const missing = silent.length === 0 ? 'nobody' : unknown ? 'open' : 'known';
  return {
    id: indicator.id,
    scope: code,
    name: indicator.name,
    num,
    den,
    rate: measure.rate,
    rateReporting: 'rateReporting' in measure ? measure.rateReporting : measure.rate,
    target,
    told,
    verdict: told ? verdictOf(campaign, indicator, measure, missing) : 'noData',
    gap: target && den ? Math.max(0, needed(den, target) - num) : null,
    below: told ? belowTarget(campaign, state, indicator, reported, counted) : [],
    reported: reported.length,
    expected: owing.length,
  };
}

/** The least numerator that meets the target. */
function needed(den: number, { op, percent }: NonNullable<Indicator['target']>): number {
  const whole = den * percent;
  const rest = whole % 100;
  return op === '>' ? (whole - rest) / 100 + 1 : (whole - rest) / 100 + (rest > 0 ? 1 : 0);
}

/** A question left blank counts as 0 in the totals, but nobody has said that it is 0. */
export const isTold = ({ num }: Indicator, values: Values): boolean =>
  (Array.isArray(num) ? num : [num.field]).some((code) => values[code] !== undefined);

/** Who owes an answer and has given none; `open`: nor is it known how much of the whole is his. */
type Missing = 'nobody' | 'known' | 'open';

function verdictOf(
  campaign: Campaign,
  indicator: Indicator,
  measure: Measure | CommuneMeasure,
  missing: Missing,
): Verdict {
  const { num, den, met } = measure;
  const { target, rollup } = indicator;
  if (den === 0) return 'noData';
  if (!target || den === null) return 'plain';
  const [left, right] = [num * 100, den * target.percent];
  if (met) {
    // Over the registry's households, what is missing can only add; where the whole is not known it may pull down.
    const sure = missing === 'nobody' || (missing === 'known' && rollup !== 'group' && target.op === '>');
    if (!sure) return 'metSoFar';
    return left > right ? 'exceeded' : 'met';
  }
  if (missing !== 'nobody' && couldStillMeet(campaign, indicator, measure)) return 'partial';
  return left === right ? 'equal' : 'notMet';
}

/** Whether the units that are missing could bring it to the target, were each of them to report all it can. */
function couldStillMeet(campaign: Campaign, indicator: Indicator, measure: Measure | CommuneMeasure): boolean {
  if (!indicator.target || measure.den === null || !capped(campaign, indicator)) return true;
  // All of a whole of which some part is known to be less: whoever is missing can only add another part.
  const all = indicator.target.op === '>=' && indicator.target.percent >= 100;
  if (!('denReporting' in measure)) return !(all && measure.num < measure.den);
  const most = measure.num + measure.den - (measure.denReporting ?? 0);
  return judged(most * 100, indicator.target.op, measure.den * indicator.target.percent);
}

/**
 * Rules of the section keep the numerator within the denominator (households, but not citizens per household), perhaps by
 * way of others: logged in within installed, installed within staff.
 */
function capped(campaign: Campaign, { num, den, sections }: Indicator): boolean {
  if (!Array.isArray(num)) return true;
  const rules = campaign.sections.filter((s) => sections.includes(s.code)).flatMap((s) => s.rules);
  const within = new Map(
    rules.flatMap((rule) =>
      rule.kind === 'compare' && rule.op === '<=' ? [[rule.left.join(), rule.right.join()]] : [],
    ),
  );
  const seen = new Set<string>();
  for (let at: string | undefined = num.join(); at !== undefined && !seen.has(at); at = within.get(at)) {
    if (at === den?.join()) return true;
    seen.add(at);
  }
  return false;
}

function belowTarget(
  campaign: Campaign,
  state: State,
  indicator: Indicator,
  reported: readonly Unit[],
  counted: Counted,
): string[] {
  const { target } = indicator;
  if (!target) return [];
  const own = reported.flatMap((unit) => {
    const { num, den } = sums(sectionOf(campaign, unit), unit, counted.get(unit.code) ?? {}, indicator);
    if (den === null || den === 0 || judged(num * 100, target.op, den * target.percent)) return [];
    return [{ code: unit.code, rate: num / den, at: state.units.indexOf(unit) }];
  });
  return own.sort((a, b) => a.rate - b.rate || a.at - b.at).map(({ code }) => code);
}
