/** What the plan of reminders rests on, read back after `current` was deleted: nobody is reminded of the same step twice. */
import { dayOf } from '../../core/dates.ts';
import { reminderKinds, withContact } from '../../core/remind/contacts.ts';
import { type Contact, type ContactKind, findUnit, type State } from '../../core/state.ts';
import type { Row } from '../../ports.ts';
import { askedMailLabel, keyOf, mailKindLabels, mailStatusLabels } from '../../texts/labels.ts';
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
  }
}

/** Requests share one label; the key of the row (src/flows/remind/claims.ts) begins with what each was. */
function kindOf(cells: Row['cells']): string | null {
  const label = typedText(cells.kind);
  const asked = keyOf({ asked: askedMailLabel }, label);
  return asked ? (typedText(cells.key).split('/')[0] ?? null) : keyOf(mailKindLabels, label);
}

function contactOf({ cells }: Row): Contact | null {
  const kind = kindOf(cells);
  const outcome = keyOf(mailStatusLabels, typedText(cells.status));
  if (!isContactKind(kind) || !outcome || outcome === 'waiting') return null;
  const contact = { kind, period: typedText(cells.period), at: timeOf(cells.at), to: typedText(cells.to), outcome };
  return kind === 'leader' ? { ...contact, units: codesTold(typedText(cells.detail)) } : contact;
}

/**
 * Since when each unit is on the list: from set-up on, or the day on which it was added. Since when units are told of the campaign:
 * a link that was sent once more does not open it, nor does what a cleared trial had opened.
 */
export function daysFromLog(desk: Desk, state: State): void {
  const { setUpAt, clearedAt } = desk.ports.installation.read();
  const log = desk.ports.book.rows('log');
  const linesOf = (what: string): Row[] => log.filter(({ cells }) => cells.what === what);
  const begun = clearedAt || setUpAt;
  const added = linesOf(logSay.unitAdded({}).what).filter(({ cells }) => timeOf(cells.at) > Number(begun ?? 0));
  const days = new Map(added.map(({ cells }) => [typedText(cells.unit), dayOf(timeOf(cells.at))]));
  for (const unit of state.units) unit.since = days.get(unit.code) ?? (begun ? dayOf(Number(begun)) : undefined);
  const openings = linesOf(logSay.campaignOpened({ to: '', without: '' }).what).map(({ cells }) => timeOf(cells.at));
  const opened = openings.find((at) => at > Number(clearedAt ?? 0));
  if (opened !== undefined) state.office.opened = dayOf(opened);
}
