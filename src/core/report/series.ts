/** Series by day and by week: what was reported for each, and what was not. */
import type { Campaign, Indicator, ReportPlan, Section } from '../campaign.ts';
import { countedFigures } from '../counted.ts';
import { standingOf } from '../coverage.ts';
import { addDays, type Day, dayId, daysBetween, isoWeek, weekday } from '../dates.ts';
import { dueOf, sectionOf, unitTypeOf } from '../periods.ts';
import { type Policy, policyOf } from '../settings.ts';
import type { State, Unit } from '../state.ts';
import { sums } from '../totals.ts';
import type { DayRow, WeekRow } from './facts.ts';

/** Guards against a mistyped start day: a campaign is a matter of months. */
const longestDays = 400;

/** Days of the campaign up to `asOf`; empty while no start is set. */
function spanOf({ campaignStart, campaignEnd }: Policy, asOf: Day): { from: Day; to: Day } | null {
  if (!campaignStart || campaignStart > asOf) return null;
  const to = campaignEnd && campaignEnd < asOf ? campaignEnd : asOf;
  return {
    from: campaignStart,
    to: daysBetween(campaignStart, to) > longestDays ? addDays(campaignStart, longestDays) : to,
  };
}

const earlier = (...days: [Day, Day]): Day => days.sort()[0] as Day;
const later = (...days: [Day, Day]): Day => days.sort()[1] as Day;

const named = (campaign: Campaign, id: string): Indicator | undefined => campaign.indicators.find((i) => i.id === id);

const unitsOf = (campaign: Campaign, state: State, section: Section | undefined): Unit[] =>
  state.units.filter((u) => !u.removed && sectionOf(campaign, u) === section);

/** Whether somebody owes the series; others may send it, and only what they sent is shown. */
const owed = (campaign: Campaign, units: readonly Unit[]): boolean =>
  units.some((u) => u.mustReport && unitTypeOf(campaign, u.type).expected !== false);

/** What an indicator comes to in one day or week; null when no answer counts there. */
function valueIn(
  campaign: Campaign,
  state: State,
  period: string,
  indicator: Indicator,
  units: readonly Unit[],
): number | null {
  const counted = countedFigures(campaign, state, period, policyOf(state.settings));
  const own = units.filter((u) => counted.has(u.code));
  if (own.length === 0) return null;
  return own.reduce((n, u) => n + sums(sectionOf(campaign, u), u, counted.get(u.code) ?? {}, indicator).num, 0);
}

export function dayRows(campaign: Campaign, state: State, daily: ReportPlan['daily'], asOf: Day): DayRow[] {
  const policy = policyOf(state.settings);
  const span = spanOf(policy, asOf);
  const indicators = (daily?.indicators ?? []).flatMap((id) => named(campaign, id) ?? []);
  const section = campaign.sections.find((s) => s.code === indicators[0]?.sections[0]);
  const units = unitsOf(campaign, state, section);
  if (!span || !section || units.length === 0) return [];
  const rows: DayRow[] = [];
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
    const period = dayId(day);
    const answers = state.answers.filter((a) => a.period === period && units.some((u) => u.code === a.unit));
    if (answers.length === 0 && !owed(campaign, units)) continue;
    const { state: its } = standingOf(answers, dueOf(period, policy));
    rows.push({ day, state: its, values: indicators.map((i) => valueIn(campaign, state, period, i, units)) });
  }
  return rows;
}

/** Weeks run from Monday to Sunday; the first and the last may be cut by the campaign or by today (domain A.7-25). */
export function weekRows(campaign: Campaign, state: State, weekly: ReportPlan['weekly'], asOf: Day): WeekRow[] {
  const policy = policyOf(state.settings);
  const span = spanOf(policy, asOf);
  const indicator = weekly && named(campaign, weekly.indicator);
  const section = campaign.sections.find((s) => s.code === indicator?.sections[0]);
  const units = unitsOf(campaign, state, section);
  if (!span || !indicator || units.length === 0) return [];
  const floor = Number(state.settings[weekly?.floor ?? '']) || 0;
  const proRata = state.settings.weekRule !== 'fullOnly';
  const rows: WeekRow[] = [];
  for (let monday = addDays(span.from, 1 - weekday(span.from)); monday <= span.to; monday = addDays(monday, 7)) {
    const sunday = addDays(monday, 6);
    const from = later(monday, span.from);
    const to = earlier(sunday, span.to);
    const days = daysBetween(from, to) + 1;
    const week = isoWeek(monday);
    const count = valueIn(campaign, state, week, indicator, units);
    if (count === null && !owed(campaign, units)) continue;
    rows.push({
      week,
      from,
      to,
      full: days === 7,
      count,
      floor: days === 7 ? floor : proRata ? Math.ceil((floor * days) / 7) : 0,
    });
  }
  return rows;
}
