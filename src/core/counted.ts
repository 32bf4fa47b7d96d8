/** The values that count of each unit in a period: groups of a union added, days and weeks summed. */
import type { Campaign, Section } from './campaign.ts';
import { dayId } from './dates.ts';
import { monthWindow, periodKind, sectionOf } from './periods.ts';
import type { Policy } from './settings.ts';
import { type Answer, pairOf, type State, type Unit, type Values } from './state.ts';

/** What counts of each unit in a period: the values of its groups added, state figures of the newest. */
export type Counted = Map<string, Values>;

export function countedFigures(campaign: Campaign, state: State, period: string, policy: Policy): Counted {
  const result: Counted = new Map();
  for (const [unit, answers] of countedAnswers(campaign, state, period, policy)) {
    const section = sectionOf(campaign, unit);
    result.set(unit.code, section.frequency === 'once' ? addGroups(answers) : addSeries(answers, section));
  }
  return result;
}

/** The answers behind those values, in the order of their periods: one for each group of a union, one for each day of a series. */
export function countedAnswers(campaign: Campaign, state: State, period: string, policy: Policy): Map<Unit, Answer[]> {
  const result = new Map<Unit, Answer[]>();
  const byUnit = new Map<string, Answer[]>();
  for (const answer of state.answers) byUnit.set(answer.unit, [...(byUnit.get(answer.unit) ?? []), answer]);
  for (const unit of state.units) {
    if (unit.removed) continue;
    const section = sectionOf(campaign, unit);
    const fed = section.frequency !== 'once' && periodKind(period) === 'campaign';
    const answers = (byUnit.get(unit.code) ?? [])
      .map((a) => (fed ? asReceived(a, policy) : a))
      .filter((a) => a.counted && belongs(a, section, period, policy));
    if (answers.length === 0) continue;
    answers.sort((a, b) => (a.period < b.period ? -1 : 1));
    result.set(unit, answers);
  }
  return result;
}

/** A day or a week as it stood at the cut-off: a correction that came later is no part of the campaign period. */
function asReceived(answer: Answer, { cutoff }: Policy): Answer {
  const { counted, atCutoff } = answer;
  if (cutoff === null || !atCutoff || (counted && counted.at <= cutoff)) return answer;
  const withdrawn = answer.seen[pairOf(atCutoff.responseId, atCutoff.at)] === 'withdrawn';
  return withdrawn ? answer : { ...answer, counted: atCutoff };
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

/** Under this key stands how many answers of a series chose that answer. */
export const timesKey = (field: string, choice: string): string => `#${field}/${choice}`;
