/** Tells what failed among the triggers that ran on the way: a month of half-hours gives one line a fault, not 1.400. */
import type { Fired } from '../workspace.types.ts';
import { scriptError } from './errors.ts';
import { formatInstant } from './time.ts';

export function failureLines(fired: readonly Fired[]): string[] {
  const kinds = new Map<string, { first: number; times: number }>();
  for (const { function: name, error, at } of fired) {
    if (error === null) continue;
    const words = `${name} failed: ${scriptError(error)}`;
    const before = kinds.get(words);
    kinds.set(words, { first: before?.first ?? at, times: (before?.times ?? 0) + 1 });
  }
  return [...kinds].map(([words, { first, times }]) => {
    const often = times === 1 ? '' : ` (${times} times, this is the first)`;
    return `${formatInstant(first)} ${words}${often}`;
  });
}
