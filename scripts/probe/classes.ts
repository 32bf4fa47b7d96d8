/** Ids, addresses and instants become classes, so that two plays of the probe that went the same way say the same. */
import type { Answers } from './raw.ts';

export type Fact = string | number | boolean;
export type Facts = Record<string, Fact>;

/** What the probe notes where Google threw (src/google/probe/look.ts). */
export const isError = (value: unknown): value is string => typeof value === 'string' && value.startsWith('! ');

/** Ids are longer than any word. */
export const masked = (text: string): string =>
  text.replace(/[\w-]{20,}/g, '*').replace(/[^\s'"<]+@[^\s'">,]+/g, '<e-mail>');

/** What was only to be allowed: Google's words, or 'ok' whatever came back. */
export const allowed = (value: unknown): Fact => (isError(value) ? masked(value) : 'ok');

/** What is an answer in itself; `as` makes a class of it. */
export function told(value: unknown, as: (value: never) => Fact = (v) => v as Fact): Fact {
  if (isError(value)) return masked(value);
  return value === null || value === undefined ? 'nothing' : as(value as never);
}

export const prefixed = (stage: string, facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [`${stage}.${key}`, value]));

export function who(email: string, effective: string): Fact {
  if (email === '') return 'hidden';
  return email === effective ? 'effective user' : 'somebody else';
}

/** Under which the run worked; '' where that could not be asked. */
export const effectiveOf = ({ users }: Answers): string => (Array.isArray(users) ? String(users[1]) : '');

/** Of every run, from a menu or from a trigger. `owner`: under whom the run from the menu worked. */
export function contextFacts(answers: Answers, owner: string): Facts {
  const effective = effectiveOf(answers);
  return {
    sheet: allowed(answers.sheet),
    user: told(answers.users, ([active]: string[]) => who(active ?? '', effective)),
    runsAs: told(answers.users, () => (effective === owner ? 'whoever chose the menu' : 'somebody else')),
    documentLock: told(answers.documentLock),
  };
}
