/** Time in the totals: last moments, the cut-off, days and weeks, answers that come again. */
import { expect, test } from 'vitest';
import type { Cells } from '../support/tonghop.ts';
import type { UnitRow } from './book.ts';
import { Play } from './play.ts';
import { area, enterprise, police, school, union, week } from './rows.ts';
import type { Settings } from './verdicts.ts';

const settings = { unitDue: '2026-05-25', dataCutoff: '2026-05-28T17:00:00+07:00', cityDue: '2026-05-31' };
/** Starting shortly before the first row: each day on the way is 48 runs of the dispatcher. */
const start = (profile: string, now: string, more: Settings = {}): Promise<Play> =>
  Play.start({ profile, settings: { ...settings, ...more }, now: `2026-05-${now}:00:00+07:00` });
const on = (day: string, time: string, row: Cells): Cells => ({ ...row, at: `2026-05-${day}T${time}+07:00` });

/** 25/5/2026 is a Monday. */
const deadlines: [Settings, string, string][] = [
  [{}, '24T23:59:59', '25T00:00:00'],
  [{ deadlineRule: 'before', workingDayPolicy: 'previous' }, '22T23:59:59', '23T00:00:00'],
  [{ deadlineRule: 'before', workingDayPolicy: 'next' }, '25T23:59:59', '26T00:00:00'],
  [{ deadlineRule: 'onOrBefore', workingDayPolicy: 'none' }, '25T23:59:59', '26T00:00:00'],
  [
    { deadlineRule: 'onOrBefore', workingDayPolicy: 'next', holidays: '2026-05-25\n2026-05-26' },
    '27T23:59:59',
    '28T00:00:00',
  ],
  [{ workingDayPolicy: 'previous', holidays: '2026-05-22' }, '21T23:59:59', '22T00:00:00'],
];
for (const [rules, last, first] of deadlines) {
  test(`${JSON.stringify(rules)}: ${last} is on time, ${first} is late`, async () => {
    const play = await start('hai-duong', `${last.slice(0, 3)}20`, rules);
    await play.send(
      { ...area('TH01', 412, 1, 1), at: `2026-05-${last}+07:00` },
      { ...area('TH02', 356, 1, 1), at: `2026-05-${first}+07:00` },
    );
    const { units, coverage } = await play.agreed();
    expect([units.TH01?.onTime, units.TH02?.onTime, coverage.onTime, coverage.late]).toEqual([true, false, 1, 1]);
  });
}

test('before 05/6: 05/6 00:00:00 is late; without a due day everybody is on time', async () => {
  const play = await Play.start({
    profile: 'hai-duong',
    settings: { unitDue: '2026-06-05' },
    now: '2026-06-04T08:00:00+07:00',
  });
  await play.send(
    { ...area('TH01', 412, 1, 1), at: '2026-06-04T23:59:59+07:00' },
    { ...area('TH02', 356, 1, 1), at: '2026-06-05T00:00:00+07:00' },
  );
  expect((await play.agreed()).coverage).toMatchObject({ onTime: 1, late: 1 });
  const open = await Play.start({ profile: 'an-khanh', settings: {}, now: '2026-06-04T08:00:00+07:00' });
  await open.send(area('TH01', 412, 1, 1));
  expect((await open.agreed()).coverage).toMatchObject({ onTime: 1, late: 0 });
});

test('after the cut-off: held, the accepted answer stands; the cut-off itself still counts', async () => {
  const play = await start('an-khanh', '27T20', { unitDue: '2026-05-28' });
  const [first] = await play.send(on('27', '21:00:00', area('TH01', 412, 100, 100)));
  await play.send(
    on('28', '17:00:00', area('TH02', 356, 10, 10)),
    on('28', '17:00:01', area('TH03', 298, 10, 10)),
    on('28', '17:00:01', area('TH04', 521, 522, 522)),
    on('28', '17:00:01', { unit: 'TR01', kind: 'nil' }),
    on('28', '17:00:01', { ...area('TH01', 412, 400, 400), edits: first?.responseId ?? '' }),
    on('28', '18:00:00', area('TH03', 298, 299, 299)),
  );
  const { units, coverage } = await play.agreed();
  expect(coverage).toMatchObject({ reported: 2, held: 2, returned: 1, onTime: 1, late: 1 });
  expect(units.TH01).toMatchObject({ state: 'reported', onTime: true, CT01: { num: 100 } });
  expect(units.TH03).toEqual({ state: 'held', onTime: null });
});

test('timeliness is that of the first accepted answer, whatever comes before and after it', async () => {
  const play = await start('hai-duong', '24T20');
  const [returned] = await play.send(on('24', '21:00:00', area('TH01', 412, 413, 413)));
  const [accepted] = await play.send(on('24', '22:00:00', area('TH02', 356, 100, 100)));
  await play.send(
    on('25', '09:00:00', { ...area('TH01', 412, 412, 413), edits: returned?.responseId ?? '' }),
    on('25', '10:00:00', { ...area('TH02', 356, 200, 200), edits: accepted?.responseId ?? '' }),
    on('25', '11:00:00', { ...area('TH02', 356, 357, 357), edits: accepted?.responseId ?? '' }),
    on('25', '12:00:00', { ...area('TH02', 356, 300, 300), pin: '000000' }),
    on('25', '12:30:00', { ...area('TH05', 240, 1, 1), pin: '000000' }),
  );
  const { units } = await play.agreed();
  expect(units.TH01).toMatchObject({ state: 'reported', onTime: false, CT01: { num: 412 } });
  expect(units.TH02).toMatchObject({ state: 'reported', onTime: true, CT01: { num: 200 } });
  expect(units.TH05).toEqual({ state: 'missing', onTime: null });
});

test('nil and unchanged: shown as such, with the figures that stand', async () => {
  const play = await start('an-khanh', '12T08');
  const came = await play.send(
    { unit: 'TH01', kind: 'unchanged' },
    { unit: 'TH01', kind: 'nil' },
    { unit: 'TH01', kind: 'unchanged' },
    area('TH02', 356, 0, 0, { loggedIn: 0, smartphoneGuided: 0 }),
    { unit: 'TH02', kind: 'nil' },
    area('TH03', 298, 5, 5),
    { unit: 'TH03', kind: 'nil' },
    { unit: 'TH03', kind: 'unchanged' },
    { unit: 'DV01', kind: 'unchanged', 'ttDvsnc.weekOf': '2026-05-11' },
    { unit: 'DV01', kind: 'nil', 'ttDvsnc.weekOf': '2026-05-11' },
    { ...area('TH04', 521, 5, 5), kind: 'nil' },
  );
  const expected = [
    'returned',
    'accepted',
    'accepted',
    'accepted',
    'accepted',
    'accepted',
    'returned',
    'accepted',
    'returned',
    'accepted',
    'refused',
  ];
  expect(came.map((line) => line.status)).toEqual(expected);
  const { units } = await play.agreed();
  expect([units.TH01, units.TH02, units.TH03].map((its) => its?.state)).toEqual(['unchanged', 'nil', 'unchanged']);
  expect(units.TH02).toMatchObject({ CT04: { num: 1 }, CT14: { num: 0, den: 200 } });
  expect((await play.agreed('2026W20')).coverage).toMatchObject({ nil: 1, expected: 1 });
});

/** The cut-off of 13/5 17:00. */
const early = { unitDue: '2026-05-13', dataCutoff: '2026-05-13T17:00:00+07:00' };

test('police days feed CT07 and CT08 of main: those received before the cut-off', async () => {
  for (const profile of ['an-khanh', 'hai-duong']) {
    const play = await start(profile, '12T22', early);
    await play.send(
      on('12', '23:59:59', police('2026-05-12', 5, 50)),
      on('13', '00:00:00', police('2026-05-11', 7, 70)),
      on('13', '09:00:00', police('2026-05-12', 6, 60)),
      on('14', '09:00:00', police('2026-05-13', 100, 1000)),
      on('14', '10:00:00', week('2026-05-11', 2)),
    );
    expect((await play.agreed()).commune).toMatchObject({ CT07: { num: 13 }, CT08: { num: 130 } });
    expect((await play.agreed('20260513')).commune.CT07?.num).toBe(100);
    expect((await play.agreed('20260512')).coverage.onTime).toBe(profile === 'an-khanh' ? 1 : 0);
    await play.agreed('20260511');
    expect((await play.agreed('2026W20')).coverage).toMatchObject({ reported: 1, held: 0, onTime: 1 });
  }
});

test('a day corrected after the cut-off: main keeps what had been received, the day has the new figure', async () => {
  const play = await start('an-khanh', '12T22', early);
  const [line] = await play.send(on('12', '23:00:00', police('2026-05-11', 7, 70)));
  await play.send(on('14', '09:00:00', { ...police('2026-05-11', 9, 90), edits: line?.responseId ?? '' }));
  expect((await play.agreed('20260511')).commune.CT07?.num).toBe(9);
  expect((await play.agreed()).commune.CT07?.num).toBe(7);
});

test('a correction that moves an answer to another day or group takes it away from the first', async () => {
  const play = await start('an-khanh', '12T08');
  const [day] = await play.send(on('12', '09:00:00', police('2026-05-10', 7, 70)));
  const [group] = await play.send(on('12', '09:10:00', union('MT01', 'Hội viên', 30, 20)));
  await play.send(
    on('12', '09:20:00', { ...police('2026-05-11', 7, 70), edits: day?.responseId ?? '' }),
    on('12', '09:30:00', { ...union('MT01', 'Đoàn viên', 30, 20), edits: group?.responseId ?? '' }),
  );
  const main = await play.agreed();
  expect(main.commune.CT07?.num).toBe(7);
  expect(main.groups.mttq?.CT15).toMatchObject({ num: 20, den: 30 });
  expect((await play.agreed('20260510')).units.CA01?.state).toBe('missing');
});

test('moved to another day after the cut-off: main keeps the day as it had been received', async () => {
  const play = await start('an-khanh', '12T22', early);
  const [line] = await play.send(on('12', '23:00:00', police('2026-05-11', 7, 70)));
  await play.send(on('14', '09:00:00', { ...police('2026-05-10', 7, 70), edits: line?.responseId ?? '' }));
  expect((await play.agreed()).commune.CT07?.num).toBe(7);
  expect((await play.agreed('20260511')).coverage).toMatchObject({ missing: 1 });
  expect((await play.agreed('20260510')).commune.CT07?.num).toBe(7);
});

test('the same instant for two groups of a union: the one sent later is the newest', async () => {
  const play = await start('an-khanh', '12T08');
  const nil = { kind: 'nil', 'union.group': 'Đoàn viên' };
  await play.send(
    union('MT01', 'Hội viên', 3, 2),
    { unit: 'MT01', ...nil },
    { unit: 'DU01', ...nil },
    union('DU01', 'Đảng viên', 3, 2),
  );
  const { units } = await play.agreed();
  expect([units.MT01?.state, units.DU01?.state]).toEqual(['nil', 'reported']);
});

test('who need not report is not expected, and still counts when it does', async () => {
  const units: UnitRow[] = [
    { code: 'TH01', type: 'thon', name: 'Thôn 1', households: '100' },
    { code: 'TH02', type: 'thon', name: 'Thôn 2', households: '50', mustReport: 'không' },
    { code: 'TR01', type: 'truong', name: 'Trường 1', mustReport: 'không' },
    { code: 'DN01', type: 'doanhNghiep', name: 'Công ty 1' },
  ];
  const play = await Play.start({
    profile: 'an-khanh',
    units,
    settings: { ...settings, enterprisesAsked: 'không' },
    now: '2026-05-12T08:00:00+07:00',
  });
  expect((await play.agreed()).commune.CT01).toMatchObject({
    den: 150,
    denReporting: 0,
    rate: '0%',
    rateReporting: 'chưa có số liệu',
    met: false,
  });
  await play.send(area('TH02', 50, 50, 60), school('TR01', 10, 10, 10), enterprise('DN01', 10, [1, 2, 1]));
  const { coverage, commune, groups, units: its } = await play.agreed();
  expect([coverage.expected, Object.keys(its)]).toEqual([1, ['TH01']]);
  expect(commune).toMatchObject({
    CT01: { num: 50, den: 150, denReporting: 50 },
    CT04: { num: 0, den: 1 },
    CT05: { num: 0, den: 0, met: null },
  });
  expect(groups).toMatchObject({
    truong: { CT10: { num: 10 } },
    doanhNghiep: { 'CT09.installed': { num: 2, den: 10 } },
  });
});
