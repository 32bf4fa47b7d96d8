/** What an issue of the report rested on, and what has changed since: new, late, withdrawn, corrected (features, item 9). */
import type { Campaign } from '../campaign.ts';
import { type Day, dayOf } from '../dates.ts';
import { isOnTime } from '../due.ts';
import { dueFor, dueOf, periodKind, sectionOf } from '../periods.ts';
import { type Policy, policyOf } from '../settings.ts';
import { type Answer, answerKey, type Kind, type State, type Unit, type Values } from '../state.ts';
import type { Totals } from '../totals.ts';

/** What the registry decides: denominators, and who is expected. */
const registryFields = ['households', 'eid2', 'type', 'mustReport'] as const;
export type RegistryField = (typeof registryFields)[number];

/** One answer as it counted. Texts are left out: only what is counted can change a figure. */
export interface BasisAnswer {
  unit: string;
  period: string;
  responseId: string;
  at: number;
  kind: Kind;
  values: Values;
  late: boolean;
  reason: string;
  /** Fields that the coordinator put right. */
  corrected: string[];
}

export interface Basis {
  /** By the key of the answer (unit, period, group). */
  answers: Record<string, BasisAnswer>;
  /** Registry figures that stand for answered ones, by unit. */
  registry: Record<string, Record<RegistryField, number | string | null>>;
  /** What else decides how figures are counted and judged. */
  settings: Record<string, string>;
  /** Rates of the commune as they were printed, by indicator. What an earlier version did not keep is not compared. */
  rates?: Record<string, string>;
  /** Units with a last day on time of their own in the campaign period; left out while there are none. */
  extended?: Record<string, Day>;
  /** Names of the units at that time: a unit that is gone is still named. */
  names: Record<string, string>;
}

export interface Corrected {
  unit: string;
  period: string;
  /** Field code, or 'households', 'eid2' of the registry. */
  field: string;
  from: number | string | null;
  to: number | string | null;
  by: 'unit' | 'coordinator' | 'registry';
  reason: string;
}

export interface Changes {
  /** Units that had nothing counted in the campaign period and now have. */
  fresh: string[];
  /** Those of them whose first accepted answer came after the deadline. */
  late: string[];
  withdrawn: string[];
  corrected: Corrected[];
  /** Days and weeks that were added, by unit. */
  added: Record<string, number>;
  /** Rates of the commune that are no longer what they were. */
  rates: { id: string; from: string; to: string }[];
  /** Units that entered the registry, or left it. */
  joined: string[];
  left: string[];
  /** Settings by which figures are counted or judged. */
  settings: string[];
  /** Units whose last day on time is another. */
  extended: string[];
}

/** Settings without an effect on figures stay out: another telephone number is no change. */
const counting = ['dataCutoff', 'unitDue', 'deadlineRule', 'workingDayPolicy', 'ct12Base', 'officialSeries'];

export function basisOf(campaign: Campaign, state: State, { period, commune }: Totals): Basis {
  const counted = state.answers.filter((a) => a.counted && feedsPeriod(campaign, state, a, period));
  const units = state.units.filter((u) => !u.removed);
  const operators = Object.keys(state.settings).filter((key) => key.endsWith('.operator'));
  return {
    answers: Object.fromEntries(
      counted.map((a) => [answerKey(a.unit, a.period, a.group), basisAnswer(campaign, state, a)]),
    ),
    registry: Object.fromEntries(units.map((u) => [u.code, { ...pickRegistry(u) }])),
    settings: Object.fromEntries([...counting, ...operators].map((key) => [key, state.settings[key] ?? ''])),
    rates: Object.fromEntries(Object.entries(commune).map(([id, m]) => [id, m.rate ?? ''])),
    ...extensions(units, period, policyOf(state.settings)),
    names: Object.fromEntries(units.map((u) => [u.code, u.name])),
  };
}

function extensions(units: readonly Unit[], period: string, policy: Policy): Pick<Basis, 'extended'> {
  const own = units.flatMap((u): [string, Day][] => {
    const due = dueFor(u, period, policy);
    return due === null || due === dueOf(period, policy) ? [] : [[u.code, dayOf(due)]];
  });
  return own.length > 0 ? { extended: Object.fromEntries(own) } : {};
}

const pickRegistry = ({ households, eid2, type, mustReport }: Unit): Basis['registry'][string] => ({
  households,
  eid2,
  type,
  mustReport: Number(mustReport),
});

function feedsPeriod(campaign: Campaign, state: State, answer: Answer, period: string): boolean {
  const unit = state.units.find((u) => u.code === answer.unit && !u.removed);
  if (!unit) return false;
  return answer.period === period || sectionOf(campaign, unit).frequency !== 'once';
}

function basisAnswer(campaign: Campaign, state: State, answer: Answer): BasisAnswer {
  const filed = answer.counted as NonNullable<Answer['counted']>;
  const unit = state.units.find((u) => u.code === answer.unit) as Unit;
  const section = sectionOf(campaign, unit);
  const due = dueFor(unit, answer.period, policyOf(state.settings));
  const figures = section.fields.filter((f) => f.kind === 'int' || f.kind === 'choice').map((f) => f.code);
  return {
    unit: answer.unit,
    period: answer.period,
    responseId: filed.responseId,
    at: filed.at,
    kind: filed.kind,
    values: Object.fromEntries(
      figures.flatMap((code) => (code in filed.values ? [[code, filed.values[code] as string]] : [])),
    ),
    late: due !== null && answer.firstAt !== undefined && !isOnTime(answer.firstAt, due),
    reason: filed.reason ?? '',
    corrected: Object.keys(filed.corrected ?? {}),
  };
}

export function changesSince(before: Basis, now: Basis): Changes {
  const corrected = registryChanges(before, now);
  const changes: Changes = {
    fresh: [],
    late: [],
    withdrawn: [],
    corrected,
    added: {},
    rates: rateChanges(before, now),
    joined: Object.keys(now.registry).filter((code) => !(code in before.registry)),
    left: Object.keys(before.registry).filter((code) => !(code in now.registry)),
    settings: Object.keys(now.settings).filter(
      (key) => key in before.settings && before.settings[key] !== now.settings[key],
    ),
    extended: Object.keys(now.names).filter((code) => before.extended?.[code] !== now.extended?.[code]),
  };
  const [had, has] = [answering(before), answering(now)];
  for (const [key, answer] of Object.entries(now.answers)) {
    const earlier = before.answers[key];
    if (earlier) changes.corrected.push(...figureChanges(earlier, answer));
    else if (periodKind(answer.period) !== 'campaign')
      changes.added[answer.unit] = (changes.added[answer.unit] ?? 0) + 1;
    else if (had.has(answer.unit)) changes.added[answer.unit] = (changes.added[answer.unit] ?? 0) + 1;
    else {
      pushOnce(changes.fresh, answer.unit);
      if (answer.late) pushOnce(changes.late, answer.unit);
    }
  }
  for (const [key, answer] of Object.entries(before.answers)) {
    if (!(key in now.answers) && (!has.has(answer.unit) || periodKind(answer.period) !== 'campaign'))
      pushOnce(changes.withdrawn, answer.unit);
  }
  return changes;
}

/** Units with an answer of the campaign period: another group of the same union is no new unit. */
const answering = ({ answers }: Basis): Set<string> =>
  new Set(Object.values(answers).flatMap((a) => (periodKind(a.period) === 'campaign' ? [a.unit] : [])));

export function isUnchanged(changes: Changes): boolean {
  const { fresh, withdrawn, corrected, added, rates, joined, left, settings, extended } = changes;
  const lists = [fresh, withdrawn, corrected, rates, joined, left, settings, extended, Object.keys(added)];
  return lists.every((list) => list.length === 0);
}

function rateChanges(before: Basis, now: Basis): Changes['rates'] {
  return Object.entries(now.rates ?? {}).flatMap(([id, to]) => {
    const from = before.rates?.[id];
    return from === undefined || from === to ? [] : [{ id, from, to }];
  });
}

function pushOnce(list: string[], code: string): void {
  if (!list.includes(code)) list.push(code);
}

function registryChanges(before: Basis, now: Basis): Corrected[] {
  return Object.entries(now.registry).flatMap(([unit, figures]) => {
    const earlier = before.registry[unit];
    if (!earlier) return [];
    return registryFields.flatMap((field): Corrected[] =>
      !(field in earlier) || earlier[field] === figures[field]
        ? []
        : [{ unit, period: '', field, from: earlier[field], to: figures[field], by: 'registry', reason: '' }],
    );
  });
}

/** Who: the coordinator when he put this very field right, else the unit by a newer answer. */
function figureChanges(earlier: BasisAnswer, now: BasisAnswer): Corrected[] {
  const fields = [...new Set([...Object.keys(earlier.values), ...Object.keys(now.values)])];
  return fields.flatMap((field): Corrected[] => {
    const [from, to] = [earlier.values[field] ?? null, now.values[field] ?? null];
    if (from === to) return [];
    const by = now.corrected.includes(field) && now.responseId === earlier.responseId ? 'coordinator' : 'unit';
    return [{ unit: now.unit, period: now.period, field, from, to, by, reason: by === 'unit' ? now.reason : '' }];
  });
}
