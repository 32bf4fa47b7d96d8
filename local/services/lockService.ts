import { GoogleError, Imitation } from '../host.ts';
import type { ScriptLock } from '../lock.ts';

class Lock extends Imitation {
  constructor(
    private readonly _lock: ScriptLock,
    private readonly _onAcquired: () => void,
  ) {
    super();
  }
  get googleName(): string {
    return 'Lock';
  }
  /** tryLock(0) may succeed, tryLock(-1) never does, locking again what is held succeeds (local-runtime.md). */
  tryLock(ms: unknown): boolean {
    const fresh = !this._lock.held();
    if (Number(ms) < 0 || !this._lock.acquire(Number(ms))) return false;
    if (fresh) this._onAcquired();
    return true;
  }
  waitLock(ms: unknown): void {
    if (!this.tryLock(ms)) throw new GoogleError('Lock timeout: another process was holding the lock for too long.');
  }
  /** Does not flush: what is still pending lands outside the lock, as at Google (platform.md 2.5). */
  releaseLock(): void {
    this._lock.release();
  }
  hasLock(): boolean {
    return this._lock.held();
  }
}

/** A bound script has one, others get null (reference/lock/lock-service); nothing of ours takes it. */
class DocumentLock extends Imitation {
  get googleName(): string {
    return 'Lock';
  }
}

export class LockService extends Imitation {
  private readonly _script: Lock;
  constructor(lock: ScriptLock, onAcquired: () => void) {
    super();
    this._script = new Lock(lock, onAcquired);
  }
  get googleName(): string {
    return 'LockService';
  }
  getDocumentLock(): DocumentLock {
    return new DocumentLock();
  }
  getScriptLock(): Lock {
    return this._script;
  }
}
