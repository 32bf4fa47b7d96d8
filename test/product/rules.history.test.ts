/** What a unit's earlier answers mean for a new one: falling figures, nil, unchanged, second answers, corrections (domain A.7-32, A.8). */
import { expect, test } from 'vitest';
import { type Cells, Desk } from '../support/tonghop.ts';
import { answer, bare, coordinator, outbox, profiles, sent, table, totals, type } from './answers.ts';

const desk = (preset = 'an-khanh'): Promise<Desk> => new Desk().init(preset, { coordinatorEmail: coordinator });

test.each(profiles)('%s: a cumulative figure falls only with a reason', async (profile) => {
  const d = await desk(profile);
  const less: Cells = { 'area.householdsInstalled': 299 };
  expect(
    await sent(
      d,
      answer('TH01'),
      answer('TH01', less),
      answer('TH01', { ...less, 'area.citizensInstalled': 399, 'area.loggedIn': 349 }),
      answer('TH01', { ...less, reason: 'Loại trùng sau rà soát' }),
      answer('TH01', { ...less, 'area.smartphone': 400 }),
      answer('TH01', { ...less, 'area.households': 400 }),
      answer('TH02', { 'area.households': 356, ...less }),
      answer('TH01', less),
    ),
  ).toEqual([
    'accepted:',
    'returned: E-HIST-01 area.householdsInstalled return',
    'returned: E-HIST-01 area.citizensInstalled return E-HIST-01 area.householdsInstalled return E-HIST-01 area.loggedIn return',
    'accepted:',
    'accepted:',
    'accepted:',
    'accepted:',
    'accepted:',
  ]);
  expect((await totals(d)).units.TH01).toMatchObject({ state: 'reported', CT01: { num: 299, den: 412 } });
});

test('figures fall against the answer of an earlier day too, incremental and state figures never', async () => {
  const d = await desk();
  const day = (date: string, eid2Daily: number, more: Cells = {}): Cells =>
    answer('CA01', { 'congAn.date': date, 'congAn.eid2Daily': eid2Daily, ...more });
  expect(
    await sent(
      d,
      day('2026-05-18', 9, { 'congAn.eid2Cumulative': 100, 'congAn.teams': 5 }),
      day('2026-05-19', 2, { 'congAn.eid2Cumulative': 99, 'congAn.teams': 4 }),
      day('2026-05-19', 2, { 'congAn.eid2Cumulative': 100, 'congAn.teams': 4 }),
      day('2026-05-17', 1, { 'congAn.eid2Cumulative': 90 }),
      answer('DV01', { 'ttDvsnc.weekOf': '2026-05-11' }),
      answer('DV01', { 'ttDvsnc.broadcasts': 1, 'ttDvsnc.posts': 0 }),
    ),
  ).toEqual(['accepted:', 'returned: E-HIST-01 congAn.eid2Cumulative return', ...Array(4).fill('accepted:')]);
  expect((await totals(d)).commune.CT07).toMatchObject({ num: 12 });
});

test('nil: noughts while nothing was reported, returned afterwards', async () => {
  const d = await desk();
  expect(await sent(d, bare('TH01', 'nil'), bare('TH01', 'nil'))).toEqual(['accepted:', 'accepted:']);
  const nil = await totals(d);
  expect(nil.units.TH01).toMatchObject({
    state: 'nil',
    onTime: true,
    CT01: { num: 0, den: 412, rate: '0%', met: false },
  });
  expect(nil.coverage).toMatchObject({ nil: 1, reported: 0 });
  expect(await sent(d, answer('TH01'), bare('TH01', 'nil'))).toEqual(['accepted:', 'returned: E-KIND-01 kind return']);
  expect((await totals(d)).units.TH01).toMatchObject({ state: 'reported', CT01: { num: 300 } });
  const none = {
    'area.householdsInstalled': 0,
    'area.citizensInstalled': 0,
    'area.loggedIn': 0,
    'area.smartphoneGuided': 0,
  };
  const state = { 'area.households': 350, 'area.smartphone': 444 };
  expect(await sent(d, answer('TH02', { ...state, ...none }), bare('TH02', 'nil'))).toEqual(['accepted:', 'accepted:']);
  // State figures stand as last accepted.
  const rows = (await table(d, 'submissions.area')).filter((r) => r.unit === 'TH02');
  expect(rows[1]).toMatchObject({
    kind: 'Không có phát sinh',
    'area.households': 350,
    'area.smartphone': 444,
    'area.loggedIn': 0,
  });
});

test('unchanged: the last accepted figures, dated today; returned where there are none', async () => {
  const d = await desk();
  expect(await sent(d, bare('TH01', 'unchanged'), answer('TH01'))).toEqual([
    'returned: E-KIND-02 kind return',
    'accepted:',
  ]);
  expect(
    await sent(
      d,
      answer('TH01', { at: '2026-05-21T08:00:00+07:00', 'area.householdsInstalled': 1 }),
      bare('TH01', 'unchanged'),
    ),
  ).toEqual(['returned: E-HIST-01 area.householdsInstalled return', 'accepted:']);
  const after = await totals(d);
  expect(after.units.TH01).toMatchObject({
    state: 'unchanged',
    CT01: { num: 300 },
    CT02: { num: 400 },
    CT14: { num: 100, den: 500 },
  });
  expect(after.coverage).toMatchObject({ unchanged: 1, reported: 0, returned: 0, onTime: 1 });
  expect((await table(d, 'submissions.area')).at(-1)).toMatchObject({
    asOf: '2026-05-21',
    'area.team': 'Chưa thành lập',
  });
});

test('daily and weekly sections: nil is noughts for that day, unchanged is returned', async () => {
  const d = await desk();
  expect(
    await sent(
      d,
      bare('CA01', 'unchanged'),
      answer('CA01', { 'congAn.date': '2026-05-18', 'congAn.eid2Cumulative': 50, 'congAn.teams': 3 }),
      bare('CA01', 'nil'),
      bare('CA01', 'nil', { 'congAn.date': '2026-05-20' }),
      bare('CA01', 'unchanged', { 'congAn.date': '2026-05-20' }),
      bare('DV01', 'unchanged'),
      bare('DV01', 'nil'),
    ),
  ).toEqual([
    'returned: E-KIND-03 kind return',
    'accepted:',
    'accepted:',
    'accepted:',
    'returned: E-KIND-03 kind return',
    'returned: E-KIND-03 kind return',
    'accepted:',
  ]);
  expect((await totals(d)).commune).toMatchObject({ CT07: { num: 4 }, CT08: { num: 7 } });
  expect((await totals(d, '--period', '20260519')).units.CA01?.state).toBe('nil');
  expect((await totals(d, '--period', '20260518')).units.CA01?.state).toBe('reported');
  expect((await totals(d, '--period', '2026W21')).units.DV01?.state).toBe('nil');
  const last = (await table(d, 'submissions.congAn')).find((r) => r.period === '20260520' && r.status === 'Hợp lệ');
  expect(last).toMatchObject({ 'congAn.eid2Daily': 0, 'congAn.eid2Cumulative': 50, 'congAn.teams': 3 });
});

test.each(['nil', 'unchanged'])('a figure in a %s answer is refused', async (kind) => {
  const d = await desk();
  expect(await sent(d, answer('TH01'), { unit: 'TH01', kind, 'area.households': 412 })).toEqual([
    'accepted:',
    'refused:',
  ]);
});

test('three groups of one union are three answers; the newest of each counts', async () => {
  const d = await desk();
  const of = (group: string, guided: number, more: Cells = {}): Cells =>
    answer('DU01', { 'union.group': group, 'union.guided': guided, ...more });
  expect(
    await sent(
      d,
      of('Đảng viên', 50),
      of('Hội viên', 20),
      of('Đoàn viên', 10),
      of('Hội viên', 25),
      bare('DU01', 'unchanged', { 'union.group': 'Đoàn viên', at: '2026-05-20T08:05:00+07:00' }),
      bare('MT01', 'unchanged', { 'union.group': 'Hội viên' }),
    ),
  ).toEqual([...Array(5).fill('accepted:'), 'returned: E-KIND-02 kind return']);
  const after = await totals(d);
  expect(after.groups.khoiDang?.CT15).toMatchObject({ num: 85, den: 180 });
  expect(after.coverage).toMatchObject({ reported: 0, unchanged: 1, returned: 1 });
  expect(await table(d, 'submissions.union')).toHaveLength(6);
});

test('sent again through the edit link: the same id, a row for each time, the newest counts', async () => {
  const d = await desk();
  const [first] = await d.submit(answer('TH01'));
  const edits = first?.responseId as string;
  const lines = await d.submit(
    answer('TH01', { edits, 'area.householdsInstalled': 320 }),
    answer('TH01', { edits, 'area.householdsInstalled': 413, 'area.citizensInstalled': 500 }),
  );
  expect(lines.map((l) => [l.responseId, l.status])).toEqual([
    [edits, 'accepted'],
    [edits, 'returned'],
  ]);
  const rows = await table(d, 'submissions.area');
  expect(rows.map((r) => [r.responseId, r.status, r['area.householdsInstalled']])).toEqual([
    [edits, 'Hợp lệ', 300],
    [edits, 'Hợp lệ', 320],
    [edits, 'Trả lại', 413],
  ]);
  const after = await totals(d);
  expect(after.coverage).toMatchObject({ reported: 1, returned: 0 });
  expect(after.units.TH01).toMatchObject({ CT01: { num: 320 } });
});

test('an answer that undoes a correction is told to both and counts', async () => {
  const d = await desk();
  await d.submit(answer('TH01'));
  await type(d, 'submissions.area', 'TH01/main', 'area.householdsInstalled', '290');
  expect((await totals(d)).units.TH01).toMatchObject({ CT01: { num: 290 } });
  expect(await sent(d, answer('TH01'), answer('TH01'))).toEqual([
    'accepted: W-EDIT-01 area.householdsInstalled warn',
    'accepted:',
  ]);
  expect((await totals(d)).units.TH01).toMatchObject({ CT01: { num: 300 } });
  const mails = await outbox(d);
  expect(mails.filter((m) => m.to === coordinator).map((m) => m.body)).toEqual([
    expect.stringContaining('từ 290 thành 300'),
  ]);
  expect(mails.filter((m) => m.to !== coordinator && m.body.includes('đã sửa thành 290'))).toHaveLength(1);
});

test('a corrected figure sent otherwise than before the correction is no undoing', async () => {
  const d = await desk();
  await d.submit(answer('TH01'));
  await type(d, 'submissions.area', 'TH01/main', 'area.householdsInstalled', '290');
  expect(await sent(d, answer('TH01', { 'area.householdsInstalled': 290 }))).toEqual(['accepted:']);
});

test('a returned answer undoes nothing, so nobody is told that it did', async () => {
  const d = await desk();
  await d.submit(answer('TH01'));
  await type(d, 'submissions.area', 'TH01/main', 'area.householdsInstalled', '310');
  expect(await sent(d, answer('TH01'))).toEqual(['returned: E-HIST-01 area.householdsInstalled return']);
  expect((await outbox(d)).filter((m) => m.to === coordinator)).toEqual([]);
  expect(await sent(d, answer('TH01', { reason: 'Số đã rà soát' }))).toEqual([
    'accepted: W-EDIT-01 area.householdsInstalled warn',
  ]);
  expect((await outbox(d)).filter((m) => m.to === coordinator)).toHaveLength(1);
});
