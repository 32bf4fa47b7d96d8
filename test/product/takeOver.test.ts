/** Another editor of the Sheet takes a running campaign over: only by saying so, and the old account's triggers end themselves. */
import { beforeAll, describe, expect, test } from 'vitest';
import { allFiles } from '../../local/services/files.ts';
import { inFile, properties, tabs } from '../migration/stage.ts';
import { Desk } from '../support/tonghop.ts';
import { answer } from './answers.ts';
import {
  copyOf,
  former,
  mails,
  mortally,
  other,
  remembered,
  rowsOf,
  run,
  setUp,
  shareForm,
  type Told,
  totals,
  triggers,
  wait,
} from './lostForm.stage.ts';

let running: Desk;
beforeAll(async () => {
  running = await new Desk().init('an-khanh', { coordinatorEmail: 'dauMoi@mau.example', 'unitReport.attach': 'không' });
  await running.submit(answer('TH01'), answer('TH02', { 'area.households': 356 }));
  expect(run(running, former, 'App.makeUnitReport', 'TH01').error).toBeNull();
});

const shared = (): Desk => {
  const desk = copyOf(running);
  shareForm(desk, other);
  return desk;
};
const everything = (desk: Desk): unknown => [tabs(desk), properties(desk), triggers(desk)];
const dialog = (desk: Desk, user: string): string => {
  expect(run(desk, user, 'App.openSetUp').error).toBeNull();
  return inFile(desk, (_, store) => store.shown().at(-1)?.text ?? '');
};

test('the dialog tells another editor who operates the campaign, and offers the tick; the owner sees neither', () => {
  const desk = copyOf(running);
  const html = dialog(desk, other);
  expect(html).toContain(former);
  expect(html).toContain('id="takeOver"');
  expect(dialog(desk, former)).not.toContain('id="takeOver"');
});

test.each<[string, string, object]>([
  ['without the tick', other, {}],
  ['with a tick that is none', other, { takeOver: 'yes' }],
  ['by somebody whom Google hides', '', { takeOver: true }],
])('refused %s, nothing changed', (_, user, request) => {
  const desk = shared();
  const before = everything(desk);
  for (const path of ['App.setUp', 'api']) {
    const args = path === 'api' ? ['setUp', request] : [request];
    expect(run(desk, user, path, ...args).error, path).toContain('[S-PERM-01]');
  }
  expect(everything(desk)).toEqual(before);
});

test('refused while the Form cannot be opened: who must add whom, nothing changed', () => {
  const desk = copyOf(running);
  const before = everything(desk);
  const { error } = run(desk, other, 'App.setUp', { takeOver: true });
  expect(error).toMatch(new RegExp(`${other} .*${former} .*\\[S-OWN-01\\]`));
  expect(everything(desk)).toEqual(before);
});

describe('taken over', () => {
  let desk: Desk;
  let told: Told;
  let sent: string[];
  let figures: unknown;
  let folder: string;
  beforeAll(async () => {
    desk = shared();
    sent = mails(desk);
    figures = await totals(desk);
    folder = properties(desk)['folder.unitReports'] ?? '';
    told = setUp(desk, { takeOver: true }, other);
  });

  test('what is told: from whom, where the documents stay, the page, the Form that nobody can look into', () => {
    expect(folder).not.toBe('');
    const [taken, form] = told.warnings;
    for (const words of [former, folder, 'Trang của lãnh đạo', '[S-OWN-02]']) expect(taken).toContain(words);
    expect(form).toContain('[S-FORM-07]');
    expect(JSON.stringify(rowsOf(desk, 'Nhật ký').at(-1))).toContain('[S-OWN-02]');
    expect(properties(desk)).toMatchObject({ owner: other, formBy: former, formOpen: 'yes', tell: '' });
  });

  test('both have their triggers until the old ones fire: each time one run that only takes them away', async () => {
    const { formId } = properties(desk);
    const by = (account: string): unknown[] => triggers(desk).filter(({ creator }) => creator === account);
    expect([by(former).length, by(other).length]).toEqual([4, 4]);
    expect(by(other)).toContainEqual(expect.objectContaining({ handler: 'App.onFormSubmit', sourceId: formId }));
    const w = desk.open();
    const before = w.executions().length;
    w.close();
    const [line] = await desk.submit(answer('TH03', { 'area.households': 298, 'area.householdsInstalled': 200 }));
    expect(line?.status).toBe('accepted');
    const again = desk.open();
    const runs = again.executions().slice(before);
    again.close();
    expect(runs.map(({ error }) => error)).toEqual([null, null]);
    expect(runs.map(({ calls }) => calls['ScriptApp.deleteTrigger'] ?? 0)).toEqual([4, 0]);
    expect([by(former).length, by(other).length]).toEqual([0, 4]);
    expect(mails(desk).slice(sent.length)).toEqual([expect.stringContaining('th03@')]);
    const turns = wait(desk, 61);
    expect(turns.map(({ function: name, error }) => [name, error])).toEqual([
      ['App.dispatch', null],
      ['App.dispatch', null],
    ]);
    // One more than in a campaign that nobody took over: who runs this?
    expect(turns.at(-1)?.serviceCalls).toBe(8);
  });

  test('figures stay, documents go into a folder of the new account, the old one is nobody', async () => {
    expect(figures).not.toEqual(await totals(desk));
    expect(remembered(desk).filter(([key]) => key?.startsWith('answer/'))).toHaveLength(3);
    expect(run(desk, other, 'App.makeUnitReport', 'TH01').error).toBeNull();
    const made = inFile(desk, (db) => allFiles(db)).at(-1);
    expect(made?.parents).toEqual([properties(desk)['folder.unitReports']]);
    expect(made?.parents).not.toEqual([folder]);
    expect(made?.permissions[0]?.emailAddress).toBe(other);
    expect(run(desk, former, 'App.makeUnitReport', 'TH01').error).toContain(other);
  });

  test('set-up again is as ever; and it goes back the same way', () => {
    expect(setUp(desk, {}, other).warnings).toEqual([expect.stringContaining('[S-FORM-07]')]);
    expect(run(desk, other, 'App.updateForm').error).toBeNull();
    expect(setUp(desk, { takeOver: true }).warnings).toEqual([expect.stringContaining('[S-OWN-02]')]);
    wait(desk, 31);
    expect(triggers(desk).map(({ creator }) => creator)).toEqual([former, former, former, former]);
  });
});

test('whoever fires first: the old dispatcher ends itself in the same way', () => {
  const desk = shared();
  setUp(desk, { takeOver: true }, other);
  const before = mails(desk);
  wait(desk, 31);
  expect(triggers(desk).map(({ creator }) => creator)).toEqual([other, other, other, other]);
  expect(mails(desk)).toEqual(before);
});

test('killed on the way and run again: the same end', () => {
  const ended = (desk: Desk): unknown => {
    const all = triggers(desk).map(({ handler, creator, sourceId }) => [handler, creator, sourceId]);
    return [properties(desk), remembered(desk), all, mails(desk)];
  };
  const { whole, ends } = mortally(shared, { takeOver: true }, other, ended, {
    stride: 300,
    kept: /Properties\.setProperties|TriggerBuilder\.create/,
  });
  for (const [at, end] of ends) expect(end, `killed before call ${at}`).toEqual(whole);
});
