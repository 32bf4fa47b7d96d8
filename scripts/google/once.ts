/** Making a thing at Google exactly once, although an answer may be lost on the way. */
import { setTimeout as pause } from 'node:timers/promises';
import { Refused, Unconfirmed } from './errors.ts';
import { say } from './output.ts';

const TRIES = 3;
/** A list may lag behind what was made a moment ago, Drive's search above all. */
const LAG_MS = 2000;

/**
 * Looks for the thing, makes it where it is not, and when no answer comes looks again before it asks again.
 * `absent`: it was looked for just now and was not there.
 */
export async function makeOnce<T>(
  what: string,
  { look, make, absent = false }: { look: () => Promise<T | undefined>; make: () => Promise<T>; absent?: boolean },
): Promise<T> {
  let there = absent ? undefined : await look();
  for (let attempt = 0; attempt < TRIES && there === undefined; attempt++) {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof Unconfirmed)) throw error;
      say(`  no answer came for ${what}: looking whether it was made`);
      there = await look();
      if (there === undefined) {
        await pause(LAG_MS);
        there = await look();
      }
    }
  }
  if (there !== undefined) return there;
  throw new Refused(`Google did not answer ${TRIES} times when asked for ${what}. Run the same command again later.`);
}

/** The id in an answer. @throws Unconfirmed: something was made perhaps, and the answer does not say what. */
export function told<T>(id: T | null | undefined, what: string): T {
  if (id) return id;
  throw new Unconfirmed(`The answer to ${what} names nothing that was made.`);
}
