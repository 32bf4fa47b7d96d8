/** Days and moments as they are printed. */
import { clockParts, type Day, dayOf, dayParts, formatDayAdmin, weekday } from '../core/dates.ts';
import { dayWords, dueMomentText, momentText, weekdayName } from '../texts/dates.ts';

export function formatDayWords(day: Day): string {
  const { date, month, year } = dayParts(day);
  return dayWords(date, month, year);
}

/** 05/6, where the year is clear. */
export function formatDayShort(day: Day): string {
  const { date, month } = dayParts(day);
  return `${date}/${month}`;
}

export function formatMoment(ms: number): string {
  const { hour, minute } = clockParts(ms);
  return momentText(hour, minute, formatDayAdmin(dayOf(ms)));
}

export function formatDueMoment(ms: number): string {
  const { hour, minute } = clockParts(ms);
  return dueMomentText(hour, minute, weekdayName(weekday(dayOf(ms))), formatDayAdmin(dayOf(ms)));
}
