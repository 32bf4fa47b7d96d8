/** What a person deleted, or what this account may not see, is no reason to back up nothing. */
import { Refused } from '../google/errors.ts';

/** Null where Google knows of no such thing. */
export async function unlessGone<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  }
}
