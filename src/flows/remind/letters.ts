/** The mails to units and their heads of our own accord: what the plan says is due, in the words of how things stand at this moment. */
import { dayOf, formatDayAdmin } from '../../core/dates.ts';
import { dueFor, sectionOf, unitTypeOf } from '../../core/periods.ts';
import { contactsOf, mailboxes } from '../../core/remind/contacts.ts';
import { ladderOf, stepsOf } from '../../core/remind/ladder.ts';
import type { Planned } from '../../core/remind/planned.ts';
import { type Policy, policyOf } from '../../core/settings.ts';
import { findUnit, type State, type Unit } from '../../core/state.ts';
import { clean } from '../../core/text.ts';
import type { Mail } from '../../ports.ts';
import { headMail } from '../../texts/headMail.ts';
import type { MailText } from '../../texts/mails.ts';
import { openingMail } from '../../texts/openingMail.ts';
import type { Deadline, OfPeriod, ToUnit } from '../../texts/reminderParts.ts';
import { owedMail } from '../../texts/reminders.ts';
import { subjectLine } from '../../texts/subjectLine.ts';
import type { Desk } from '../desk.ts';
import { titles } from '../fieldLabels.ts';
import { unitLink } from '../links.ts';
import { formatDayShort, formatMoment } from '../moments.ts';
import { periodName } from '../periodNames.ts';
import { type Words, wordsOf } from '../words.ts';
import { deadlineOf, promisedOf } from './deadline.ts';
import { lastFigures } from './lastFigures.ts';
import { missingLetter } from './missingLetter.ts';
import { toMend } from './toMend.ts';

interface Case {
  desk: Desk;
  state: State;
  planned: Planned;
  unit: Unit;
  words: Words;
  policy: Policy;
  now: number;
  toUnit: ToUnit;
}

/** `planned` is about a unit of `state`, to it or its head. */
export function reminderLetter(desk: Desk, state: State, planned: Planned): Mail {
  const known = findUnit(state, planned.unit) as Unit;
  const unit = { ...known, name: clean(known.name), head: clean(known.head) };
  const now = desk.ports.clock.now();
  const { subject, body } = compose({
    desk,
    state,
    planned,
    unit,
    words: wordsOf(desk.campaign, state.settings),
    policy: policyOf(state.settings),
    now,
    toUnit: { unitName: unit.name, tone: unit.tone, now: formatMoment(now), link: unitLink(desk, unit) },
  });
  return { to: planned.to, subject: subjectLine(subject), body };
}

function compose(c: Case): MailText {
  if (c.planned.kind === 'open') return opening(c);
  if (c.planned.kind === 'head') return toHead(c);
  if (c.planned.kind === 'missing') return missingLetter(c, c.planned.missing ?? []);
  return owed(c);
}

/** A campaign may open with a month of its maintenance. */
function opening(c: Case): MailText {
  const { openPeriods } = c.policy;
  const period = openPeriods.includes('main') ? 'main' : (openPeriods[0] as string);
  const { frequency } = sectionOf(c.desk.campaign, c.unit);
  return openingMail({ ...c.toUnit, ...ofPeriod(c, period), frequency, deadline: deadline(c, period) }, c.words);
}

/** How many days are left or gone is asked of the clock, not of the plan: a run may go past midnight. */
function owed(c: Case): MailText {
  const { desk, state, unit, words, planned, toUnit } = c;
  const { at, hints } = toMend(state, unit, planned.period, titles(desk, words, unit));
  return owedMail(
    {
      ...toUnit,
      ...ofPeriod(c, planned.period),
      deadline: deadline(c, planned.period),
      returnedAt: at === null ? '' : formatMoment(at),
      toMend: hints,
      promised: promisedOf(unit, [planned.period], dayOf(c.now)),
      lastFigures: lastFigures(desk, state, unit, words),
      headDay: headDay(c),
    },
    words,
  );
}

function toHead(c: Case): MailText {
  const { desk, state, unit, words, planned, toUnit } = c;
  const { signer, honorific, area } = unitTypeOf(desk.campaign, unit.type);
  const { at } = toMend(state, unit, planned.period, titles(desk, words, unit));
  return headMail(
    {
      ...toUnit,
      ...ofPeriod(c, planned.period),
      head: unit.head,
      signer,
      honorific: honorific ?? '',
      area,
      deadline: deadline(c, planned.period),
      reminded: remindedOn(unit, planned.period),
      returnedAt: at === null ? '' : formatMoment(at),
      promised: promisedOf(unit, [planned.period], dayOf(c.now)),
    },
    words,
  );
}

const ofPeriod = ({ words }: Case, period: string): OfPeriod => {
  const name = periodName(period, words);
  return { periodName: name, month: period === 'main' ? '' : name };
};

const deadline = ({ unit, policy, now, planned }: Case, period: string): Deadline =>
  deadlineOf(unit, period, policy, now, -planned.late);

/** The day to come on which the head is told; '' where that will not be. */
function headDay({ state, unit, policy, now, planned }: Case): string {
  const due = dueFor(unit, planned.period, policy);
  if (due === null || mailboxes(unit.headEmail).length === 0) return '';
  const steps = stepsOf(unit, dayOf(due), ladderOf(state.settings), policy.holidays);
  const step = steps.find((s) => s.audience === 'head');
  const closed = policy.cutoff !== null && (step?.at ?? 0) > policy.cutoff;
  return step && step.day > dayOf(now) && !closed ? formatDayAdmin(step.day) : '';
}

function remindedOn(unit: Unit, period: string): string[] {
  const sent = contactsOf(unit).filter((c) => c.outcome === 'sent' && c.period === period);
  const days = sent.filter((c) => c.kind === 'before' || c.kind === 'due' || c.kind === 'overdue').map((c) => c.at);
  return [...new Set(days.map((at) => formatDayShort(dayOf(at))))];
}
