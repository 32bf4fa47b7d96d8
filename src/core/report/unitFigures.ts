/** What a unit's own report is about: the answers that count of it in a period, and its indicators. Figures, no words. */
import type { Campaign, Field, Indicator, Section } from '../campaign.ts';
import { countedAnswers, countedFigures } from '../counted.ts';
import type { Day } from '../dates.ts';
import { formatRate } from '../number.ts';
import { sectionOf } from '../periods.ts';
import { figure } from '../rules.ts';
import { policyOf } from '../settings.ts';
import type { Answer, Filed, State, Unit, Values } from '../state.ts';
import { feeds, judged, relaxed, sums } from '../totals.ts';

export interface UnitMeasure {
  indicator: Indicator;
  num: number;
  den: number | null;
  /** '96,1%'; null without a denominator. */
  rate: string | null;
  /** At its target, or at the whole where it has none. */
  met: boolean;
}

/** A union answers once for each group of people: each is a part of its own. Other units have one part. */
export interface UnitPart {
  /** '' where the section knows no groups. */
  group: string;
  values: Values;
  measures: UnitMeasure[];
}

export interface UnitFigures {
  unit: Unit;
  section: Section;
  /** The newest answer that counts: its kind, its responsible person, its roster. */
  last: Filed;
  asOf: Day;
  /** How many answers a series has, or groups a union. */
  answers: number;
  parts: UnitPart[];
  /** What they reported as difficulties, each once. */
  difficulties: string[];
}

/** Null where nothing counts yet. */
export function unitFigures(campaign: Campaign, state: State, unit: Unit, period: string): UnitFigures | null {
  const own: State = { ...state, units: [unit], answers: state.answers.filter((a) => a.unit === unit.code) };
  const policy = policyOf(state.settings);
  const answers = countedAnswers(campaign, own, period, policy).get(unit) ?? [];
  const filed = answers.flatMap((a) => a.counted ?? []);
  const last = newest(filed);
  if (!last) return null;
  const section = sectionOf(campaign, unit);
  const values = countedFigures(campaign, own, period, policy).get(unit.code) ?? {};
  const asOf = filed.map((f) => f.asOf).sort()[filed.length - 1] as Day;
  const told = filed.map((f) => f.difficulty ?? '').filter((text) => text !== '');
  const difficulties = [...new Set(told)];
  const parts = partsOf(campaign, state, { unit, section, answers, values });
  return { unit, section, last, asOf, answers: answers.length, parts, difficulties };
}

const newest = (filed: readonly Filed[]): Filed | undefined => [...filed].sort((a, b) => b.at - a.at)[0];

interface Sources {
  unit: Unit;
  section: Section;
  answers: readonly Answer[];
  values: Values;
}

function partsOf(campaign: Campaign, state: State, { unit, section, answers, values }: Sources): UnitPart[] {
  const part = (group: string, own: Values): UnitPart => ({
    group,
    values: own,
    measures: measuresOf(campaign, state, { unit, section, values: own }),
  });
  const grouped = section.fields.some((f) => f.key === 'group');
  if (!grouped) return [part('', values)];
  const choices = section.fields.find((f) => f.key === 'group')?.choices ?? [];
  return [...answers]
    .sort((a, b) => choices.indexOf(a.group) - choices.indexOf(b.group))
    .map((a) => part(a.group, a.counted?.values ?? {}));
}

/** Outcomes that the unit's own figures speak of: one that was left blank is not 0. */
function measuresOf(
  campaign: Campaign,
  state: State,
  { unit, section, values }: { unit: Unit; section: Section; values: Values },
): UnitMeasure[] {
  return campaign.indicators
    .filter((i) => i.family === 'outcome' && feeds(i, unit, section))
    .map((i) => relaxed(i, state.settings))
    .flatMap((indicator): UnitMeasure[] => {
      if (!Array.isArray(indicator.num) || indicator.num.every((code) => values[code] === undefined)) return [];
      const { num, den } = sums(section, unit, values, indicator);
      if (den !== null && den <= 0) return [];
      const { op, percent } = indicator.target ?? { op: '>=', percent: 100 };
      const met = den !== null && judged(num * 100, op, den * percent);
      return [{ indicator, num, den, rate: den === null ? null : formatRate(num, den), met }];
    });
}

/** A figure that was answered, or that the registry knows; a text or a choice as it was given. Null for what is blank. */
export function told({ unit, section }: UnitFigures, part: UnitPart, field: Field): number | string | null {
  const value = field.kind === 'int' ? figure(section, unit, part.values, field.code) : part.values[field.code];
  return value === undefined || value === '' ? null : value;
}
