/** What reminding a large commune costs: service calls and modelled time, whatever the number of mails. No clock is looked at. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openDb } from '../../local/db.ts';
import { setMeta } from '../../local/schema.ts';
import type { Execution, Workspace } from '../../local/workspace.types.ts';
import { ask, desk, MINUTE, Mortal } from '../endurance/stage.ts';

const units = 500;
const reserve = 10;
const leaders = ['lanhdao@mau.example', 'pho@mau.example'];
const local = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+07:00`);

/** The last day on time is 4/6; on 28/5 at 8 o'clock every unit is to be told of it. */
let morning = '';

beforeAll(async () => {
  const settings = { unitDue: '2026-06-05', coordinatorEmail: 'dieuphoi@mau.example', leaderEmail: leaders.join('; ') };
  const made = await desk('an-khanh', settings, units);
  const workspace = made.open();
  workspace.moveClock(local('2026-05-28 07:30'), { missed: true });
  dispatch(workspace);
  workspace.moveClock(local('2026-05-28 07:55'), { missed: true });
  workspace.close();
  morning = join(made.dir, 'w');
});

function dispatch(workspace: Workspace): Execution {
  const { error } = workspace.run('App.dispatch', [], { trigger: 'clock' });
  if (error !== null) throw new Error(error);
  return workspace.executions(1)[0] as Execution;
}

/** A copy in which so many recipients may be mailed. */
function copyWith(quota: number): Mortal {
  const mortal = new Mortal(morning);
  const db = openDb(join(mortal.workspace.dir, 'workspace.db'));
  setMeta(db, 'mailQuota', String(quota));
  db.close();
  return mortal;
}

const costly = ({ calls }: Execution): string =>
  Object.entries(calls)
    .map(([member, n]) => `${n} ${member}`)
    .join(', ');

const numbers: number[] = [0, 1, 9, 10, 11, 40];

test.each(numbers)('%i mails: at most 14 calls and 4 a mail', (mails) => {
  const mortal = copyWith(reserve + mails);
  const { workspace } = mortal;
  workspace.moveClock(local('2026-05-28 08:05'), { missed: true });
  const run = dispatch(workspace);
  const sent = workspace.outbox().length;
  mortal.bury();
  expect(sent).toBe(mails);
  expect(run.serviceCalls, costly(run)).toBeLessThanOrEqual(14 + 4 * mails);
  expect(run.modelledMs).toBeLessThan(270_000);
});

test('a run with nothing to do costs 7 calls, before the hour and when all have been told', () => {
  const mortal = copyWith(1500);
  const { workspace } = mortal;
  expect(dispatch(workspace).serviceCalls).toBe(7);
  workspace.moveClock(local('2026-05-28 08:05'), { missed: true });
  const runs = [dispatch(workspace)];
  while (workspace.outbox().length < units && runs.length < 5) {
    workspace.moveClock(workspace.now() + 30 * MINUTE, { missed: true });
    runs.push(dispatch(workspace));
  }
  // One execution does not carry all of them: it stops in time, and the next goes on.
  expect(runs.length).toBe(2);
  for (const run of runs) expect(run.modelledMs).toBeLessThan(270_000);
  expect(runs.reduce((n, r) => n + r.serviceCalls, 0)).toBeLessThanOrEqual(2 * 14 + 4 * units);
  const to = workspace.outbox().map((m) => m.to);
  expect([to.length, new Set(to).size]).toEqual([units, units]);
  workspace.moveClock(workspace.now() + 30 * MINUTE, { missed: true });
  expect(dispatch(workspace).serviceCalls).toBe(7);
  expect(workspace.outbox()).toHaveLength(units);
  mortal.bury();
});

test('a morning after missed nights: 500 units late, two leaders, no head with an address', () => {
  const mortal = copyWith(reserve + 40);
  const { workspace } = mortal;
  workspace.moveClock(local('2026-06-09 08:05'), { missed: true });
  const run = dispatch(workspace);
  const mails = workspace.outbox();
  expect(mails.slice(0, 2).map((m) => m.to)).toEqual(leaders);
  expect(run.modelledMs).toBeLessThan(270_000);
  expect(run.serviceCalls, costly(run)).toBeLessThanOrEqual(14 + 4 * mails.length);
  const ledger = ask<Record<string, string>[]>(workspace, 'table', 'ledger');
  const count = (status: string): number => ledger.filter((row) => row.status === status).length;
  expect([count('Đã gửi'), count('Lỗi gửi'), count('Không có địa chỉ')]).toEqual([mails.length, 0, units]);
  const lists = ledger.filter((row) => row.kind === 'Trình lãnh đạo');
  expect(lists.map((row) => row.detail?.match(/[A-Z]{2}\d{5}/g)?.length)).toEqual([units, units]);
  mortal.bury();
});
