/** Where each figure comes from: figure, unit, submission (features, item 10). Totals first, then the units that make them up. */
import type { Campaign, Indicator, Section } from '../campaign.ts';
import { countedAnswers } from '../counted.ts';
import type { UnitState } from '../coverage.ts';
import { sectionOf, unitTypeOf } from '../periods.ts';
import { policyOf } from '../settings.ts';
import { type Answer, pairOf, type State, type Unit, type Values } from '../state.ts';
import { feeds, sums, type Totals } from '../totals.ts';

export interface TraceRow {
  indicator: string;
  /** 'commune' or a unit type. */
  scope: string;
  /** '' in the row of the sum. */
  unit: string;
  /** '' for an answer of the campaign period. */
  period: string;
  num: number | null;
  den: number | null;
  state: UnitState | '';
  /** `responseId@ms` of the answers that count. */
  submissions: string[];
  corrected: boolean;
}

export function traceRows(campaign: Campaign, state: State, totals: Totals): TraceRow[] {
  const answers = countedAnswers(campaign, state, totals.period, policyOf(state.settings));
  return campaign.indicators.flatMap((indicator) => {
    const units = state.units.filter((u) => !u.removed && feeds(indicator, u, sectionOf(campaign, u)));
    const counts = units.filter((u) => countsIn(campaign, indicator, u));
    return groupsOf(campaign, indicator, counts).flatMap(([scope, own]) => {
      const sum = sumOf(totals, indicator, scope);
      if (!sum) return [];
      const head = {
        indicator: indicator.id,
        scope,
        unit: '',
        period: '',
        ...sum,
        state: '',
        submissions: [],
        corrected: false,
      } as const;
      return [
        { ...head, submissions: [] },
        ...own.flatMap((u) => rowsOf(campaign, totals, indicator, scope, u, answers.get(u) ?? [])),
      ];
    });
  });
}

function countsIn(campaign: Campaign, { rollup, family }: Indicator, unit: Unit): boolean {
  if (family === 'activity') return true;
  if (rollup === 'area') return unitTypeOf(campaign, unit.type).area;
  return rollup !== 'units' || unit.mustReport;
}

function groupsOf(campaign: Campaign, { rollup, family }: Indicator, units: readonly Unit[]): [string, Unit[]][] {
  if (rollup !== 'group' || family === 'activity') return units.length > 0 ? [['commune', [...units]]] : [];
  return campaign.unitTypes.flatMap(({ code }): [string, Unit[]][] => {
    const own = units.filter((u) => u.type === code);
    return own.length > 0 ? [[code, own]] : [];
  });
}

function sumOf(totals: Totals, { id, family }: Indicator, scope: string): { num: number; den: number | null } | null {
  if (family === 'activity') return { num: totals.activities[id] ?? 0, den: null };
  const measure = scope === 'commune' ? totals.commune[id] : totals.groups[scope]?.[id];
  return measure ? { num: measure.num, den: measure.den } : null;
}

function rowsOf(
  campaign: Campaign,
  totals: Totals,
  indicator: Indicator,
  scope: string,
  unit: Unit,
  answers: readonly Answer[],
): TraceRow[] {
  const section = sectionOf(campaign, unit);
  const standing = totals.units[unit.code]?.standing.state ?? '';
  const base = { indicator: indicator.id, scope, unit: unit.code };
  if (answers.length === 0) {
    const { den } = partOf(section, unit, {}, indicator);
    return [{ ...base, period: '', num: null, den, state: standing || 'missing', submissions: [], corrected: false }];
  }
  const once = section.frequency === 'once';
  const each = once ? [answers] : answers.map((a) => [a]);
  return each.map((own, i) => {
    const values = once
      ? own.reduce<Values>((all, a) => added(all, a.counted?.values ?? {}), {})
      : addedBy(section, answers, i);
    const { num, den } = partOf(section, unit, values, indicator);
    return {
      ...base,
      period: section.frequency === 'once' ? '' : (own[0]?.period ?? ''),
      num,
      den,
      state: standing || stateOf(own),
      submissions: own.flatMap((a) => (a.counted ? [pairOf(a.counted.responseId, a.counted.at)] : [])),
      corrected: own.some((a) => Object.keys(a.counted?.corrected ?? {}).length > 0),
    };
  });
}

/** An activity is counted, not divided. */
function partOf(
  section: Section,
  unit: Unit,
  values: Values,
  indicator: Indicator,
): { num: number; den: number | null } {
  const { num, den } = sums(section, unit, values, indicator);
  return { num, den: indicator.family === 'activity' ? null : den };
}

/** What one answer of a series adds to the whole: of a state or a cumulative figure only the newest counts. */
function addedBy(section: Section, answers: readonly Answer[], at: number): Values {
  const own = answers[at]?.counted?.values ?? {};
  const later = answers.slice(at + 1).flatMap((a) => Object.keys(a.counted?.values ?? {}));
  const replaced = (code: string): boolean => {
    const field = section.fields.find((f) => f.code === code);
    return field?.kind === 'int' && field.mode !== 'incremental' && later.includes(code);
  };
  return Object.fromEntries(Object.entries(own).filter(([code]) => !replaced(code)));
}

const stateOf = (answers: readonly Answer[]): UnitState => {
  const kind = answers[0]?.counted?.kind;
  return kind === 'nil' || kind === 'unchanged' ? kind : 'reported';
};

function added(all: Values, more: Values): Values {
  const sum = { ...all };
  for (const [code, value] of Object.entries(more)) {
    const before = sum[code];
    sum[code] = typeof value === 'number' && typeof before === 'number' ? before + value : value;
  }
  return sum;
}
