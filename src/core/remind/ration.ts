/** Which of the mails that are owed now may go now: one reminder a mailbox a day, the reserve of the quota untouched, the longest late first. */
import { addDays, dayOf } from '../dates.ts';
import type { ContactKind, Office, State } from '../state.ts';
import { coverOf, lastContact, remindedOn } from './contacts.ts';
import { morning } from './ladder.ts';
import type { Planned, Verdict } from './planned.ts';

/**
 * Links first, for nobody can report without one; then by days late, then who has waited longest. What is said again every
 * working day comes last: it must not keep a shared mailbox from its other unit.
 */
export function queueOf(state: Pick<State, 'units'>, planned: readonly Planned[]): Planned[] {
  const last = new Map(state.units.map((u) => [u.code, lastContact(u)]));
  const ranks: Partial<Record<ContactKind, number>> = { leader: 0, open: 1, missing: 3 };
  const rank = (p: Planned): number => (p.kind && ranks[p.kind]) ?? 2;
  return planned
    .filter((p) => p.verdict === 'goes')
    .sort((a, b) => rank(a) - rank(b) || b.late - a.late || (last.get(a.unit) ?? 0) - (last.get(b.unit) ?? 0));
}

/** `quota`: recipients that may still be mailed; the planned list keeps its order. */
export function ration(
  state: Pick<State, 'units' | 'office'>,
  planned: readonly Planned[],
  now: number,
  quota: number,
): Planned[] {
  const used = remindedOn(state.units, dayOf(now));
  const verdicts = new Map<Planned, Verdict>();
  let left = quota;
  for (const p of queueOf(state, planned)) {
    const boxes = p.to.split(',');
    const listed = p.kind === 'leader' && boxes.every((b) => hadList(state.office, b, p.period, now));
    const once = p.kind !== 'leader' && p.kind !== 'open';
    if (listed || (once && boxes.some((b) => used.has(b)))) verdicts.set(p, 'cooldown');
    else if (p.kind !== 'leader' && boxes.length > left) verdicts.set(p, 'quota');
    else {
      left -= p.kind === 'leader' ? 0 : boxes.length;
      if (p.kind !== 'leader') for (const box of boxes) used.add(box);
    }
  }
  const tomorrow = morning(addDays(dayOf(now), 1));
  return planned.map((p) => {
    const verdict = verdicts.get(p) ?? p.verdict;
    return verdict === 'cooldown' ? { ...p, verdict, at: tomorrow } : { ...p, verdict };
  });
}

/** One list a day: a name that comes up after it stands in the next. */
const hadList = ({ contacts }: Office, leader: string, period: string, now: number): boolean =>
  contacts.some((c) => c.kind === 'leader' && c.to === leader && c.period === period && dayOf(c.at) === dayOf(now));

/** A leader is told once of each unit: the list goes on the day on which it has a new name. */
export function newToLeader(office: Office, leader: string, owed: readonly Planned[], now: number): Planned[] {
  if (owed[0] && hadList(office, leader, owed[0].period, now)) return [];
  const own = office.contacts.filter((c) => c.kind === 'leader' && c.to === leader);
  return owed.filter(
    (p) =>
      !coverOf(
        own.filter((c) => c.units?.includes(p.unit)),
        { period: p.period, step: p.step, to: leader, today: dayOf(now) },
      ),
  );
}
