/** What the plan of reminders rests on, read back after `current` was deleted: nobody is reminded of the same step twice. */
import { dayOf } from '../../core/dates.ts';
import { reminderKinds, withContact } from '../../core/remind/contacts.ts';
import { type Contact, type ContactKind, findUnit, type State } from '../../core/state.ts';
import type { Row } from '../../ports.ts';
import { keyOf, mailKindLabels, mailStatusLabels } from '../../texts/labels.ts';
import { codesTold, logSay } from '../../texts/log.ts';
import type { Desk } from '../desk.ts';
import { typedText } from '../editing.ts';
import { timeOf } from '../history.ts';

const officeKinds: readonly ContactKind[] = ['leader', 'digest'];
const isContactKind = (kind: string | null): kind is ContactKind =>
  [...reminderKinds, ...officeKinds].some((known) => known === kind);

/** The ledger shows every mail, whom it went to and what came of it. */
export function contactsFromLedger(desk: Desk, state: State): void {
  const rows = desk.ports.book.rows('ledger').sort((a, b) => timeOf(a.cells.at) - timeOf(b.cells.at));
  for (const row of rows) {
    const contact = contactOf(row);
    const unit = findUnit(state, typedText(row.cells.unit));
    if (!contact) continue;
    if (officeKinds.includes(contact.kind)) state.office.contacts = withContact(state.office.contacts, contact);
    else if (unit) unit.contacts = withContact(unit.contacts, contact);
    // The campaign was opened when the first unit was told of it.
    if (contact.kind === 'open') state.office.opened ??= dayOf(contact.at);
  }
}

function contactOf({ cells }: Row): Contact | null {
  const kind = keyOf(mailKindLabels, typedText(cells.kind));
  const outcome = keyOf(mailStatusLabels, typedText(cells.status));
  if (!isContactKind(kind) || !outcome || outcome === 'waiting') return null;
  const contact = { kind, period: typedText(cells.period), at: timeOf(cells.at), to: typedText(cells.to), outcome };
  return kind === 'leader' ? { ...contact, units: codesTold(typedText(cells.detail)) } : contact;
}

/** Since when each unit is on the list: from set-up on, unless the log names the day on which it was added. */
export function sinceFromLog(desk: Desk, state: State): void {
  const { setUpAt } = desk.ports.installation.read();
  const { what } = logSay.unitAdded({});
  const added = desk.ports.book.rows('log').filter(({ cells }) => cells.what === what);
  const days = new Map(added.map(({ cells }) => [typedText(cells.unit), dayOf(timeOf(cells.at))]));
  for (const unit of state.units) unit.since = days.get(unit.code) ?? (setUpAt ? dayOf(Number(setUpAt)) : undefined);
}
