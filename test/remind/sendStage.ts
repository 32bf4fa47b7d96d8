/** What the tests of the sender share: a campaign whose last day on time is Thursday 4/6/2026, and a dispatcher run at a given minute. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDb } from '../../local/db.ts';
import { setMeta } from '../../local/schema.ts';
import { openWorkspace } from '../../local/workspace.ts';
import type { Workspace } from '../../local/workspace.types.ts';
import { ask, placeOf, START, untroubled } from '../endurance/stage.ts';
import { bundle, Desk } from '../support/tonghop.ts';

export const coordinator = 'dieuphoi@mau.example';
export const leaders = ['lanhdao@mau.example', 'pho@mau.example'];

export interface Row {
  code: string;
  type?: string;
  name?: string;
  email?: string;
  headEmail?: string;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Closed; `dir` may be opened as often as wanted. */
export function campaign(rows: readonly Row[], settings: Record<string, string> = {}): Promise<Desk> {
  const lines = rows.map(({ code, type = 'thon', name = `Đơn vị mẫu ${code}`, email, headEmail = '' }, i) =>
    [
      code,
      type,
      name,
      email ?? `${code.toLowerCase()}@mau.example`,
      headEmail,
      type === 'thon' ? '400' : '',
      100_000 + i,
    ]
      .map((cell) => quoted(String(cell)))
      .join(','),
  );
  const all = { unitDue: '2026-06-05', coordinatorEmail: coordinator, 'unitReport.attach': 'không', ...settings };
  const units = ['code,type,name,email,headEmail,households,pin', ...lines].join('\n');
  return new Desk().init('an-khanh', all, START, units);
}

export const folder = (desk: Desk): string => join(desk.dir, 'w');

/** '2026-05-28 08:05' or with seconds. */
export const local = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+07:00`);

export function passTo(workspace: Workspace, minute: string): void {
  workspace.moveClock(local(minute), { missed: true });
}

export interface Reminded {
  sent: number;
  failed: number;
  left: number;
  stopped: string;
}

export function dispatch(workspace: Workspace): Reminded {
  const fired = workspace.run('App.dispatch', [], { trigger: 'clock' });
  untroubled([fired]);
  return (fired.value as { reminders: Reminded }).reminders;
}

/** The nights before were missed. */
export function runAt(workspace: Workspace, minute: string): Reminded {
  passTo(workspace, minute);
  return dispatch(workspace);
}

export function setQuota(workspace: Workspace, recipients: number): void {
  const db = openDb(join(workspace.dir, 'workspace.db'));
  setMeta(db, 'mailQuota', String(recipients));
  db.close();
}

export type Line = Record<string, string>;
export const ledger = (workspace: Workspace): Line[] => ask<Line[]>(workspace, 'table', 'ledger');

/** «unit kind status», in the order of the ledger. */
export const entries = (workspace: Workspace): string[] =>
  ledger(workspace).map((row) => `${row.unit || row.to} ${row.kind}: ${row.status}`);

export const verdicts = (workspace: Workspace, step: string): Record<string, string> => {
  const { rows } = ask<{ rows: Line[] }>(workspace, 'plan', 0);
  return Object.fromEntries(rows.filter((r) => r.step === step).map((r) => [r.unit, r.verdict as string]));
};

/** A person types into one cell, or pastes down from it. */
export function type(workspace: Workspace, tab: string, row: string, column: string, ...values: string[]): void {
  untroubled(workspace.edit({ ...placeOf(workspace, tab, row, column), values: values.map((v) => [v]) }));
}

/** A copy in which something happens before a call. */
export function watched(
  dir: string,
  before: (member: string, workspace: Workspace) => unknown,
  work: (workspace: Workspace) => void,
): void {
  const copy = mkdtempSync(join(tmpdir(), 'tonghop-watched-'));
  cpSync(dir, copy, { recursive: true });
  const workspace: Workspace = openWorkspace(copy, { bundle, onCall: (_, member) => void before(member, workspace) });
  try {
    work(workspace);
  } finally {
    workspace.close();
    rmSync(copy, { recursive: true });
  }
}
