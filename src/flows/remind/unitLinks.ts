/** One unit's own link: sent once more, or made anew with another PIN. */
import { sectionOf } from '../../core/periods.ts';
import { mailboxes } from '../../core/remind/contacts.ts';
import { policyOf } from '../../core/settings.ts';
import { type State, storedUnit, type Unit } from '../../core/state.ts';
import type { Mail } from '../../ports.ts';
import { deadlinePhrase } from '../../texts/reminderParts.ts';
import { linkSaid, newLinkMail, pinSaid, resentMail, unitDialog } from '../../texts/unitDesk.ts';
import { type Desk, loadState } from '../desk.ts';
import { unitLabel, unitLink } from '../links.ts';
import { log } from '../log.ts';
import type { Said } from '../menu.ts';
import { formatMoment } from '../moments.ts';
import { periodName } from '../periodNames.ts';
import { savePins } from '../pins.ts';
import { namedUnit } from '../unitReportMake.ts';
import { wordsOf } from '../words.ts';
import { deadlineOf } from './deadline.ts';
import type { DueMail } from './due.ts';
import { sendOne } from './send.ts';

/** One mail now, whatever the ladder says. The caller holds the lock. */
export function resendLink(desk: Desk, typed: string): Said {
  const state = loadState(desk.ports);
  const unit = namedUnit(state, typed);
  return { title: unitDialog.resend, text: deliver(desk, state, unit, sameLinkTo(desk, state, unit)) };
}

export interface PinChanged extends Said {
  url: string;
}

/** Whatever comes in this minute with the old PIN is refused, wherever the clocks of Form and script stand. */
const onTheWayMs = 60_000;

/** What was accepted before stays so (core/judge); whatever comes with the old PIN from here on does not, nor do edits. */
export function changePin(desk: Desk, typed: string, { mail = false }: { mail?: boolean } = {}): PinChanged {
  const state = loadState(desk.ports);
  const unit = namedUnit(state, typed);
  const { installation, memory, clock, account } = desk.ports;
  const former = [...(unit.formerPins ?? []), { pin: unit.pin, until: clock.now() - onTheWayMs }];
  unit.pin = freshPin(
    account.drawPin,
    former.map((f) => f.pin),
  );
  unit.formerPins = former;
  delete unit.link;
  memory.put([storedUnit(unit)]);
  savePins(installation, state);
  log(desk, 'pinChanged', {}, { unit: unit.code, by: account.user() });
  const said = [pinSaid({ unit: unitLabel(unit) })];
  if (mail) said.push(deliver(desk, state, unit, newLinkTo(desk, state, unit)));
  return { title: unitDialog.pin, text: said.join('\n'), url: unitLink(desk, unit) };
}

/** No link that was ever handed out may work again. */
function freshPin(draw: () => string, used: readonly string[]): string {
  const pin = draw();
  return used.includes(pin) ? freshPin(draw, used) : pin;
}

const addressOf = (unit: Unit): string => mailboxes(unit.email).join(',');

function sameLinkTo(desk: Desk, state: State, unit: Unit): DueMail {
  const words = wordsOf(desk.campaign, state.settings);
  const policy = policyOf(state.settings);
  const period = policy.openPeriods[0] as string;
  const name = periodName(period, words);
  const to = addressOf(unit);
  const letter = (): Mail => {
    const now = desk.ports.clock.now();
    // Days and weeks have their own ends.
    const isOnce = sectionOf(desk.campaign, unit).frequency === 'once';
    const due = deadlineOf(unit, period, policy, now, 0);
    const deadline = isOnce && due.left >= 0 ? deadlinePhrase(due, unit.tone) : '';
    const toUnit = { unitName: unit.name, tone: unit.tone, now: formatMoment(now), link: unitLink(desk, unit) };
    const said = { ...toUnit, periodName: name, month: period === 'main' ? '' : name, deadline };
    return { to, ...resentMail(said, words) };
  };
  return { unit: unit.code, contact: { kind: 'open', period: 'main', to }, letter };
}

function newLinkTo(desk: Desk, state: State, unit: Unit): DueMail {
  const words = wordsOf(desk.campaign, state.settings);
  const period = policyOf(state.settings).openPeriods[0] as string;
  const to = addressOf(unit);
  const letter = (): Mail => {
    const said = { unitName: unit.name, tone: unit.tone, periodName: periodName(period, words) };
    return { to, ...newLinkMail({ ...said, formUrl: unitLink(desk, unit) }, words) };
  };
  return { unit: unit.code, contact: { kind: 'open', period: 'main', to }, letter };
}

/** The reserve may be used: a person waits for this one. */
function deliver(desk: Desk, state: State, unit: Unit, mail: DueMail): string {
  const named = { unit: unitLabel(unit) };
  const { to } = mail.contact;
  if (to === '') return linkSaid.noAddress(named);
  if (unitLink(desk, unit) === '') return linkSaid.noLink(named);
  if (desk.ports.mailer.quota() < to.split(',').length) return linkSaid.noQuota(named);
  const outcome = sendOne(desk, state, mail);
  if (outcome === 'quota') return linkSaid.noQuota(named);
  const said = { ...named, to: to.split(',').join(', ') };
  return outcome === 'sent' ? linkSaid.sent(said) : linkSaid.failed(said);
}
