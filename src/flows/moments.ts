/** Days and moments as they are printed. */
import { clockParts, type Day, dayOf, dayParts, formatDayAdmin, weekday } from '../core/dates.ts';
import { dayWords, dueMomentText, momentText, weekdayName } from '../texts/dates.ts';

export function formatDayWords(day: Day): string {
  const { date, month, year } = dayParts(day);
  return dayWords(date, month, year);
}

export function formatMoment(ms: number): string {
  const { hour, minute } = clockParts(ms);
  return momentText(hour, minute, formatDayAdmin(dayOf(ms)));
}

export function formatDueMoment(ms: number): string {
  const { hour, minute } = clockParts(ms);
  return dueMomentText(hour, minute, weekdayName(weekday(dayOf(ms))), formatDayAdmin(dayOf(ms)));
}
