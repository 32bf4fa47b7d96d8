/** What was agreed stays, whatever is done to the tracking tab and wherever a run dies. */
import { beforeAll, expect, test } from 'vitest';
import { openWorkspace } from '../../local/workspace.ts';
import { nextRun, placeOf, untroubled } from '../endurance/stage.ts';
import { type } from '../report/stage.ts';
import { bundle } from '../support/tonghop.ts';
import { at, before, prepare, tracked, unit } from './agreementsStage.ts';

beforeAll(prepare);

test('columns moved about, rows of the tab deleted, the tab deleted: agreements stay', () => {
  const { workspace: w } = at(before);
  type(w, 'tracking', 'TH01/main', 'extendedTo', '28/5/2026');
  const { sheetId, row, column } = placeOf(w, 'tracking', 'TH01/main', 'promised');
  untroubled(w.moveColumn(sheetId, column, 2));
  type(w, 'tracking', 'TH01/main', 'promised', '27/5/2026');
  const agreed = { promised: '2026-05-27', extendedTo: '2026-05-28' };
  expect(unit(w, 'TH01').agreed?.main).toMatchObject(agreed);
  untroubled(w.deleteRows(sheetId, row, 1));
  nextRun(w);
  expect(tracked(w, 'TH01/main')).toMatchObject(agreed);
  untroubled(w.deleteSheet(sheetId));
  nextRun(w);
  expect(tracked(w, 'TH01/main')).toMatchObject(agreed);
});

test('an edit whose run died at any call is made up for by the next day', () => {
  for (let call = 1; ; call += 3) {
    const mortal = at(before);
    const place = placeOf(mortal.workspace, 'tracking', 'TH01/main', 'extendedTo');
    const done = mortal.survives(call, () => mortal.workspace.edit({ ...place, values: [['28/5/2026']] }));
    const { dir } = mortal.workspace;
    mortal.workspace.close();
    const w = openWorkspace(dir, { bundle });
    untroubled(w.moveClock(Date.parse('2026-05-23T08:00:00+07:00'), { missed: true }));
    nextRun(w);
    expect([call, unit(w, 'TH01').agreed?.main?.extendedTo]).toEqual([call, '2026-05-28']);
    expect(tracked(w, 'TH01/main').timeliness).toBe('Chưa đến hạn (gia hạn đến 28/5/2026)');
    w.close();
    if (done) break;
  }
});
