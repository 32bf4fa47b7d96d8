import { GoogleError, NotImitated } from '../host.ts';

/** Utilities.formatDate: the letters of java.text.SimpleDateFormat that we use; any other is refused by name. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string): Intl.DateTimeFormat {
  let known = formatters.get(zone);
  if (known) return known;
  try {
    known = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      weekday: 'short',
    });
  } catch {
    throw new GoogleError(
      `Invalid argument: timeZone. Should be of type: String (a zone of the tz database), got ${zone}`,
    );
  }
  formatters.set(zone, known);
  return known;
}

export interface ZonedParts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Mon … Sun */
  weekday: string;
}

export function partsIn(zone: string, at: Date): ZonedParts {
  const parts = Object.fromEntries(
    formatter(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const number = (key: string) => Number(parts[key]);
  const [year, month, day] = [number('year'), number('month'), number('day')];
  return {
    year,
    month,
    day,
    hour: number('hour'),
    minute: number('minute'),
    second: number('second'),
    weekday: parts.weekday ?? '',
  };
}

/** 1 = Monday … 7 = Sunday, both for the letter u and for clock events (platform.md 2.2). */
export function isoWeekday(weekday: string): number {
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(weekday) + 1;
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

function offset(at: Date, zone: string): string {
  const p = partsIn(zone, at);
  const local = Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute, p.second);
  const minutes = Math.round((local - at.getTime()) / 60_000);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60), 2)}:${pad(Math.abs(minutes) % 60, 2)}`;
}

function run(letters: string, at: Date, zone: string, p: ZonedParts): string {
  const { length } = letters;
  switch (letters[0]) {
    case 'y':
      return length === 2 ? pad(p.year % 100, 2) : pad(p.year, length);
    case 'M':
      if (length <= 2) return pad(p.month, length);
      break;
    case 'd':
      return pad(p.day, length);
    case 'H':
      return pad(p.hour, length);
    case 'm':
      return pad(p.minute, length);
    case 's':
      return pad(p.second, length);
    case 'S':
      return pad(at.getUTCMilliseconds(), length);
    case 'E':
      if (length <= 3) return p.weekday;
      break;
    case 'u':
      return pad(isoWeekday(p.weekday), length);
    case 'X':
      if (length === 3) return offset(at, zone);
      break;
  }
  throw new NotImitated(`Utilities.formatDate pattern '${letters}'`);
}

export function formatDate(at: Date, zone: string, pattern: string): string {
  const parts = partsIn(zone, at);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (whole, quoted: string | undefined) => {
    if (quoted === undefined) return run(whole, at, zone, parts);
    return quoted === '' ? "'" : quoted.replace(/''/g, "'");
  });
}
