/** The whole probe, played in the local runtime: what a person would do at Google, step by step. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '../../local/layout.ts';
import { SheetStore } from '../../local/sheets/store.ts';
import { createWorkspace, openWorkspace } from '../../local/workspace.ts';
import type { Fired, Workspace } from '../../local/workspace.types.ts';
import { shared } from '../support/tonghop.ts';

const start = Date.parse('2026-05-20T08:00:00+07:00');
const minute = 60_000;

export type Steps = Partial<Record<'start' | 'first' | 'second' | 'edited' | 'cell' | 'clock' | 'gather', boolean>>;
export const allSteps: Steps = {
  start: true,
  first: true,
  second: true,
  edited: true,
  cell: true,
  clock: true,
  gather: true,
};

/** A Sheet as `npm run probe` leaves it: with the mark in its metadata. `bundle`: another script than the product's. */
export function probeSheet(mark = 'probe', bundle = shared.bundle): Workspace {
  const dir = join(mkdtempSync(join(tmpdir(), 'tonghop-probe-')), 'w');
  createWorkspace(dir, { ...shared, now: start }).close();
  const db = openFile(dir, false);
  const store = new SheetStore(db);
  store.updateBook({ metadata: [{ key: 'tonghop.start', value: mark }] });
  store.flush();
  db.close();
  return openWorkspace(dir, { ...shared, bundle });
}

function ran(...fired: Fired[]): void {
  for (const { function: name, error } of fired) if (error !== null) throw new Error(`${name}: ${error}`);
}

/** Told by each trigger of the Form: an error of the script is no fault of the play where it is the point. */
type Ran = (...fired: Fired[]) => void;

/** Answers to the Form as its link fills it in, with what a person picks; `note` is what the edit brings. */
function answer(
  workspace: Workspace,
  { note = '', edits, ran: told = ran }: { note?: string; edits?: string; ran?: Ran },
): string {
  const items = workspace.form()?.pages.flatMap((page) => page.items) ?? [];
  const texts = items.filter(({ type }) => type === 'TEXT');
  const answers: Record<string, string> = {};
  texts.forEach(({ id, title }, i) => {
    answers[id] = i === texts.length - 1 ? note : title;
  });
  for (const { id, type } of items) {
    if (type === 'DATE') answers[id] = '2026-05-12';
    if (type === 'LIST') answers[id] = '012';
  }
  const response = workspace.respond({ answers, ...(edits ? { edits } : {}) });
  if ('refused' in response) throw new Error(JSON.stringify(response.refused));
  told(...response.fired);
  return response.responseId;
}

const tabId = (workspace: Workspace): number => workspace.book().tabs.find(({ name }) => name === 'probe')?.id ?? -1;

export function play(workspace: Workspace, steps: Steps = allSteps, submitted: Ran = ran): void {
  const later = (): Fired[] => workspace.moveClock(workspace.now() + minute / 4);
  if (steps.start) ran(workspace.run('App.probe'));
  const first = steps.first ? answer(workspace, { ran: submitted }) : '';
  ran(...later());
  if (steps.second) answer(workspace, { ran: submitted });
  ran(...later());
  if (steps.edited) answer(workspace, { note: 'x', edits: first, ran: submitted });
  if (steps.cell)
    ran(...workspace.edit({ sheetId: tabId(workspace), row: 1, column: 4, values: [['5']], user: workspace.owner }));
  if (steps.clock) ran(...workspace.moveClock(workspace.now() + 2 * minute));
  if (steps.gather) ran(workspace.run('App.probe'));
}

/** Column A of the tab, as the Sheets API would read it. */
export function tabOf(workspace: Workspace): string[] {
  const view = workspace.sheet(tabId(workspace));
  return (view?.cells ?? []).map(([cell = '']) => cell);
}
