/** Per-unit, group and commune totals of a period, as design.md prints them. Integers until the moment of printing. */
import type { Campaign, Indicator, Section } from './campaign.ts';
import { type Counted, countedFigures, timesKey } from './counted.ts';
import { type Coverage, coverageOf, type Standing, standings } from './coverage.ts';
import { formatRate } from './number.ts';
import { periodKind, sectionOf, unitTypeOf } from './periods.ts';
import { figure } from './rules.ts';
import { policyOf } from './settings.ts';
import type { State, Unit, Values } from './state.ts';

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
  const fed = campaign.indicators.filter((i) => i.sections.some((code) => answersIn(campaign, code, period)));
  const outcome = fed.filter((i) => i.family === 'outcome').map((i) => relaxed(i, state.settings));
  const counted = countedFigures(campaign, state, period, policy);
  const standing = standings(campaign, state, period);
  const totals: Totals = {
    period,
    coverage: coverageOf([...standing.values()]),
    units: unitTotals(campaign, state, outcome, counted, standing),
    groups: groupTotals(campaign, state, outcome, counted),
    commune: communeTotals(campaign, state, outcome, counted),
    activities: activityTotals(campaign, state, fed, counted),
  };
  return policy.percentSpace ? spaced(totals) : totals;
}

/** «97 %», where the commune writes it so. */
function spaced(totals: Totals): Totals {
  const own = <M extends Measure>(m: M): M => ({ ...m, rate: spacedRate(m.rate) });
  for (const unit of Object.values(totals.units)) unit.measures = mapped(unit.measures, own);
  const commune = mapped(totals.commune, (m) => ({
    ...own(m),
    rateReporting: spacedRate(m.rateReporting),
  }));
  return { ...totals, groups: mapped(totals.groups, (group) => mapped(group, own)), commune };
}

const spacedRate = (rate: string | null): string | null => (rate === null ? null : rate.replace('%', ' %'));

const mapped = <A>(record: Record<string, A>, as: (a: A) => A): Record<string, A> =>
  Object.fromEntries(Object.entries(record).map(([key, a]) => [key, as(a)]));

/** Day and week periods know only their own sections; the campaign period is fed by all. */
function answersIn(campaign: Campaign, code: string, period: string): boolean {
  const kind = periodKind(period);
  if (kind === 'campaign') return true;
  const frequency = kind === 'day' ? 'daily' : 'weekly';
  return campaign.sections.some((s) => s.code === code && s.frequency === frequency);
}

/** «trên 100%» is strict unless the commune decided otherwise (setting CT02.operator, domain A.7-6). */
export function relaxed(indicator: Indicator, settings: Record<string, string>): Indicator {
  const op = settings[`${indicator.id}.operator`];
  if (!indicator.target || (op !== '>' && op !== '>=')) return indicator;
  return { ...indicator, target: { ...indicator.target, op } };
}

/** Numerator and denominator of one unit; registry figures stand for answered ones even before it has reported. */
export function sums(
  section: Section,
  unit: Unit,
  values: Values,
  indicator: Indicator,
): { num: number; den: number | null } {
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

function measure(num: number, den: number | null, target: Indicator['target']): Measure {
  if (den === null) return { num, den, rate: null, met: null };
  const met = !target || den === 0 ? null : judged(num * 100, target.op, den * target.percent);
  return { num, den, rate: formatRate(num, den), met };
}

export const judged = (left: number, op: '>' | '>=', right: number): boolean =>
  op === '>' ? left > right : left >= right;

/** Whether a unit's answers are counted in it. */
export const feeds = (indicator: Indicator, unit: Unit, section: Section): boolean =>
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

function activityTotals(
  campaign: Campaign,
  state: State,
  indicators: readonly Indicator[],
  counted: Counted,
): Record<string, number> {
  const result: Record<string, number> = {};
  for (const indicator of indicators.filter((i) => i.family === 'activity')) {
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
