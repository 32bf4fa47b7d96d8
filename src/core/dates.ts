import { clean } from './text.ts';

/** Days and instants in Asia/Ho_Chi_Minh: UTC+7, no daylight saving. Instants are epoch milliseconds. */

/** 'yyyy-mm-dd' */
export type Day = string;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const OFFSET = 7 * HOUR;

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

// Counting from 1 March makes the leap day the last of its year; 146,097 days are 400 years.
function dayNumber(year: number, month: number, date: number): number {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Written once a run: planner and due dates ask for the same days thousands of times. */
const written = new Map<number, Day>();

function dayFromNumber(number: number): Day {
  const known = written.get(number) ?? spell(number);
  written.set(number, known);
  return known;
}

function spell(number: number): Day {
  const n = number + 719468;
  const era = Math.floor(n / 146097);
  const doe = n - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const shifted = Math.floor((5 * doy + 2) / 153);
  const date = doy - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return `${pad(yoe + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month)}-${pad(date)}`;
}

interface Parts {
  year: number;
  month: number;
  date: number;
}

const partsOf = (day: Day): Parts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
});

function numberOf(day: Day): number {
  const { year, month, date } = partsOf(day);
  return dayNumber(year, month, date);
}

export const dayOf = (ms: number): Day => dayFromNumber(Math.floor((ms + OFFSET) / DAY));

export const startOfDay = (day: Day): number => numberOf(day) * DAY - OFFSET;

/** 23:59:59 */
export const endOfDay = (day: Day): number => startOfDay(day) + DAY - SECOND;

export const addDays = (day: Day, n: number): Day => dayFromNumber(numberOf(day) + n);

/** Days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** 1 = Monday … 7 = Sunday */
export const weekday = (day: Day): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;

/** '2026W19'. A week belongs to the year of its Thursday (ISO 8601). */
export function isoWeek(day: Day): string {
  const { year } = partsOf(addDays(day, 4 - weekday(day)));
  const week = Math.floor((numberOf(day) - dayNumber(year, 1, 4) + weekday(`${pad(year, 4)}-01-04`) - 1) / 7) + 1;
  return `${pad(year, 4)}W${pad(week)}`;
}

/** Monday of '2026W19'; null when there is no such week. */
export function mondayOf(week: string): Day | null {
  const match = /^(\d{4})W(\d{2})$/.exec(week);
  if (!match) return null;
  const fourth = `${match[1]}-01-04`;
  const monday = addDays(fourth, (Number(match[2]) - 1) * 7 + 1 - weekday(fourth));
  return isoWeek(monday) === week ? monday : null;
}

/** '20260504' */
export const dayId = (day: Day): string => day.replace(/-/g, '');

export const dayFromId = (id: string): Day | null =>
  /^\d{8}$/.test(id) ? parseDay(`${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6)}`) : null;

/** Null unless the calendar has that day. Years before 1900 are slips of the keyboard. */
function validDay(year: number, month: number, date: number): Day | null {
  if (year < 1900 || month < 1 || month > 12 || date < 1 || date > 31) return null;
  const day = `${pad(year, 4)}-${pad(month)}-${pad(date)}`;
  return dayFromNumber(dayNumber(year, month, date)) === day ? day : null;
}

/** 'yyyy-mm-dd' or 'd/m/yyyy', never month first. */
export function parseDay(s: string): Day | null {
  const text = clean(s);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return validDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return local ? validDay(Number(local[3]), Number(local[2]), Number(local[1])) : null;
}

/** «5.6.2026» and «5-6-2026» with strokes, as `parseDay` reads them; anything else as it was typed. */
export const slashed = (typed: string): string =>
  typed.replace(/^\s*(\d{1,2})([.-])(\d{1,2})\2(\d{4})\s*$/, '$1/$3/$4');

/** '2026-05-04T17:05:09+07:00' */
export function toIso(ms: number): string {
  const { hour, minute, second } = clock(ms);
  return `${dayOf(ms)}T${pad(hour)}:${pad(minute)}:${pad(second)}+07:00`;
}

function clock(ms: number): { hour: number; minute: number; second: number } {
  const time = ms - startOfDay(dayOf(ms));
  return {
    hour: Math.floor(time / HOUR),
    minute: Math.floor((time % HOUR) / MINUTE),
    second: Math.floor((time % MINUTE) / SECOND),
  };
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return OFFSET;
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 14 || minutes > 59) return null;
  return (zone[0] === '-' ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** ISO 8601. Without an offset it is our time; a day alone is its 00:00. */
export function parseInstant(s: string): number | null {
  const match = INSTANT.exec(clean(s).toUpperCase());
  const day = parseDay(match?.[1] ?? '');
  const offset = offsetOf(match?.[6]);
  if (!match || day === null || offset === null) return null;
  const [hour, minute, second] = [Number(match[2] ?? 0), Number(match[3] ?? 0), Number(match[4] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const fraction = Number((match[5] ?? '').padEnd(3, '0').slice(0, 3));
  return numberOf(day) * DAY + hour * HOUR + minute * MINUTE + second * SECOND + fraction - offset;
}

/** dd/MM/yyyy, for sheets */
export function formatDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${pad(date)}/${pad(month)}/${pad(year, 4)}`;
}

// Two digits for months 1 and 2 only, so that 1/1 cannot become 11/1 or 1/12 by a stroke (Nghị định 30/2020/NĐ-CP).
const adminMonth = (month: number): string => (month <= 2 ? pad(month) : String(month));

/** 05/6/2026 */
export function formatDayAdmin(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${pad(date)}/${adminMonth(month)}/${pad(year, 4)}`;
}

/** Hour and minute of the day, two digits each. */
export function clockParts(ms: number): { hour: string; minute: string } {
  const { hour, minute } = clock(ms);
  return { hour: pad(hour), minute: pad(minute) };
}

/** As administrative texts write them: day two digits, month two digits only for 1 and 2. */
export function dayParts(day: Day): { date: string; month: string; year: string } {
  const { year, month, date } = partsOf(day);
  return { date: pad(date), month: adminMonth(month), year: pad(year, 4) };
}
