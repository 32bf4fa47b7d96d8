/** Per-unit, group and commune totals of a period, as design.md prints them. Integers until the moment of printing. */
import type { Campaign, Indicator, Section } from './campaign.ts';
import { type Coverage, coverageOf, type Standing, standings } from './coverage.ts';
import { dayId } from './dates.ts';
import { formatRate } from './number.ts';
import { monthWindow, periodKind, sectionOf, unitTypeOf } from './periods.ts';
import { figure } from './rules.ts';
import { type Policy, policyOf } from './settings.ts';
import type { Answer, State, Unit, Values } from './state.ts';

export interface Measure {
  num: number;
  den: number | null;
  rate: string | null;
  met: boolean | null;
}

export interface CommuneMeasure extends Measure {
  denReporting: number | null;
  rateReporting: string | null;
}

export interface UnitTotals {
  standing: Standing;
  measures: Record<string, Measure>;
}

export interface Totals {
  period: string;
  coverage: Coverage;
  units: Record<string, UnitTotals>;
  groups: Record<string, Record<string, Measure>>;
  commune: Record<string, CommuneMeasure>;
  activities: Record<string, number>;
}

/** The words that stand for a missing rate come from the caller: core knows no texts. */
export function totalsOf(campaign: Campaign, state: State, period: string): Totals {
  const policy = policyOf(state.settings);
  const outcome = campaign.indicators.filter((i) => i.family === 'outcome').map((i) => relaxed(i, policy));
  const counted = countedFigures(campaign, state, period, policy);
  const standing = standings(campaign, state, period);
  return {
    period,
    coverage: coverageOf([...standing.values()]),
    units: unitTotals(campaign, state, outcome, counted, standing),
    groups: groupTotals(campaign, state, outcome, counted),
    commune: communeTotals(campaign, state, outcome, counted),
    activities: activityTotals(campaign, state, counted),
  };
}

/** «trên 100%» is strict unless the commune decided otherwise (setting CT02.operator, domain A.7-6). */
function relaxed(indicator: Indicator, policy: Policy): Indicator {
  if (indicator.target?.op !== '>' || policy.strictCt02) return indicator;
  return { ...indicator, target: { ...indicator.target, op: '>=' } };
}

/** What counts of each unit in a period: the values of its groups added, state figures of the newest. */
type Counted = Map<string, Values>;

function countedFigures(campaign: Campaign, state: State, period: string, policy: Policy): Counted {
  const result: Counted = new Map();
  const byUnit = new Map<string, Answer[]>();
  for (const answer of state.answers) {
    if (answer.counted) byUnit.set(answer.unit, [...(byUnit.get(answer.unit) ?? []), answer]);
  }
  for (const unit of state.units) {
    if (unit.removed) continue;
    const section = sectionOf(campaign, unit);
    const answers = (byUnit.get(unit.code) ?? []).filter((a) => belongs(a, section, period, policy));
    if (answers.length === 0) continue;
    answers.sort((a, b) => (a.period < b.period ? -1 : 1));
    result.set(unit.code, section.frequency === 'once' ? addGroups(answers) : addSeries(answers, section));
  }
  return result;
}

/** Day and week answers also feed the campaign period: those received before the cut-off, inside its window (domain A.3). */
function belongs(answer: Answer, section: Section, period: string, policy: Policy): boolean {
  if (answer.period === period) return true;
  if (section.frequency === 'once' || periodKind(period) !== 'campaign') return false;
  if (policy.cutoff !== null && (answer.counted?.at ?? 0) > policy.cutoff) return false;
  if (period === 'main' || section.frequency === 'weekly') return period === 'main';
  const window = monthWindow(period);
  return answer.period >= dayId(window.from) && answer.period <= dayId(window.to);
}

function addGroups(answers: readonly Answer[]): Values {
  const total: Values = {};
  for (const { counted } of answers) {
    for (const [code, value] of Object.entries(counted?.values ?? {})) {
      const sofar = total[code];
      total[code] = typeof value === 'number' && typeof sofar === 'number' ? sofar + value : value;
    }
  }
  return total;
}

function addSeries(answers: readonly Answer[], section: Section): Values {
  const total: Values = {};
  for (const field of section.fields) {
    for (const { counted } of answers) {
      const value = counted?.values[field.code];
      if (value === undefined) continue;
      const sofar = total[field.code];
      total[field.code] = field.mode === 'incremental' && typeof sofar === 'number' ? sofar + Number(value) : value;
      if (field.kind !== 'choice') continue;
      const key = timesKey(field.code, String(value));
      total[key] = Number(total[key] ?? 0) + 1;
    }
  }
  return total;
}

/** Numerator and denominator of one unit; registry figures stand for answered ones even before it has reported. */
function sums(section: Section, unit: Unit, values: Values, indicator: Indicator): { num: number; den: number | null } {
  const sum = (codes: readonly string[]): number =>
    codes.reduce((total, code) => total + (figure(section, unit, values, code) ?? 0), 0);
  if (!Array.isArray(indicator.num)) return { num: chosen(values, indicator.num), den: 1 };
  const den = indicator.den ? sum(indicator.den) - sum(indicator.denLess ?? []) : null;
  return { num: sum(indicator.num), den };
}

/** How many answers chose it: one for a single answer, one each day for a daily one. */
function chosen(values: Values, { field, is }: { field: string; is: string | true }): number {
  const often = values[timesKey(field, String(is))];
  if (typeof often === 'number') return often;
  const given = values[field];
  return is === true ? Number(given !== undefined && given !== '') : Number(given === is);
}

const timesKey = (field: string, choice: string): string => `#${field}/${choice}`;

function measure(num: number, den: number | null, target: Indicator['target']): Measure {
  if (den === null) return { num, den, rate: null, met: null };
  const met = !target || den === 0 ? null : judged(num * 100, target.op, den * target.percent);
  return { num, den, rate: formatRate(num, den), met };
}

const judged = (left: number, op: '>' | '>=', right: number): boolean => (op === '>' ? left > right : left >= right);

const feeds = (indicator: Indicator, unit: Unit, section: Section): boolean =>
  indicator.sections.includes(section.code) && (!indicator.unitTypes || indicator.unitTypes.includes(unit.type));

function unitTotals(
  campaign: Campaign,
  state: State,
  indicators: readonly Indicator[],
  counted: Counted,
  standing: Map<string, Standing>,
): Record<string, UnitTotals> {
  const result: Record<string, UnitTotals> = {};
  for (const unit of state.units) {
    const its = standing.get(unit.code);
    if (!its) continue;
    const section = sectionOf(campaign, unit);
    const values = counted.get(unit.code);
    const measures: Record<string, Measure> = {};
    for (const indicator of values ? indicators.filter((i) => feeds(i, unit, section)) : []) {
      const { num, den } = sums(section, unit, values as Values, indicator);
      measures[indicator.id] = measure(num, den, indicator.target);
    }
    result[unit.code] = { standing: its, measures };
  }
  return result;
}

function groupTotals(
  campaign: Campaign,
  state: State,
  indicators: readonly Indicator[],
  counted: Counted,
): Record<string, Record<string, Measure>> {
  const result: Record<string, Record<string, Measure>> = {};
  for (const type of campaign.unitTypes) {
    const units = state.units.filter((u) => u.type === type.code && !u.removed);
    const section = campaign.sections.find((s) => s.code === type.section);
    if (units.length === 0 || !section) continue;
    const measures: Record<string, Measure> = {};
    for (const indicator of indicators) {
      if (indicator.rollup !== 'group' || !feeds(indicator, units[0] as Unit, section)) continue;
      const parts = units.flatMap((u) =>
        counted.has(u.code) ? [sums(section, u, counted.get(u.code) as Values, indicator)] : [],
      );
      const den = indicator.den ? parts.reduce((n, p) => n + (p.den ?? 0), 0) : null;
      measures[indicator.id] = measure(
        parts.reduce((n, p) => n + p.num, 0),
        den,
        indicator.target,
      );
    }
    if (Object.keys(measures).length > 0) result[type.code] = measures;
  }
  return result;
}

function communeTotals(
  campaign: Campaign,
  state: State,
  indicators: readonly Indicator[],
  counted: Counted,
): Record<string, CommuneMeasure> {
  const result: Record<string, CommuneMeasure> = {};
  for (const indicator of indicators.filter((i) => i.rollup !== 'group')) {
    let [num, den, denReporting] = [0, 0, 0];
    for (const unit of state.units.filter((u) => !u.removed)) {
      const section = sectionOf(campaign, unit);
      if (!feeds(indicator, unit, section)) continue;
      if (indicator.rollup === 'area' && !unitTypeOf(campaign, unit.type).area) continue;
      if (indicator.rollup === 'units' && !unit.mustReport) continue;
      const values = counted.get(unit.code);
      const its = sums(section, unit, values ?? {}, indicator);
      num += its.num;
      den += its.den ?? 0;
      if (values) denReporting += its.den ?? 0;
    }
    const plain = !indicator.den && Array.isArray(indicator.num);
    const whole = measure(num, plain ? null : den, indicator.target);
    const rateReporting = plain ? null : formatRate(num, denReporting);
    result[indicator.id] = { ...whole, denReporting: plain ? null : denReporting, rateReporting };
  }
  return result;
}

function activityTotals(campaign: Campaign, state: State, counted: Counted): Record<string, number> {
  const result: Record<string, number> = {};
  for (const indicator of campaign.indicators.filter((i) => i.family === 'activity')) {
    let total = result[indicator.id] ?? 0;
    for (const unit of state.units.filter((u) => counted.has(u.code))) {
      const section = sectionOf(campaign, unit);
      if (feeds(indicator, unit, section))
        total += sums(section, unit, counted.get(unit.code) as Values, indicator).num;
    }
    result[indicator.id] = total;
  }
  return result;
}
