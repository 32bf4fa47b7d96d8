/**
 * «Nhập thay»: a unit that reports on paper is entered by the coordinator through its own link. The answer says so itself, in its
 * writer and its note, so that history, mails and whoever reads it later know.
 */
import { type Day, dayOf, formatDayAdmin, parseDay } from '../../core/dates.ts';
import { textFault } from '../../core/reading.ts';
import { mailboxes } from '../../core/remind/contacts.ts';
import type { State, Unit } from '../../core/state.ts';
import { clean } from '../../core/text.ts';
import type { Maker } from '../../ports.ts';
import { behalf, linkSaid, unitDialog } from '../../texts/unitDesk.ts';
import { type Desk, loadState } from '../desk.ts';
import { unitLabel } from '../links.ts';
import { log } from '../log.ts';
import type { Said } from '../menu.ts';
import { namedUnit } from '../unitReportMake.ts';

export interface OnBehalf extends Said {
  /** Opens the Form with all of this in it; '' when it is refused. */
  url: string;
}

/** As typed: the number of the unit's paper, and its day, which may be ''. */
export interface Paper {
  paper?: string;
  day?: string;
}

const paperKept = 100;

export function onBehalf(desk: Desk, maker: Pick<Maker, 'prefilled'>, typed: string, said: Paper): OnBehalf {
  const state = loadState(desk.ports);
  const unit = namedUnit(state, typed);
  const named = { unit: unitLabel(unit) };
  const paper = clean(said.paper ?? '').slice(0, paperKept);
  const day = parseDay(said.day ?? '');
  const fault = faultOf(desk, state, paper, clean(said.day ?? ''), day) ?? (unit.label ? null : linkSaid.noLink(named));
  if (fault) return { title: unitDialog.behalfHead, text: fault, url: '' };
  const note = behalf.note({ paper, day: day ? formatDayAdmin(day) : '' });
  const url = maker.prefilled(prefilledItems(desk, answersFor(state, unit, note)));
  log(desk, 'onBehalfLink', { note }, { unit: unit.code, by: desk.ports.account.user() });
  return { title: unitDialog.behalfHead, text: behalf.ready({ ...named, note }), url };
}

function faultOf(desk: Desk, state: State, paper: string, typedDay: string, day: Day | null): string | null {
  if (paper === '') return behalf.noPaper;
  // The answer itself would be returned for it.
  if (textFault('reason', paper)) return behalf.badPaper;
  const wrongDay = typedDay !== '' && (!day || day > dayOf(desk.ports.clock.now()));
  if (wrongDay) return behalf.badDay;
  if ((state.settings.coordinatorName ?? '') !== '') return null;
  const setting = desk.campaign.settings.find((s) => s.key === 'coordinatorName');
  return behalf.noName({ setting: setting?.name ?? '' });
}

/** By question; what is not known stays to be filled in by hand. The result goes to the unit, or to whoever enters it. */
function answersFor({ settings }: State, unit: Unit, note: string): Record<string, string> {
  const of = (key: string): string => settings[key] ?? '';
  return {
    unit: unit.label ?? '',
    pin: unit.pin,
    submitter: behalf.submitter(of('coordinatorName')),
    submitterTitle: of('coordinatorTitle'),
    email: mailboxes(unit.email)[0] ?? of('coordinatorEmail'),
    reason: note,
    head: unit.head,
  };
}

function prefilledItems(desk: Desk, answers: Record<string, string>): { itemId: number; value: string }[] {
  const items: Record<string, number> = JSON.parse(desk.ports.installation.read().items ?? '{}');
  return Object.entries(answers).flatMap(([key, value]) => {
    const itemId = items[key];
    return itemId === undefined || value === '' ? [] : [{ itemId, value }];
  });
}
