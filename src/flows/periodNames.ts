import { addDays, type Day, dayFromId, formatDayAdmin, mondayOf } from '../core/dates.ts';
import { periodKind } from '../core/periods.ts';
import { dayPeriod, monthPeriod, weekPeriod } from '../texts/periods.ts';
import type { Words } from './words.ts';

export function periodName(period: string, words: Words): string {
  const kind = periodKind(period);
  if (kind === 'day') return dayPeriod(formatDayAdmin(dayFromId(period) as Day));
  if (kind === 'week') {
    const monday = mondayOf(period) as Day;
    return weekPeriod(formatDayAdmin(monday), formatDayAdmin(addDays(monday, 6)));
  }
  if (period === 'main') return words.periodName || (words.campaignName ?? '');
  return monthPeriod(String(Number(period.slice(4))), period.slice(0, 4));
}
