/** The cases of domain B.6.3, each through the bundle. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Cells, Desk } from '../support/tonghop.ts';
import { answer, cells, profiles, type Rate, sent, table, totals, type } from './answers.ts';

const of = (households: number, installed: number, citizens: number, more: Cells = {}): Cells =>
  answer('TH01', {
    'area.households': households,
    'area.householdsInstalled': installed,
    'area.citizensInstalled': citizens,
    'area.loggedIn': Math.min(100, citizens),
    ...more,
  });

async function rates(desk: Desk): Promise<{ CT01: Rate; CT02: Rate }> {
  const { CT01, CT02 } = (await totals(desk)).units.TH01 as unknown as { CT01: Rate; CT02: Rate };
  return { CT01, CT02 };
}

test.each(profiles)('%s: exactly 100 %', async (profile) => {
  const desk = await new Desk().init(profile);
  expect(await sent(desk, of(412, 412, 500))).toEqual(['accepted:']);
  expect(await rates(desk)).toEqual({
    CT01: { num: 412, den: 412, rate: '100%', met: true },
    CT02: { num: 500, den: 412, rate: '121,3%', met: true },
  });
});

test.each([
  ['>', false],
  ['>=', true],
])('citizens equal households: with "%s" the target is met: %s', async (operator, met) => {
  const desk = await new Desk().init('hai-duong', { 'CT02.operator': operator });
  expect(await sent(desk, of(412, 400, 412))).toEqual(['accepted:']);
  expect((await rates(desk)).CT02).toEqual({ num: 412, den: 412, rate: '100%', met });
  expect((await totals(desk)).commune.CT02).toMatchObject({ num: 412, denReporting: 412, rateReporting: '100%' });
});

test('the operator is changed on the way', async () => {
  const desk = await new Desk().init('an-khanh');
  await desk.submit(of(412, 400, 412));
  expect((await rates(desk)).CT02.met).toBe(false);
  await type(desk, 'config', 'CT02.operator', 'value', '>=');
  expect((await rates(desk)).CT02.met).toBe(true);
});

test('a missed target is never printed 100%', async () => {
  const desk = await new Desk().init('an-khanh');
  await type(desk, 'units', 'TH01', 'households', '10000');
  expect(await sent(desk, of(10000, 9996, 10076, { 'area.households': '10.000' }))).toEqual([
    'accepted: W-RATE-01 area.citizensInstalled warn',
  ]);
  expect(await rates(desk)).toEqual({
    CT01: { num: 9996, den: 10000, rate: '99,9%', met: false },
    CT02: { num: 10076, den: 10000, rate: '100,7%', met: true },
  });
  const printed = (await table(desk, 'totals')).filter((r) => r.scope === 'unit' || String(r.key).includes('TH01'));
  expect(JSON.stringify(printed)).toContain('99,9%');
});

test.each(profiles)('%s: impossible figures are returned', async (profile) => {
  const desk = await new Desk().init(profile);
  expect(
    await sent(
      desk,
      of(412, 413, 500),
      of(412, 300, 280),
      of(412, 150, 200, { 'area.loggedIn': 210 }),
      answer('HCC01', { 'visit.refused': 5 }),
      answer('YT01', { 'visit.refused': 0 }),
    ),
  ).toEqual([
    'returned: E-RATE-01 area.householdsInstalled return',
    'returned: E-RATE-03 area.citizensInstalled return',
    'returned: E-RATE-02 area.loggedIn return',
    'accepted:',
    'returned: E-VISIT-01 visit.total return',
  ]);
  expect(String((await table(desk, 'submissions.visit'))[1]?.problems)).toContain('thiếu 5');
  expect((await totals(desk)).coverage).toMatchObject({ reported: 1, returned: 2 });
});

test('350 and then 330 needs a reason', async () => {
  const desk = await new Desk().init('hai-duong');
  const less = of(412, 330, 400);
  expect(await sent(desk, of(412, 350, 400), less, { ...less, reason: 'Tách hộ' })).toEqual([
    'accepted:',
    'returned: E-HIST-01 area.householdsInstalled return',
    'accepted:',
  ]);
});

test.each([
  ['before', '2026-06-04T23:59:59+07:00', true],
  ['before', '2026-06-05T00:00:00+07:00', false],
  ['onOrBefore', '2026-06-05T00:00:00+07:00', true],
  ['onOrBefore', '2026-06-05T23:59:59+07:00', true],
  ['onOrBefore', '2026-06-06T00:00:00+07:00', false],
])('due 05/6 (%s): an answer at %s is on time: %s', async (deadlineRule, at, onTime) => {
  const desk = await new Desk().init('hai-duong', { unitDue: '2026-06-05', deadlineRule }, '2026-06-04T12:00:00+07:00');
  await desk.submit(answer('TH01', { at }));
  const after = await totals(desk);
  expect(after.units.TH01?.onTime).toBe(onTime);
  expect(after.coverage).toMatchObject({ onTime: onTime ? 1 : 0, late: onTime ? 0 : 1 });
});

test('24 of 28 thôn: two rates and the coverage', async () => {
  const desk = new Desk();
  const units = join(desk.dir, 'units.csv');
  const rows = Array.from({ length: 28 }, (_, i) => `TH${String(i + 1).padStart(2, '0')},thon,Thôn Mẫu ${i + 1},100`);
  writeFileSync(units, ['code,type,name,households', ...rows].join('\n'));
  const ran = await desk.run('init', '--preset', 'an-khanh', '--units', units, '--now', '2026-05-20T08:00:00+07:00');
  expect(ran).toMatchObject({ code: 0 });
  const code = (i: number): string => `TH${String(i + 1).padStart(2, '0')}`;
  await desk.submit(...Array.from({ length: 24 }, (_, i) => ({ ...of(100, 100, 150), unit: code(i) })));
  const { coverage, commune } = await totals(desk);
  expect(coverage).toMatchObject({ expected: 28, reported: 24, missing: 4 });
  expect(commune.CT01).toEqual({
    num: 2400,
    den: 2800,
    denReporting: 2400,
    rate: '85,7%',
    rateReporting: '100%',
    met: false,
  });
  expect(cells(desk).filter((c) => /hoàn thành/i.test(c.text) && !['Cấu hình', 'Định nghĩa'].includes(c.tab))).toEqual(
    [],
  );
});

test('nothing to divide by is neither 0 % nor 100 %', async () => {
  const desk = await new Desk().init('an-khanh');
  expect(
    await sent(
      desk,
      answer('TH01', { 'area.smartphone': 0, 'area.smartphoneGuided': 0 }),
      answer('QS01', { 'support.smartphone': 0, 'support.guided': 0 }),
    ),
  ).toEqual(['accepted:', 'accepted:']);
  const after = await totals(desk);
  expect(after.units.TH01).toMatchObject({ CT14: { num: 0, den: 0, rate: 'chưa có số liệu', met: null } });
  expect(after.commune.CT14).toMatchObject({ den: 0, rate: 'chưa có số liệu', met: null });
});

test('1.234 and 1 234 are 1234; a PIN, a document number and a note stay as typed', async () => {
  const desk = await new Desk().init('an-khanh');
  const changed: Cells = {
    pin: '095074',
    'area.households': 240,
    'area.householdsInstalled': 100,
    'area.citizensInstalled': 150,
    'area.loggedIn': 100,
    'area.broadcasts': '1.234',
    'area.homeVisits': '1 234',
    'area.team': 'Đã thành lập',
    'area.teamDoc': '05/4/2026',
    'area.teamMembers': 3,
    reason: '1.234',
  };
  expect(await sent(desk, answer('TH05', changed))).toEqual(['accepted:']);
  expect((await table(desk, 'submissions.area'))[0]).toMatchObject({
    'area.broadcasts': 1234,
    'area.homeVisits': 1234,
    'area.teamDoc': '05/4/2026',
    reason: '1.234',
  });
  const links = await desk.json<{ unit: string; pin: string }[]>('links');
  expect(links.find((l) => l.unit === 'TH05')?.pin).toBe('095074');
  expect(await sent(desk, answer('TH05', { ...changed, pin: '95074' }))).toEqual(['refused:']);
});
