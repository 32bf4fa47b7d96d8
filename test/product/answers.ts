/** Answers that are right as they stand, one a section; a test changes the one thing it is about. */

import { join } from 'node:path';
import { openDb } from '../../local/db.ts';
import { isFormula } from '../../local/sheets/cells.ts';
import { SheetStore } from '../../local/sheets/store.ts';
import type { Workspace } from '../../local/workspace.types.ts';
import type { Cells, Desk, Line } from '../support/tonghop.ts';

export const profiles = ['an-khanh', 'hai-duong'] as const;
export type Profile = (typeof profiles)[number];
/** Where no attachment is looked at (that is for unitReport.test.ts): it takes longer than all the rest of an answer. */
export const unattached = { 'unitReport.attach': 'không' };
export const coordinator = 'dieuphoi.mau@example.vn';

const bases: Record<string, Cells> = {
  area: {
    'area.households': 412,
    'area.householdsInstalled': 300,
    'area.citizensInstalled': 400,
    'area.loggedIn': 350,
    'area.smartphone': 500,
    'area.smartphoneGuided': 100,
    'area.team': 'Chưa thành lập',
  },
  school: {
    'school.done': 'Đã triển khai',
    'school.staff': 28,
    'school.staffInstalled': 20,
    'school.staffLoggedIn': 0,
    'school.pupils': 10,
    'school.pupilsInstalled': 5,
  },
  enterprise: {
    'enterprise.workers': 120,
    'enterprise.eid2': 100,
    'enterprise.installed': 90,
    'enterprise.activated': 80,
    'enterprise.support': 'Đã bố trí',
    'enterprise.posted': 'Đã dán',
  },
  office: { 'office.staff': 10, 'office.installed': 10, 'office.loggedIn': 0 },
  visit: { 'visit.total': 90, 'visit.already': 20, 'visit.new': 50, 'visit.notEligible': 15, 'visit.refused': 5 },
  congAn: { 'congAn.date': '2026-05-19', 'congAn.eid2Daily': 4, 'congAn.installDaily': 7 },
  ttDvsnc: {
    'ttDvsnc.weekOf': '2026-05-18',
    'ttDvsnc.broadcasts': 2,
    'ttDvsnc.broadcastDates': '19/5; 20/5',
    'ttDvsnc.posts': 3,
    'ttDvsnc.portal': 1,
  },
  union: { 'union.group': 'Đảng viên', 'union.smartphone': 60, 'union.guided': 50 },
  support: { 'support.smartphone': 40, 'support.guided': 30, 'support.scope': 'Tổ dân phố số 5' },
};

const sectionOf: Record<string, string> = {
  TH: 'area',
  TDP: 'area',
  TR: 'school',
  DN: 'enterprise',
  CA: 'congAn',
  HCC: 'visit',
  YT: 'visit',
  DV: 'ttDvsnc',
  QS: 'support',
  VP: 'office',
  KT: 'office',
  MT: 'union',
  DU: 'union',
};

export const section = (unit: string): string => sectionOf[unit.replace(/\d+$/, '')] as string;

/** A right answer of the unit with these cells changed; '' leaves a question unanswered. */
export const answer = (unit: string, changed: Cells = {}): Cells => ({ unit, ...bases[section(unit)], ...changed });

/** A nil or unchanged answer: what belongs to the key, and no figures. */
export function bare(unit: string, kind: 'nil' | 'unchanged', changed: Cells = {}): Cells {
  const keys = ['congAn.date', 'ttDvsnc.weekOf', 'union.group'];
  const own = Object.entries(bases[section(unit)] ?? {}).filter(([code]) => keys.includes(code));
  return { unit, kind, ...Object.fromEntries(own), ...changed };
}

/** 'accepted: W-REG-01 area.households warn' */
export const told = (line: Line | undefined): string => {
  const problems = (line?.problems ?? []).map((p) => `${p.code} ${p.field} ${p.level}`).sort();
  return [`${line?.status}:`, ...problems].join(' ');
};

export const sent = async (desk: Desk, ...rows: Cells[]): Promise<string[]> => (await desk.submit(...rows)).map(told);

export type TableRow = Record<string, string | number>;
export const table = (desk: Desk, tab: string): Promise<TableRow[]> => desk.json<TableRow[]>('table', tab);

export interface Rate {
  num: number;
  den: number | null;
  denReporting?: number;
  rate: string | null;
  rateReporting?: string | null;
  met: boolean | null;
}

export interface Totals {
  coverage: Record<string, number>;
  units: Record<string, { state: string; onTime: boolean | null } & Record<string, Rate>>;
  groups: Record<string, Record<string, Rate>>;
  commune: Record<string, Rate>;
}

export const totals = (desk: Desk, ...args: string[]): Promise<Totals> => desk.json<Totals>('totals', ...args);

export interface Mail {
  to: string;
  subject: string;
  body: string;
}

export const outbox = (desk: Desk): Promise<Mail[]> => desk.json<Mail[]>('outbox');

/** What a person types into one cell; fails the test when the edit trigger fails. */
export async function type(desk: Desk, tab: string, row: string, column: string, value: string): Promise<void> {
  const ran = await desk.run('edit', '--tab', tab, '--row', row, '--column', column, '--value', value);
  if (ran.code !== 0) throw new Error(`edit ${tab} ${row} ${column}: ${ran.err}`);
}

/** The runtime is closed again whatever happens. */
export function within<T>(desk: Desk, work: (w: Workspace) => T): T {
  const w = desk.open();
  try {
    return work(w);
  } finally {
    w.close();
  }
}

export interface Place {
  sheetId: number;
  row: number;
  column: number;
}

/** The cell that the command line would name so. */
export function cellAt(w: Workspace, tab: string, row: string, column: string): Place {
  const place = w.run('App.find', [tab, row, column], { recorded: false }).value as Place & { error?: string };
  if (place.error) throw new Error(place.error);
  return place;
}

export interface Stored {
  tab: string;
  row: number;
  column: number;
  text: string;
  note: string;
  formula: boolean;
}

/** Every cell of the Sheet as it is stored, for what no command shows: notes, formulas. */
export function cells(desk: Desk): Stored[] {
  const db = openDb(join(desk.dir, 'w', 'workspace.db'));
  try {
    const store = new SheetStore(db);
    return store.tabs().flatMap((tab) =>
      store.open(tab.id).rows.flatMap((row, r) => {
        const width = Math.max(row.values.length, ...[...(row.notes?.keys() ?? [])].map((c) => c + 1));
        return Array.from({ length: width }, (_, c) => {
          const cell = row.values[c] ?? '';
          const formula = isFormula(cell);
          const text = formula ? cell.f : String(cell);
          return { tab: tab.name, row: r + 1, column: c + 1, text, note: row.notes?.get(c) ?? '', formula };
        });
      }),
    );
  } finally {
    db.close();
  }
}

export const notes = (desk: Desk): string[] =>
  cells(desk)
    .filter((c) => c.row > 2 && c.note !== '')
    .map((c) => c.note);

export const clock = (desk: Desk, to: string): Promise<unknown> => desk.json('clock', to);

/** Errors of the executions so far: nothing may break on the way. */
export const errors = (desk: Desk): string[] =>
  within(desk, (w) => w.executions().flatMap((e) => (e.error ? [`${e.function}: ${e.error}`] : [])));
