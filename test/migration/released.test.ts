/** A Sheet that each older version left is brought forward by set-up, and loses nothing. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { guideOf } from '../../local/cli/send.ts';
import { Killed } from '../../local/meter.ts';
import { dataVersion } from '../../src/core/version.ts';
import { ask, MINUTE, right } from '../endurance/stage.ts';
import { bundle, type Desk } from '../support/tonghop.ts';
import { everything, fixture, inFile, properties, released, setProperties, stored, submitOne, tabs } from './stage.ts';

const older = Array.from({ length: dataVersion - 1 }, (_, i) => i + 1);

test.each(older)('there is a Sheet of data version %i: how to make one is in docs/architecture.md', (version) => {
  for (const name of ['workspace.db.gz', 'totals.json', 'report.docx'])
    expect(existsSync(fixture(version, name)), name).toBe(true);
});

interface Installed {
  dataVersion: number;
  bundle: string;
  heartbeat: number;
  properties: Record<string, string>;
}

const setUp = (desk: Desk): unknown => {
  const w = desk.open();
  const fired = w.run('App.setUp', [{}]);
  w.close();
  expect(fired.error).toBeNull();
  return fired.value;
};

describe.each(older)('data %i', (version) => {
  let desk: Desk;
  let before: Record<string, string>;
  beforeAll(() => {
    desk = released(version);
    before = properties(desk);
    expect(setUp(desk)).toMatchObject({ done: true, problems: [] });
  });

  test('totals are those that it had', async () => {
    const { computedAt: _, ...now } = await desk.json<Record<string, unknown>>('totals');
    const { computedAt: __, ...then } = JSON.parse(readFileSync(fixture(version, 'totals.json'), 'utf8'));
    expect(now).toEqual(then);
  });

  test('its report is printed again byte for byte', async () => {
    const out = join(desk.dir, 'report.docx');
    expect((await desk.run('report', '--issue', '1', '--out', out)).code).toBe(0);
    expect(readFileSync(out).equals(readFileSync(fixture(version, 'report.docx')))).toBe(true);
  });

  test('a hidden copy holds what was changed, and the properties of then', () => {
    const copies = tabs(desk).filter(({ name }) => /\(bản lưu \d+\)$/.test(name));
    expect(copies.map(({ name, hidden }) => [name, hidden])).toEqual([
      [`Số liệu hiện hành (bản lưu ${version})`, true],
    ]);
    expect(copies[0]?.rows.filter(([key]) => key?.startsWith('answer/')).length).toBeGreaterThan(0);
    const kept = stored<Installed>(desk, 'installation', copies[0]?.name);
    expect(kept?.dataVersion).toBe(version);
    for (const key of ['formId', 'salt', 'items', 'tabs']) expect(kept?.properties[key]).toBe(before[key]);
  });

  test('it is marked, and nothing that it knew is lost', () => {
    // The test of the report has made a document.
    const { documents: _, ...known } = before;
    expect(properties(desk)).toMatchObject({ ...known, dataVersion: String(dataVersion) });
    expect(stored<Installed>(desk, 'installation')).toMatchObject({
      dataVersion,
      properties: { formId: before.formId },
    });
  });

  test('answers come in, and another set-up changes nothing', async () => {
    const [line] = await desk.submit({
      unit: 'TH05',
      ...right,
      'area.households': 240,
      'area.householdsInstalled': 200,
    });
    expect(line?.status).toBe('accepted');
    setUp(desk);
    expect(tabs(desk).filter(({ name }) => name.includes('(bản lưu '))).toHaveLength(1);
  });
});

const stride = 4;
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1000));
const marks = 'Properties.setProperties';

/** Without the moments of the runs, and without what the second run adds to the log. */
function ended(desk: Desk): unknown {
  const rows = (name: string, list: string[][]): string[][] =>
    name.startsWith('Số liệu hiện hành') ? list.filter(([key]) => key !== 'installation') : list;
  return {
    properties: properties(desk),
    tabs: tabs(desk)
      .filter(({ name }) => name !== 'Nhật ký' && name !== 'Tổng hợp')
      .map(({ name, hidden, rows: list }) => [name, hidden, rows(name, list)]),
    installed: stored<Installed>(desk, 'installation')?.properties,
  };
}

/** Set-up of what version 1 left, killed before its call `at`; 0: never. Gives the names of the calls that were made. */
function migrated(at: number): { desk: Desk; members: string[] } {
  const desk = released(1);
  const members: string[] = [''];
  let armed = at > 0;
  const onCall = (n: number, member: string): void => {
    members[n] = member;
    if (armed && n === at) throw new Killed('kill -9');
  };
  const w = desk.open({ onCall });
  if (armed) expect(() => w.run('App.setUp', [{}]), `call ${at}`).toThrow(Killed);
  armed = false;
  expect(w.run('App.setUp', [{}]).error).toBeNull();
  w.close();
  return { desk, members };
}

test('killed on the way and run again: the same end, with one copy', () => {
  const { desk, members } = migrated(0);
  const whole = ended(desk);
  // Past the second write of the properties the step is done, and what follows is set-up as ever.
  const first = members.indexOf(marks);
  const done = members.indexOf(marks, first + 1);
  const last = members.length - 1;
  const tried = Array.from({ length: last }, (_, i) => i + 1).filter(
    (at) =>
      (at >= first && at <= done + 1 && at % stride === seed % stride) ||
      members[at - 1] === 'Spreadsheet.insertSheet' ||
      at === last,
  );
  console.log(`killed before ${tried.length} of ${last} calls (SEED=${seed})`);
  for (const at of tried) expect(ended(migrated(at).desk), `killed before call ${at}, ${members[at]}`).toEqual(whole);
});

/** Between the push of a new bundle and the owner's set-up. */
describe('before set-up', () => {
  test('work goes on where nothing is misread, and whoever works there is told', async () => {
    const desk = released(1);
    const [line] = await desk.submit({
      unit: 'TH05',
      ...right,
      'area.households': 240,
      'area.householdsInstalled': 200,
    });
    expect(line?.status).toBe('accepted');
    const w = desk.open();
    expect(w.run('App.checkConfig', []).error).toBeNull();
    w.moveClock(w.now() + 31 * MINUTE);
    w.close();
    const said = inFile(desk, (_, store) => store.shown().map(({ text }) => text));
    expect(said.some((text) => text.includes('Thiết lập đợt báo cáo'))).toBe(true);
    expect(properties(desk).dataVersion).toBeUndefined();
    expect(stored<Installed>(desk, 'installation')).toMatchObject({ dataVersion: 1 });
  });

  test('where the data would be misread, triggers and menus refuse, and the answers are taken in afterwards', async () => {
    const strict = join(mkdtempSync(join(tmpdir(), 'tonghop-strict-')), 'Code.js');
    const code = readFileSync(bundle, 'utf8');
    expect(code.split('goesOn:!0')).toHaveLength(2);
    writeFileSync(strict, code.replace('goesOn:!0', 'goesOn:!1'));
    const desk = released(1, { bundle: strict });
    const mails = (await desk.json<unknown[]>('outbox')).length;
    const before = tabs(desk);
    const w = desk.open();
    const guide = guideOf(released(1).open());
    const fired = submitOne(w, guide);
    expect(fired.map(({ error }) => error)).toEqual([expect.stringContaining('[S-DATA-01]')]);
    for (const path of ['App.dispatch', 'App.checkConfig', 'App.openLinks'])
      expect(w.run(path, []).error, path).toContain('[S-DATA-01]');
    expect(w.outbox()).toHaveLength(mails);
    w.close();
    expect(tabs(desk)).toEqual(before);
    setUp(desk);
    const again = desk.open();
    again.moveClock(again.now() + 31 * MINUTE);
    expect(ask<{ unit: string }[]>(again, 'table', 'submissions').map(({ unit }) => unit)).toContain('TH05');
    again.close();
  });
});

test('data of a newer program: everything refuses in words, nothing is written, nobody is mailed', () => {
  const desk = released(1);
  setUp(desk);
  setProperties(desk, { dataVersion: String(dataVersion + 1) });
  const before = [tabs(desk), properties(desk)];
  const w = desk.open();
  const guide = guideOf(released(1).open());
  const mails = w.outbox().length;
  for (const { error } of submitOne(w, guide)) expect(error).toContain('[S-DATA-02]');
  for (const [path, ...args] of everything) expect(w.run(path, args).error, path).toContain('[S-DATA-02]');
  expect(w.run('App.openSetUp', []).error).toContain('[S-DATA-02]');
  expect(w.run('App.setUp', [{}]).error).toContain('[S-DATA-02]');
  expect(w.run('App.onChange', [{ changeType: 'REMOVE_ROW' }]).error).toContain('[S-DATA-02]');
  expect(JSON.stringify(w.run('doGet', []))).not.toContain('stack');
  expect(w.outbox()).toHaveLength(mails);
  w.close();
  expect([tabs(desk), properties(desk)]).toEqual(before);
});
