/** A run may die before any of its calls: the next report is made as if it had never been. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import { Mortal } from '../endurance/stage.ts';
import { area, bytesOf, commune, make, reportOf, sameBytes, table, tabNames, thon, traceOf, type } from './stage.ts';

const leaderEmail = 'chutich@mau.example; phochutich@mau.example';

/** One call in three, other ones each time; all of them were struck once. `SEED` repeats a run. */
const stride = 3;
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1000));

/** Kills the making of a report before its calls. */
function dieEverywhere(dir: string, before: number): string[] {
  const faults: string[] = [];
  console.log(`killed before one call in ${stride} (SEED=${seed})`);
  for (let at = 1 + (seed % stride), done = false; !done; at += stride) {
    const mortal = new Mortal(dir);
    const w = mortal.workspace;
    done = mortal.survives(at, () => make(w));
    faults.push(...after(w, before).map((fault) => `killed before call ${at}: ${fault}`));
    mortal.bury();
  }
  return faults;
}

/** The next report, and what is wrong then; `before` issues had been made when the run began. */
function after(w: Workspace, before: number): string[] {
  const stored = table(w, 'issues').map((row) => Number(row.key));
  const next = make(w);
  const numbers = [...stored, next.issue];
  const faults: string[] = [];
  if (numbers.some((n, i) => n !== i + 1)) faults.push(`numbers ${numbers}`);
  for (const row of table(w, 'issues').slice(before)) {
    const issue = Number(row.key);
    if (issue !== next.issue) sameBytes(bytesOf(w, make(w, { issue }).docId), bytesOf(w, String(row.docId)));
    if (!tabNames(w.dir).includes(`Truy nguồn lần ${issue}`)) faults.push(`no trace of issue ${issue}`);
    else if (!traceOf(w, issue).head.join().includes(String(row.hash))) faults.push(`another trace of issue ${issue}`);
  }
  const since = stored.length > 0 ? `so với lần ${stored.length} ` : 'Kính gửi';
  if (!reportOf(w, next).join('\n').includes(since)) faults.push(`not compared with issue ${stored.length}`);
  if (next.mailed.length !== 2 || next.notes.length > 0) faults.push(`mailed ${next.mailed}, ${next.notes}`);
  const traces = tabNames(w.dir).filter((name) => name.startsWith('Truy nguồn'));
  if (traces.length > numbers.length) faults.push(`traces ${traces}`);
  return faults;
}

test('the first report', async () => {
  const desk = await commune({ units: [thon('TH01'), thon('TH02')], settings: { leaderEmail } });
  await desk.submit(area('TH01', 60));
  expect(dieEverywhere(join(desk.dir, 'w'), 0)).toEqual([]);
}, 180_000);

test('the second, of other figures', async () => {
  const desk = await commune({ units: [thon('TH01'), thon('TH02')], settings: { leaderEmail } });
  await desk.submit(area('TH01', 60));
  const w = desk.open();
  make(w);
  type(w, 'submissions.area', 'TH01/main', 'area.householdsInstalled', '55');
  w.close();
  expect(dieEverywhere(join(desk.dir, 'w'), 1)).toEqual([]);
}, 180_000);
