import { expect, test } from 'vitest';
import { create, DAY, MINUTE, MORNING, reopen, value } from './stage.ts';

const SCRIPT = `var App = {
  every(minutes) { ScriptApp.newTrigger('App.tick').timeBased().everyMinutes(minutes).create(); },
  daily() { ScriptApp.newTrigger('App.tick').timeBased().atHour(7).everyDays(1).inTimezone('Asia/Ho_Chi_Minh').create(); },
  sheet() {
    ScriptApp.newTrigger('App.onEdit').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
    ScriptApp.newTrigger('App.onChange').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create();
  },
  tick(e) { return [Date.now(), typeof e.triggerUid, e['day-of-week'], e.hour, e.timezone]; },
  onEdit(e) { return [e.range.getA1Notation(), 'value' in e ? e.value : 'none', 'oldValue' in e ? e.oldValue : 'none', e.user.getEmail(), e.source.getId() === SpreadsheetApp.getActive().getId()]; },
  onChange(e) { return [e.changeType, 'range' in e]; },
  who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]; },
  list() { return ScriptApp.getProjectTriggers().map((one) => [one.getHandlerFunction(), String(one.getEventType()), String(one.getTriggerSource())]); },
  clear() { for (const one of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(one); },
  many() { for (let i = 0; i < 21; i++) ScriptApp.newTrigger('App.tick').timeBased().everyMinutes(5).create(); },
};`;

const minutesAfter = (at: number) => (at - MORNING) / MINUTE;

test('time-driven triggers run in order, each at its own time, and the clock ends where it was told to', () => {
  const workspace = create(SCRIPT);
  value(workspace, 'App.every', 30);
  const fired = workspace.moveClock(MORNING + 100 * MINUTE);
  expect(fired.map((one) => minutesAfter(one.at))).toEqual([30, 60, 90]);
  expect(fired[0]).toMatchObject({ function: 'App.tick', trigger: 'clock', error: null });
  // platform.md 2.2: fields of a clock event, 1 = Monday, the example zone UTC. 20 May 2026 is a Wednesday, 08:30 there is 01:30 UTC.
  expect(fired[0]?.value).toEqual([fired[0]?.at, 'string', 3, 1, 'UTC']);
  expect(workspace.now()).toBe(MORNING + 100 * MINUTE);
  expect(
    workspace
      .executions()
      .slice(-3)
      .map((one) => one.at),
  ).toEqual(fired.map((one) => one.at));
});

test('missed turns pass without a run', () => {
  const workspace = create(SCRIPT);
  value(workspace, 'App.every', 30);
  expect(workspace.moveClock(MORNING + DAY + MINUTE, { missed: true })).toEqual([]);
  expect(workspace.moveClock(MORNING + DAY + 31 * MINUTE).map((one) => minutesAfter(one.at))).toEqual([24 * 60 + 30]);
});

test('the clock does not go back', () => {
  const workspace = create(SCRIPT);
  expect(workspace.moveClock(MORNING)).toEqual([]);
  expect(() => workspace.moveClock(MORNING - 1)).toThrow(/only moves forward/);
});

test('a turn is taken once, whoever moves the clock', () => {
  const workspace = create(SCRIPT);
  value(workspace, 'App.every', 30);
  const other = reopen(workspace);
  expect(workspace.moveClock(MORNING + 31 * MINUTE)).toHaveLength(1);
  expect(other.moveClock(MORNING + 31 * MINUTE)).toHaveLength(0);
  expect(other.now()).toBe(MORNING + 31 * MINUTE);
});

test('a daily trigger runs inside its hour, local time', () => {
  // platform.md 2.4: a minute inside the hour, stable from day to day
  const workspace = create(SCRIPT);
  value(workspace, 'App.daily');
  const fired = workspace.moveClock(MORNING + 3 * DAY);
  expect(fired.map((one) => new Date(one.at).toISOString().slice(0, 13))).toEqual([
    '2026-05-21T00',
    '2026-05-22T00',
    '2026-05-23T00',
  ]);
});

test('an edit of one cell carries value and old value, a pasted block does not', () => {
  const workspace = create(SCRIPT);
  value(workspace, 'App.sheet');
  const edit = (values: string[][], user?: string) =>
    workspace.edit({ sheetId: 0, row: 2, column: 3, values, ...(user ? { user } : {}) }).map((one) => one.value);
  // platform.md 2.2: oldValue undefined if the cell was empty; a change trigger has no range
  expect(edit([['12']])).toEqual([
    ['C2', '12', 'none', '', true],
    ['EDIT', false],
  ]);
  expect(edit([['13']], 'a@b.vn')).toEqual([
    ['C2', '13', '12', 'a@b.vn', true],
    ['EDIT', false],
  ]);
  expect(
    edit([
      ['1', '2'],
      ['3', '4'],
    ]),
  ).toEqual([
    ['C2:D3', 'none', 'none', '', true],
    ['EDIT', false],
  ]);
  expect(edit([['']])[0]).toEqual(['C2', 'none', '1', '', true]);
});

test('structure changes fire the change trigger only', () => {
  const workspace = create(SCRIPT);
  value(workspace, 'App.sheet');
  // platform.md 2.1 and 2.2
  expect(workspace.deleteRows(0, 2, 1).map((one) => one.value)).toEqual([['REMOVE_ROW', false]]);
  expect(workspace.moveColumn(0, 1, 3).map((one) => one.value)).toEqual([['OTHER', false]]);
  expect(workspace.renameSheet(0, 'Khác').map((one) => one.value)).toEqual([['OTHER', false]]);
});

test('triggers are listed, deleted and limited to 20; minutes are those that Google takes', () => {
  const workspace = create(SCRIPT);
  value(workspace, 'App.sheet');
  expect(value(workspace, 'App.list')).toEqual([
    ['App.onEdit', 'ON_EDIT', 'SPREADSHEETS'],
    ['App.onChange', 'ON_CHANGE', 'SPREADSHEETS'],
  ]);
  value(workspace, 'App.clear');
  expect(value(workspace, 'App.list')).toEqual([]);
  // platform.md 1.2 and 2.4
  expect(workspace.run('App.many').error).toMatch(/too many triggers/);
  expect(workspace.run('App.every', [7]).error).toMatch(/one of 1, 5, 10, 15 or 30/);
});

test('from the menu the owner is active, in a trigger nobody is', () => {
  const workspace = create(`${SCRIPT} App.tick = App.who;`, { owner: 'chu@example.vn' });
  expect(value(workspace, 'App.who')).toEqual(['chu@example.vn', 'chu@example.vn']);
  value(workspace, 'App.every', 1);
  // platform.md 2.5: getActiveUser is '' in triggers, getEffectiveUser their creator
  expect(workspace.moveClock(MORNING + 2 * MINUTE)[0]?.value).toEqual(['', 'chu@example.vn']);
});
