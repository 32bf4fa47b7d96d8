/** The Form in the trash, or deleted for good: set-up says what to do, or makes another; what was taken in goes on counting. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, placeOf } from '../endurance/stage.ts';
import { properties, tabs } from '../migration/stage.ts';
import { bundle, Desk } from '../support/tonghop.ts';
import { answer } from './answers.ts';
import {
  copyOf,
  deleteForm,
  deleteTab,
  former,
  formFiles,
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
  trashForm,
  triggers,
  unitsOf,
  wait,
} from './lostForm.stage.ts';

let running: Desk;
beforeAll(async () => {
  running = await new Desk().init('an-khanh', { 'unitReport.attach': 'không' });
  await running.submit(answer('TH01'), answer('TH02', { 'area.households': 356, 'area.householdsInstalled': 900 }));
  await running.submit(answer('TH02', { 'area.households': 356 }));
});

const lost = (): Desk => {
  const desk = copyOf(running);
  deleteForm(desk);
  return desk;
};
const links = (desk: Desk): Promise<{ unit: string; url: string }[]> => desk.json('links');

test('in the trash: no second one, set-up and the menu say what to do, and restored it goes on', async () => {
  const desk = copyOf(running);
  trashForm(desk);
  const before = [tabs(desk), properties(desk)];
  for (const path of ['App.setUp', 'App.updateForm']) expect(run(desk, former, path).error).toContain('[S-FORM-04]');
  expect([tabs(desk), properties(desk)]).toEqual(before);
  expect(formFiles(desk)).toHaveLength(1);
  trashForm(desk, false);
  expect(setUp(desk).warnings).toEqual([]);
});

test('deleted, the menu says what to choose', () => {
  expect(run(lost(), former, 'App.updateForm').error).toMatch(/Thiết lập đợt báo cáo….*\[S-FORM-05\]/);
});

/** A bundle for which Google fails where it looks for the Form. */
function failing(call: string): Desk {
  const path = join(mkdtempSync(join(tmpdir(), 'tonghop-failing-')), 'Code.js');
  const code = readFileSync(bundle, 'utf8');
  const parts = code.split(call);
  expect(parts.length).toBeGreaterThan(1);
  writeFileSync(path, parts.join(`(()=>{throw new Error("Service error")})()`));
  return copyOf(running, { bundle: path });
}

test('an error that will pass is not taken for a Form that is gone', () => {
  const silent = failing('Drive.Files.get(id,{fields:"trashed"})');
  const deaf = failing('FormApp.openById(installation.read().formId??"")');
  for (const desk of [silent, deaf]) {
    const { formId } = properties(desk);
    expect(run(desk, former, 'App.setUp', {}).error).toContain('Service error');
    expect(properties(desk).formId).toBe(formId);
    expect(formFiles(desk)).toHaveLength(1);
  }
});

test('another account than the one that made the Form cannot know that it is gone', () => {
  const desk = copyOf(running);
  shareForm(desk, other);
  setUp(desk, { takeOver: true }, other);
  deleteForm(desk);
  for (const path of ['App.setUp', 'App.updateForm']) {
    const { error } = run(desk, other, path);
    expect(error).toMatch(new RegExp(`${other} .*${former} .*\\[S-OWN-01\\]`));
  }
});

describe('made again', () => {
  let desk: Desk;
  let told: Told;
  let before: { figures: unknown; links: { unit: string; url: string }[]; rows: string[][]; formId?: string };
  beforeAll(async () => {
    desk = copyOf(running);
    expect(run(desk, former, 'App.openZalo').error).toBeNull();
    before = {
      figures: await totals(desk),
      links: await links(desk),
      rows: rowsOf(desk, 'BC Thôn, tổ dân phố'),
      formId: properties(desk).formId,
    };
    deleteForm(desk);
    told = setUp(desk);
  });

  test('a Form, its trigger, and a link for every unit; whoever set it up is told to send them', async () => {
    expect(told.warnings).toEqual([expect.stringContaining('[S-FORM-06]')]);
    const { formId, tell } = properties(desk);
    expect([formFiles(desk).map(({ id }) => id), tell]).toEqual([[formId], '']);
    expect(formId).not.toBe(before.formId);
    expect(triggers(desk).map(({ handler, sourceId }) => [handler, sourceId === formId])).toContainEqual([
      'App.onFormSubmit',
      true,
    ]);
    expect(triggers(desk)).toHaveLength(4);
    const now = await links(desk);
    expect(now.map(({ unit }) => unit)).toEqual(before.links.map(({ unit }) => unit));
    for (const [i, { url }] of now.entries()) expect(url).not.toBe(before.links[i]?.url);
    expect(setUp(desk).warnings).toEqual([]);
  });

  test('what was taken in stays and counts, through sweeps as well', async () => {
    expect(wait(desk, 61).map(({ error }) => error)).toEqual([null, null]);
    expect(run(desk, former, 'App.recompute').error).toBeNull();
    expect(await totals(desk)).toEqual(before.figures);
    expect(rowsOf(desk, 'BC Thôn, tổ dân phố')).toEqual(before.rows);
  });

  test('a figure put right tells the unit of no dead link', () => {
    const w = desk.open();
    const place = placeOf(w, 'submissions.area', 'TH01/main', 'area.householdsInstalled');
    for (const { error } of w.edit({ ...place, values: [['301']] })) expect(error).toBeNull();
    w.moveClock(w.now() + 31 * 60_000);
    const mail = w.outbox().at(-1);
    w.close();
    expect(mail?.body).toContain('301');
    expect(mail?.body).not.toContain('viewform?edit');
  });

  test('answers through the new Form take the place of the old ones', async () => {
    const [line] = await desk.submit(answer('TH01', { 'area.householdsInstalled': 305 }));
    expect(line?.status).toBe('accepted');
    expect(await totals(desk)).not.toEqual(before.figures);
    expect(remembered(desk).filter(([key]) => key?.startsWith('answer/'))).toHaveLength(2);
  });

  test('a deleted memory comes back from the history and the new Form', async () => {
    const then = await totals(desk);
    deleteTab(desk, 'Số liệu hiện hành');
    wait(desk, 31);
    expect(await totals(desk)).toEqual(then);
  });
});

test('memory and Form deleted together: set-up by hand brings back what the history tells', async () => {
  const desk = copyOf(running);
  const [then, units] = [await totals(desk), unitsOf(desk)];
  deleteForm(desk);
  deleteTab(desk, 'Số liệu hiện hành');
  expect(setUp(desk).warnings).toEqual([expect.stringContaining('[S-FORM-06]')]);
  expect([await totals(desk), unitsOf(desk)]).toEqual([then, units]);
});

test('killed on the way and run again: the same end, with one Form, and the warning is not lost', () => {
  const ended = (desk: Desk): unknown => {
    const { formId = '', linkPattern: _, items, formUrl: __, formSince: ___, ...others } = properties(desk);
    const w = desk.open();
    const count = ask<unknown[]>(w, 'links').length;
    w.close();
    return {
      others,
      items: Object.keys(JSON.parse(items ?? '{}')).sort(),
      forms: formFiles(desk).length,
      triggers: triggers(desk).map(({ handler, sourceId }) => [handler, sourceId === formId]),
      remembered: remembered(desk),
      told: rowsOf(desk, 'Nhật ký').filter((row) => row.join().includes('[S-FORM-06]')).length > 0,
      mails: mails(desk),
      count,
    };
  };
  const short = copyOf(running);
  expect(run(short, former, 'App.openZalo').error).toBeNull();
  deleteForm(short);
  const { whole, ends } = mortally(() => copyOf(short), {}, former, ended, {
    stride: 300,
    kept: /Properties\.setProperties|FormApp\.create$|TriggerBuilder\.create|Drive\.Permissions\.create/,
  });
  expect(whole).toMatchObject({ forms: 1, told: true });
  for (const [at, end] of ends) expect(end, `killed before call ${at}`).toEqual(whole);
});
