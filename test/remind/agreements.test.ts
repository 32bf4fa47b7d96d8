/** The coordinator types into the tracking tab what heads have said: what holds, what is refused, and what shows. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDb } from '../../local/db.ts';
import { SheetStore } from '../../local/sheets/store.ts';
import { openWorkspace } from '../../local/workspace.ts';
import type { Fired, Workspace } from '../../local/workspace.types.ts';
import type { Unit } from '../../src/core/state.ts';
import { ask, Mortal, nextRun, placeOf, sending, untroubled } from '../endurance/stage.ts';
import { area, commune, type Row, table, thon, type } from '../report/stage.ts';
import { bundle } from '../support/tonghop.ts';

/** The last day on time is 25/5/2026. */
const settings = { deadlineRule: 'onOrBefore', campaignStart: '2026-05-18', coordinatorEmail: 'dieuphoi@mau.example' };
const units = [
  thon('TH01'),
  thon('TH02'),
  thon('TH03'),
  { code: 'CA01', type: 'congAn' },
  { code: 'MT01', type: 'mttq' },
];

let prepared = '';
beforeAll(async () => {
  const desk = await commune({ settings, units });
  prepared = join(desk.dir, 'w');
});

/** A workspace of its own, at this time. */
function at(time: string): Mortal {
  const mortal = new Mortal(prepared);
  untroubled(mortal.workspace.moveClock(Date.parse(time), { missed: true }));
  return mortal;
}

const before = '2026-05-22T10:00:00+07:00';
const after = '2026-05-27T10:00:00+07:00';

const tracked = (w: Workspace, key: string): Row => table(w, 'tracking').find((r) => r.key === key) as Row;
const logged = (w: Workspace, unit: string): Row[] => table(w, 'log').filter((r) => r.unit === unit);

function unit(w: Workspace, code: string): Unit {
  const row = table(w, 'current').find((r) => r.key === `unit/${code}`);
  return JSON.parse(String(row?.data));
}

/** Notes of the tracking tab, by row key and column key. */
function notes(dir: string): Record<string, string> {
  const db = openDb(join(dir, 'workspace.db'));
  try {
    const store = new SheetStore(db);
    const tab = store.tabs().find((t) => t.name === 'Theo dõi');
    const { rows } = store.open(tab?.id ?? -1);
    const keys = rows[0]?.values ?? [];
    return Object.fromEntries(
      rows.slice(2).flatMap((r) => [...(r.notes ?? [])].map(([c, note]) => [`${r.values[0]} ${keys[c]}`, note])),
    );
  } finally {
    db.close();
  }
}

/** Pasted from this cell on. */
const paste = (w: Workspace, row: string, column: string, values: string[][]): Fired[] => {
  const fired = w.edit({ ...placeOf(w, 'tracking', row, column), values, user: 'dieuphoi@mau.example' });
  untroubled(fired);
  return fired;
};

const lastCalls = (w: Workspace): number => w.executions().slice(-1)[0]?.serviceCalls ?? Number.NaN;

test('a promise: held, shown, logged; emptied, gone', () => {
  const { workspace: w } = at(after);
  nextRun(w);
  expect(tracked(w, 'TH01/main').timeliness).toBe('Quá hạn 2 ngày');
  paste(w, 'TH01/main', 'promised', [['28/5/2026']]);
  expect(lastCalls(w)).toBeLessThanOrEqual(10);
  expect(unit(w, 'TH01').agreed).toEqual({ main: { promised: '2026-05-28' } });
  expect(tracked(w, 'TH01/main')).toMatchObject({
    promised: '2026-05-28',
    timeliness: 'Quá hạn 2 ngày, hẹn nộp 28/5/2026',
  });
  expect(logged(w, 'TH01').slice(-1)).toMatchObject([
    { what: 'Ghi ngày hẹn nộp', from: '', to: '28/5/2026', by: 'dieuphoi@mau.example' },
  ]);
  paste(w, 'TH01/main', 'promised', [['']]);
  expect(unit(w, 'TH01').agreed).toBeUndefined();
  expect(tracked(w, 'TH01/main')).toMatchObject({ promised: '', timeliness: 'Quá hạn 2 ngày' });
  expect(logged(w, 'TH01').slice(-1)).toMatchObject([{ what: 'Bỏ ngày hẹn nộp', from: '28/5/2026', to: '' }]);
});

test.each(['5.6.2026', '5-6-2026', 'ngày 5/6/2026', 'Ngày 5/6', ' 05-06-2026 '])('a promise typed as %j', (typed) => {
  const { workspace: w } = at(after);
  type(w, 'tracking', 'TH01/main', 'promised', typed);
  expect(unit(w, 'TH01').agreed).toEqual({ main: { promised: '2026-06-05' } });
  expect(tracked(w, 'TH01/main').promised).toBe('2026-06-05');
});

test('a promise that has passed is said no more', () => {
  const { workspace: w } = at(after);
  type(w, 'tracking', 'TH01/main', 'promised', '27/5');
  expect(tracked(w, 'TH01/main').timeliness).toBe('Quá hạn 2 ngày, hẹn nộp 27/5/2026');
  untroubled(w.moveClock(Date.parse('2026-05-28T07:40:00+07:00'), { missed: true }));
  nextRun(w);
  expect(tracked(w, 'TH01/main')).toMatchObject({ timeliness: 'Quá hạn 3 ngày', promised: '2026-05-27' });
});

test('bodies that are asked are not called overdue', () => {
  const { workspace: w } = at(after);
  nextRun(w);
  expect(tracked(w, 'MT01/main').timeliness).toBe('');
  type(w, 'tracking', 'MT01/main', 'promised', '28/5/2026');
  expect(tracked(w, 'MT01/main').timeliness).toBe('Hẹn nộp 28/5/2026');
});

test('nor late, when their answer comes after their day', () => {
  const { workspace: w } = at(after);
  expect(sending(w, texts('TH01'))()).toMatchObject({ status: 'accepted' });
  expect(sending(w, ofUnion)()).toMatchObject({ status: 'accepted' });
  expect(tracked(w, 'TH01/main').timeliness).toBe('Chậm 2 ngày');
  expect(tracked(w, 'MT01/main')).toMatchObject({ state: 'Đã báo cáo', timeliness: '' });
  expect(ask(w, 'totals')).toMatchObject({ coverage: { reported: 2, onTime: 0, late: 2 } });
});

test('an extension: due on its day, in time until then, in totals, tracking and mail', () => {
  const { workspace: w } = at(before);
  paste(w, 'TH01/main', 'extendedTo', [['28/5/2026', 'mất điện']]);
  expect(lastCalls(w)).toBeLessThanOrEqual(10);
  expect(unit(w, 'TH01').agreed?.main).toEqual({
    extendedTo: '2026-05-28',
    extendedOn: '2026-05-22',
    reason: 'mất điện',
  });
  expect(tracked(w, 'TH01/main')).toMatchObject({
    timeliness: 'Chưa đến hạn (gia hạn đến 28/5/2026)',
    due: '2026-05-28T23:59:59+07:00',
    extendedTo: '2026-05-28',
    agreedReason: 'mất điện',
  });
  expect(tracked(w, 'TH02/main')).toMatchObject({ timeliness: 'Chưa đến hạn', due: '2026-05-25T23:59:59+07:00' });
  untroubled(w.moveClock(Date.parse(after), { missed: true }));
  for (const code of ['TH01', 'TH02']) expect(sending(w, texts(code))()).toMatchObject({ status: 'accepted' });
  expect(tracked(w, 'TH01/main').timeliness).toBe('Đúng hạn (gia hạn đến 28/5/2026)');
  expect(tracked(w, 'TH02/main').timeliness).toBe('Chậm 2 ngày');
  expect(ask(w, 'totals')).toMatchObject({
    coverage: { reported: 2, onTime: 1, late: 1 },
    units: { TH01: { onTime: true }, TH02: { onTime: false } },
  });
  const said = w.outbox().map(({ body }) => /Thời gian nộp ghi nhận: (.*?)\.?$/m.exec(body)?.[1]);
  expect(said.filter(Boolean)).toEqual(['đúng hạn', 'chậm 2 ngày']);
  // After the extension it is late by its own day; without one nobody is.
  paste(w, 'TH01/main', 'extendedTo', [['26/5/2026']]);
  expect(tracked(w, 'TH01/main').timeliness).toBe('Chậm 1 ngày (gia hạn đến 26/5/2026)');
  paste(w, 'TH01/main', 'extendedTo', [['']]);
  expect(tracked(w, 'TH01/main')).toMatchObject({ timeliness: 'Chậm 2 ngày', due: '2026-05-25T23:59:59+07:00' });
});

const ofUnion = { unit: 'MT01', 'union.group': 'Đảng viên', 'union.smartphone': '10', 'union.guided': '5' };

const texts = (code: string): Record<string, string> =>
  Object.fromEntries(Object.entries(area(code, 80)).map(([key, value]) => [key, String(value)]));

test('a returned answer is told the extended last day', () => {
  const { workspace: w } = at(before);
  type(w, 'tracking', 'TH01/main', 'extendedTo', '28/5/2026');
  sending(w, { ...texts('TH01'), 'area.householdsInstalled': '900' })();
  expect(w.outbox().slice(-1)[0]?.body).toContain('gửi lại chậm nhất 23 giờ 59 phút, thứ Năm, ngày 28/5/2026');
});

describe('what is wrong', () => {
  const cases: [string, string, string, string, RegExp][] = [
    ['TH01', 'promised', 'mai nộp', 'mai nộp', /"mai nộp" không phải ngày.*28\/5\/2026\. Mục này hiện chưa đặt\./],
    ['TH02', 'promised', '31/6/2026', '31/6/2026', /Không có ngày 31\/6\/2026\./],
    ['TH03', 'promised', '21/5/2026', '2026-05-21', /Ngày 21\/5\/2026 đã qua\. Nhập từ ngày 22\/5\/2026/],
    ['TH01', 'extendedTo', '25/5/2026', '2026-05-25', /Ngày 25\/5\/2026 không sau hạn chung \(hết ngày 25\/5\/2026\)/],
    ['TH01', 'agreedReason', 'a'.repeat(301), 'a'.repeat(301), /quá dài \(tối đa 300 ký tự\)/],
  ];

  test('is marked, logged and kept as it was typed, until somebody puts it right', () => {
    const { workspace: w } = at(before);
    for (const [code, column, typed, , note] of cases) {
      paste(w, `${code}/main`, column, [[typed]]);
      expect(lastCalls(w)).toBeLessThanOrEqual(10);
      expect(notes(w.dir)[`${code}/main ${column}`]).toMatch(note);
      const [line] = logged(w, code).slice(-1);
      expect(line).toMatchObject({ from: '', by: 'dieuphoi@mau.example' });
      expect(String(line?.what)).toMatch(/^Không nhận nội dung đã ghi: /);
    }
    // Neither the day's work nor an answer writes over it; emptied, the mark goes.
    nextRun(w);
    for (const code of ['TH01', 'TH02', 'TH03']) sending(w, texts(code))();
    for (const [code, column, , kept] of cases) expect(tracked(w, `${code}/main`)[column]).toBe(kept);
    expect(Object.keys(notes(w.dir))).toHaveLength(cases.length);
    for (const [code, column] of cases) {
      paste(w, `${code}/main`, column, [['']]);
      expect(lastCalls(w)).toBeLessThanOrEqual(10);
    }
    expect([notes(w.dir), unit(w, 'TH01').agreed]).toEqual([{}, undefined]);
  });

  test('what was right still holds, and the note says so', () => {
    const { workspace: w } = at(before);
    type(w, 'tracking', 'TH01/main', 'extendedTo', '28/5/2026');
    type(w, 'tracking', 'TH01/main', 'extendedTo', '20/5/2026');
    expect(notes(w.dir)['TH01/main extendedTo']).toContain('Giá trị đúng gần nhất vẫn được dùng: 28/5/2026.');
    expect(tracked(w, 'TH01/main')).toMatchObject({ due: '2026-05-28T23:59:59+07:00', extendedTo: '2026-05-20' });
    type(w, 'tracking', 'TH01/main', 'extendedTo', '28/5/2026');
    expect(notes(w.dir)).toEqual({});
  });
});

test('pasted over many rows: right ones hold, wrong ones are marked, computed columns are put back', () => {
  const { workspace: w } = at(before);
  nextRun(w);
  const rows = table(w, 'tracking');
  const first = rows.findIndex((r) => r.key === 'TH01/main');
  expect(rows.slice(first, first + 3).map((r) => r.key)).toEqual(['TH01/main', 'TH02/main', 'TH03/main']);
  paste(w, 'TH01/main', 'returns', [
    ['7', '24/5/2026', '28/5/2026', 'mất điện'],
    ['8', 'mai', '29/5', ''],
    ['9', '', '', ''],
  ]);
  expect(unit(w, 'TH01').agreed?.main).toMatchObject({ promised: '2026-05-24', extendedTo: '2026-05-28' });
  expect(unit(w, 'TH02').agreed?.main).toMatchObject({ extendedTo: '2026-05-29', marked: ['promised'] });
  expect(unit(w, 'TH03').agreed).toBeUndefined();
  expect(table(w, 'tracking').map((r) => r.returns)).toEqual(rows.map((r) => r.returns));
  expect(Object.keys(notes(w.dir))).toEqual(['TH02/main promised']);
  expect(tracked(w, 'TH02/main').promised).toBe('mai');
});

test('a row of a day is its own; a unit keeps both', () => {
  const { workspace: w } = at(before);
  nextRun(w);
  type(w, 'tracking', 'CA01/20260520', 'promised', '23/5/2026');
  type(w, 'tracking', 'CA01/20260521', 'extendedTo', '24/5/2026');
  type(w, 'tracking', 'CA01/20260521', 'extendedTo', '21/5/2026');
  expect(unit(w, 'CA01').agreed).toEqual({
    '20260520': { promised: '2026-05-23' },
    '20260521': { extendedTo: '2026-05-24', extendedOn: '2026-05-22', marked: ['extendedTo'] },
  });
  expect(tracked(w, 'CA01/20260521').timeliness).toBe('Chưa đến hạn (gia hạn đến 24/5/2026)');
});

test('the row of a unit that is no more takes nothing', () => {
  const { workspace: w } = at(before);
  const { sheetId, row } = placeOf(w, 'units', 'TH03', 'code');
  untroubled(w.deleteRows(sheetId, row, 1));
  nextRun(w);
  paste(w, 'TH03/main', 'promised', [['24/5/2026']]);
  expect(unit(w, 'TH03')).toMatchObject({ removed: true });
  expect(unit(w, 'TH03').agreed).toBeUndefined();
  expect(notes(w.dir)).toEqual({ 'TH03/main promised': expect.stringContaining('không còn được theo dõi') });
  paste(w, 'TH03/main', 'promised', [['']]);
  expect(notes(w.dir)).toEqual({});
});

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

test('who types into these columns is not warned', () => {
  const { workspace: w } = at(before);
  const db = openDb(join(w.dir, 'workspace.db'));
  const tab = new SheetStore(db).tabs().find((t) => t.name === 'Theo dõi');
  const [protection] = tab?.properties.protections ?? [];
  db.close();
  const from = placeOf(w, 'tracking', 'TH01/main', 'promised').column - 1;
  expect(protection).toMatchObject({ kind: 'SHEET', warningOnly: true, unprotected: [{ r: 0, c: from, w: 3 }] });
});
