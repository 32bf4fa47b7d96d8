/** Instants and the calendar of a time zone. Sheets count days from 30 December 1899. */

export interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

export function partsIn(timeZone: string, instant: number): Parts {
  const found: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) found[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = found;
  return { year, month, day, hour, minute, second };
}

function asUtc(parts: Parts): number {
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
}

export function instantOf(timeZone: string, parts: Parts): number {
  const wanted = asUtc(parts);
  const offset = (at: number) => asUtc(partsIn(timeZone, at)) - at;
  const first = wanted - offset(wanted);
  // Asked again at the first answer, because the offset there may be another one (summer time).
  return wanted - offset(first);
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Days since 1899-12-30 on the clock of that zone: what Sheets itself stores. */
export function serialOf(timeZone: string, instant: number): number {
  const whole = Math.floor(instant / 1000) * 1000;
  return (asUtc(partsIn(timeZone, whole)) + (instant - whole) - EPOCH) / DAY;
}

/** And back, to the millisecond. */
export function instantOfSerial(timeZone: string, serial: number): number {
  const wall = Math.round(serial * DAY) + EPOCH;
  const at = new Date(wall);
  const parts: Parts = {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
  return instantOf(timeZone, parts) + at.getUTCMilliseconds();
}
