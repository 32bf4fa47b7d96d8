/** The part of the digest about mails: what went, what could not, what is to go. */
import { addDays, dayOf } from '../../core/dates.ts';
import { contactsOf } from '../../core/remind/contacts.ts';
import type { Planned, Verdict } from '../../core/remind/planned.ts';
import { type Contact, type ContactKind, findUnit } from '../../core/state.ts';
import { type Count, type DigestMails, marked, unitMarks } from '../../texts/digest.ts';
import { mailKindLabels } from '../../texts/labels.ts';
import { nameOf, type OfficeScope } from './officeScope.ts';

const order: readonly ContactKind[] = ['open', 'before', 'due', 'overdue', 'missing', 'head', 'leader'];

export function digestMails(scope: OfficeScope, planned: readonly Planned[]): DigestMails {
  const { today, ladder } = scope;
  const owing = owingCodes(scope);
  const about = (verdict: Verdict): Planned[] => planned.filter((p) => p.verdict === verdict && owing.has(p.unit));
  const quota = about('quota');
  const tomorrow = addDays(today, 1);
  const sentToday = allContacts(scope).filter((c) => c.outcome === 'sent' && dayOf(c.at) === today);
  return {
    sent: counts(sentToday.map((c) => c.kind)),
    going: counts(planned.flatMap((p) => (p.verdict === 'goes' && p.kind && p.kind !== 'leader' ? [p.kind] : []))),
    failed: addressees(scope, about('failed')),
    noAddress: addressees(
      scope,
      about('noAddress').filter((p) => p.step.audience !== 'leader'),
    ),
    leaderUnset: about('noAddress').some((p) => p.step.audience === 'leader'),
    doubtful: doubtful(scope, owing),
    quota: { mails: String(quota.length), units: addressees(scope, quota) },
    paused: !ladder.on,
    tomorrow: counts([
      ...planned.flatMap((p) => (p.verdict === 'later' && dayOf(p.at) === tomorrow ? (kindThen(p) ?? []) : [])),
      ...leadersThen(planned, tomorrow),
    ]),
  };
}

/** Whoever has reported since is no longer anybody's worry; days and weeks are never done with. */
const owingCodes = ({ owing, series }: OfficeScope): Set<string> =>
  new Set([...owing, ...series].map((o) => o.unit.code));

const allContacts = ({ state }: OfficeScope): Contact[] => [
  ...state.units.flatMap(contactsOf),
  ...state.office.contacts.filter((c) => c.kind === 'leader'),
];

function counts(kinds: readonly ContactKind[]): Count[] {
  return order.flatMap((kind): Count[] => {
    const count = kinds.filter((k) => k === kind).length;
    return count > 0 ? [[mailKindLabels[kind], count]] : [];
  });
}

/** Each unit once; a head stands behind its name, leaders by their office. */
function addressees({ state }: OfficeScope, planned: readonly Planned[]): string[] {
  return [
    ...new Set(
      planned.flatMap(({ unit: code, step }) => {
        if (step.audience === 'leader') return [unitMarks.leader];
        const unit = findUnit(state, code);
        return unit ? [marked(nameOf(unit), step.audience === 'head' ? [unitMarks.head] : [])] : [];
      }),
    ),
  ];
}

/** Told once: those since the digest before this one. */
function doubtful(scope: OfficeScope, owing: ReadonlySet<string>): string[] {
  const { state } = scope;
  const told = state.office.contacts.reduce((n, c) => (c.kind === 'digest' ? Math.max(n, c.at) : n), 0);
  const is = (c: Contact): boolean => c.outcome === 'doubtful' && c.at > told;
  const leaders = state.office.contacts.some((c) => c.kind === 'leader' && is(c)) ? [unitMarks.leader] : [];
  const units = state.units
    .filter((u) => owing.has(u.code))
    .flatMap((u) => {
      const own = contactsOf(u).filter(is);
      if (own.length === 0) return [];
      return [marked(nameOf(u), own.every((c) => c.kind === 'head') ? [unitMarks.head] : [])];
    });
  return [...leaders, ...units];
}

/** What a step of tomorrow will be; a leader's are one list. */
function kindThen({ kind, step, late }: Planned): ContactKind | null {
  if (step.audience === 'leader') return null;
  if (kind || step.audience === 'head') return kind ?? 'head';
  return late + 1 > 0 ? 'overdue' : late + 1 === 0 ? 'due' : 'before';
}

function leadersThen(planned: readonly Planned[], tomorrow: string): ContactKind[] {
  const lists = planned.filter(
    (p) => p.step.audience === 'leader' && p.verdict === 'later' && dayOf(p.at) === tomorrow && p.to !== '',
  );
  return [...new Set(lists.flatMap((p) => p.to.split(',').map((to) => `${p.period} ${to}`)))].map(() => 'leader');
}
