/** When a request is asked again, and how long it waits before. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, answerOf } from './answer.ts';
import { say } from './output.ts';

const TRIES = 5;
/** Without a connection, waiting longer seldom helps and nothing is lost by stopping. */
const TRIES_UNREACHED = 3;
const FIRST_WAIT_MS = 1000;
/** Whoever is asked to wait longer may as well run the command again later. */
const LONGEST_WAIT_MS = 120_000;

/** Google's are shorter; a proxy's may be a whole page. */
const LONGEST_WORDS = 400;

/** No answer that helps: the last one, for the caller to put into words. */
export class GaveUp extends Error {
  constructor(readonly answer: Answer) {
    super(answer.message);
  }
}

/** 1 s, 2 s, 4 s, 8 s, each with up to a quarter more, so that several installers do not knock together. */
function waitBefore(attempt: number, { retryAfter }: Answer): number {
  return retryAfter ?? FIRST_WAIT_MS * 2 ** (attempt - 1) * (1 + Math.random() / 4);
}

interface Manner {
  repeatable: boolean;
  renew?: () => Promise<unknown>;
  /** Takes out of words what nobody may see. */
  redact?: (words: string) => string;
}

/**
 * `repeatable`: asking twice is as good as once (GET, PUT, PATCH, DELETE, a token), so an unknown outcome is no obstacle.
 * `renew` gets a new access token; it is called at most once.
 */
export async function withRetry<T>(
  ask: () => Promise<T>,
  { repeatable, renew, redact = (words) => words }: Manner,
): Promise<T> {
  let renewed = renew === undefined;
  for (let attempt = 1; ; ) {
    try {
      return await ask();
    } catch (error) {
      const found = answerOf(error, Date.now());
      // Cut afterwards: half a secret is not found.
      const answer: Answer = { ...found, message: redact(found.message).slice(0, LONGEST_WORDS) };
      if (answer.outcome === 'expired' && !renewed) {
        renewed = true;
        await renew?.();
        continue;
      }
      const again =
        answer.outcome === 'busy' || answer.outcome === 'unreached' || (answer.outcome === 'unknown' && repeatable);
      const tries = answer.outcome === 'unreached' ? TRIES_UNREACHED : TRIES;
      const wait = waitBefore(attempt, answer);
      if (!again || attempt >= tries || wait > LONGEST_WAIT_MS) throw new GaveUp(answer);
      if (wait >= FIRST_WAIT_MS) say(`  waiting ${Math.ceil(wait / 1000)} s: ${answer.message}`);
      await pause(wait);
      attempt++;
    }
  }
}
