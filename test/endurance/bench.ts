/** What an execution costs by the number of units and of earlier rows; `scripts/bench.mjs` builds this file and prints. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace } from '../../local/workspace.ts';
import type { Execution, Workspace } from '../../local/workspace.types.ts';
import { bundle } from '../support/tonghop.ts';
import { earlierRows, growingTabs } from './history.ts';
import { desk, nextRun, right, sending, typing } from './stage.ts';

export interface Measured {
  units: number;
  rows: number;
  what: string;
  executions: number;
  calls: number;
  mails: number;
  cellsRead: number;
  cellsWritten: number;
  modelledMs: number;
}

type Work = (workspace: Workspace) => () => unknown;

const works: [string, Work][] = [
  ['intake', (w) => sending(w, { ...right, unit: 'TH00002' })],
  ['edit of a figure', typing('submissions.area', 'TH00001/main', 'area.householdsInstalled', '310')],
  ["edit of a unit's households", typing('units', 'TH00001', 'households', '410')],
  ['dispatcher, idle', (w) => () => nextRun(w)],
  ['dispatcher after an answer', afterAnAnswer],
];

function afterAnAnswer(workspace: Workspace): () => void {
  sending(workspace, { ...right, unit: 'TH00002' })();
  return () => nextRun(workspace);
}

export async function measure(unitCounts: readonly number[], rowCounts: readonly number[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const units of unitCounts) {
    const made = await desk('an-khanh', {}, units);
    const dir = join(made.dir, 'w');
    measured.push({
      units,
      rows: 0,
      what: 'set-up',
      ...sum(
        inWorkspace(dir, (w) => w.executions()),
        0,
      ),
    });
    await made.submit({ unit: 'TH00001', ...right });
    // A first run is a day's first, and settles the mail of the answer.
    await made.json('clock', '2026-05-20T09:45:00+07:00');
    for (const rows of rowCounts) measured.push(...measureWith(dir, units, rows));
    rmSync(made.dir, { recursive: true });
  }
  return measured;
}

function measureWith(dir: string, units: number, rows: number): Measured[] {
  const grown = mkdtempSync(join(tmpdir(), 'tonghop-bench-'));
  cpSync(dir, grown, { recursive: true });
  earlierRows(grown, growingTabs, rows);
  const measured = works.map(([what, work]): Measured => {
    const copy = mkdtempSync(join(tmpdir(), 'tonghop-bench-'));
    cpSync(grown, copy, { recursive: true });
    const cost = inWorkspace(copy, (w) => costOf(w, work));
    rmSync(copy, { recursive: true });
    return { units, rows, what, ...cost };
  });
  rmSync(grown, { recursive: true });
  return measured;
}

function costOf(workspace: Workspace, work: Work): Cost {
  const go = work(workspace);
  const [before, mails] = [workspace.executions().length, workspace.outbox().length];
  go();
  const [first] = workspace.executions().slice(before);
  if (!first || first.error !== null) throw new Error(first?.error ?? 'nothing ran');
  return sum([first], workspace.outbox().length - mails);
}

type Cost = Omit<Measured, 'units' | 'rows' | 'what'>;

function sum(executions: readonly Execution[], mails: number): Cost {
  const total = (of: (e: Execution) => number): number => executions.reduce((all, e) => all + of(e), 0);
  return {
    executions: executions.length,
    calls: total((e) => e.serviceCalls),
    mails,
    cellsRead: total((e) => e.cellsRead),
    cellsWritten: total((e) => e.cellsWritten),
    modelledMs: Math.round(total((e) => e.modelledMs)),
  };
}

function inWorkspace<T>(dir: string, work: (workspace: Workspace) => T): T {
  const workspace = openWorkspace(dir, { bundle });
  try {
    return work(workspace);
  } finally {
    workspace.close();
  }
}
