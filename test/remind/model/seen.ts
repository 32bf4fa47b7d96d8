/** What was seen of a scenario, as it stood at a time, and what is found wrong with it. */
import type { Facts, Registered } from './facts.ts';
import { dayOf, HOUR, isoOf, type Line, linesOf, numberOf } from './ladder.ts';

export class Seen {
  readonly lines: Line[];
  readonly faults: string[] = [];

  constructor(readonly facts: Facts) {
    this.lines = linesOf(facts);
  }

  says(fault: string, line?: Line): void {
    const where = line ? `${new Date(line.at + 7 * HOUR).toISOString().slice(0, 19)} ${line.kind} ${line.unit}: ` : '';
    this.faults.push(where + fault);
  }

  /** How many accepted answers of the unit are left at that time. */
  counts(unit: string, period: string, at: number): boolean {
    let live = 0;
    for (const told of this.facts.answers) {
      if (told.unit !== unit || told.period !== period || told.at > at) continue;
      if (told.what !== 'returned') live += told.what === 'accepted' ? 1 : -1;
    }
    return live > 0;
  }

  paused(at: number): boolean {
    return this.facts.pauses.filter((p) => p.at <= at).at(-1)?.on === false;
  }

  agreed(unit: string, at: number, what: 'promised' | 'extendedTo'): { day: number; typed: number } | null {
    const own = this.facts.agreed.filter((a) => a.unit === unit && a.at <= at && a[what]);
    const day = own.at(-1)?.[what];
    if (!day) return null;
    // The same day typed again is no new agreement.
    const before = own.findLastIndex((a) => a[what] !== day);
    return { day: numberOf(day), typed: dayOf(own[before + 1]?.at as number) };
  }

  due(unit: string, at: number): number {
    return this.agreed(unit, at, 'extendedTo')?.day ?? numberOf(this.facts.due);
  }

  /** Days or weeks that are over and have no answer. */
  missing(unit: Registered, at: number): boolean {
    const since = dayOf(this.facts.start);
    for (let day = since; day < dayOf(at); day += 1) {
      const sunday = (day + 3) % 7 === 6;
      const week = `2026W${Math.floor((day - numberOf('2025-12-29')) / 7) + 1}`;
      const period = unit.series === 'days' ? isoOf(day).replaceAll('-', '') : week;
      if ((unit.series === 'days' || sunday) && !this.counts(unit.code, period, at)) return true;
    }
    return false;
  }
}
