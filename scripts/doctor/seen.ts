/** What Google answered, or why nothing can be said: a check whose evidence is missing is unknown, not well. */
import { Refused } from '../google/errors.ts';

/** `gone`: Google has no such thing for this account. `unseen`: it could not be asked. Both as sentences. */
export type Seen<T> = { it: T } | { gone: string } | { unseen: string };

export async function look<T>(ask: () => Promise<T>): Promise<Seen<T>> {
  try {
    return { it: await ask() };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return error instanceof Refused && error.status === 404 ? { gone: why } : { unseen: why };
  }
}

/** Looks on from what was seen; what was not seen stays so, for the same reason. */
export async function lookOn<A, B>(from: Seen<A>, ask: (it: A) => Promise<B>): Promise<Seen<B>> {
  return 'it' in from ? look(() => ask(from.it)) : { unseen: 'gone' in from ? from.gone : from.unseen };
}

type Status = 'ok' | 'warn' | 'bad' | 'unknown';

/** `seen` and `todo` are English, for whoever runs the command; `clicks` Vietnamese, for the owner in Google's screens. */
export interface Verdict {
  status: Status;
  seen: string;
  todo?: string;
  clicks?: string;
}

export const ok = (seen: string): Verdict => ({ status: 'ok', seen });
export const unknown = (seen: string, todo?: string): Verdict => ({
  status: 'unknown',
  seen,
  ...(todo ? { todo } : {}),
});
const withAdvice = (status: Status, seen: string, todo: string, clicks?: string): Verdict => ({
  status,
  seen,
  todo,
  ...(clicks ? { clicks } : {}),
});
export const warn = (seen: string, todo: string, clicks?: string): Verdict => withAdvice('warn', seen, todo, clicks);
export const bad = (seen: string, todo: string, clicks?: string): Verdict => withAdvice('bad', seen, todo, clicks);

/** Judges what was seen; what is gone is somebody else's finding, here it is only not to be judged. */
export function judged<T>(from: Seen<T>, judge: (it: T) => Verdict): Verdict {
  if ('it' in from) return judge(from.it);
  return unknown('gone' in from ? from.gone : from.unseen);
}
