/** The letters to the commune's own offices: one list for a leader, the coordinator's digest. */
import { coverageOf, type Standing, standings } from '../../core/coverage.ts';
import { type Day, dayOf, dayParts, daysBetween, formatDayAdmin } from '../../core/dates.ts';
import { dueFor, dueOf } from '../../core/periods.ts';
import { contactsOf, mailboxes } from '../../core/remind/contacts.ts';
import { stepsOf } from '../../core/remind/ladder.ts';
import type { Obligation } from '../../core/remind/obligations.ts';
import type { Planned } from '../../core/remind/planned.ts';
import type { ContactKind, State, Unit } from '../../core/state.ts';
import type { Mail } from '../../ports.ts';
import { digestMail } from '../../texts/digest.ts';
import {
  type LateUnit,
  type LeaderPeriod,
  lateLine,
  leaderMail,
  type WaitingUnit,
  waitingLine,
} from '../../texts/office.ts';
import type { Desk } from '../desk.ts';
import { formatDayShort, formatDueMoment, formatMoment } from '../moments.ts';
import { periodName } from '../periodNames.ts';
import { digestParts } from './digestParts.ts';
import { brief, nameOf, type OfficeScope, officeScope } from './officeScope.ts';

/** To `coordinatorEmail`; the caller has seen that there is one. `planned`: the plan of this instant, tomorrow included. */
export function digestLetter(desk: Desk, state: State, planned: readonly Planned[]): Mail {
  const scope = officeScope(desk, state);
  const to = mailboxes(state.settings.coordinatorEmail ?? '').join(',');
  return { to, ...digestMail(digestParts(scope, planned), scope.words) };
}

/** Told whole: a mail is at most 200 KB, and nobody reads more. The others stand by name. */
const toldWhole = 40;

/** `owed`: units of which this leader has to be told now; the list names all that are late by as much. */
export function leaderLetter(desk: Desk, state: State, owed: readonly Planned[], to: string): Mail {
  const scope = officeScope(desk, state);
  const periods = [...new Set(owed.map((p) => p.period))].map((period) => {
    const fresh = new Set(owed.flatMap((p) => (p.period === period ? [p.unit] : [])));
    return leaderPeriod(scope, period, hadList(state, period, to) ? fresh : new Set());
  });
  return { to, ...leaderMail({ nowText: formatMoment(scope.now), periods }, scope.words) };
}

const hadList = ({ office }: State, period: string, to: string): boolean =>
  office.contacts.some((c) => c.kind === 'leader' && c.period === period && c.to === to && c.outcome === 'sent');

interface Late {
  owing: Obligation;
  days: number;
}

function leaderPeriod(scope: OfficeScope, period: string, fresh: ReadonlySet<string>): LeaderPeriod {
  const { desk, state, words, policy, ladder } = scope;
  const standing = standings(desk.campaign, state, period);
  const coverage = coverageOf([...standing.values()]);
  const due = dueOf(period, policy);
  const owing = scope.owing.filter((o) => o.period === period && o.unit.tone === 'yeuCau');
  const late = lateOnes(scope, owing);
  const units = late.map((l) => lateUnit(l, fresh));
  return {
    periodName: periodName(period, words),
    dueMoment: due === null ? '' : formatDueMoment(due),
    total: String(coverage.expected),
    accepted: String(coverage.reported + coverage.nil + coverage.unchanged),
    onTime: String(coverage.onTime),
    late: String(coverage.late),
    returned: String(coverage.returned),
    missing: String(coverage.missing),
    held: String(coverage.held),
    asked: String(askedMissing(state, standing)),
    fromDays: String(ladder.leader),
    lateCount: String(late.length),
    lateUnits: units.slice(0, toldWhole).map(lateLine),
    lateNames: units.slice(toldWhole).map((u) => u.name),
    waiting: owing.filter((o) => waits(scope, o)).map((o) => waitingLine(waitingUnit(scope, o))),
    allReminded: units.every((u) => u.remindedOn.length > 0),
    allHeadsTold: units.every((u) => u.headToldOn !== ''),
  };
}

const askedMissing = (state: State, standing: ReadonlyMap<string, Standing>): number =>
  state.units.filter((u) => u.tone === 'deNghi' && standing.get(u.code)?.state === 'missing').length;

/** The longest late first; of equals, in the order of the registry. */
function lateOnes(scope: OfficeScope, owing: readonly Obligation[]): Late[] {
  return owing
    .filter((o) => !waits(scope, o) && leaderStepCame(scope, o))
    .map((o) => ({ owing: o, days: daysLate(scope, o) }))
    .sort((a, b) => b.days - a.days);
}

/** A promise or an extension of its own that still runs. */
function waits({ today }: OfficeScope, { unit, period }: Obligation): boolean {
  const { promised = '', extendedTo = '' } = unit.agreed?.[period] ?? {};
  return promised >= today || extendedTo >= today;
}

/** Of a unit that was put on the list afterwards nobody is told that it is late. */
function leaderStepCame({ policy, ladder, today }: OfficeScope, { unit, period }: Obligation): boolean {
  const due = dueFor(unit, period, policy);
  const steps = due === null ? [] : stepsOf(unit, dayOf(due), ladder, policy.holidays);
  return steps.some((s) => s.audience === 'leader' && s.day <= today && s.day >= (unit.since ?? ''));
}

function daysLate({ policy, today }: OfficeScope, { unit, period }: Obligation): number {
  const due = dueFor(unit, period, policy);
  return due === null ? 0 : Math.max(0, daysBetween(dayOf(due), today));
}

function lateUnit({ owing, days }: Late, fresh: ReadonlySet<string>): LateUnit {
  const { unit, period, returnedAt } = owing;
  const { promised, extendedTo } = unit.agreed?.[period] ?? {};
  const told = daysOf(unit, period, ['head']);
  return {
    name: nameOf(unit),
    daysLate: String(days),
    returnedOn: returnedAt === null ? '' : formatDayAdmin(dayOf(returnedAt)),
    remindedOn: shortDays(daysOf(unit, period, ['before', 'due', 'overdue'])),
    head: brief(unit.head),
    headToldOn: told.length > 0 ? formatDayAdmin(told[told.length - 1] as Day) : '',
    promised: promised ? formatDayAdmin(promised) : '',
    extendedTo: extendedTo ? formatDayAdmin(extendedTo) : '',
    fresh: fresh.has(unit.code),
  };
}

function waitingUnit(scope: OfficeScope, owing: Obligation): WaitingUnit {
  const { promised = '', extendedTo = '', reason = '' } = owing.unit.agreed?.[owing.period] ?? {};
  return {
    name: nameOf(owing.unit),
    daysLate: String(daysLate(scope, owing)),
    promised: promised >= scope.today ? formatDayAdmin(promised) : '',
    extendedTo: extendedTo && formatDayAdmin(extendedTo),
    reason: brief(reason, 160),
  };
}

/** Days on which mails of these kinds went, each once. */
function daysOf(unit: Unit, period: string, kinds: readonly ContactKind[]): Day[] {
  const sent = contactsOf(unit).filter((c) => c.period === period && kinds.includes(c.kind) && c.outcome === 'sent');
  return [...new Set(sent.map((c) => dayOf(c.at)))];
}

/** «17/5, 21/5, 24/5/2026»: the year once. */
const shortDays = (days: readonly Day[]): string[] =>
  days.map((day, i) => {
    const next = days[i + 1];
    return next && dayParts(next).year === dayParts(day).year ? formatDayShort(day) : formatDayAdmin(day);
  });
