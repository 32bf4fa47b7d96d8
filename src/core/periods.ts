/** Which period an answer belongs to, when it is due there, and who is expected (domain A.3). */
import type { Campaign, Section, UnitType } from './campaign.ts';
import { addDays, type Day, dayFromId, dayId, endOfDay, isoWeek, mondayOf } from './dates.ts';
import { dueInstant } from './due.ts';
import type { Policy } from './settings.ts';
import type { State, Unit } from './state.ts';

export type PeriodKind = 'campaign' | 'day' | 'week';

/** By the shape of the id: only days and weeks that the calendar has become ids. */
export function periodKind(period: string): PeriodKind {
  if (/^\d{8}$/.test(period)) return 'day';
  return /^\d{4}W\d{2}$/.test(period) ? 'week' : 'campaign';
}

/** The period's id from the section's key answer; null when the key could not be read. */
export function periodFor(section: Section, keyDay: Day | null, campaignPeriod: string): string | null {
  if (section.frequency === 'daily') return keyDay && dayId(keyDay);
  if (section.frequency === 'weekly') return keyDay && isoWeek(keyDay);
  return campaignPeriod;
}

/** Orders periods of one kind in time; 'main' stands before the monthly ones that maintain it. */
export function comparePeriods(a: string, b: string): number {
  const rank = (p: string): string => (p === 'main' ? '' : p);
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;
}

/** Last instant at which an answer is on time; null while no due day is set. */
export function dueOf(period: string, policy: Policy): number | null {
  const kind = periodKind(period);
  if (kind === 'day') return endOfDay(dayFromId(period) as Day);
  if (kind === 'week') return endOfDay(addDays(mondayOf(period) as Day, 6));
  if (period !== 'main') return endOfDay(monthWindow(period).to);
  if (!policy.unitDue) return null;
  return dueInstant(policy.unitDue, policy.deadlineRule, policy.workingDayPolicy, policy.holidays);
}

/** The unit's own last instant on time: an extension is its own deadline, unless the common one has since been moved behind it. */
export function dueFor(unit: Pick<Unit, 'agreed'>, period: string, policy: Policy): number | null {
  const extendedTo = unit.agreed?.[period]?.extendedTo;
  const due = dueOf(period, policy);
  return extendedTo && due !== null ? Math.max(endOfDay(extendedTo), due) : due;
}

/** A monthly report covers the 15th of the month before to the 14th (Nghị định 09/2019/NĐ-CP, Điều 12). */
export function monthWindow(period: string): { from: Day; to: Day } {
  const year = Number(period.slice(0, 4));
  const month = Number(period.slice(4, 6));
  const before = month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
  return { from: `${before}-15`, to: `${year}-${String(month).padStart(2, '0')}-14` };
}

export function unitTypeOf(campaign: Campaign, code: string): UnitType {
  const type = campaign.unitTypes.find((t) => t.code === code);
  if (!type) throw new Error(`unknown unit type ${code}`);
  return type;
}

export function sectionOf(campaign: Campaign, unit: Unit): Section {
  const code = unitTypeOf(campaign, unit.type).section;
  const section = campaign.sections.find((s) => s.code === code);
  if (!section) throw new Error(`unknown section ${code}`);
  return section;
}

const frequencyOf: Record<PeriodKind, Section['frequency']> = { campaign: 'once', day: 'daily', week: 'weekly' };

/** The units that owe an answer in a period: daily and weekly ones only in their own periods. */
export function expectedUnits(campaign: Campaign, state: State, period: string, policy: Policy): Unit[] {
  const frequency = frequencyOf[periodKind(period)];
  return state.units.filter((unit) => {
    const type = unitTypeOf(campaign, unit.type);
    if (unit.removed || !unit.mustReport || type.expected === false) return false;
    if (type.askedFirst && !policy.enterprisesAsked) return false;
    return sectionOf(campaign, unit).frequency === frequency;
  });
}
