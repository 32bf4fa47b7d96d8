import { expect, test } from 'vitest';
import { Killed } from '../../local/meter.ts';
import { create, reopen, value } from './stage.ts';

const SCRIPT = `
const cell = () => SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1);
var App = {
  make() {
    const form = FormApp.create('f', true);
    Drive.Permissions.create({ type: 'anyone', view: 'published', role: 'reader' }, form.getId());
    ScriptApp.newTrigger('App.onFormSubmit').forForm(form).onFormSubmit().create();
    return { form: form.getId(), item: String(form.addTextItem().getId()) };
  },
  onFormSubmit(e) {
    const lock = LockService.getScriptLock();
    lock.waitLock(100);
    try {
      cell().setValue('pending');
      MailApp.sendEmail({ to: 'a@b.vn', subject: 's' });
      cell().setValue('later');
    } catch (error) {
      PropertiesService.getScriptProperties().setProperty('caught', 'yes');
    } finally {
      SpreadsheetApp.flush();
      lock.releaseLock();
    }
  },
  state(form) {
    return [cell().getValue(), PropertiesService.getScriptProperties().getProperty('caught'), FormApp.openById(form).getResponses().length,
      LockService.getScriptLock().tryLock(0)];
  },
};`;

/** Of one submission: the call before which the process dies, and what must be there afterwards. */
const cases: [string, { cell: string; mails: number }][] = [
  ['Lock.waitLock', { cell: '', mails: 0 }],
  ['MailApp.sendEmail', { cell: '', mails: 0 }],
  ['SpreadsheetApp.flush', { cell: '', mails: 1 }],
  ['Lock.releaseLock', { cell: 'later', mails: 1 }],
];

for (const [member, left] of cases) {
  test(`a death before ${member} leaves the answer in the Form and nothing that was not written`, () => {
    let armed = false;
    const onCall = (_n: number, name: string) => {
      if (armed && name === member) throw new Killed('kill -9');
    };
    const workspace = create(SCRIPT, { onCall });
    const { form, item } = value(workspace, 'App.make') as { form: string; item: string };
    armed = true;
    expect(() => workspace.respond({ answers: { [item]: 'x' } })).toThrow(Killed);
    armed = false;
    for (const survivor of [workspace, reopen(workspace)]) {
      expect(value(survivor, 'App.state', form)).toEqual([left.cell, null, 1, true]);
      expect(survivor.outbox()).toHaveLength(left.mails);
      expect(survivor.executions().some((one) => one.function === 'App.onFormSubmit')).toBe(false);
    }
  });
}

test('the hook hears every priced call with its number, and no other', () => {
  const heard: [number, string][] = [];
  const workspace = create(SCRIPT, { onCall: (n, member) => void heard.push([n, member]) });
  value(workspace, 'App.make');
  expect(heard).toEqual([
    [1, 'FormApp.create'],
    [2, 'Drive.Permissions.create'],
    [3, 'FormTriggerBuilder.create'],
    [4, 'Form.addTextItem'],
  ]);
});
