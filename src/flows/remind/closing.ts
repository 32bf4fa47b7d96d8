/** What the coordinator is warned of before the figures of a period are closed: a line each. */
import { standings } from '../../core/coverage.ts';
import { dayOf } from '../../core/dates.ts';
import { planReminders } from '../../core/remind/plan.ts';
import { blockersOf } from '../../core/report/gate.ts';
import { policyOf } from '../../core/settings.ts';
import type { State, Unit } from '../../core/state.ts';
import { type ClosingWarning, closingWarning } from '../../texts/openClose.ts';
import type { Desk } from '../desk.ts';

export function lastWarnings(desk: Desk, state: State): string[] {
  const period = policyOf(state.settings).openPeriods[0] as string;
  const missing = missingIn(desk, state, period);
  const blocked = blockedBy(desk, state, period, missing);
  const of = (codes: readonly string[], fits: (unit: Unit) => boolean = () => true): string[] =>
    state.units.filter((u) => codes.includes(u.code) && fits(u)).map((u) => u.name);
  const owing = [...missing, ...(blocked.get('returned') ?? [])];
  const until = (day: 'promised' | 'extendedTo'): string[] =>
    of(owing, (u) => stillRuns(desk, u.agreed?.[period]?.[day]));
  const lines: [ClosingWarning, string[]][] = [
    // Bodies that are asked, not told, are not called late (domain A.7-18).
    ['missing', of(missing, (u) => u.tone === 'yeuCau')],
    ['asked', of(missing, (u) => u.tone === 'deNghi')],
    ['returned', of(blocked.get('returned') ?? [])],
    ['held', of(blocked.get('held') ?? [])],
    ['promised', until('promised')],
    ['extended', until('extendedTo')],
    ['unsent', of(unsent(desk, state))],
    ['waiting', of(waiting(state))],
    ['unset', (blocked.get('unset') ?? []).map((key) => settingName(desk, key))],
  ];
  return lines.map(([kind, names]) => closingWarning(kind, names)).filter((line) => line !== '');
}

const missingIn = (desk: Desk, state: State, period: string): string[] =>
  [...standings(desk.campaign, state, period)].flatMap(([unit, { state: stands }]) =>
    stands === 'missing' ? [unit] : [],
  );

/** What also stands in the way of the report, by its code there. */
function blockedBy(desk: Desk, state: State, period: string, missing: string[]): Map<string, readonly string[]> {
  const codes = { missing, late: [], returned: [], held: [] };
  const blockers = blockersOf(desk.campaign, state, period, codes, dayOf(desk.ports.clock.now()));
  return new Map(blockers.map(({ code, items }) => [code, items]));
}

const stillRuns = ({ ports }: Desk, day: string | undefined): boolean =>
  day !== undefined && day >= dayOf(ports.clock.now());

const settingName = ({ campaign }: Desk, key: string): string =>
  campaign.settings.find((s) => s.key === key)?.name ?? key;

/** Reminders that today's quota does not carry. */
function unsent(desk: Desk, state: State): string[] {
  const request = { now: desk.ports.clock.now(), days: 0, quota: desk.ports.mailer.quota() };
  const planned = planReminders(desk.campaign, state, request);
  return planned.filter((p) => p.verdict === 'quota').map((p) => p.unit);
}

const waiting = (state: State): string[] =>
  state.answers.filter((a) => a.mails.some((m) => m.state === 'waiting')).map((a) => a.unit);
