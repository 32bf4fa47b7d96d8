import type { CellMeter, Clock } from './host.ts';
import { CELL_READ_MS, CELL_WRITE_MS, priceOf } from './latency.ts';

/** Per execution, consumer and Workspace alike (platform.md 1.2). */
const TIME_LIMIT_MS = 360_000;

/** Thrown by a test's `onCall` hook: the execution ends as by kill -9, nothing further is written. */
export class Killed extends Error {}

/** Google's words; the script cannot catch it, for every further call throws it again. */
export class OutOfTime extends Error {
  constructor() {
    super('Exceeded maximum execution time');
  }
}

/** Counts and prices one execution, and so is its clock. */
export interface Meter extends Clock, CellMeter {
  readonly calls: Record<string, number>;
  readonly log: string[];
  readonly totals: { serviceCalls: number; cellsRead: number; cellsWritten: number; modelledMs: number };
  /** Before each call of a service. */
  charge(member: string): void;
  sleep(ms: number): void;
  /** Why the execution may not go on, or null. */
  stopped(): Killed | OutOfTime | null;
}

export type OnCall = (n: number, member: string) => void;

/** The hook's death is final, whatever the script catches. */
function knock(onCall: OnCall | undefined, n: number, member: string): Killed | null {
  try {
    onCall?.(n, member);
    return null;
  } catch (error) {
    return error instanceof Killed ? error : new Killed(String(error));
  }
}

export function makeMeter(start: number, onCall?: OnCall): Meter {
  const calls: Record<string, number> = {};
  const totals = { serviceCalls: 0, cellsRead: 0, cellsWritten: 0, modelledMs: 0 };
  let stopped: Killed | OutOfTime | null = null;

  const spend = (ms: number) => {
    totals.modelledMs += ms;
    if (totals.modelledMs > TIME_LIMIT_MS) stopped ??= new OutOfTime();
  };
  const charge = (member: string) => {
    const ms = priceOf(member);
    if (!stopped && ms > 0) {
      totals.serviceCalls += 1;
      stopped = knock(onCall, totals.serviceCalls, member);
      spend(ms);
    }
    if (stopped) throw stopped;
    calls[member] = (calls[member] ?? 0) + 1;
  };
  const read = (cells: number) => {
    totals.cellsRead += cells;
    spend(cells * CELL_READ_MS);
  };
  const wrote = (cells: number) => {
    totals.cellsWritten += cells;
    spend(cells * CELL_WRITE_MS);
  };
  const now = () => start + Math.floor(totals.modelledMs);
  return { calls, totals, log: [], now, charge, sleep: spend, read, wrote, stopped: () => stopped };
}
