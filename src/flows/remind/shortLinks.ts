/** Short links for what people paste and print: one call of Google each, so as many at a time as the time allows. */
import { storedUnit, type Unit } from '../../core/state.ts';
import type { Maker } from '../../ports.ts';
import type { Desk } from '../desk.ts';
import { unitLink } from '../links.ts';

/**
 * For those of `units` that have none; how many were made. The caller holds the lock. What a cut-off
 * run has made is lost and made again: a second short link of the same address does no harm.
 */
export function shortenLinks(
  desk: Desk,
  maker: Pick<Maker, 'shorten'>,
  units: readonly Unit[],
  limitMs: number,
): number {
  const { clock, memory } = desk.ports;
  const until = clock.now() + limitMs;
  const made: Unit[] = [];
  for (const unit of units.filter((u) => !u.link && !u.removed)) {
    if (clock.now() >= until) break;
    const long = unitLink(desk, unit);
    const short = long && maker.shorten(long);
    // Whoever refuses one refuses the next: long links work as well.
    if (!short) break;
    unit.link = short;
    made.push(unit);
  }
  if (made.length > 0) memory.put(made.map(storedUnit));
  return made.length;
}
