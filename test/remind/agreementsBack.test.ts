/** `current` is deleted in the middle of a campaign: agreements and contacts come back, and nobody is written to again. */
import { expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import type { Office, Unit } from '../../src/core/state.ts';
import { ask, nextRun, placeOf, untroubled } from '../endurance/stage.ts';
import { commune, leader, table, thon, type } from '../report/stage.ts';

const settings = {
  deadlineRule: 'onOrBefore',
  coordinatorEmail: 'dieuphoi@mau.example',
  leaderEmail: leader,
  dataCutoff: '2026-06-10T17:00:00+07:00',
  cityDue: '2026-06-15',
};

interface Remembered {
  units: Pick<Unit, 'code' | 'agreed' | 'contacts' | 'since'>[];
  office: Office;
}

function remembered(w: Workspace): Remembered {
  const rows = table(w, 'current').map(({ key, data }) => [String(key), JSON.parse(String(data))] as const);
  const units = rows.filter(([key]) => key.startsWith('unit/')).map(([, unit]) => unit as Unit);
  return {
    units: units.map(({ code, agreed, contacts, since }) => ({ code, agreed, contacts, since })),
    office: rows.find(([key]) => key === 'office')?.[1] as Office,
  };
}

const missedUntil = (w: Workspace, time: string): void => untroubled(w.moveClock(Date.parse(time), { missed: true }));

function forget(w: Workspace): void {
  untroubled(w.deleteSheet(placeOf(w, 'current', 'unit/TH01', 'data').sheetId));
}

test('nobody is reminded twice, promises and extensions hold', async () => {
  const desk = await commune({ settings, units: ['TH01', 'TH02', 'TH03', 'TH04'].map((code) => thon(code)) });
  const w = desk.open();
  const { sheetId } = placeOf(w, 'units', 'TH01', 'code');
  missedUntil(w, '2026-05-21T09:00:00+07:00');
  untroubled(w.edit({ sheetId, row: 7, column: 1, values: [['TH05', 'thon', 'Thôn mới', '', 'th05@mau.example']] }));
  missedUntil(w, '2026-05-22T07:45:00+07:00');
  nextRun(w);
  const first = w.outbox().length;
  expect(first).toBeGreaterThanOrEqual(5);
  type(w, 'tracking', 'TH01/main', 'extendedTo', '28/5/2026');
  type(w, 'tracking', 'TH02/main', 'promised', '27/5/2026');
  type(w, 'tracking', 'TH02/main', 'agreedReason', 'mất điện');
  const before = remembered(w);
  expect(before.units.map((u) => u.contacts?.length)).toEqual([1, 1, 1, 1, 1]);
  expect(before.units.map((u) => u.since)).toEqual([...Array(4).fill('2026-05-20'), '2026-05-21']);
  forget(w);
  nextRun(w);
  expect(w.outbox()).toHaveLength(first);
  expect(remembered(w)).toEqual(before);
  // After the deadline: heads, and the leader's list.
  missedUntil(w, '2026-06-01T07:45:00+07:00');
  nextRun(w);
  const later = w.outbox().length;
  expect(w.outbox().some(({ to }) => to === leader)).toBe(true);
  const then = remembered(w);
  expect(then.office.contacts.map((c) => c.kind)).toContain('leader');
  forget(w);
  nextRun(w);
  expect(w.outbox()).toHaveLength(later);
  const now = remembered(w);
  expect(now.units.map((u) => u.contacts)).toEqual(then.units.map((u) => u.contacts));
  expect(now.office.contacts).toEqual(then.office.contacts);
  w.close();
});

test('whether the campaign was opened is remembered; a link sent once more does not open it', async () => {
  const desk = await commune({ settings, units: ['TH01', 'TH02'].map((code) => thon(code)) });
  const w = desk.open();
  ask(w, 'resendLink', 'TH01');
  forget(w);
  nextRun(w);
  expect(remembered(w).office.opened).toBeUndefined();
  expect(w.outbox()).toHaveLength(1);
  ask(w, 'openCampaign');
  nextRun(w);
  const { office } = remembered(w);
  expect(office.opened).toBe('2026-05-20');
  expect(w.outbox()).toHaveLength(2);
  forget(w);
  nextRun(w);
  expect(remembered(w).office).toEqual(office);
  expect(w.outbox()).toHaveLength(2);
  ask(w, 'clearTrial', { word: 'XÓA' });
  forget(w);
  nextRun(w);
  expect(remembered(w).office.opened).toBeUndefined();
  w.close();
});
