/** A run may die before any of its calls: what the Form has taken is never lost, and no mail goes twice. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Workspace } from '../../local/workspace.types.ts';
import {
  desk,
  differences,
  difficulty,
  Mortal,
  nextRun,
  type Post,
  placeOf,
  right,
  type Shown,
  seen,
  sending,
  typing,
  untroubled,
  wrongPost,
} from './stage.ts';

const coordinatorEmail = 'dieuphoi@mau.example';

/** Prepares an execution in a workspace, and hands over what starts it. */
type Work = (workspace: Workspace) => () => unknown;

interface Ended {
  survived: boolean;
  shown: Shown;
  post: Post;
}

/** Folders of workspaces: one where two answers count, one where a dispatcher run finds all kinds of things to do. */
let quiet = '';
let untidy = '';

beforeAll(async () => {
  const made = await desk('an-khanh', { coordinatorEmail });
  await made.submit({ unit: 'TH01', ...right }, { unit: 'TH02', ...right, 'area.households': 356 });
  await made.json('clock', '2026-05-20T09:05:00+07:00');
  quiet = join(made.dir, 'w');
  untidy = mess();
});

const th03 = { ...right, unit: 'TH03', 'area.households': '298', 'area.householdsInstalled': '200' };

/** An answer that no trigger took in, one whose mail is doubtful, a corrected figure, a deleted row. */
function mess(): string {
  const mortal = new Mortal(quiet);
  const { workspace } = mortal;
  mortal.survives(1, sending(workspace, { ...th03, ...difficulty }));
  mortal.survivesUntil('MailApp.sendEmail', sending(workspace, { ...right, unit: 'TH04', 'area.households': '521' }));
  typing('submissions.area', 'TH01/main', 'area.householdsInstalled', '310')(workspace)();
  const { sheetId, row } = placeOf(workspace, 'submissions.area', 'TH02/main', 'unit');
  untroubled(workspace.deleteRows(sheetId, row, 1));
  workspace.close();
  return workspace.dir;
}

/** Dies before call 1, 2, 3 … until the work is done; after each death what `after` does must put all right. */
function dieEverywhere(dir: string, work: Work, after: (workspace: Workspace) => void): number {
  const run = (at: number): Ended => {
    const mortal = new Mortal(dir);
    const survived = mortal.survives(at, work(mortal.workspace));
    after(mortal.workspace);
    const end = { survived, ...seen(mortal.workspace) };
    mortal.bury();
    return end;
  };
  const whole = run(0);
  const faults: string[] = [];
  for (let at = 1; ; at += 1) {
    const now = run(at);
    const found = [...differences(now.shown, whole.shown), ...wrongPost(now.post, whole.post)];
    faults.push(...found.map((fault) => `killed before call ${at}: ${fault}`));
    if (!now.survived) continue;
    expect(faults).toEqual([]);
    return at - 1;
  }
}

const answers: [string, Record<string, string>][] = [
  ['an accepted answer', th03],
  ['an answer with a difficulty', { ...th03, ...difficulty }],
  ['a returned answer', { ...th03, 'area.householdsInstalled': '300' }],
  [
    'a returned answer of a unit that has one that counts',
    { unit: 'TH01', ...right, 'area.householdsInstalled': '900' },
  ],
  ['a wrong PIN', { ...th03, pin: '999999' }],
  ['a second answer', { unit: 'TH01', ...right, 'area.householdsInstalled': '310' }],
];

describe('an intake killed before each call, then the next dispatcher run: as if nothing had happened', () => {
  test.each(answers)('%s', (_, cells) => {
    expect(dieEverywhere(quiet, (workspace) => sending(workspace, cells), nextRun)).toBeGreaterThan(10);
  });
});

test('a dispatcher run killed before each call, then the next one: as if it had been one', () => {
  const calls = dieEverywhere(untidy, (workspace) => () => nextRun(workspace), nextRun);
  expect(calls).toBeGreaterThan(30);
});

const edits: [string, Work][] = [
  ['a counted figure', typing('submissions.area', 'TH01/main', 'area.householdsInstalled', '310')],
  ['a wrong figure', typing('submissions.area', 'TH01/main', 'area.householdsInstalled', 'abc')],
  ["a unit's households", typing('units', 'TH01', 'households', '420')],
];

/**
 * The Form keeps answers, nothing keeps edits: when Google drops a run, the typed cell stays and the old figure counts on
 * until the cell is typed again.
 */
describe('an edit killed before each call is taken in wholly or not at all; typed again, it is as if nothing had happened', () => {
  test.each(edits)('%s', (_, work) => {
    /** Before the cell is typed again: of the run that nobody killed, of the one killed before its first call, … */
    const midway: Shown[] = [];
    const again = (workspace: Workspace): void => {
      nextRun(workspace);
      const { tabs, totals } = seen(workspace).shown;
      // The typed cell itself stays.
      const { submissions: _, ...computed } = tabs;
      midway.push({ tabs: computed, totals });
      work(workspace)();
      nextRun(workspace);
    };
    expect(dieEverywhere(quiet, work, again)).toBeGreaterThan(8);
    const [whole, without, ...later] = midway as [Shown, Shown, ...Shown[]];
    for (const [i, computed] of later.entries()) {
      if (differences(computed, without).length > 0)
        expect(differences(computed, whole), `killed before call ${i + 2}`).toEqual([]);
    }
  });
});
