/** The periods that tracking shows: those that are open, every day and week so far of units that owe them, and whatever was answered. */
import type { Campaign } from './campaign.ts';
import { addDays, type Day, dayId, isoWeek } from './dates.ts';
import { comparePeriods, sectionOf, unitTypeOf } from './periods.ts';
import type { Policy } from './settings.ts';
import type { State } from './state.ts';

/** Guards against a mistyped start day: a campaign is a matter of months. */
const longestDays = 400;

export function knownPeriods(campaign: Campaign, state: State, policy: Policy, today: Day): string[] {
  const periods = new Set([...policy.openPeriods, ...state.answers.filter((a) => a.unit !== '?').map((a) => a.period)]);
  const owed = new Set(
    state.units
      .filter((u) => !u.removed && u.mustReport && unitTypeOf(campaign, u.type).expected !== false)
      .map((u) => sectionOf(campaign, u).frequency),
  );
  for (const day of elapsed(policy, today)) {
    if (owed.has('daily')) periods.add(dayId(day));
    if (owed.has('weekly')) periods.add(isoWeek(day));
  }
  return [...periods].sort(comparePeriods);
}

function elapsed(policy: Policy, today: Day): Day[] {
  const { campaignStart, campaignEnd } = policy;
  if (!campaignStart) return [];
  const last = campaignEnd && campaignEnd < today ? campaignEnd : today;
  const days: Day[] = [];
  for (let day = campaignStart; day <= last && days.length < longestDays; day = addDays(day, 1)) days.push(day);
  return days;
}
