/** Rules between figures: within one answer, against the registry, and against the unit's earlier answer (domain A.8). */
import type { CompareRule, Field, NeedsRule, Section } from './campaign.ts';
import { type Problem, problem } from './problem.ts';
import { missing } from './reading.ts';
import type { Unit, Values } from './state.ts';

export interface RuleContext {
  section: Section;
  values: Values;
  unit: Unit;
  maxPersonsPerHousehold: number;
}

/** The registry's value stands for the answered one wherever there is one (domain A.7-19). */
export function figure(section: Section, unit: Unit, values: Values, code: string): number | null {
  const field = section.fields.find((f) => f.code === code);
  const registered = field?.registry ? unit[field.registry] : null;
  if (registered !== null && registered !== undefined) return registered;
  const value = values[code];
  return typeof value === 'number' ? value : null;
}

const sum = (context: RuleContext, codes: readonly string[]): number =>
  codes.reduce((total, code) => total + (figure(context.section, context.unit, context.values, code) ?? 0), 0);

export function checkRules(context: RuleContext): Problem[] {
  const problems: Problem[] = [];
  for (const rule of context.section.rules) {
    const found = rule.kind === 'compare' ? compare(context, rule) : needs(context, rule);
    problems.push(...found);
  }
  return [...problems, ...checkRegistry(context), ...checkPlausible(context)];
}

function compare(context: RuleContext, rule: CompareRule): Problem[] {
  const { section, unit, values } = context;
  if (rule.left.every((code) => figure(section, unit, values, code) === null)) return [];
  const numerator = sum(context, rule.left);
  const denominator = sum(context, rule.right);
  const blamed = rule.left[0] as string;
  if (rule.base && denominator === 0) {
    return numerator > 0 ? [problem('E-DEN-01', 'return', blamed, { base: rule.right[0] as string, numerator })] : [];
  }
  const holds = { '<=': numerator <= denominator, '==': numerator === denominator, '>=': numerator >= denominator }[
    rule.op
  ];
  if (holds) return [];
  if (rule.code === 'E-VISIT-01')
    return [problem(rule.code, 'return', rule.right[0] as string, { numerator, denominator })];
  if (rule.code === 'E-RATE-02') {
    return [problem(rule.code, 'return', blamed, { numerator, denominator, whole: rule.right[0] as string })];
  }
  return [problem(rule.code, 'return', blamed, { numerator, denominator })];
}

function needs(context: RuleContext, rule: NeedsRule): Problem[] {
  const { values, section } = context;
  const applies =
    'field' in rule.when
      ? values[rule.when.field] === rule.when.is
      : sum(context, [rule.when.less]) < sum(context, [rule.when.than]);
  if (!applies) return [];
  const lacking = rule.needs.filter((code) => {
    const value = values[code];
    return value === undefined || value === '' || value === 0;
  });
  if (rule.code === 'E-TEAM-01') return lacking.slice(0, 1).map((code) => problem('E-TEAM-01', 'return', code, {}));
  return lacking.map((code) => missing(section.fields.find((f) => f.code === code) as Field));
}

/** Households that differ from the registry: over 20 % is returned, over 5 % is a warning (domain A.7-19). */
function checkRegistry({ section, values, unit }: RuleContext): Problem[] {
  return section.fields.flatMap((field): Problem[] => {
    const value = values[field.code];
    const expected = field.registry === 'households' ? unit.households : null;
    if (typeof value !== 'number' || expected === null || expected === 0) return [];
    const difference = Math.abs(value - expected) * 100;
    if (difference > expected * 20) return [problem('E-REG-01', 'return', field.code, { value, expected })];
    if (difference > expected * 5) return [problem('W-REG-01', 'warn', field.code, { value, expected })];
    return [];
  });
}

/**
 * Citizens are counted over households (CT02) and may be more than they are, so no comparison speaks of the base: without
 * households there is nothing to count them over. More people than live there from 14 on, or than households can hold:
 * perhaps lượt were counted (domain A.7-2).
 */
function checkPlausible(context: RuleContext): Problem[] {
  const { section, values, unit } = context;
  const base = section.fields.find((f) => f.registry === 'households');
  const households = base ? figure(section, unit, values, base.code) : null;
  if (!base || households === null) return [];
  return section.fields
    .filter((field) => field.residents)
    .flatMap(({ code }) => checkResidents(context, code, base.code, households));
}

function checkResidents(
  { values, unit, maxPersonsPerHousehold }: RuleContext,
  code: string,
  base: string,
  households: number,
): Problem[] {
  const citizens = values[code];
  if (typeof citizens !== 'number') return [];
  if (households === 0) return citizens > 0 ? [problem('E-DEN-01', 'return', code, { base, numerator: citizens })] : [];
  const tooMany = unit.population14 !== null && citizens > unit.population14;
  if (!tooMany && citizens <= households * maxPersonsPerHousehold) return [];
  return [problem('W-RATE-01', 'warn', code, { citizens, households, perHousehold: maxPersonsPerHousehold })];
}

/** A cumulative figure that fell since the last accepted answer needs a reason in the common note field (domain A.7-5). */
export function checkHistory(section: Section, values: Values, before: Values | null, reason: string): Problem[] {
  if (!before || reason !== '') return [];
  return section.fields.flatMap((field): Problem[] => {
    const from = before[field.code];
    const to = values[field.code];
    if (field.mode !== 'cumulative' || typeof from !== 'number' || typeof to !== 'number' || to >= from) return [];
    return [problem('E-HIST-01', 'return', field.code, { from, to })];
  });
}
