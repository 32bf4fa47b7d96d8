/** What was sent to a unit of our own accord, and which steps of the ladder that covers. */
import { type Day, dayOf } from '../dates.ts';
import type { Contact, ContactKind, State, Unit } from '../state.ts';
import type { Audience, Step } from './ladder.ts';

/** Bare addresses of a list as it is remembered: whatever was typed has been read by `parseEmails` before. */
export const mailboxes = (list: string): string[] => list.split(';').flatMap((one) => one.trim() || []);

const kindsOf: Record<Audience, readonly ContactKind[]> = {
  unit: ['before', 'due', 'overdue'],
  head: ['head'],
  leader: ['leader'],
};

/** Kinds that take the mailbox's one reminder of the day. */
export const reminderKinds: readonly ContactKind[] = ['open', 'before', 'due', 'overdue', 'missing', 'head'];

/** Whether a contact stands: what failed for an address that has since been changed is tried again. */
export const stands = ({ outcome, to }: Contact, address: string): boolean =>
  outcome === 'sent' || outcome === 'doubtful' || to === address;

/** The first contact on or after the day of a step covers it. */
export function coverOf(contacts: readonly Contact[], period: string, step: Step, to: string): Contact | undefined {
  return contacts.find(
    (c) => c.period === period && kindsOf[step.audience].includes(c.kind) && dayOf(c.at) >= step.day && stands(c, to),
  );
}

export const contactsOf = (unit: Unit): readonly Contact[] => unit.contacts ?? [];

/** A unit that reports days is reminded every working day: the oldest go first, what a cell holds is limited. */
const kept = 80;

export function withContact(contacts: readonly Contact[] | undefined, contact: Contact): Contact[] {
  const all = [...(contacts ?? []), contact];
  const passing = all.filter((c) => c.kind === 'missing' || c.kind === 'digest');
  const dropped = new Set(passing.slice(0, Math.max(0, passing.length - kept)));
  return all.filter((c) => !dropped.has(c));
}

/** Mailboxes that had their reminder on this day. */
export function remindedOn(units: readonly Unit[], day: Day): Set<string> {
  const today = units
    .flatMap(contactsOf)
    .filter((c) => reminderKinds.includes(c.kind) && dayOf(c.at) === day)
    .filter((c) => c.outcome === 'sent' || c.outcome === 'doubtful');
  return new Set(today.flatMap((c) => c.to.split(',')));
}

/** Mails of a campaign period that reminded somebody; those about days and weeks are of the first, which they feed. */
export function remindersSent({ units }: Pick<State, 'units'>, period: string): number {
  const counts = (c: Contact): boolean =>
    c.outcome === 'sent' && (c.kind === 'missing' ? period === 'main' : c.kind !== 'open' && c.period === period);
  return units.flatMap(contactsOf).filter(counts).length;
}

/** When the unit or its head was last reminded; 0 for never. */
export const lastContact = (unit: Unit): number =>
  contactsOf(unit).reduce((n, c) => (c.outcome === 'sent' && c.kind !== 'open' ? Math.max(n, c.at) : n), 0);
