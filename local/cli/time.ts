/** Instants at the command line: ISO 8601 in, ISO 8601 with +07:00 out. Việt Nam has had no summer time since 1975. */

const offset = 7 * 3_600_000;
const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Null for what is no instant. Without an offset Vietnamese time is meant; a bare day is its first moment. */
export function parseInstant(text: string): number | null {
  const found = pattern.exec(text.trim());
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as Six;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second, Number((found[7] ?? '0').padEnd(3, '0')));
  const back = new Date(asUtc);
  // Date.UTC takes 31 February for 3 March.
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  const zone = offsetOf(found[8]);
  return zone === null ? null : asUtc - zone;
}

type Six = [number, number, number, number, number, number];

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return offset;
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** 2026-05-29T17:00:00+07:00; milliseconds only where there are any. */
export function formatInstant(at: number): string {
  const iso = new Date(at + offset).toISOString();
  return `${iso.endsWith('.000Z') ? iso.slice(0, 19) : iso.slice(0, 23)}+07:00`;
}

export const dayOf = (at: number): string => formatInstant(at).slice(0, 10);
