/** What the tests of agreements share: a commune with its tracking tab, what is pasted there, and what then stands where. */
import { join } from 'node:path';
import { openDb } from '../../local/db.ts';
import { SheetStore } from '../../local/sheets/store.ts';
import type { Fired, Workspace } from '../../local/workspace.types.ts';
import type { Unit } from '../../src/core/state.ts';
import { Mortal, placeOf, untroubled } from '../endurance/stage.ts';
import { area, commune, type Row, table, thon } from '../report/stage.ts';

/** The last day on time is 25/5/2026. */
const settings = { deadlineRule: 'onOrBefore', campaignStart: '2026-05-18', coordinatorEmail: 'dieuphoi@mau.example' };
const units = [
  thon('TH01'),
  thon('TH02'),
  thon('TH03'),
  { code: 'CA01', type: 'congAn' },
  { code: 'MT01', type: 'mttq' },
];

let prepared = '';

/** Before all tests of a file. */
export async function prepare(): Promise<void> {
  const desk = await commune({ settings, units });
  prepared = join(desk.dir, 'w');
}

/** A workspace of its own, at this time. */
export function at(time: string): Mortal {
  const mortal = new Mortal(prepared);
  untroubled(mortal.workspace.moveClock(Date.parse(time), { missed: true }));
  return mortal;
}

export const before = '2026-05-22T10:00:00+07:00';
export const after = '2026-05-27T10:00:00+07:00';

export const tracked = (w: Workspace, key: string): Row => table(w, 'tracking').find((r) => r.key === key) as Row;
export const logged = (w: Workspace, unit: string): Row[] => table(w, 'log').filter((r) => r.unit === unit);

export function unit(w: Workspace, code: string): Unit {
  const row = table(w, 'current').find((r) => r.key === `unit/${code}`);
  return JSON.parse(String(row?.data));
}

/** Notes of the tracking tab, by row key and column key. */
export function notes(dir: string): Record<string, string> {
  const db = openDb(join(dir, 'workspace.db'));
  try {
    const store = new SheetStore(db);
    const tab = store.tabs().find((t) => t.name === 'Theo dõi');
    const { rows } = store.open(tab?.id ?? -1);
    const keys = rows[0]?.values ?? [];
    return Object.fromEntries(
      rows.slice(2).flatMap((r) => [...(r.notes ?? [])].map(([c, note]) => [`${r.values[0]} ${keys[c]}`, note])),
    );
  } finally {
    db.close();
  }
}

/** Pasted from this cell on. */
export const paste = (w: Workspace, row: string, column: string, values: string[][]): Fired[] => {
  const fired = w.edit({ ...placeOf(w, 'tracking', row, column), values, user: 'dieuphoi@mau.example' });
  untroubled(fired);
  return fired;
};

export const lastCalls = (w: Workspace): number => w.executions().slice(-1)[0]?.serviceCalls ?? Number.NaN;

export const texts = (code: string): Record<string, string> =>
  Object.fromEntries(Object.entries(area(code, 80)).map(([key, value]) => [key, String(value)]));
