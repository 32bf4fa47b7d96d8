import type { Lock } from '../ports.ts';

/** Longer than any intake, shorter than what a trigger may run: 30 answers may wait for each other. */
const patienceMs = 120_000;

/** The script lock: one for all users. It ends with the execution; pending writes must be flushed before (reference/lock/lock). */
export function makeLock(): Lock {
  const lock = LockService.getScriptLock();
  return {
    alone: (work) => (lock.tryLock(patienceMs) ? work() : null),
    release: () => lock.releaseLock(),
  };
}
