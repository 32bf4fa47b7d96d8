/** «Xóa dữ liệu chạy thử»: what came of the trial is gone for good, what was set up stays, and no slip of the hand does it. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openDb } from '../../local/db.ts';
import { openWorkspace } from '../../local/workspace.ts';
import type { Workspace } from '../../local/workspace.types.ts';
import { difficulty, Mortal, nextRun, untroubled } from '../endurance/stage.ts';
import { answer, cells, type } from '../product/answers.ts';
import { bundle, Desk } from '../support/tonghop.ts';

interface Cleared {
  done: boolean;
  text: string;
}

type Rows = Record<string, string | number>[];

const run = <T>(w: Workspace, method: string, ...args: unknown[]): T => {
  const fired = w.run(`App.${method}`, args);
  if (fired.error !== null) throw new Error(fired.error);
  return fired.value as T;
};
const clear = (w: Workspace, word = 'XÓA', name = ''): Cleared => run<Cleared>(w, 'clearTrial', { word, name });
const table = (w: Workspace, tab: string): Rows => run<Rows>(w, 'table', tab);

/** A workspace in which everything has happened that a trial may bring. */
let tried: Desk;
let fresh: string;

beforeAll(async () => {
  tried = await new Desk().init('an-khanh', { unitDue: '2026-06-30' });
  fresh = await outline(tried);
  await tried.submit(
    answer('TH01', difficulty),
    answer('TH02'),
    answer('TH03', { 'area.households': 298, pin: '000000' }),
    answer('TR01'),
    answer('CA01'),
  );
  await tried.json('run', 'openCampaign');
  await tried.json('clock', '2026-05-20T09:00:00+07:00');
  await tried.json('run', 'makeUnitReports', '{}');
  await type(tried, 'submissions.area', 'TH01/main', 'area.householdsInstalled', 'x');
  await type(tried, 'tracking', 'TH05/main', 'promised', '25/6/2026');
});

/** What set-up made and clearing must leave: units, PINs, links, settings. */
async function outline(d: Desk): Promise<string> {
  const parts = await Promise.all(['units', 'config'].map((tab) => d.json('table', tab)));
  return JSON.stringify([...parts, await d.json('links')]);
}

const copyOf = (d: Desk): Workspace => {
  const dir = mkdtempSync(join(tmpdir(), 'tonghop-trial-'));
  cpSync(join(d.dir, 'w'), dir, { recursive: true });
  return openWorkspace(dir, { bundle });
};

const outlineOf = (w: Workspace): string => JSON.stringify([table(w, 'units'), table(w, 'config'), run(w, 'links')]);

const responses = (w: Workspace): number => {
  const db = openDb(join(w.dir, 'workspace.db'));
  const count = Number(db.get('SELECT count(*) AS n FROM form_response', [])?.n);
  db.close();
  return count;
};

const emptied = ['submissions', 'ledger', 'difficulties', 'issues'];

/** Everything that tells a cleared workspace from one where nothing was ever sent; none when they are alike. */
function leftIn(w: Workspace): string[] {
  const found = emptied.filter((tab) => table(w, tab).length > 0).map((tab) => `rows in ${tab}`);
  const current = table(w, 'current');
  found.push(...current.map((r) => String(r.key)).filter((key) => key.startsWith('answer/')));
  if (current.some((r) => /"(contacts|agreed|noticed)":(?!\[\])/.test(String(r.data)))) found.push('counters of units');
  if (current.find((r) => r.key === 'office')?.data !== '{"contacts":[]}') found.push('office');
  const tracking = table(w, 'tracking');
  if (tracking.some((r) => r.state !== 'Chưa nộp' || r.promised || r.returns)) found.push('tracking');
  if (table(w, 'totals').some((r) => Number(r.num) > 0)) found.push('totals');
  if (responses(w) > 0) found.push('answers in the Form');
  if (outlineOf(w) !== fresh) found.push('units, links or settings changed');
  return found;
}

test('the word, with or without its mark; any other does nothing and says so', () => {
  const w = copyOf(tried);
  const all = (): string => JSON.stringify([...emptied, 'current', 'tracking', 'log'].map((tab) => table(w, tab)));
  const before = all();
  for (const word of ['', 'xo', 'xóa hết', 'clear', 'x o a']) {
    expect(clear(w, word)).toMatchObject({ done: false, text: expect.stringContaining('chưa xóa gì') });
  }
  expect(all()).toBe(before);
  expect(['XÓA', 'xóa', 'XOÁ', 'xoa', ' Xoa '].map((word) => clear(w, word).done)).toEqual(Array(5).fill(true));
  w.close();
});

test('cleared: nothing of the trial is left, and the next runs put nothing back and mail nobody', () => {
  const w = copyOf(tried);
  expect(leftIn(w).length).toBeGreaterThan(5);
  const log = table(w, 'log').length;
  expect(clear(w)).toMatchObject({ done: true });
  expect(leftIn(w)).toEqual([]);
  expect(table(w, 'log')).toHaveLength(log + 1);
  expect(table(w, 'log').at(-1)).toMatchObject({ what: 'Xóa dữ liệu chạy thử', by: expect.stringContaining('@') });
  const mails = w.outbox().length;
  nextRun(w);
  untroubled(w.moveClock(Date.parse('2026-05-21T00:40:00+07:00')));
  expect(leftIn(w)).toEqual([]);
  expect(w.outbox()).toHaveLength(mails);
  w.close();
});

test('no mark or note of the trial stays in a cell, nor what people wrote beside it', async () => {
  const d = new Desk();
  cpSync(join(tried.dir, 'w'), join(d.dir, 'w'), { recursive: true });
  const marked = (): number => cells(d).filter((c) => c.row > 2 && c.note !== '').length;
  expect(marked()).toBeGreaterThan(0);
  await d.json('run', 'clearTrial', JSON.stringify({ word: 'xóa' }));
  expect(marked()).toBe(0);
});

test('afterwards the campaign runs as if new: the same answer is accepted, mailed and told of once', async () => {
  const d = new Desk();
  cpSync(join(tried.dir, 'w'), join(d.dir, 'w'), { recursive: true });
  await d.json('run', 'clearTrial', JSON.stringify({ word: 'xóa' }));
  // The clock of a laptop stands still: to the program this answer came before its work was over.
  const [line] = await d.submit(answer('TH01', difficulty));
  expect(line?.status).toBe('accepted');
  expect(await d.json<Rows>('table', 'submissions')).toHaveLength(1);
  expect(await d.json<Rows>('table', 'difficulties')).toHaveLength(1);
  expect(await d.json<{ made: number }>('run', 'makeUnitReports', '{}')).toMatchObject({ made: 1, total: 1 });
  expect((await d.json<{ text: string }>('run', 'openCampaign')).text).toContain('Đã mở đợt');
});

test('after a report, or after the cut-off, the name of the commune must be typed, too', async () => {
  const d = new Desk();
  cpSync(join(tried.dir, 'w'), join(d.dir, 'w'), { recursive: true });
  const over = copyOf(tried);
  await d.json('report', '--out', join(d.dir, 'r.docx'));
  const w = openWorkspace(join(d.dir, 'w'), { bundle });
  expect(clear(w)).toMatchObject({ done: false, text: expect.stringContaining('xã An Khánh') });
  expect(clear(w, 'XÓA', 'xã Khác').done).toBe(false);
  expect(clear(w, 'xoa', 'XÃ AN KHÁNH')).toMatchObject({ done: true });
  expect(leftIn(w)).toEqual([]);
  w.close();
  const config = run<{ sheetId: number; row: number; column: number }>(over, 'find', 'config', 'dataCutoff', 'value');
  untroubled(over.edit({ ...config, values: [['20/5/2026 08:30']] }));
  expect(clear(over).done).toBe(false);
  expect(clear(over, 'XÓA', 'xã An Khánh').done).toBe(true);
  over.close();
});

/** One call in thirteen, other ones each time; all of them were struck once. `SEED` repeats a run. */
const stride = 13;
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1000));

test(`killed at any call (SEED=${seed}): done again it ends in the same state, and the clock's run between mails nobody`, () => {
  const faults: string[] = [];
  let survived = false;
  for (let at = 1 + (seed % stride); !survived; at += stride) {
    const mortal = new Mortal(join(tried.dir, 'w'));
    const { workspace } = mortal;
    survived = mortal.survives(at, () => clear(workspace));
    const mails = workspace.outbox().length;
    if (at % 2 === 0) nextRun(workspace);
    if (workspace.outbox().length > mails) faults.push(`killed before call ${at}: mailed`);
    if (!clear(workspace).done) faults.push(`killed before call ${at}: refused`);
    faults.push(...leftIn(workspace).map((what) => `killed before call ${at}: ${what}`));
    mortal.bury();
  }
  expect(faults).toEqual([]);
});
