/** Days and ISO weeks in Việt Nam (UTC+7, no summer time), without the product's own arithmetic. */
import type { Figures } from './book.ts';

const day = 86_400_000;
const noon = (ymd: string): number =>
  Date.parse(`${ymd.slice(0, 4)}-${ymd.slice(4, 6)}-${ymd.slice(6, 8)}T12:00:00+07:00`);

/** A.3: the day of `congAn.date`, the week of `ttDvsnc.weekOf`, otherwise the campaign. */
export function periodOf(cells: Figures): string {
  const date = cells['congAn.date'];
  if (date) return date.replace(/-/g, '');
  const monday = cells['ttDvsnc.weekOf'];
  if (!monday) return 'main';
  const thursday = new Date(Date.parse(`${monday}T12:00:00Z`) + 3 * day);
  const week = Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * day)) + 1;
  return `${thursday.getUTCFullYear()}W${String(week).padStart(2, '0')}`;
}

/** The last millisecond of a day `20260504`, or of the Sunday of a week `2026W19`. */
export function endOfDay(period: string): number {
  if (!period.includes('W')) return noon(period) + day / 2 - 1;
  const january4 = Date.parse(`${period.slice(0, 4)}-01-04T12:00:00+07:00`);
  const firstSunday = january4 + ((7 - new Date(january4).getUTCDay()) % 7) * day;
  return firstSunday + (Number(period.slice(5)) - 1) * 7 * day + day / 2 - 1;
}
