/** Difficulties that units named, by kind. */
import type { Difficulty } from '../../core/report/facts.ts';
import type { Draft } from './draft.ts';

export interface Cause {
  kind: string;
  units: string[];
  told: Difficulty[];
}

/** The most often named first; a unit that names one twice is one unit. */
export function causesOf(draft: Draft): Cause[] {
  const kinds = [...new Set(draft.facts.difficulties.map((d) => d.kind))].filter((kind) => kind !== '');
  return kinds
    .map((kind) => {
      const told = draft.facts.difficulties.filter((d) => d.kind === kind);
      return { kind, told, units: [...new Set(told.map((d) => d.unit))] };
    })
    .sort((a, b) => b.units.length - a.units.length);
}
