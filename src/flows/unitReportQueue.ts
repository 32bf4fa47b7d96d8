/** The reports of all units, one after another: as many as an execution and a day allow, the rest by later runs. */

import { countedFigures } from '../core/counted.ts';
import { formatInteger } from '../core/number.ts';
import { policyOf } from '../core/settings.ts';
import type { State, Unit } from '../core/state.ts';
import { type Desk, loadState } from './desk.ts';
import { countDocument, documentsLeft, isQuotaError } from './documentBudget.ts';
import { log } from './log.ts';
import { makeDocument, QuotaUsed, reportPeriod } from './unitReportMake.ts';

export interface UnitReportsMade {
  /** In this run. */
  made: number;
  /** Units without an answer that counts. */
  skipped: number;
  left: number;
  total: number;
  stopped: '' | 'time' | 'quota';
}

/**
 * Google ends an execution after six minutes. This is less than an answer waits for the lock that the run holds (120 s), so that
 * no unit is kept from its reply; the window of the coordinator calls again until nothing is left.
 */
const runMs = 90_000;

/** Document property: the queue that was started, and the units whose report is made. */
const property = 'unitReports';

interface Queue {
  period: string;
  /** False when all were made, or none was asked for. */
  going: boolean;
  /** Codes, parted by blanks: a property holds 9 KB. */
  done: string;
}

function queueOf(desk: Desk, period: string): Queue {
  const stored: Partial<Queue> = JSON.parse(desk.ports.installation.read()[property] || '{}');
  return stored.period === period
    ? { period, going: stored.going ?? false, done: stored.done ?? '' }
    : { period, going: false, done: '' };
}

/** The caller holds the lock. What an earlier run made is not made again, unless `restart` asks for all of them anew. */
export function makeUnitReports(desk: Desk, { restart = false }: { restart?: boolean } = {}): UnitReportsMade {
  const since = desk.ports.clock.now();
  const state = loadState(desk.ports);
  const queue = queueOf(desk, reportPeriod(state));
  const started = { ...queue, going: true, done: restart ? '' : queue.done };
  return work(desk, state, started, since);
}

/** The clock's run goes on with a queue that somebody started; `since`: when that run began (ms). */
export function continueUnitReports(desk: Desk, state: State, since: number): void {
  const queue = queueOf(desk, reportPeriod(state));
  if (!queue.going || documentsLeft(desk, state.settings) === 0) return;
  try {
    work(desk, state, queue, since);
  } catch (error) {
    // Drive refused: the next run tries again, and what else this one has to do is done.
    log(desk, 'failed', { errorRef: error instanceof Error ? error.message : String(error) });
  }
}

/** Progress is written after each document: a run that is cut off makes one twice at worst. */
function work(desk: Desk, state: State, queue: Queue, since: number): UnitReportsMade {
  const { units, skipped } = reporting(desk, state, queue.period);
  const done = new Set(queue.done.split(' ').filter(Boolean));
  const waiting = units.filter((u) => !done.has(u.code));
  const write = (also: Partial<Queue> = {}): Record<string, string> => ({
    [property]: JSON.stringify({ ...queue, ...also, done: [...done].join(' ') }),
  });
  desk.ports.installation.write(write());
  let made = 0;
  let stopped: UnitReportsMade['stopped'] = '';
  let left = documentsLeft(desk, state.settings);
  for (const unit of waiting) {
    if (left <= 0) stopped = 'quota';
    else if (desk.ports.clock.now() - since > runMs) stopped = 'time';
    else if (!makeNext(desk, state, unit)) stopped = 'quota';
    if (stopped) break;
    done.add(unit.code);
    countDocument(desk, write());
    made += 1;
    left -= 1;
  }
  if (!stopped) desk.ports.installation.write(write({ going: false }));
  const result = { made, skipped, left: waiting.length - made, total: units.length, stopped };
  if (made > 0) log(desk, 'unitReportsMade', { made: formatInteger(made), left: formatInteger(result.left) });
  return result;
}

/** False when Google makes no more documents today. */
function makeNext(desk: Desk, state: State, unit: Unit): boolean {
  try {
    makeDocument(desk, state, unit);
    return true;
  } catch (error) {
    if (error instanceof QuotaUsed || isQuotaError(error)) return false;
    throw error;
  }
}

function reporting(desk: Desk, state: State, period: string): { units: Unit[]; skipped: number } {
  const counted = countedFigures(desk.campaign, state, period, policyOf(state.settings));
  const live = state.units.filter((u) => !u.removed);
  const units = live.filter((u) => counted.has(u.code));
  return { units, skipped: live.length - units.length };
}
