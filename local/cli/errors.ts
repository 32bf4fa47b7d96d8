/** The two ways in which a command ends badly; main.ts alone turns them into words and exit codes. */

/** The command line itself is wrong: exit 2. */
export class UsageError extends Error {}

/** The command is right but could not be done: exit 1. */
export class Failure extends Error {}

/** Errors cross from the script's realm, where `instanceof Error` does not hold. */
export function messageOf(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return String(thrown.message);
  return String(thrown);
}

/** The script's errors come with Google's prefix, which says nothing to a person. */
export const scriptError = (error: string): string => error.replace(/^(?:Uncaught )?Error: /, '');
