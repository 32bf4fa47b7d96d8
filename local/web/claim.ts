/**
 * One server a workspace: two would show two addresses of one thing, and each would run its scripts. The claim is a lock of the operating
 * system (local/lock.ts), so it dies with its process, however that ends; the address beside it is only for the words.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLock, type ScriptLock } from '../lock.ts';

const LOCK = 'serve.db';
const ADDRESS = 'serve.url';

export interface Claim {
  /** Tells whoever comes second where to look. */
  tell(url: string): void;
  release(): void;
}

export function claim(dir: string): Claim {
  const lock = openLock(join(dir, LOCK));
  const address = join(dir, ADDRESS);
  if (!isFree(lock, dir)) {
    lock.close();
    throw new Error(refusal(dir, address));
  }
  // One that was killed could not take its address away.
  rmSync(address, { force: true });
  return {
    tell: (url) => writeFileSync(address, url),
    release: () => {
      rmSync(address, { force: true });
      lock.close();
    },
  };
}

function isFree(lock: ScriptLock, dir: string): boolean {
  try {
    return lock.acquire(0);
  } catch (error) {
    throw new Error(`không ghi được vào thư mục ${dir} (${(error as Error).message}). Hãy xem lại quyền ghi.`);
  }
}

function refusal(dir: string, address: string): string {
  const what = 'Hãy mở địa chỉ đó, hoặc dừng máy chủ kia (Ctrl-C) rồi chạy lại.';
  return `thư mục ${dir} này đang được mở tại ${addressIn(address)}. ${what}`;
}

function addressIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It is starting: claimed, but not listening yet.
    return 'một cửa sổ lệnh khác';
  }
}
