/** What an issue of the report rested on, and what has changed since: new, late, withdrawn, corrected (features, item 9). */
import type { Campaign } from '../campaign.ts';
import { isOnTime } from '../due.ts';
import { dueOf, periodKind, sectionOf } from '../periods.ts';
import { policyOf } from '../settings.ts';
import { type Answer, answerKey, type Kind, type State, type Unit, type Values } from '../state.ts';

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
  registry: Record<string, { households: number | null; eid2: number | null }>;
  /** What else decides how figures are counted and judged. */
  settings: Record<string, string>;
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
}

/** Settings without an effect on figures stay out: another telephone number is no change. */
const counting = ['dataCutoff', 'unitDue', 'deadlineRule', 'workingDayPolicy', 'ct12Base', 'officialSeries'];

export function basisOf(campaign: Campaign, state: State, period: string): Basis {
  const counted = state.answers.filter((a) => a.counted && feedsPeriod(campaign, state, a, period));
  const units = state.units.filter((u) => !u.removed);
  const operators = Object.keys(state.settings).filter((key) => key.endsWith('.operator'));
  return {
    answers: Object.fromEntries(
      counted.map((a) => [answerKey(a.unit, a.period, a.group), basisAnswer(campaign, state, a)]),
    ),
    registry: Object.fromEntries(units.map((u) => [u.code, { households: u.households, eid2: u.eid2 }])),
    settings: Object.fromEntries([...counting, ...operators].map((key) => [key, state.settings[key] ?? ''])),
    names: Object.fromEntries(units.map((u) => [u.code, u.name])),
  };
}

function feedsPeriod(campaign: Campaign, state: State, answer: Answer, period: string): boolean {
  const unit = state.units.find((u) => u.code === answer.unit && !u.removed);
  if (!unit) return false;
  return answer.period === period || sectionOf(campaign, unit).frequency !== 'once';
}

function basisAnswer(campaign: Campaign, state: State, answer: Answer): BasisAnswer {
  const filed = answer.counted as NonNullable<Answer['counted']>;
  const section = sectionOf(campaign, state.units.find((u) => u.code === answer.unit) as Unit);
  const due = dueOf(answer.period, policyOf(state.settings));
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
  const changes: Changes = { fresh: [], late: [], withdrawn: [], corrected: registryChanges(before, now), added: {} };
  for (const [key, answer] of Object.entries(now.answers)) {
    const earlier = before.answers[key];
    if (earlier) changes.corrected.push(...figureChanges(earlier, answer));
    else if (periodKind(answer.period) !== 'campaign')
      changes.added[answer.unit] = (changes.added[answer.unit] ?? 0) + 1;
    else {
      pushOnce(changes.fresh, answer.unit);
      if (answer.late) pushOnce(changes.late, answer.unit);
    }
  }
  for (const [key, answer] of Object.entries(before.answers)) {
    if (!(key in now.answers)) pushOnce(changes.withdrawn, answer.unit);
  }
  return changes;
}

export const isUnchanged = ({ fresh, withdrawn, corrected, added }: Changes): boolean =>
  fresh.length === 0 && withdrawn.length === 0 && corrected.length === 0 && Object.keys(added).length === 0;

function pushOnce(list: string[], code: string): void {
  if (!list.includes(code)) list.push(code);
}

function registryChanges(before: Basis, now: Basis): Corrected[] {
  return Object.entries(now.registry).flatMap(([unit, figures]) => {
    const earlier = before.registry[unit];
    if (!earlier) return [];
    return (['households', 'eid2'] as const).flatMap((field): Corrected[] =>
      earlier[field] === figures[field]
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
