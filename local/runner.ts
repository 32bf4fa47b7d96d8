import type { Db } from './db.ts';
import { recordExecution } from './executions.ts';
import type { Host, Screen } from './host.ts';
import type { ScriptLock } from './lock.ts';
import { Killed, type Meter, makeMeter, type OnCall } from './meter.ts';
import { type Bundle, type Outcome, runInRealm } from './realm.ts';
import { makeServices } from './services/all.ts';
import type { SheetStore } from './sheets/store.ts';
import type { Fired } from './workspace.types.ts';

/** What all executions of one open workspace share. */
export interface Stage {
  readonly db: Db;
  readonly store: SheetStore;
  readonly lock: ScriptLock;
  readonly bundle: Bundle;
  readonly owner: string;
  readonly screen: Screen;
  readonly onCall?: OnCall;
}

export interface Job {
  path: string;
  trigger: string;
  /** When it starts; from there its clock runs on by the modelled duration. */
  at: number;
  /** Who types, '' where Google hides it. */
  user: string;
  /** Under which account it works; the operating one when absent. */
  as?: string;
  recorded: boolean;
  args(host: Host, store: SheetStore): unknown[];
}

/**
 * Writes made before an exception stay, as at Google, and so do those made before the time ran out; a last write that fails
 * is the execution's error.
 */
function finish(stage: Stage, meter: Meter, job: Job, outcome: Outcome): Fired {
  const { path, trigger, at } = job;
  if (outcome.stack) meter.log.push(outcome.stack);
  let error = meter.stopped()?.message ?? outcome.error;
  try {
    stage.store.flush();
  } catch (failure) {
    error ??= `Exception: ${(failure as Error).message}`;
  }
  if (job.recorded) stage.db.lazily(() => recordExecution(stage.db, meter, { function: path, trigger, at, error }));
  return { function: path, trigger, at, value: error === null ? outcome.value : null, error };
}

/** One execution from its start to its record. A test's Killed passes through, leaving what kill -9 leaves. */
export function execute(stage: Stage, job: Job): Fired {
  const { db, store, lock, screen } = stage;
  const owner = job.as ?? stage.owner;
  const meter = makeMeter(job.at, stage.onCall);
  const host: Host = { db, clock: meter, cells: meter, owner, user: job.user, screen };
  store.refresh();
  try {
    const services = makeServices({ host, store, lock, sleep: (ms) => meter.sleep(ms) });
    const outcome = runInRealm(stage.bundle, services, meter, job.path, job.args(host, store));
    const stopped = meter.stopped();
    if (stopped instanceof Killed) {
      store.discard();
      throw stopped;
    }
    return finish(stage, meter, job, outcome);
  } finally {
    lock.release();
  }
}
