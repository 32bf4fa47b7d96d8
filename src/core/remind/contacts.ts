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

/**
 * Whether a contact stands. What failed is tried once more on another day, for Google's bad hours pass, and as soon as the
 * address was changed; `all`: the contacts among which it is one.
 */
export function stands(contact: Contact, all: readonly Contact[], address: string, today: Day): boolean {
  const { kind, period, to, at, outcome } = contact;
  if (outcome === 'sent' || outcome === 'doubtful') return true;
  if (to !== address) return false;
  if (outcome === 'noAddress' || dayOf(at) === today) return true;
  const alike = (c: Contact): boolean => c.kind === kind && c.period === period && c.to === to;
  return all.filter((c) => c.outcome === 'failed' && alike(c)).length > 1;
}

/** What was looked for: a period's step, the address that it has today. */
export interface Sought {
  period: string;
  step: Step;
  to: string;
  today: Day;
}

/** The first contact on or after the day of a step covers it. */
export function coverOf(contacts: readonly Contact[], { period, step, to, today }: Sought): Contact | undefined {
  const kinds = kindsOf[step.audience];
  const own = contacts.filter((c) => c.period === period && kinds.includes(c.kind) && dayOf(c.at) >= step.day);
  return own.find((c) => stands(c, contacts, to, today));
}

export const contactsOf = (unit: Unit): readonly Contact[] => unit.contacts ?? [];

/** A cell holds 50,000 characters, and the rest of the row is in it, too. */
const longest = 30_000;

/** A unit that reports days is reminded every working day: of those the oldest go first. */
export function withContact(contacts: readonly Contact[] | undefined, contact: Contact): Contact[] {
  const all = [...(contacts ?? []), contact];
  while (JSON.stringify(all).length > longest) {
    const passing = all.findIndex((c) => c.kind === 'missing' || c.kind === 'digest');
    all.splice(Math.max(0, passing), 1);
  }
  return all;
}

/** Mailboxes that had their reminder on this day. */
export function remindedOn(units: readonly Unit[], day: Day): Set<string> {
  const today = units
    .flatMap(contactsOf)
    .filter((c) => reminderKinds.includes(c.kind) && dayOf(c.at) === day)
    .filter((c) => c.outcome === 'sent' || c.outcome === 'doubtful');
  return new Set(today.flatMap((c) => c.to.split(',')));
}

/** Mails of a campaign period that reminded somebody who is told, not asked; those about days and weeks are of the first. */
export function remindersSent({ units }: Pick<State, 'units'>, period: string): number {
  const counts = (c: Contact): boolean =>
    c.outcome === 'sent' && (c.kind === 'missing' ? period === 'main' : c.kind !== 'open' && c.period === period);
  const told = units.filter((u) => u.tone === 'yeuCau');
  return told.flatMap(contactsOf).filter(counts).length;
}

/** When the unit or its head was last reminded; 0 for never. */
export const lastContact = (unit: Unit): number =>
  contactsOf(unit).reduce((n, c) => (c.outcome === 'sent' && c.kind !== 'open' ? Math.max(n, c.at) : n), 0);
