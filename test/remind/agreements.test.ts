/** The coordinator types into the tracking tab what heads have said: what holds, and what shows of it. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openDb } from '../../local/db.ts';
import { SheetStore } from '../../local/sheets/store.ts';
import { ask, nextRun, placeOf, sending, untroubled } from '../endurance/stage.ts';
import { type } from '../report/stage.ts';
import { after, at, before, lastCalls, logged, paste, prepare, texts, tracked, unit } from './agreementsStage.ts';

beforeAll(prepare);

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

test('a returned answer is told the extended last day', () => {
  const { workspace: w } = at(before);
  type(w, 'tracking', 'TH01/main', 'extendedTo', '28/5/2026');
  sending(w, { ...texts('TH01'), 'area.householdsInstalled': '900' })();
  expect(w.outbox().slice(-1)[0]?.body).toContain('gửi lại chậm nhất 23 giờ 59 phút, thứ Năm, ngày 28/5/2026');
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

test('who types into these columns is not warned', () => {
  const { workspace: w } = at(before);
  const db = openDb(join(w.dir, 'workspace.db'));
  const tab = new SheetStore(db).tabs().find((t) => t.name === 'Theo dõi');
  const [protection] = tab?.properties.protections ?? [];
  db.close();
  const from = placeOf(w, 'tracking', 'TH01/main', 'promised').column - 1;
  expect(protection).toMatchObject({ kind: 'SHEET', warningOnly: true, unprotected: [{ r: 0, c: from, w: 3 }] });
});
