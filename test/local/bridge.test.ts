import { expect, test } from 'vitest';
import { prices } from '../../local/latency.ts';
import { offeredMembers } from './members.ts';
import { create, MORNING, value } from './stage.ts';

test('every member that the script can call has a price and a reason, and nothing else has', () => {
  const offered = offeredMembers('local');
  const missing = offered.filter((member) => !prices[member]?.why);
  expect(missing, 'add these to local/latency*.ts').toEqual([]);
  const strangers = Object.keys(prices).filter((member) => !offered.includes(member));
  expect(strangers, 'take these out of local/latency*.ts').toEqual([]);
});

test('what is not imitated throws its name, also when only asked for', () => {
  // design.md 11: it never quietly returns undefined.
  const workspace = create(`var App = { f() {
    const words = [];
    for (const use of [() => MailApp.sendFax('x'), () => typeof SpreadsheetApp.openById, () => FormApp.ItemType.SCALE, () => Utilities.zip]) {
      try { use(); words.push('quiet'); } catch (error) { words.push(error instanceof Error, error.message); }
    }
    return words;
  } };`);
  expect(value(workspace, 'App.f')).toEqual([
    ...[true, 'NotImitated: MailApp.sendFax'],
    ...[true, 'NotImitated: SpreadsheetApp.openById'],
    ...[true, 'NotImitated: FormApp.ItemType.SCALE'],
    ...[true, 'NotImitated: Utilities.zip'],
  ]);
});

test('a proxy may be printed, awaited and asked for a member by the word in', () => {
  const workspace = create(`var App = { async f() {
    const form = await FormApp.create('a');
    return [String(form), JSON.stringify(form), 'setPublished' in form, 'setColour' in form];
  } };`);
  // JSON of a Google object is {} (own members only)
  expect(value(workspace, 'App.f')).toEqual(['Form', '{}', true, false]);
});

test('values that cross belong to the realm', () => {
  const workspace = create(`var App = { f() {
    const range = SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1, 2, 2);
    range.setValues([[new Date(2026, 4, 20, 8), 1], ['x', true]]);
    const back = range.getValues();
    return [back instanceof Array, back[0] instanceof Array, back[0][0] instanceof Date, back[0][0].getTime(), back[0][1], back[1]];
  } };`);
  expect(value(workspace, 'App.f')).toEqual([true, true, true, MORNING, 1, ['x', true]]);
});

test('the same object is the same proxy; functions are refused', () => {
  const workspace = create(`var App = { f() {
    const words = [LockService.getScriptLock() === LockService.getScriptLock()];
    try { PropertiesService.getScriptProperties().setProperty('a', () => 1); } catch (error) { words.push(String(error)); }
    return words;
  } };`);
  // Google's words: local-runtime.md, 'Google's words for common mistakes'
  expect(value(workspace, 'App.f')).toEqual([
    true,
    "Exception: The parameters ((class)) don't match the method signature for Properties.setProperty.",
  ]);
});

test('calls are counted by name, priced ones are service calls', () => {
  const workspace = create(`var App = { f() {
    const sheet = SpreadsheetApp.getActive().getSheets()[0];
    sheet.getRange(1, 1, 10, 10).getValues();
    sheet.getRange(1, 1, 2, 3).setValues([[1, 2, 3], [4, 5, 6]]);
  } };`);
  value(workspace, 'App.f');
  const [execution] = workspace.executions();
  expect(execution?.calls).toEqual({
    'SpreadsheetApp.getActive': 1,
    'Spreadsheet.getSheets': 1,
    'Sheet.getRange': 2,
    'Range.getValues': 1,
    'Range.setValues': 1,
  });
  // design.md 10: a service call is one that the latency table prices above zero.
  expect(execution).toMatchObject({ serviceCalls: 4, cellsRead: 100, cellsWritten: 6 });
  expect(execution?.modelledMs).toBeGreaterThan(4 * 60);
});

test('writes made before an exception stay', () => {
  const workspace = create(`var App = {
    f() { SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1).setValue('kept'); throw new Error('after'); },
    g() { return SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1).getValue(); } };`);
  workspace.run('App.f');
  expect(value(workspace, 'App.g')).toBe('kept');
});
