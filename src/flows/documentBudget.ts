/** How many documents the program may still make: Google's allowance opens anew 24 hours after the first request of a day. */
import type { Desk } from './desk.ts';

const dayMs = 24 * 60 * 60_000;
const perDay = 200;
/** Document property with {since, made}. */
const property = 'documents';

interface Window {
  since: number;
  made: number;
}

function windowOf(desk: Pick<Desk, 'ports'>): Window {
  const now = desk.ports.clock.now();
  const stored: Window = JSON.parse(desk.ports.installation.read()[property] || '{"since":0,"made":0}');
  return now - stored.since < dayMs ? stored : { since: now, made: 0 };
}

/** What long runs may still make today; the setting leaves some for what a person asks for. */
export function documentsLeft(desk: Pick<Desk, 'ports'>, settings: Record<string, string>): number {
  const typed = Number(settings.documentsPerDay);
  const allowed = settings.documentsPerDay && Number.isFinite(typed) ? typed : perDay;
  return Math.max(0, allowed - windowOf(desk).made);
}

/** To be called after each document, with whatever else is to be written down in the same call. */
export function countDocument(desk: Pick<Desk, 'ports'>, also: Record<string, string> = {}): void {
  const window = windowOf(desk);
  desk.ports.installation.write({ ...also, [property]: JSON.stringify({ ...window, made: window.made + 1 }) });
}

/** Google's words when an allowance is used up that opens again: those of Apps Script, and those of Drive. A full Drive stays full. */
export function isQuotaError(error: unknown): boolean {
  const said = error instanceof Error ? error.message : String(error);
  return /too many times|quota|rate limit|limit exceeded/i.test(said) && !/storage/i.test(said);
}
