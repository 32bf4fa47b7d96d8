/** Who reports by a day of its own, and who has said when it will. */
import { type Day, dayOf, formatDayAdmin } from '../../core/dates.ts';
import { formatInteger } from '../../core/number.ts';
import { dueFor, dueOf } from '../../core/periods.ts';
import { policyOf } from '../../core/settings.ts';
import type { Unit } from '../../core/state.ts';
import * as say from '../../texts/report/agreed.ts';
import { type Draft, nameOf, namesInFull } from './draft.ts';
import type { Said } from './sayings.ts';

interface Agreed {
  unit: Unit;
  /** Its own last day on time. */
  extendedTo: Day | null;
  /** Of a unit that still owes its answer. */
  promised: Day | null;
}

/** In the order of the registry; nobody of whom nothing is agreed. */
function agreed({ facts, state }: Draft): Agreed[] {
  const { period, totals } = facts;
  const policy = policyOf(state.settings);
  return state.units
    .filter((unit) => totals.units[unit.code])
    .map((unit) => {
      const due = dueFor(unit, period, policy);
      const extendedTo = due === null || due === dueOf(period, policy) ? null : dayOf(due);
      return { unit, extendedTo, promised: promiseOf(facts, unit) };
    })
    .filter(({ extendedTo, promised }) => extendedTo !== null || promised !== null);
}

/** A day that has passed is told of those under orders; the others are not reminded of it. */
function promiseOf({ period, totals, at }: Draft['facts'], unit: Unit): Day | null {
  const promised = unit.agreed?.[period]?.promised;
  const state = totals.units[unit.code]?.standing.state;
  if (!promised || (state !== 'missing' && state !== 'returned')) return null;
  return unit.tone === 'deNghi' && promised < dayOf(at) ? null : promised;
}

export function agreedSaid(draft: Draft): Said[] {
  const all = agreed(draft);
  return (['yeuCau', 'deNghi'] as const).flatMap((tone) => {
    const own = all.filter(({ unit }) => unit.tone === tone);
    const extended = own.filter((a) => a.extendedTo !== null).length;
    const promised = own.flatMap(({ unit, promised: day }) =>
      day ? [{ name: nameOf(draft, unit.code), day: formatDayAdmin(day) }] : [],
    );
    const named = promised.slice(0, namesInFull);
    return [
      ...(extended > 0 ? [{ text: say.extended[tone](formatInteger(extended)) }] : []),
      ...(promised.length > 0 ? [{ text: say.promised[tone](named, promised.length - named.length) }] : []),
    ];
  });
}

/** The state of each unit in the appendix, with what was agreed. */
export function stateSaid(draft: Draft): (code: string, state: string) => string {
  const known = new Map(agreed(draft).map((a) => [a.unit.code, a]));
  return (code, state) => {
    const { unit, extendedTo, promised } = known.get(code) ?? {};
    if (!unit) return state;
    const due = extendedTo ? say.ownDue[unit.tone](state, formatDayAdmin(extendedTo)) : state;
    return promised ? say.itsPromise[unit.tone](due, formatDayAdmin(promised)) : due;
  };
}
