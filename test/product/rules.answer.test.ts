/** Who answers, for when, and the pages that all units share (domain A.8, first lines). */
import { expect, test } from 'vitest';
import { type Cells, Desk } from '../support/tonghop.ts';
import {
  answer,
  bare,
  cellAt,
  clock,
  coordinator,
  errors,
  outbox,
  sent,
  table,
  totals,
  type,
  within,
} from './answers.ts';

test('a wrong PIN is told to the registered mailbox alone, once a day, and changes no state', async () => {
  const desk = await new Desk().init('an-khanh', { coordinatorEmail: coordinator });
  const wrong = answer('TH01', { pin: '123456', email: 'nguoi.la@mau.example' });
  expect(await sent(desk, wrong, wrong)).toEqual(['returned: E-UNIT-03 pin return', 'returned: E-UNIT-03 pin return']);
  expect((await totals(desk)).units.TH01).toEqual({ state: 'missing', onTime: null });
  expect((await totals(desk)).coverage).toMatchObject({ missing: 19, returned: 0, reported: 0 });
  expect((await outbox(desk)).map((m) => m.to)).toEqual(['th01@mau.example']);
  expect((await outbox(desk))[0]?.body).toContain('Thôn Mẫu 1');
  await clock(desk, '2026-05-20T23:59:00+07:00');
  await sent(desk, wrong);
  expect(await outbox(desk)).toHaveLength(1);
  await clock(desk, '2026-05-21T00:00:30+07:00');
  await sent(desk, wrong, wrong);
  expect((await outbox(desk)).map((m) => m.to)).toEqual(['th01@mau.example', 'th01@mau.example']);
  const rows = await table(desk, 'submissions.area');
  expect(rows.map((r) => r.status)).toEqual(Array(5).fill('Sai mã'));
  expect(
    (await table(desk, 'log')).filter((r) => r.unit === 'TH01' && String(r.what).includes('Mã xác nhận')),
  ).toHaveLength(5);
});

test('a wrong PIN after an accepted answer leaves that answer standing, also through its edit link', async () => {
  const desk = await new Desk().init('hai-duong', { coordinatorEmail: coordinator });
  const [first] = await desk.submit(answer('TH01'));
  const again = { pin: '000000', 'area.householdsInstalled': 1, reason: 'x' };
  expect(
    await sent(desk, answer('TH01', again), answer('TH01', { ...again, edits: first?.responseId as string })),
  ).toEqual(Array(2).fill('returned: E-UNIT-03 pin return'));
  expect((await totals(desk)).units.TH01).toMatchObject({ state: 'reported', CT01: { num: 300 } });
});

test('the PIN of another unit, a short one and none at all', async () => {
  const desk = await new Desk().init('an-khanh');
  expect(
    await sent(
      desk,
      answer('TH01', { pin: '177139' }),
      answer('TH01', { pin: '35021' }),
      answer('TH01', { pin: '(trống)' }),
      answer('TH01', { pin: ' 035021 ' }),
    ),
  ).toEqual(['returned: E-UNIT-03 pin return', 'refused:', 'refused:', 'accepted:']);
});

test('a unit taken off the list after the Form was built', async () => {
  const desk = await new Desk().init('an-khanh', { coordinatorEmail: coordinator });
  const [before] = await desk.submit(answer('TH04', { 'area.households': 521 }));
  within(desk, (w) => {
    const { sheetId, row } = cellAt(w, 'units', 'TH04', 'code');
    w.deleteRows(sheetId, row, 1);
  });
  await clock(desk, '2026-05-20T08:40:00+07:00');
  const mails = (await outbox(desk)).length;
  const [line] = await desk.submit(answer('TH04', { 'area.households': 521, email: 'nguoi.la@mau.example' }));
  expect(line).toMatchObject({ status: 'returned', problems: [{ field: 'unit', level: 'return' }] });
  expect(line?.problems[0]?.code).toMatch(/^E-UNIT-0[12]$/);
  expect((await outbox(desk)).slice(mails).map((m) => m.to)).toEqual([coordinator]);
  const after = await totals(desk);
  expect(after.coverage.expected).toBe(18);
  expect(after.units.TH04).toBeUndefined();
  expect((await table(desk, 'submissions.area')).map((r) => r.responseId)).toEqual([
    before?.responseId,
    line?.responseId,
  ]);
  expect(errors(desk)).toEqual([]);
});

test('the as-of day and the days of the key may be today, not tomorrow', async () => {
  const desk = await new Desk().init('an-khanh', {}, '2026-05-21T00:10:00+07:00');
  expect(
    await sent(
      desk,
      answer('TH01', { asOf: '2026-05-22' }),
      answer('TH01', { asOf: '2026-05-21' }),
      answer('TH02', { 'area.households': 356, asOf: '(trống)' }),
      answer('CA01', { 'congAn.date': '2026-05-22' }),
      answer('CA01', { 'congAn.date': '2026-05-21' }),
      bare('CA01', 'nil', { 'congAn.date': '2026-05-22' }),
      answer('DV01', { 'ttDvsnc.weekOf': '2026-05-25' }),
      answer('DV01', { 'ttDvsnc.weekOf': '2026-05-18' }),
      answer('CA01', { 'congAn.date': '(trống)' }),
    ),
  ).toEqual([
    'returned: E-DATE-02 asOf return',
    'accepted:',
    'refused:',
    'returned: E-DATE-02 congAn.date return',
    'accepted:',
    'returned: E-DATE-02 congAn.date return',
    'returned: E-DATE-02 ttDvsnc.weekOf return',
    'accepted:',
    'refused:',
  ]);
});

test('a campaign answer after the cut-off is held whatever its day, until the cut-off is moved', async () => {
  const settings = { dataCutoff: '2026-05-30T17:00:00+07:00', unitDue: '2026-05-25' };
  const desk = await new Desk().init('an-khanh', settings, '2026-05-29T08:00:00+07:00');
  expect(
    await sent(
      desk,
      answer('TH01', { at: '2026-05-30T17:00:00+07:00' }),
      answer('CA01', { 'congAn.date': '2026-05-29' }),
      answer('TH02', { at: '2026-05-30T17:00:01+07:00', asOf: '2026-05-24', 'area.households': 356 }),
      answer('TH01', { 'area.householdsInstalled': 310 }),
      bare('TH01', 'unchanged'),
      answer('TH03', { 'area.households': 298, 'area.householdsInstalled': 299 }),
      answer('CA01', { 'congAn.date': '2026-05-30' }),
      answer('DV01', { 'ttDvsnc.weekOf': '2026-05-25' }),
    ),
  ).toEqual([
    'accepted:',
    'accepted:',
    'held: W-PER-01 period warn',
    'held: W-PER-01 period warn',
    'held: W-PER-01 period warn',
    'returned: E-RATE-01 area.householdsInstalled return',
    'accepted:',
    'accepted:',
  ]);
  const closed = await totals(desk);
  expect(closed.coverage).toMatchObject({ reported: 1, held: 1, returned: 1, late: 1 });
  expect(closed.units.TH01).toMatchObject({ state: 'reported', onTime: false, CT01: { num: 300 } });
  expect(closed.units.TH02).toEqual({ state: 'held', onTime: null });
  // The police's day counts in its own period; the sum of the campaign ends with the cut-off.
  expect(closed.commune).toMatchObject({ CT01: { num: 300 }, CT07: { num: 4 } });
  expect((await totals(desk, '--period', '20260530')).coverage).toMatchObject({ reported: 1, held: 0 });

  await type(desk, 'config', 'dataCutoff', 'value', '30/5/2026 18:00');
  const open = await totals(desk);
  expect(open.coverage).toMatchObject({ reported: 1, unchanged: 1, held: 0, returned: 1 });
  expect(open.units.TH02).toMatchObject({ state: 'reported', onTime: false, CT01: { num: 300 } });
  expect(open.units.TH01).toMatchObject({ state: 'unchanged', CT01: { num: 300 } });
  expect(open.commune).toMatchObject({ CT01: { num: 600 }, CT07: { num: 8 } });
});

test.each([
  [
    'kind, text and document of a difficulty',
    { 'difficulty.has': 'Có' },
    ['difficulty.doc', 'difficulty.kind', 'difficulty.text'],
  ],
  [
    'the text alone',
    { 'difficulty.has': 'Có', 'difficulty.kind': 'Nhân lực', 'difficulty.doc': 'sẽ gửi' },
    ['difficulty.text'],
  ],
  [
    'nothing',
    {
      'difficulty.has': 'Có',
      'difficulty.kind': 'Nhân lực',
      'difficulty.doc': 'sẽ gửi',
      'difficulty.text': 'Thiếu máy',
    },
    [],
  ],
  ['nothing where there is none', { 'difficulty.has': 'Không' }, []],
])('asked after a difficulty: %s', async (_, changed, missing) => {
  const desk = await new Desk().init('an-khanh', { coordinatorEmail: coordinator });
  const problems = missing.map((field) => `E-NUM-02 ${field} return`);
  expect(await sent(desk, answer('TH01', changed))).toEqual([
    [missing.length ? 'returned:' : 'accepted:', ...problems].join(' '),
  ]);
  expect(await table(desk, 'difficulties')).toHaveLength(
    changed['difficulty.has'] === 'Có' && missing.length === 0 ? 1 : 0,
  );
});

test('without the attestation, or with a choice that the Form does not offer, the Form takes nothing', async () => {
  const desk = await new Desk().init('an-khanh');
  const rows: Cells[] = [
    { attest: 'không' },
    { head: '(trống)' },
    { 'area.team': 'Rồi' },
    { 'area.team': '' },
    { email: 'khong-phai-thu' },
    { phone: '123' },
  ];
  expect(await sent(desk, ...rows.map((r) => answer('TH01', r)))).toEqual(Array(rows.length).fill('refused:'));
  expect(await table(desk, 'submissions.area')).toEqual([]);
});
