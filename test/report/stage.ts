/** What the tests of the consolidated report share: a commune that is ready, its report read back, its trace tab. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { openDb } from '../../local/db.ts';
import { SheetStore } from '../../local/sheets/store.ts';
import { lastRow } from '../../local/sheets/tab.ts';
import type { Workspace } from '../../local/workspace.types.ts';
import { ask, placeOf, untroubled } from '../endurance/stage.ts';
import { parse, partsOf } from '../ooxml/docx.ts';
import { type Cells, Desk } from '../support/tonghop.ts';
import { docxText } from './docxText.ts';

export const NOW = '2026-05-20T08:00:00+07:00';
export const DAY = 86_400_000;

/** All that A.7.1 asks for. */
export const ready: Record<string, string> = {
  unitDue: '2026-05-25',
  dataCutoff: '2026-05-28T17:00:00+07:00',
  cityDue: '2026-05-31',
  officialSeries: 'areas',
  registrySource: 'Công an xã',
  registryDate: '2026-05-01',
  assigningDocNumber: '12/KH-UBND',
  assigningDocDate: '2026-04-20',
  signerMode: 'chair',
  signerName: 'Nguyễn Văn Mẫu',
};

export const leader = 'lanhdao@mau.example';

export interface Made {
  issue: number;
  title: string;
  docId: string;
  url: string;
  draft: boolean;
  blockers: { code: string; text: string; items: string[] }[];
  hash: string;
  at: string;
  mailed: string[];
  notes: string[];
}

export type Options = ConstructorParameters<typeof Desk>[0];

export interface UnitRow {
  code: string;
  type: string;
  name?: string;
  households?: number | '';
  eid2?: number | '';
  mustReport?: string;
}

const quoted = (value: string | number): string => `"${String(value).replace(/"/g, '""')}"`;

export function unitsCsv(units: readonly UnitRow[]): string {
  const lines = units.map(
    ({ code, type, name = `Đơn vị ${code}`, households = 100, eid2 = '', mustReport = 'có' }, i) =>
      [
        code,
        type,
        name,
        `${code.toLowerCase()}@mau.example`,
        ...(type === 'thon' || type === 'tdp' ? [households, eid2] : ['', '']),
        mustReport,
        String(100_000 + i),
      ]
        .map(quoted)
        .join(','),
  );
  return ['code,type,name,email,households,eid2,mustReport,pin', ...lines].join('\n');
}

export interface Setting {
  settings?: Record<string, string>;
  units?: readonly UnitRow[];
  preset?: string;
  options?: Options;
}

/** Nothing is blocked but by what its units have not sent. */
export function commune({ settings = {}, units, preset = 'an-khanh', options }: Setting = {}): Promise<Desk> {
  const registry = units && unitsCsv(units);
  return new Desk(options).init(preset, { ...ready, ...settings }, NOW, registry);
}

export const thon = (code: string, more: Partial<UnitRow> = {}): UnitRow => ({ code, type: 'thon', ...more });

/** A thôn of 100 households of which `installed` have the app. */
export const area = (unit: string, installed: number, more: Cells = {}): Cells => ({
  unit,
  'area.households': 100,
  'area.householdsInstalled': installed,
  'area.citizensInstalled': installed + 20,
  'area.loggedIn': installed,
  'area.team': 'Chưa thành lập',
  ...more,
});

/** In a workspace that stays open, as the menu does it. */
export function make(workspace: Workspace, request: { issue?: number; mail?: boolean } = {}): Made {
  const { value, error } = workspace.run('App.makeReport', [request]);
  if (error !== null) throw new Error(error);
  return value as Made;
}

export const bytesOf = (workspace: Workspace, docId: string): Uint8Array => {
  const file = workspace.file(docId);
  if (!file) throw new Error(`no document ${docId}`);
  return file.bytes;
};

/** A line each paragraph and each table row. Refuses parts that are no well-formed XML. */
export function readDocx(bytes: Uint8Array): string[] {
  for (const [path, xml] of Object.entries(partsOf(bytes))) if (/\.(xml|rels)$/.test(path)) parse(xml);
  return docxText(bytes);
}

export const reportOf = (workspace: Workspace, made: Made): string[] => readDocx(bytesOf(workspace, made.docId));

/** Rows below the head of the table with this caption; none when it is not there. */
export function tableOf(lines: readonly string[], caption: string): string[][] {
  const from = lines.findIndex((line) => line.endsWith(caption)) + 1;
  const end = lines.findIndex((line, i) => i >= from && !line.includes(' | '));
  return from === 0 ? [] : lines.slice(from + 1, end < 0 ? undefined : end).map((line) => line.split(' | '));
}

/** A tab as it stands, whatever it is; null when there is none of that name. Nobody may be writing. */
export function tabCells(dir: string, name: string): (string | number)[][] | null {
  const db = openDb(join(dir, 'workspace.db'));
  const store = new SheetStore(db);
  try {
    const found = store.tabs().find((tab) => tab.name === name);
    if (!found) return null;
    const tab = store.open(found.id);
    return tab.rows.slice(0, lastRow(tab)).map(({ values }) => values.map((v) => v as string | number));
  } finally {
    db.close();
  }
}

export function tabNames(dir: string): string[] {
  const db = openDb(join(dir, 'workspace.db'));
  const names = new SheetStore(db).tabs().map(({ name }) => name);
  db.close();
  return names;
}

export interface TraceLine {
  figure: string;
  scope: string;
  unit: string;
  num: number | null;
  den: number | null;
  state: string;
  submissions: string[];
  edited: string;
}

const figure = (cell: string | number | undefined): number | null =>
  cell === '' || cell === undefined || cell === null ? null : Number(cell);

/** The figures' lines of the tab «Truy nguồn lần N»; what stands below them is the head. */
export function traceOf(workspace: Workspace, issue: number): { lines: TraceLine[]; head: string[] } {
  const cells = tabCells(workspace.dir, `Truy nguồn lần ${issue}`);
  if (!cells) throw new Error(`no trace of issue ${issue}`);
  const end = cells.findIndex((row) => row.every((cell) => cell === '' || cell === null));
  const lines = cells.slice(1, end).map(
    ([name, scope, unit, num, den, state, ids, , edited]): TraceLine => ({
      figure: String(name),
      scope: String(scope),
      unit: String(unit),
      num: figure(num),
      den: figure(den),
      state: String(state ?? ''),
      submissions: String(ids ?? '')
        .split('\n')
        .filter(Boolean),
      edited: String(edited ?? ''),
    }),
  );
  return { lines, head: cells.slice(end).map((row) => row.filter((c) => c !== '' && c !== null).join(' | ')) };
}

export type Row = Record<string, string | number>;
export const table = (workspace: Workspace, tab: string): Row[] => ask<Row[]>(workspace, 'table', tab);

/** What a person types into one cell. */
export function type(workspace: Workspace, tab: string, row: string, column: string, value: string): void {
  untroubled(workspace.edit({ ...placeOf(workspace, tab, row, column), values: [[value]] }));
}

/** Everything but the sentence of what changed, the number and the time of making. */
export function withoutIssue(lines: readonly string[], made: Made): string[] {
  const clock = /\d+ giờ( \d+ phút)? ngày \d+\/\d+\/\d+/g;
  return lines
    .map((line) => line.replaceAll(`lần ${made.issue}`, 'lần N').replace(clock, 'TIME'))
    .filter((line) => !line.includes('không thay đổi so với lần'));
}

export const difference = (a: readonly string[], b: readonly string[]): string[] => [
  ...a.filter((line) => !b.includes(line)).map((line) => `- ${line}`),
  ...b.filter((line) => !a.includes(line)).map((line) => `+ ${line}`),
];

export const sameBytes = (a: Uint8Array, b: Uint8Array): void => {
  expect(Buffer.compare(Buffer.from(a), Buffer.from(b))).toBe(0);
};
