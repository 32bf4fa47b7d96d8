/**
 * Claims of the mails that a run is sending, in one document property: written before each mail goes, with what came of those
 * before it. What a run that died has left there is settled by the next one: nothing is sent twice.
 */

import { withContact } from '../../core/remind/contacts.ts';
import type { Contact, State, Unit } from '../../core/state.ts';
import { findUnit, storedOffice, storedUnit } from '../../core/state.ts';
import type { Row } from '../../ports.ts';
import { mailKindLabel, mailStatusLabels } from '../../texts/labels.ts';
import { unitsTold } from '../../texts/log.ts';
import type { Desk } from '../desk.ts';

export interface Claim {
  unit: string;
  contact: Omit<Contact, 'outcome'>;
  subject: string;
  /** Absent while the mail is on its way. */
  outcome?: Contact['outcome'];
  detail?: string;
}

const property = 'claims';

/** A property holds 9 KB; a subject of 250 characters is to have room beside the rest. */
const longest = 8000;

/** What the ledger says of a mail need not be said here. */
const brief = (claims: readonly Claim[]): Claim[] =>
  claims.map((c) => (c.outcome ? { unit: c.unit, contact: c.contact, subject: '', outcome: c.outcome } : c));

export const writeClaims = (desk: Desk, claims: readonly Claim[]): void =>
  desk.ports.installation.write({ [property]: JSON.stringify(brief(claims)) });

/** Whether a further mail can be claimed beside these: a leader's names all units, and some units have many mailboxes. */
export const hasRoom = (claims: readonly Claim[], contact: Omit<Contact, 'at' | 'outcome'>): boolean =>
  claims.length === 0 || JSON.stringify([...brief(claims), contact]).length < longest;

const claimKey = ({ unit, contact }: Claim): string =>
  `${contact.kind}/${unit || contact.to}/${contact.period}@${contact.at}`;

/** Into what is remembered, in memory; `keep` writes it. */
export function remember(state: State, claim: Claim): void {
  const contact: Contact = { ...claim.contact, outcome: claim.outcome ?? 'doubtful' };
  const unit = findUnit(state, claim.unit);
  if (unit) unit.contacts = withContact(unit.contacts, contact);
  else if (claim.unit === '') state.office.contacts = withContact(state.office.contacts, contact);
}

/** One write for all units that were written to, one for the office. */
export function keep(desk: Desk, state: State, claims: readonly Claim[]): void {
  const units = [...new Set(claims.map((c) => c.unit))].flatMap((code): Unit[] => {
    const unit = findUnit(state, code);
    return unit ? [unit] : [];
  });
  const office = claims.some((c) => c.unit === '') ? [storedOffice(state.office)] : [];
  if (units.length + office.length > 0) desk.ports.memory.put([...units.map(storedUnit), ...office]);
}

export function ledgerRow(state: State, claim: Claim): Record<string, string | Date> {
  const { unit, contact, subject, outcome, detail } = claim;
  return {
    key: claimKey(claim),
    at: new Date(contact.at),
    kind: mailKindLabel(contact.kind, findUnit(state, unit)?.tone ?? 'yeuCau'),
    unit,
    period: contact.period,
    to: contact.to,
    subject,
    status: mailStatusLabels[outcome ?? 'doubtful'],
    detail: detail ?? (contact.units ? unitsTold(contact.units) : ''),
  };
}

/** Whether this claim came to be remembered: then its run got as far as it had to. */
function known(state: State, { unit, contact }: Claim): boolean {
  const contacts = unit === '' ? state.office.contacts : (findUnit(state, unit)?.contacts ?? []);
  return contacts.some(
    (c) => c.kind === contact.kind && c.period === contact.period && c.at === contact.at && c.to === contact.to,
  );
}

function outcomeIn(entered: Row | undefined): Contact['outcome'] {
  if (!entered) return 'doubtful';
  return entered.cells.status === mailStatusLabels.failed ? 'failed' : 'sent';
}

/** `properties` as they are now. The ledger gets the lines that the dead run did not write, or wrote and lost. */
export function settleClaims(desk: Desk, state: State, properties: Record<string, string>): void {
  const claims: Claim[] = JSON.parse(properties[property] || '[]');
  const left = claims.filter((claim) => !known(state, claim));
  if (left.length === 0) return;
  for (const claim of left) {
    const [entered] = desk.ports.book.find('ledger', claimKey(claim));
    const settled: Claim = { ...claim, outcome: claim.outcome ?? outcomeIn(entered) };
    remember(state, settled);
    if (!entered) desk.ports.book.append('ledger', ledgerRow(state, settled));
  }
  keep(desk, state, left);
}
