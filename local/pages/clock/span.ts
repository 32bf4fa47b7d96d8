/** How far two instants lie apart, and days by Vietnamese time, whatever zone the laptop is set to. */
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Việt Nam has had no summer time since 1975. */
const OFFSET_MS = 7 * HOUR_MS;

const units = [
  [DAY_MS, 'ngày'],
  [HOUR_MS, 'giờ'],
  [MINUTE_MS, 'phút'],
] as const;

/** The two largest units: 2 ngày 3 giờ. */
export function spanText(ms: number): string {
  let left = ms;
  const parts: string[] = [];
  for (const [size, name] of units) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(`${count} ${name}`);
    else if (parts.length > 0) break;
  }
  return parts.length > 0 ? parts.slice(0, 2).join(' ') : 'chưa đến 1 phút';
}

/** 08:00 of the next day. */
export const tomorrowMorning = (now: number): number =>
  (Math.floor((now + OFFSET_MS) / DAY_MS) + 1) * DAY_MS + 8 * HOUR_MS - OFFSET_MS;

/** As a field for days holds it: 2026-05-25. */
export const dayValue = (at: number): string => new Date(at + OFFSET_MS).toISOString().slice(0, 10);

/** What fields for a day and a time say; null while one of them says nothing. */
export function instantOf(day: string, time: string): number | null {
  const at = Date.parse(`${day}T${time}:00+07:00`);
  return Number.isNaN(at) ? null : at;
}
