/** Campaigns written by hand: the product's totals equal the plain count, and the figures that the documents themselves give. */
import { describe, expect, test } from 'vitest';
import type { Cells } from '../support/tonghop.ts';
import { type Plan, Play } from './play.ts';
import { area, enterprise, office, police, school, support, union, visit, week } from './rows.ts';

const settings = { unitDue: '2026-05-25', dataCutoff: '2026-05-28T17:00:00+07:00', cityDue: '2026-05-31' };
const plan = (profile: string, more: Partial<Plan> = {}): Plan => ({
  profile,
  settings,
  now: '2026-05-22T08:00:00+07:00',
  ...more,
});
const at = (day: string, time: string, ...rows: Cells[]): Cells[] =>
  rows.map((row) => ({ ...row, at: `2026-05-${day}T${time}+07:00` }));
const thon = (code: string, households: string, more = {}) => ({
  code,
  type: 'thon',
  name: `Thôn ${code}`,
  households,
  ...more,
});

describe.each(['an-khanh', 'hai-duong'])('%s', (profile) => {
  test('the sample registry, every unit type, over four days', async () => {
    const play = await Play.start(plan(profile));
    await play.send(
      ...at(
        '22',
        '09:00:00',
        area('TH01', 412, 300, 500, { eid2: 900, eid2Guided: 700 }),
        area('TDP05', 310, 310, 400),
      ),
      ...at('22', '10:00:00', school('TR01', 28, 20, 10, { pupils: 100, pupilsInstalled: 33, parents: 50 })),
      ...at(
        '22',
        '11:00:00',
        police('2026-05-20', 5, 50),
        police('2026-05-21', 7, 70, { smartphone: 90, smartphoneGuided: 30 }),
      ),
      ...at('22', '12:00:00', week('2026-05-11', 2), week('2026-05-18', 1)),
      ...at('23', '09:00:00', enterprise('DN01', 120, [100, 90, 80]), enterprise('DN02', 640, [640, 640, 640])),
      ...at('23', '09:30:00', visit('HCC01', [90, 20, 50, 15, 5]), visit('YT01', [10, 0, 0, 10, 0])),
      ...at('23', '10:00:00', office('VP01', 30, 30, 30, 4), office('KT01', 1250, 1249, 1249), support('QS01', 30, 30)),
      ...at('23', '10:30:00', union('MT01', 'Hội viên', 300, 299), union('MT01', 'Đoàn viên', 10, 10)),
      ...at(
        '23',
        '11:00:00',
        { unit: 'CA01', kind: 'nil', 'congAn.date': '2026-05-23' },
        { unit: 'TR02', kind: 'nil' },
      ),
      ...at(
        '25',
        '09:00:00',
        { unit: 'TH01', kind: 'unchanged' },
        area('TH02', 356, 355, 356),
        area('TH03', 100, 1, 1),
      ),
    );
    const main = await play.agreed();
    for (const period of ['20260520', '20260521', '20260522', '20260523', '2026W20', '2026W21'])
      await play.agreed(period);
    const late = profile === 'an-khanh' ? { CA01: false } : {};
    const day = await play.agreed('20260521');
    expect(Object.fromEntries(Object.entries(day.units).map(([code, its]) => [code, its.onTime]))).toEqual(late);
    expect(main.coverage).toMatchObject({
      expected: 19,
      reported: 11,
      nil: 1,
      unchanged: 1,
      returned: 1,
      missing: 5,
      late: 1,
    });
    expect(main.units.TH01).toMatchObject({
      state: 'unchanged',
      onTime: true,
      CT03: { num: 700, den: 905, rate: '77,3%' },
    });
    expect(main.commune.CT01).toEqual({
      num: 965,
      den: 2370,
      denReporting: 1078,
      rate: '40,7%',
      rateReporting: '89,5%',
      met: false,
    });
    expect(main.commune.CT08).toMatchObject({ num: 120, den: null, denReporting: null, rate: null, met: null });
    expect(main.groups.coQuan).toMatchObject({
      CT10: { num: 1279, den: 1280, rate: '99,9%', met: false },
      CT11: { num: 4 },
    });
    expect(main.groups.tramYTe).toMatchObject({
      CT13: { rate: '0%', met: false },
      'CT13.eligible': { den: 0, met: null },
    });
    expect(main.groups.mttq?.CT15).toEqual({ num: 309, den: 310, rate: '99,6%', met: false });
    expect(main.groups.congAn?.CT14).toEqual({ num: 30, den: 90, rate: '33,3%', met: false });
  });

  test('CT02: more citizens than households, as many, and one fewer; both operators', async () => {
    const units = [thon('TH01', '412'), thon('TH02', '400'), thon('TH03', '400')];
    for (const operator of ['>', '>=']) {
      const play = await Play.start(plan(profile, { units, settings: { ...settings, 'CT02.operator': operator } }));
      await play.send(area('TH01', 412, 412, 500), area('TH02', 400, 300, 400), area('TH03', 400, 300, 399));
      const { units: its } = await play.agreed();
      expect(its.TH01).toMatchObject({ CT01: { rate: '100%', met: true }, CT02: { rate: '121,3%', met: true } });
      expect(its.TH02).toMatchObject({ CT02: { rate: '100%', met: operator === '>=' } });
      expect(its.TH03).toMatchObject({ CT02: { rate: '99,7%', met: false } });
      await play.send({ ...area('TH01', 412, 412, 413), reason: 'Loại trùng' });
      expect((await play.agreed()).commune.CT02).toMatchObject({
        num: 1212,
        den: 1212,
        rate: '100%',
        met: operator === '>=',
      });
    }
  });

  test('rates are cut, never rounded; thousands keep their dot; nothing over nothing is no rate', async () => {
    const units = [
      thon('TH01', '10000'),
      thon('TH02', '100'),
      thon('TH03', ''),
      { code: 'TR01', type: 'truong', name: 'Trường' },
    ];
    const play = await Play.start(plan(profile, { units }));
    await play.send(area('TH01', 10_000, 9996, 10_076), area('TH02', 100, 100, 123_45), school('TR01', 0, 0, 0));
    await play.send(area('TH03', 0, 0, 0, { smartphone: 0, smartphoneGuided: 0 }));
    const { units: its, commune } = await play.agreed();
    expect(its.TH01).toMatchObject({ CT01: { rate: '99,9%', met: false }, CT02: { rate: '100,7%', met: true } });
    expect(its.TH02).toMatchObject({ CT02: { rate: '12.345%', met: true } });
    for (const id of ['CT01', 'CT02', 'CT03', 'CT14']) {
      expect(its.TH03?.[id]).toEqual({ num: 0, den: 0, rate: 'chưa có số liệu', met: null });
    }
    expect(its.TR01?.CT10).toEqual({ num: 0, den: 0, rate: 'chưa có số liệu', met: null });
    expect(commune.CT01).toMatchObject({ num: 10_096, den: 10_100, denReporting: 10_100, rate: '99,9%' });
  });

  test('24 of 28 thôn: two rates; what is impossible, short or falling is returned and does not count', async () => {
    const codes = Array.from({ length: 28 }, (_, i) => `TH${String(i + 1).padStart(2, '0')}`);
    const play = await Play.start(
      plan(profile, { units: [...codes.map((c) => thon(c, '100')), { code: 'HC01', type: 'ttHcc', name: 'HCC' }] }),
    );
    await play.send(...codes.slice(0, 24).map((code) => area(code, 100, 100, 101)));
    const came = await play.send(
      area('TH25', 100, 101, 101),
      area('TH26', 100, 90, 89),
      area('TH27', 100, 50, 200, { loggedIn: 210 }),
      area('TH01', 100, 99, 101),
      visit('HC01', [90, 20, 50, 15, 0]),
    );
    expect(came.map((line) => line.status)).toEqual(['returned', 'returned', 'returned', 'returned', 'returned']);
    const { coverage, commune, units } = await play.agreed();
    expect(coverage).toMatchObject({ expected: 29, reported: 24, returned: 4, missing: 1 });
    expect(units.TH01).toMatchObject({ state: 'reported', CT01: { num: 100 } });
    expect(commune.CT01).toEqual({
      num: 2400,
      den: 2800,
      denReporting: 2400,
      rate: '85,7%',
      rateReporting: '100%',
      met: false,
    });
    await play.send({ ...area('TH01', 100, 99, 101), reason: 'Loại trùng' }, visit('HC01', [90, 20, 50, 15, 5]));
    expect((await play.agreed()).groups.ttHcc).toMatchObject({
      CT12: { num: 70, den: 90, rate: '77,7%' },
      'CT12.eligible': { den: 75 },
    });
  });
});
