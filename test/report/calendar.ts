/** Days as yyyy-mm-dd, without the product's own arithmetic. */
export type Ymd = string;

const length = 86_400_000;
const noon = (day: Ymd): number => Date.parse(`${day}T12:00:00Z`);

/** The day so many days on. */
export const dayOn = (day: Ymd, n: number): Ymd => new Date(noon(day) + n * length).toISOString().slice(0, 10);

export function days(from: Ymd, to: Ymd): Ymd[] {
  const count = Math.round((noon(to) - noon(from)) / length) + 1;
  return count <= 0 ? [] : Array.from({ length: count }, (_, n) => dayOn(from, n));
}

export const mondayOf = (day: Ymd): Ymd => dayOn(day, -((new Date(noon(day)).getUTCDay() + 6) % 7));

/** 2026W19 */
export function isoWeekOf(day: Ymd): string {
  const thursday = dayOn(mondayOf(day), 3);
  const week = Math.floor((noon(thursday) - noon(`${thursday.slice(0, 4)}-01-01`)) / (7 * length)) + 1;
  return `${thursday.slice(0, 4)}W${String(week).padStart(2, '0')}`;
}
