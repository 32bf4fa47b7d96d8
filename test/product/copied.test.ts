/** A copy of a Sheet that was set up («Tệp -> Tạo bản sao»): it does nothing until set-up begins a new campaign there. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Killed } from '../../local/meter.ts';
import { allFiles } from '../../local/services/files.ts';
import { allTriggers } from '../../local/triggerRecords.ts';
import { ask } from '../endurance/stage.ts';
import {
  copySheet,
  everything,
  inFile,
  properties,
  released,
  setProperties,
  stored,
  tabs,
} from '../migration/stage.ts';
import { Desk } from '../support/tonghop.ts';

interface Unit {
  code: string;
  name: string;
  pin: string;
  contacts?: unknown[];
  agreed?: unknown;
}

const settingsOf = (desk: Desk): Record<string, string> => stored(desk, 'settings') ?? {};
const unitsOf = (desk: Desk): Unit[] =>
  tabs(desk)
    .find(({ name }) => name === 'Số liệu hiện hành')
    ?.rows.filter(([key]) => key?.startsWith('unit/'))
    .map(([, data]) => JSON.parse(data ?? '') as Unit) ?? [];
const formIds = (desk: Desk): string[] =>
  inFile(desk, (db) =>
    allFiles(db)
      .filter(({ mimeType }) => mimeType.endsWith('.form'))
      .map(({ id }) => id),
  );

/** What version 1 left has answers, contacts, a promise, an issue and its tabs; the present version is that after set-up. */
function original(version: 1 | 2): Desk {
  const desk = released(1);
  const w = desk.open();
  if (version === 2) expect(w.run('App.setUp', [{ settings: { coordinatorName: 'Nguyễn Mẫu' } }]).error).toBeNull();
  w.close();
  inFile(desk, (_, store) =>
    store.change(() => {
      const own = store.addTab('Ghi chú của xã', 3);
      void own;
    }),
  );
  const notes = tabs(desk).find(({ name }) => name === 'Ghi chú của xã')?.id ?? -1;
  inFile(desk, (_, store) => store.userEdit(notes, 1, 1, [['giữ lại']]));
  return desk;
}

function copied(from: Desk, withProperties: boolean): Desk {
  const desk = new Desk();
  cpSync(join(from.dir, 'w'), join(desk.dir, 'w'), { recursive: true });
  copySheet(desk, { withProperties });
  return desk;
}

const setUp = (desk: Desk, request: object = {}): unknown => {
  const w = desk.open();
  const { value, error } = w.run('App.setUp', [request]);
  w.close();
  expect(error).toBeNull();
  return value;
};

const kinds = ([1, 2] as const).flatMap((version) =>
  [true, false].map((kept) => [`data ${version}, ${kept ? 'with' : 'without'} properties`, version, kept] as const),
);

const originals = new Map<1 | 2, Desk>();
beforeAll(() => {
  for (const version of [1, 2] as const) originals.set(version, original(version));
});

describe.each(kinds)('%s', (_, version, kept) => {
  let from: Desk;
  let desk: Desk;
  beforeAll(() => {
    from = originals.get(version) as Desk;
    desk = copied(from, kept);
  });

  test('before set-up everything but it refuses in words, and nobody is written to', () => {
    const before = [tabs(desk), properties(desk)];
    const w = desk.open();
    const mails = w.outbox().length;
    // Data 1 with its properties look like the original to a trigger; but there are none in a copy.
    const asked = everything.filter(([path]) => path !== 'App.dispatch' || version === 2 || !kept);
    for (const [path, ...args] of asked) expect(w.run(path, args).error, path).toContain('[S-COPY-01]');
    const { html } = w.run('doGet', []).value as { html: string };
    expect(html).toContain('[S-COPY-01]');
    expect(w.outbox()).toHaveLength(mails);
    w.close();
    expect([tabs(desk), properties(desk)]).toEqual(before);
  });

  test('the dialog says what set-up does here', () => {
    const w = desk.open();
    expect(w.run('App.openSetUp', []).error).toBeNull();
    w.close();
    const html = inFile(desk, (__, store) => store.shown().at(-1)?.text ?? '');
    expect(html).toContain('Đây là bản sao');
    if (kept || version === 2) expect(html).toContain('value="an-khanh" selected');
    expect(html).toContain('id="unitDue" type="date" value=""');
  });

  test('set-up begins a new campaign with the units and the names of the old one, and nothing else of it', () => {
    const [oldUnits, oldForms, old] = [unitsOf(desk), formIds(desk), { ...properties(from) }];
    const oldSettings = settingsOf(desk);
    expect(setUp(desk, { campaign: 'an-khanh', settings: { unitDue: '2026-08-20' } })).toMatchObject({ done: true });
    const now = properties(desk);
    for (const key of ['formId', 'salt', 'linkPattern', 'items', 'sheetId', 'formUrl'])
      expect(now[key], key).not.toBe(old[key]);
    for (const key of Object.keys(now)) expect(key).not.toMatch(/^(claims|folder\.|sharedWith|documents|unitReports)/);
    expect(formIds(desk)).toEqual([...oldForms, now.formId]);
    expect(unitsOf(desk).map(({ code, name }) => [code, name])).toEqual(oldUnits.map(({ code, name }) => [code, name]));
    const pins = new Set(oldUnits.map(({ code, pin }) => code + pin));
    for (const { code, pin, contacts, agreed } of unitsOf(desk))
      expect([pins.has(code + pin), contacts, agreed]).toEqual([false, undefined, undefined]);
    const after = settingsOf(desk);
    for (const key of ['communeFull', 'coordinatorEmail', 'coordinatorName', 'mailReserve', 'rosterMode'])
      expect(after[key], key).toBe(oldSettings[key]);
    expect([after.unitDue, after.cityDue, after.dataCutoff, after.campaignStart]).toEqual(['2026-08-20', '', '', '']);
    expect(JSON.stringify(tabs(desk))).not.toContain(old.formId);
    expect(now.sample).toBe(kept || version === 2 ? 'yes' : '');
  });

  test('tabs of the old campaign begin anew, those that people made stay', () => {
    const there = tabs(desk);
    const names = there.map(({ name }) => name);
    expect(names.filter((name) => /bản lưu \d|Truy nguồn/.test(name))).toEqual([]);
    expect(there.find(({ name }) => name === 'Ghi chú của xã')?.rows[0]?.[0]).toBe('giữ lại');
    for (const name of ['BC Thôn, tổ dân phố', 'Sổ thư', 'Bản lưu báo cáo', 'Khó khăn, vướng mắc'])
      expect(
        there
          .find((tab) => tab.name === name)
          ?.rows.slice(2)
          .flat()
          .join(''),
        name,
      ).toBe('');
    expect(there.find(({ name }) => name === 'Nhật ký')?.rows.filter((row) => row.length > 0)).toHaveLength(3);
    expect(
      there
        .find(({ name }) => name === 'Số liệu hiện hành')
        ?.rows.flat()
        .join(),
    ).not.toContain('answer/');
  });

  test('it works for itself: triggers of its own, answers through its own Form', async () => {
    const { formId } = properties(desk);
    const handlers = inFile(desk, (db) => allTriggers(db).map((t) => [t.handler, t.sourceId]));
    expect(handlers).toHaveLength(4);
    expect(handlers).toContainEqual(['App.onFormSubmit', formId]);
    // In the laptop's Drive both Forms lie side by side, and whoever answers takes the first.
    inFile(desk, (db) =>
      db.run("UPDATE file SET json = json_set(json, '$.trashed', json('true')) WHERE id <> ?", [formId ?? '']),
    );
    const [line] = await desk.submit({
      unit: 'TH05',
      'area.households': 240,
      'area.householdsInstalled': 200,
      'area.citizensInstalled': 300,
      'area.loggedIn': 250,
      'area.team': 'Chưa thành lập',
    });
    expect(line?.status).toBe('accepted');
    const w = desk.open();
    w.moveClock(w.now() + 31 * 60_000);
    expect(w.executions(1)[0]).toMatchObject({ function: 'App.dispatch', error: null });
    expect(ask<unknown[]>(w, 'table', 'submissions')).toHaveLength(1);
    w.close();
  });
});

test('whoever copied it sets it up, be it another account; the old owner is nobody there', () => {
  const desk = copied(originals.get(2) as Desk, true);
  setProperties(desk, { owner: 'nguoi-khac@mau.example' });
  setUp(desk, {});
  expect(properties(desk).owner).toBe('dieuphoi@mau.example');
});

test('a pasted list and another campaign: its own switches, the old names, and only the new units', () => {
  const desk = copied(originals.get(2) as Desk, true);
  setUp(desk, { campaign: 'hai-duong', units: [{ code: 'TDP90', type: 'tdp', name: 'Tổ dân phố Mẫu 90' }] });
  expect(unitsOf(desk).map(({ code }) => code)).toEqual(['TDP90']);
  const { headlineIndicator, communeFull, campaignName, coordinatorName } = settingsOf(desk);
  expect([headlineIndicator, communeFull, coordinatorName]).toEqual(['CT02', 'xã An Khánh', 'Nguyễn Mẫu']);
  expect(campaignName).toContain('Hải Dương');
  expect(properties(desk)).toMatchObject({ campaign: 'hai-duong', sample: '' });
});

test('a script of its own took the properties away: the same Sheet goes on', async () => {
  const from = originals.get(2) as Desk;
  const desk = new Desk();
  cpSync(join(from.dir, 'w'), join(desk.dir, 'w'), { recursive: true });
  const { formId, sheetId } = properties(from);
  inFile(desk, (db) => db.run("DELETE FROM property WHERE store = 'document'"));
  setUp(desk, {});
  expect(properties(desk)).toMatchObject({ formId, sheetId });
  expect(tabs(desk).some(({ rows }) => rows.some(([key]) => key?.startsWith('answer/')))).toBe(true);
});

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1000));
const stride = 20;

test('set-up in a copy, killed on the way and run again: the same end', () => {
  const from = originals.get(2) as Desk;
  const request = { campaign: 'hai-duong', settings: { unitDue: '2026-08-20' } };
  const run = (at: number, withProperties: boolean): { end: unknown; members: string[] } => {
    const desk = copied(from, withProperties);
    const members: string[] = [''];
    let armed = at > 0;
    const w = desk.open({
      onCall: (n, member) => {
        members[n] = member;
        if (armed && n === at) throw new Killed('kill -9');
      },
    });
    if (armed) expect(() => w.run('App.setUp', [request]), `call ${at}`).toThrow(Killed);
    armed = false;
    expect(w.run('App.setUp', [request]).error).toBeNull();
    w.close();
    return { end: ended(desk), members };
  };
  for (const withProperties of [true, false]) {
    const { end, members } = run(0, withProperties);
    // What follows is set-up as ever, whose deaths are those of test/endurance/setup.test.ts.
    const replaced = members.indexOf('Properties.setProperties');
    const tried = Array.from({ length: replaced + 1 }, (_, i) => i + 1).filter(
      (at) => at % stride === seed % stride || at >= replaced,
    );
    console.log(`killed before ${tried.length} of the first ${replaced + 1} calls (SEED=${seed})`);
    for (const at of tried)
      expect(run(at, withProperties).end, `killed before call ${at}, ${members[at]}`).toEqual(end);
  }
});

/** Without what is drawn. */
function ended(desk: Desk): unknown {
  const { campaign, owner, dataVersion, sample, sheetId, ...others } = properties(desk);
  return {
    told: { campaign, owner, dataVersion, sample, sheetId },
    others: Object.keys(others).sort(),
    settings: settingsOf(desk),
    units: unitsOf(desk).map(({ code, name }) => [code, name]),
    forms: formIds(desk).length,
    tabs: tabs(desk)
      .filter(({ name }) => name !== 'Số liệu hiện hành' && name !== 'Nhật ký')
      .map(({ name, hidden, rows }) => [
        name,
        hidden,
        rows.map((row) => row.join('|')).filter((row) => !/lúc/.test(row)),
      ]),
  };
}
