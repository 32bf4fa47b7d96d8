/** What stands between a draft and the signature (domain A.7.1; seen by the coordinator before the report is made). */
import type { Campaign } from '../campaign.ts';
import { type Day, daysBetween, endOfDay, parseDay } from '../dates.ts';
import { dueOf, expectedUnits, periodKind, unitTypeOf } from '../periods.ts';
import { type Policy, policyOf } from '../settings.ts';
import type { Answer, State } from '../state.ts';
import type { Blocker, Standings } from './facts.ts';

export function blockersOf(
  campaign: Campaign,
  state: State,
  period: string,
  standings: Standings,
  asOf: Day,
): Blocker[] {
  const policy = policyOf(state.settings);
  const expected = expectedUnits(campaign, state, period, policy);
  const unset = campaign.settings
    .filter((s) => s.blocksReport && (state.settings[s.key] ?? '') === '')
    .map((s) => s.key);
  const blank = expected.filter((u) => unitTypeOf(campaign, u.type).area && u.households === null).map((u) => u.code);
  const inPeriod = (a: Answer): boolean => a.period === period || periodKind(a.period) !== 'campaign';
  const found: Blocker[] = [
    { code: 'missing', items: standings.missing },
    { code: 'returned', items: unresolved(state, inPeriod, (a) => a.returned?.at) },
    { code: 'held', items: unresolved(state, inPeriod, (a) => a.held?.at) },
    { code: 'registryStale', items: isStale(state.settings, asOf) ? ['registryDate'] : [] },
    { code: 'registryBlank', items: blank },
    { code: 'unset', items: unset },
    { code: 'datesWrong', items: wrongDates(policy) },
  ];
  return found.filter(({ items }) => items.length > 0);
}

/** Units whose newest word is not among the figures: they were told to mend it, or it came after the cut-off. */
function unresolved(
  state: State,
  inPeriod: (answer: Answer) => boolean,
  at: (answer: Answer) => number | undefined,
): string[] {
  // What was accepted after it has taken it away; at the same instant it is the newer word.
  const open = state.answers.filter((a) => inPeriod(a) && (at(a) ?? -1) >= (a.counted?.at ?? 0));
  const codes = new Set(open.map((a) => a.unit));
  return state.units.filter((u) => !u.removed && codes.has(u.code)).map((u) => u.code);
}

function isStale(settings: Record<string, string>, asOf: Day): boolean {
  const day = parseDay(settings.registryDate ?? '');
  const most = Number(settings.registryMaxAgeDays) || 0;
  return day !== null && most > 0 && daysBetween(day, asOf) > most;
}

export type WrongDates = 'S-CFG-02' | 'S-CFG-04' | 'S-CFG-05';

/** The unit's deadline lies before the cut-off, and that not after the city's (domain A.7-9). */
export function wrongDates(policy: Policy): WrongDates[] {
  const due = dueOf('main', policy);
  const cityEnd = policy.cityDue ? endOfDay(policy.cityDue) : null;
  const { cutoff } = policy;
  const faults: WrongDates[] = [];
  if (due !== null && cityEnd !== null && due >= cityEnd) faults.push('S-CFG-02');
  if (due !== null && cutoff !== null && due >= cutoff) faults.push('S-CFG-04');
  if (cutoff !== null && cityEnd !== null && cutoff > cityEnd + 999) faults.push('S-CFG-05');
  return faults;
}
