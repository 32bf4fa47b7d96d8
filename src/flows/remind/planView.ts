/** The plan as people and tools see it: each unit and step, whether it goes, and why in words. Reads only. */

import { addDays, dayOf, formatDayAdmin, toIso } from '../../core/dates.ts';
import { dueFor } from '../../core/periods.ts';
import { mailboxes } from '../../core/remind/contacts.ts';
import { digestAt, digestIsDue } from '../../core/remind/digest.ts';
import { ladderOf } from '../../core/remind/ladder.ts';
import { planReminders } from '../../core/remind/plan.ts';
import type { Planned, Verdict } from '../../core/remind/planned.ts';
import { policyOf } from '../../core/settings.ts';
import { findUnit, type State, type Unit } from '../../core/state.ts';
import { sayReason, seriesNames, stepText } from '../../texts/plan.ts';
import { type Desk, loadState } from '../desk.ts';
import { formatMoment } from '../moments.ts';
import { periodName } from '../periodNames.ts';
import { type Words, wordsOf } from '../words.ts';
import { dueMails } from './due.ts';

export interface PlanRow {
  unit: string;
  name: string;
  tone: Unit['tone'];
  period: string;
  periodName: string;
  /** 'T-3', 'open', 'missing', 'head+3', 'leader+5'. */
  step: string;
  stepText: string;
  /** The day of the step; `at` is when its mail went, goes or would have gone. */
  day: string;
  at: string;
  /** Now or later on. */
  goes: boolean;
  verdict: Verdict;
  reason: string;
  /** Bare addresses joined by ', '; '' for none. */
  to: string;
  /** Names of the days or weeks that one mail lists. */
  missing?: string[];
}

export interface PlanView {
  now: string;
  paused: boolean;
  /** Recipients that may still be mailed today, the reserve included. */
  quota: number;
  reserve: number;
  /** Mails that go now and their recipients; leaders' lists and the digest are among them. */
  goes: number;
  recipients: number;
  /** In the order of the registry. */
  rows: PlanRow[];
  leader: { to: string; units: string[] }[];
  /** When the coordinator's digest goes next; '' when not within these days. */
  digest: string;
}

export function planRows(desk: Desk, { days }: { days: number }): PlanView {
  const state = loadState(desk.ports);
  const now = desk.ports.clock.now();
  const quota = desk.ports.mailer.quota();
  const planned = planReminders(desk.campaign, state, { now, days, quota });
  const { mails } = dueMails(desk, state);
  const words = wordsOf(desk.campaign, state.settings);
  return {
    now: toIso(now),
    paused: !ladderOf(state.settings).on,
    quota,
    reserve: policyOf(state.settings).mailReserve,
    goes: mails.length,
    recipients: mails.reduce((n, { contact }) => n + contact.to.split(',').length, 0),
    rows: planned.flatMap((p) => rowOf(state, words, p)),
    leader: mails.flatMap(({ contact: { to, units } }) => (units ? [{ to, units }] : [])),
    digest: nextDigest(state, planned, { now, days }),
  };
}

function rowOf(state: State, words: Words, p: Planned): PlanRow[] {
  const unit = findUnit(state, p.unit);
  if (!unit) return [];
  const { period, step, verdict, missing } = p;
  const at = verdict === 'returned' ? returnedAt(state, p) : p.at;
  const reason = sayReason(verdict, unit.tone, step.audience, {
    at: verdict === 'promised' && isTooLate(state, unit, p) ? '' : formatMoment(at),
    until: p.until ? formatDayAdmin(p.until) : '',
    into: p.into ?? '',
  });
  return [
    {
      unit: unit.code,
      name: unit.name,
      tone: unit.tone,
      period,
      periodName: period === 'days' || period === 'weeks' ? seriesNames[period] : periodName(period, words),
      step: step.name,
      stepText: stepText(step.name),
      day: step.day,
      at: toIso(p.at),
      goes: verdict === 'goes' || verdict === 'later',
      verdict,
      reason,
      to: p.to.split(',').join(', '),
      ...(missing ? { missing: missing.map((id) => periodName(id, words)) } : {}),
    },
  ];
}

/** Whether a promise runs so long that nothing may be sent after it. */
function isTooLate({ settings }: State, unit: Unit, { period, at }: Planned): boolean {
  const policy = policyOf(settings);
  if (policy.cutoff !== null && at > policy.cutoff) return true;
  if (unit.tone === 'yeuCau') return false;
  const due = period === 'days' || period === 'weeks' ? null : dueFor(unit, period, policy);
  return due === null || at > due;
}

/** When the newest answer of the period came that was sent back. */
const returnedAt = ({ answers }: State, { unit, period }: Planned): number =>
  Math.max(0, ...answers.flatMap((a) => (a.unit === unit && a.period === period ? (a.returned?.at ?? []) : [])));

function nextDigest(state: State, planned: readonly Planned[], { now, days }: { now: number; days: number }): string {
  if (mailboxes(state.settings.coordinatorEmail ?? '').length === 0) return '';
  // The quota of another day is another one.
  const open = planned.map((p): Planned => (p.verdict === 'quota' ? { ...p, verdict: 'later' } : p));
  const today = dayOf(now);
  for (let ahead = 0; ahead <= days; ahead += 1) {
    const at = Math.max(now, digestAt(addDays(today, ahead)));
    if (digestIsDue(state, ahead === 0 ? planned : open, at)) return toIso(at);
  }
  return '';
}
