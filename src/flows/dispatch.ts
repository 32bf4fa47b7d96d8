/** The one clock trigger, every 30 minutes: sweeps, settles mails, keeps the computed tabs in order, reminds. */
import { dayOf } from '../core/dates.ts';
import type { Maker } from '../ports.ts';
import { type Desk, loadState } from './desk.ts';
import { beat } from './installed.ts';
import { publishAll } from './publish.ts';
import { reconcile } from './reconcile.ts';
import { type RemindersSent, sendReminders } from './remind/send.ts';
import { columnsInPlace, repairRows, repairTabs } from './repair.ts';
import { continueSharing } from './report/leaders.ts';
import { type Swept, settleMails, sinceLastSweep, sweep } from './sweep.ts';
import { continueUnitReports } from './unitReportQueue.ts';

export interface Dispatched extends Swept {
  day: boolean;
  reminders: RemindersSent;
}

/** The caller holds the lock; `since`: when the execution began (ms), before it waited for it. */
export function dispatch(desk: Desk, maker: Maker, since: number): Dispatched {
  const { installation, clock } = desk.ports;
  const before = installation.read();
  const now = clock.now();
  const today = dayOf(now);
  const newDay = before.publishedOn !== today;
  repairTabs(desk, maker);
  if (newDay) reconcile(desk);
  const state = loadState(desk.ports);
  if (before.rowsDeleted) repairRows(desk, state);
  const { news, ...swept } = sweep(desk, state, sinceLastSweep(before.sweptTo));
  settleMails(desk, state);
  if (newDay || news) publishAll(desk, state);
  const sweptTo = swept.failed > 0 ? (before.sweptTo ?? '') : String(now);
  const columnsMoved = before.columnsMoved && !columnsInPlace(desk) ? 'yes' : '';
  const after = { sweptTo, publishedOn: today, rowsDeleted: '', columnsMoved };
  if (newDay || news || before.rowsDeleted || before.columnsMoved) installation.write(after);
  beat(desk, state, newDay);
  continueSharing(desk, state);
  continueUnitReports(desk, state, since);
  return { ...swept, day: newDay, reminders: sendReminders(desk, state, since) };
}
