/** Everything that the report says, from the state. */
import type { Campaign, ReportPlan } from '../campaign.ts';
import { type Counted, countedFigures } from '../counted.ts';
import { type Day, dayOf, daysBetween } from '../dates.ts';
import { lastOnTimeDay } from '../due.ts';
import { expectedUnits, sectionOf, unitTypeOf } from '../periods.ts';
import { type Policy, policyOf } from '../settings.ts';
import type { State, Unit } from '../state.ts';
import { feeds, type Totals, totalsOf } from '../totals.ts';
import type { Difficulty, Facts, Finding, Flag, Pace, Standings } from './facts.ts';
import { findingsOf, isTold } from './findings.ts';
import { blockersOf } from './gate.ts';
import { dayRows, weekRows } from './series.ts';

/** `at`: now (ms). `difficulties` come from their tab: the coordinator edits it. */
export function factsOf(
  campaign: Campaign,
  state: State,
  plan: ReportPlan,
  at: number,
  difficulties: readonly Difficulty[],
): Facts {
  const policy = policyOf(state.settings);
  const period = policy.openPeriods[0] as string;
  const totals = totalsOf(campaign, state, period);
  const asOf = dayOf(policy.cutoff === null ? at : Math.min(at, policy.cutoff));
  const counted = countedFigures(campaign, state, period, policy);
  const findings = findingsOf(campaign, state, totals, counted);
  const standings = standingsOf(totals);
  const scope = { campaign, state, period, at, asOf };
  const areas = expectedUnits(campaign, state, period, policy).filter((u) => unitTypeOf(campaign, u.type).area);
  return {
    at,
    asOf,
    period,
    totals,
    areas: { reported: areas.filter((u) => counted.has(u.code)).length, expected: areas.length },
    findings,
    told: toldOf(campaign, state, counted),
    blank: blankOf(campaign, state, counted),
    days: dayRows(scope, plan.daily),
    weeks: weekRows(scope, plan.weekly),
    flags: [...seriesFlags(campaign, state, plan, totals), ...flagsOf(campaign, state, period, policy)],
    blockers: blockersOf(campaign, state, period, standings, asOf),
    difficulties: [...difficulties],
    pace: paceOf(findings, policy, dayOf(at)),
    milestone: milestone(policy),
    standings,
  };
}

function toldOf(campaign: Campaign, state: State, counted: Counted): string[] {
  const units = state.units.filter((u) => counted.has(u.code));
  const fed = campaign.indicators.filter((i) =>
    units.some((u) => feeds(i, u, sectionOf(campaign, u)) && isTold(i, counted.get(u.code) ?? {})),
  );
  return [...new Set(fed.map((i) => i.id))];
}

function blankOf(campaign: Campaign, state: State, counted: Counted): Record<string, string[]> {
  const blank: Record<string, string[]> = {};
  for (const unit of state.units) {
    const values = counted.get(unit.code);
    if (!values) continue;
    const own = campaign.indicators.filter((i) => feeds(i, unit, sectionOf(campaign, unit)) && !isTold(i, values));
    blank[unit.code] = own.map((i) => i.id);
  }
  return blank;
}

function standingsOf({ units }: Totals): Standings {
  const codes = (is: (code: string) => boolean): string[] => Object.keys(units).filter(is);
  const state = (code: string): string => units[code]?.standing.state ?? '';
  return {
    late: codes((code) => units[code]?.standing.onTime === false),
    missing: codes((code) => state(code) === 'missing'),
    returned: codes((code) => state(code) === 'returned'),
    held: codes((code) => state(code) === 'held'),
  };
}

/** The milestone by which the work is to be done, else the day by which the city is to be told, else the units' deadline. */
function milestone(policy: Policy): Day | null {
  const day = policy.campaignEnd ?? policy.cityDue ?? policy.unitDue;
  return day && lastOnTimeDay(day, policy.deadlineRule, 'none', policy.holidays);
}

function paceOf(findings: readonly Finding[], policy: Policy, today: Day): Pace[] {
  const last = milestone(policy);
  const days = last ? daysBetween(today, last) : 0;
  if (!last || days <= 0) return [];
  return findings
    .filter((f) => f.scope === 'commune' && f.gap !== null && f.gap > 0 && f.verdict !== 'noData')
    .map((f) => ({
      id: f.id,
      gap: f.gap as number,
      days,
      perDay: Math.ceil((f.gap as number) / days),
      milestone: last,
    }));
}

/** Events and persons are two things: a difference is looked into, never evened out (domain A.7-4). */
function seriesFlags(campaign: Campaign, state: State, plan: ReportPlan, totals: Totals): Flag[] {
  const { events = '', persons = '' } = plan.daily?.against ?? {};
  const from = totals.commune[events]?.num ?? 0;
  const to = totals.commune[persons]?.num ?? 0;
  const indicator = campaign.indicators.find((i) => i.id === events);
  const unit = state.units.find((u) => !u.removed && indicator?.sections.includes(sectionOf(campaign, u).code));
  const tolerance = Number(state.settings.reconcileTolerancePct) || 0;
  if (!unit || from === 0 || to === 0 || Math.abs(from - to) * 100 <= tolerance * to) return [];
  return [{ unit: unit.code, code: 'seriesDiffer', field: events, from, to }];
}

/** More than 5% away from the registry (domain A.8, W-REG-01). */
const differs = (answered: number, registered: number): boolean =>
  Math.abs(answered - registered) * 100 > 5 * registered;

export function flagsOf(campaign: Campaign, state: State, period: string, policy: Policy): Flag[] {
  const units = new Map(state.units.filter((u) => !u.removed).map((u) => [u.code, u]));
  return state.answers.flatMap((answer): Flag[] => {
    const unit = units.get(answer.unit);
    const { counted } = answer;
    if (!unit || !counted || answer.period !== period) return [];
    const { fields } = sectionOf(campaign, unit);
    const corrected = Object.entries(counted.corrected ?? {}).map(
      ([field, { from, to }]): Flag => ({ unit: unit.code, code: 'corrected', field, from, to }),
    );
    const marked = (answer.marked ?? []).map(
      (field): Flag => ({ unit: unit.code, code: 'cellMarked', field, from: null, to: null }),
    );
    const registry = fields.flatMap((field): Flag[] => {
      const registered = field.registry ? unit[field.registry] : null;
      const answered = counted.values[field.code];
      if (!registered || typeof answered !== 'number' || !differs(answered, registered)) return [];
      return [{ unit: unit.code, code: 'registryDiffers', field: field.code, from: registered, to: answered }];
    });
    return [...registry, ...manyPersons(fields, unit, counted.values, policy), ...corrected, ...marked];
  });
}

function manyPersons(
  fields: ReturnType<typeof sectionOf>['fields'],
  unit: Unit,
  values: Record<string, number | string>,
  { maxPersonsPerHousehold }: Policy,
): Flag[] {
  const { households } = unit;
  if (!households) return [];
  return fields.flatMap((field): Flag[] => {
    const persons = values[field.code];
    if (!field.residents || typeof persons !== 'number' || persons <= households * maxPersonsPerHousehold) return [];
    return [{ unit: unit.code, code: 'manyPersons', field: field.code, from: households, to: persons }];
  });
}
