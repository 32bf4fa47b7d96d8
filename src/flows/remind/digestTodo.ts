/** The part of the digest about what the coordinator has to do: whom to ask back, whom to call, what to look at again. */
import { dayFromId, dayOf, daysBetween, formatDayAdmin } from '../../core/dates.ts';
import { formatInteger } from '../../core/number.ts';
import { dueFor, periodKind } from '../../core/periods.ts';
import type { Obligation } from '../../core/remind/obligations.ts';
import { flagsOf } from '../../core/report/factsOf.ts';
import { type Answer, findUnit, type Unit } from '../../core/state.ts';
import { type DigestMail, marked, type Tier, todo, unitMarks } from '../../texts/digest.ts';
import { flagText } from '../../texts/report/tables.ts';
import { titles } from '../fieldLabels.ts';
import { periodName } from '../periodNames.ts';
import { brief, nameOf, type OfficeScope, periodShown } from './officeScope.ts';

type Todo = Pick<DigestMail, 'returned' | 'flags' | 'difficulties' | 'lacking' | 'promises' | 'tiers'>;

export const digestTodo = (scope: OfficeScope): Todo => ({
  returned: longReturned(scope),
  flags: [...answersNow(scope).flatMap((a) => answerFlags(scope, a)), ...figureFlags(scope), ...unitFlags(scope)],
  difficulties: difficulties(scope),
  lacking: lacking(scope),
  promises: promises(scope),
  tiers: tiersOf(scope),
});

const oneDay = 24 * 3_600_000;

/** Days and weeks stand where they are missing; what a closed period holds is no longer anybody's task. */
const isNow = ({ policy }: OfficeScope, period: string): boolean =>
  periodKind(period) !== 'campaign' || policy.openPeriods.includes(period);

const answersNow = (scope: OfficeScope): [Unit, Answer][] =>
  scope.state.answers.flatMap((answer): [Unit, Answer][] => {
    const unit = findUnit(scope.state, answer.unit);
    return unit && !unit.removed && isNow(scope, answer.period) ? [[unit, answer]] : [];
  });

/** «Thôn Mẫu 1», or with the day or the period where it is one of several. */
function named(scope: OfficeScope, unit: Unit, period: string): string {
  const of = periodKind(period) === 'campaign' ? periodShown(scope, period) : periodName(period, scope.words);
  return marked(nameOf(unit), of ? [of] : []);
}

const longReturned = (scope: OfficeScope): string[] =>
  answersNow(scope)
    .filter(([, a]) => a.returned && !a.counted && !a.held && scope.now - a.returned.at > oneDay)
    .map(([unit, a]) =>
      todo.returned(named(scope, unit, a.period), formatDayAdmin(dayOf((a.returned as { at: number }).at))),
    );

function answerFlags(scope: OfficeScope, [unit, answer]: [Unit, Answer]): string[] {
  const name = named(scope, unit, answer.period);
  const { counted, held, returned } = answer;
  return [
    ...(held ? [todo.held(name)] : []),
    ...(counted && returned && returned.at > counted.at ? [todo.correctionReturned(name)] : []),
  ];
}

/** The same that the report will flag; a figure that was put right in the Sheet needs no second look. */
function figureFlags(scope: OfficeScope): string[] {
  const { desk, state, policy, words } = scope;
  const said = (value: number | string | null): string =>
    value === null ? '' : typeof value === 'number' ? formatInteger(value) : brief(value);
  return [...new Set(answersNow(scope).map(([, a]) => a.period))].flatMap((period) =>
    flagsOf(desk.campaign, state, period, policy)
      .filter((f) => f.code !== 'corrected')
      .flatMap(({ unit: code, code: what, field, from, to }) => {
        const unit = findUnit(state, code);
        if (!unit) return [];
        const name = named(scope, unit, period);
        const title = titles(desk, words, unit)(field);
        if (what === 'cellMarked') return [todo.answerCell(name, title)];
        return [todo.flag(name, flagText(what, { field: title, from: said(from), to: said(to) }))];
      }),
  );
}

const unitFlags = ({ state }: OfficeScope): string[] =>
  state.units
    .filter((u) => !u.removed && (u.marked ?? []).length > 0)
    .map((u) => todo.unitCells(nameOf(u), String((u.marked ?? []).length)));

const difficulties = (scope: OfficeScope): string[] =>
  answersNow(scope).flatMap(([unit, { period, counted, held }]) => {
    const told = [counted, held].find((f) => f?.difficulty && dayOf(f.at) === scope.today);
    return told?.difficulty ? [todo.difficulty(named(scope, unit, period), brief(told.difficulty, 160))] : [];
  });

/** Days of one unit that a line names. */
const periodsShown = 5;

const lacking = ({ series, words }: OfficeScope): string[] =>
  series
    .filter((s) => s.missing.length > 0)
    .map(({ unit, missing }) => {
      const shown = missing.slice(0, periodsShown).map((period) => periodName(period, words));
      const kind = dayFromId(missing[0] ?? '') ? 'day' : 'week';
      return todo.lacking(nameOf(unit), shown, missing.length - shown.length, kind);
    });

function promises(scope: OfficeScope): string[] {
  const { owing, series, today } = scope;
  const missing = series.flatMap((s) => s.missing.map((period) => ({ unit: s.unit, period })));
  const own = [...owing, ...missing].flatMap(({ unit, period }) => {
    const promised = unit.agreed?.[period]?.promised;
    if (!promised || promised > today) return [];
    const name = named(scope, unit, period);
    return [promised === today ? todo.promiseToday(name) : todo.promiseBroken(name, formatDayAdmin(promised))];
  });
  // A promise of its last day is no day missing yet.
  const lastDay = series.filter((s) => s.promisedUntil === today).map((s) => todo.promiseToday(nameOf(s.unit)));
  return [...own, ...lastDay];
}

/** By period and by days late, the longest late first; whoever still has time comes after, bodies that are asked last. */
function tiersOf(scope: OfficeScope): Tier[] {
  const tiers = new Map<string, Tier>();
  for (const owing of scope.owing) {
    const left = leftOf(scope, owing);
    const key = `${owing.period} ${left}`;
    const tier = tiers.get(key) ?? { periodName: periodShown(scope, owing.period), left, names: [] };
    tier.names.push(marked(nameOf(owing.unit), marksOf(scope, owing)));
    tiers.set(key, tier);
  }
  const rank = ({ left }: Tier): number => (left === 'asked' ? 1e6 : (left ?? 1e5));
  const period = (t: Tier): number => scope.policy.openPeriods.findIndex((p) => periodShown(scope, p) === t.periodName);
  return [...tiers.values()].sort((a, b) => period(a) - period(b) || rank(a) - rank(b));
}

function leftOf({ policy, today }: OfficeScope, { unit, period }: Obligation): Tier['left'] {
  const due = dueFor(unit, period, policy);
  if (due === null) return null;
  const left = daysBetween(today, dayOf(due));
  return left < 0 && unit.tone === 'deNghi' ? 'asked' : left;
}

function marksOf({ today }: OfficeScope, { unit, period, returnedAt }: Obligation): string[] {
  const { promised = '', extendedTo = '' } = unit.agreed?.[period] ?? {};
  return [
    ...(returnedAt === null ? [] : [unitMarks.returned]),
    ...(extendedTo >= today ? [unitMarks.extended(formatDayAdmin(extendedTo))] : []),
    ...(promised >= today ? [unitMarks.promised(formatDayAdmin(promised))] : []),
  ];
}
