/** Series by day and by week: what was reported for each, and what was not. The rows add up to the totals of the period. */
import type { Campaign, Indicator, ReportPlan, Section } from '../campaign.ts';
import { countedAnswers } from '../counted.ts';
import { standingOf } from '../coverage.ts';
import { addDays, type Day, dayFromId, dayId, daysBetween, endOfDay, isoWeek, mondayOf, weekday } from '../dates.ts';
import { sectionOf, unitTypeOf } from '../periods.ts';
import { policyOf } from '../settings.ts';
import type { Answer, State, Unit } from '../state.ts';
import { sums } from '../totals.ts';
import type { DayRow, WeekRow } from './facts.ts';

/** What decides which days and weeks are looked at: the campaign so far, at an instant. */
export interface SeriesScope {
  campaign: Campaign;
  state: State;
  period: string;
  /** ms */
  at: number;
  asOf: Day;
}

/** Guards against a mistyped start day: a campaign is a matter of months. */
const longestDays = 400;

const earlier = (...days: [Day, Day]): Day => days.sort()[0] as Day;
const later = (...days: [Day, Day]): Day => days.sort()[1] as Day;

/** Days that are owed: from the campaign's start to its end, as far as they are over. None while no start is set. */
function owedDays({ state, at, asOf }: SeriesScope): Day[] {
  const { campaignStart, campaignEnd, cutoff } = policyOf(state.settings);
  if (!campaignStart || campaignStart > asOf) return [];
  const until = cutoff === null ? at : Math.min(at, cutoff);
  const over = endOfDay(asOf) <= until ? asOf : addDays(asOf, -1);
  const last = campaignEnd ? earlier(campaignEnd, over) : over;
  const count = Math.min(longestDays, Math.max(0, daysBetween(campaignStart, last) + 1));
  return Array.from({ length: count }, (_, i) => addDays(campaignStart, i));
}

interface Series {
  indicators: Indicator[];
  section: Section;
  /** Some unit must send it; others may, and only what they sent is shown. */
  owed: boolean;
  /** Answers that the period counts, by their own day or week. */
  answers: Map<string, [Unit, Answer][]>;
}

function seriesOf({ campaign, state, period }: SeriesScope, ids: readonly string[]): Series | null {
  const indicators = ids.flatMap((id) => campaign.indicators.find((i) => i.id === id) ?? []);
  const section = campaign.sections.find((s) => s.code === indicators[0]?.sections[0]);
  const units = state.units.filter((u) => !u.removed && sectionOf(campaign, u) === section);
  if (!section || units.length === 0) return null;
  const answers: Series['answers'] = new Map();
  for (const [unit, own] of countedAnswers(campaign, state, period, policyOf(state.settings))) {
    if (!units.includes(unit)) continue;
    for (const a of own) answers.set(a.period, [...(answers.get(a.period) ?? []), [unit, a]]);
  }
  const owed = units.some((u) => u.mustReport && unitTypeOf(campaign, u.type).expected !== false);
  return { indicators, section, owed, answers };
}

/** What an indicator comes to in one day or week; null when no answer counts there. */
function valueIn({ section, answers }: Series, period: string, indicator: Indicator): number | null {
  const own = answers.get(period) ?? [];
  if (own.length === 0) return null;
  return own.reduce((n, [unit, { counted }]) => n + sums(section, unit, counted?.values ?? {}, indicator).num, 0);
}

/** Every day that is owed or was answered. */
export function dayRows(scope: SeriesScope, daily: ReportPlan['daily']): DayRow[] {
  const series = seriesOf(scope, daily?.indicators ?? []);
  if (!series) return [];
  const answered = [...series.answers.keys()].flatMap((period) => dayFromId(period) ?? []);
  const days = [...new Set([...(series.owed ? owedDays(scope) : []), ...answered])].sort();
  return days.map((day) => {
    const period = dayId(day);
    const all = scope.state.answers.filter((a) => a.period === period && isOf(scope, series, a));
    // Of several units together: whether it was in time is none of the series'.
    const { state } = standingOf(all, null);
    return { day, state, values: series.indicators.map((i) => valueIn(series, period, i)) };
  });
}

const isOf = ({ campaign, state }: SeriesScope, { section }: Series, { unit }: Answer): boolean =>
  state.units.some((u) => u.code === unit && !u.removed && sectionOf(campaign, u) === section);

/** Weeks run from Monday to Sunday; the first and the last may be cut by the campaign (domain A.7-25). */
export function weekRows(scope: SeriesScope, weekly: ReportPlan['weekly']): WeekRow[] {
  const series = weekly ? seriesOf(scope, [weekly.indicator]) : null;
  const [indicator] = series?.indicators ?? [];
  if (!series || !indicator) return [];
  const owed = series.owed ? owedDays(scope) : [];
  const answered = [...series.answers.keys()].flatMap((period) => mondayOf(period) ?? []);
  const mondays = [...new Set([...owed.map((day) => addDays(day, 1 - weekday(day))), ...answered])].sort();
  const floor = Number(scope.state.settings[weekly?.floor ?? '']) || 0;
  return mondays.map((monday) => {
    const week = isoWeek(monday);
    return { week, ...boundsOf(scope, monday, floor), count: valueIn(series, week, indicator) };
  });
}

/** A week that the campaign cuts has its share of the floor; one that is not over yet has none. */
function boundsOf({ state, asOf }: SeriesScope, monday: Day, floor: number): Omit<WeekRow, 'week' | 'count'> {
  const { campaignStart, campaignEnd } = policyOf(state.settings);
  const sunday = addDays(monday, 6);
  const from = campaignStart && campaignStart <= sunday ? later(monday, campaignStart) : monday;
  const to = campaignEnd && campaignEnd >= monday ? earlier(sunday, campaignEnd) : sunday;
  const days = daysBetween(from, to) + 1;
  const full = days === 7 && to <= asOf;
  const share = state.settings.weekRule === 'fullOnly' || to > asOf ? 0 : Math.ceil((floor * days) / 7);
  return { from, to: to > asOf && monday <= asOf ? asOf : to, full, floor: full ? floor : share };
}
