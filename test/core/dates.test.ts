import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as dates from '../../src/core/dates.ts';
import * as moments from '../../src/flows/moments.ts';
import { weekdayName } from '../../src/texts/dates.ts';

const LOW = Date.UTC(1900, 0, 1);
const HIGH = Date.UTC(2400, 0, 1);
const instant = fc.integer({ min: LOW, max: HIGH });
const day = instant.map(dates.dayOf);
const at = (iso: string): number => Date.parse(iso);

describe('days', () => {
  it('begin at 17:00 UTC', () => {
    expect(dates.dayOf(at('2026-05-30T16:59:59.999Z'))).toBe('2026-05-30');
    expect(dates.dayOf(at('2026-05-30T17:00:00Z'))).toBe('2026-05-31');
    expect(dates.startOfDay('2026-05-31')).toBe(at('2026-05-31T00:00:00+07:00'));
    expect(dates.endOfDay('2026-05-30')).toBe(at('2026-05-30T23:59:59+07:00'));
  });

  it('agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(instant, (ms) => {
        const shifted = new Date(ms + 7 * 3600_000);
        expect(dates.dayOf(ms)).toBe(shifted.toISOString().slice(0, 10));
        expect(dates.weekday(dates.dayOf(ms)) % 7).toBe(shifted.getUTCDay());
      }),
    );
  });

  test.each([
    ['2026-05-31', 1, '2026-06-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-06-05', -7, '2026-05-29'],
  ])('%s %d -> %s', (from, n, expected) => expect(dates.addDays(from, n)).toBe(expected));

  it('go there and back', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -5000, max: 5000 }),
        (d, n) => dates.daysBetween(d, dates.addDays(d, n)) === n,
      ),
    );
    fc.assert(fc.property(day, (d) => dates.dayOf(dates.startOfDay(d)) === d && dates.dayOf(dates.endOfDay(d)) === d));
    fc.assert(
      fc.property(day, (d) => dates.dayFromId(dates.dayId(d)) === d && dates.parseDay(dates.formatDay(d)) === d),
    );
  });

  test.each([
    ['2026-04-01', 'thứ Tư'],
    ['2026-05-31', 'Chủ nhật'],
    ['2026-06-05', 'thứ Sáu'],
    ['2026-04-30', 'thứ Năm'],
    ['2026-04-27', 'thứ Hai'],
    ['2026-06-02', 'thứ Ba'],
    ['2026-06-06', 'thứ Bảy'],
  ])('%s is %s', (d, name) => expect(weekdayName(dates.weekday(d))).toBe(name));
});

describe('weeks', () => {
  test.each([
    ['2026-05-04', '2026W19'],
    ['2026-05-10', '2026W19'],
    ['2026-05-11', '2026W20'],
    ['2026-01-01', '2026W01'],
    ['2025-12-29', '2026W01'],
    ['2027-01-03', '2026W53'],
    ['2021-01-03', '2020W53'],
    ['2023-01-01', '2022W52'],
  ])('%s in %s', (d, week) => expect(dates.isoWeek(d)).toBe(week));

  it('know their Monday', () => {
    expect(dates.mondayOf('2026W19')).toBe('2026-05-04');
    expect(dates.mondayOf('2026W53')).toBe('2026-12-28');
    for (const none of ['2025W53', '2026W00', '2026W5', '202605', 'main', '']) expect(dates.mondayOf(none)).toBeNull();
    for (const none of ['20260431', '202606', 'main', '2026W19', '']) expect(dates.dayFromId(none)).toBeNull();
    fc.assert(
      fc.property(day, (d) => {
        const monday = dates.mondayOf(dates.isoWeek(d)) ?? '';
        const since = dates.daysBetween(monday, d);
        return dates.weekday(monday) === 1 && since >= 0 && since < 7;
      }),
    );
  });
});

describe('parseDay', () => {
  test.each([
    ['2026-05-28', '2026-05-28'],
    ['28/5/2026', '2026-05-28'],
    ['28/05/2026', '2026-05-28'],
    ['05/6/2026', '2026-06-05'],
    [' 1/2/2026 ', '2026-02-01'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2000', '2000-02-29'],
  ])('%s -> %s', (typed, expected) => expect(dates.parseDay(typed)).toBe(expected));

  test.each([
    '31/4/2026',
    '29/2/2026',
    '29/2/1900',
    '5/28/2026',
    '0/1/2026',
    '1/13/2026',
    '28/5/26',
    '2026/5/28',
    '2026-5-28',
    '',
    'hôm nay',
    '28-5-2026',
    '1/1/0026',
  ])('%j is none', (typed) => expect(dates.parseDay(typed)).toBeNull());
});

describe('instants', () => {
  test.each([
    ['2026-05-04T17:05:09+07:00', '2026-05-04T10:05:09Z'],
    ['2026-05-04T17:05:09', '2026-05-04T10:05:09Z'],
    ['2026-05-04 17:05', '2026-05-04T10:05:00Z'],
    ['2026-05-04', '2026-05-03T17:00:00Z'],
    ['2026-05-04T10:05:09.25Z', '2026-05-04T10:05:09.250Z'],
    ['2026-05-04T10:05:09.123456Z', '2026-05-04T10:05:09.123Z'],
    ['2026-05-04T05:05:09-05:00', '2026-05-04T10:05:09Z'],
    ['2026-05-04T15:35:09+0530', '2026-05-04T10:05:09Z'],
  ])('%s', (typed, expected) => expect(dates.parseInstant(typed)).toBe(at(expected)));

  test.each([
    '',
    '2026-02-30T00:00',
    '2026-05-04T24:00',
    '2026-05-04T10:60',
    '2026-05-04T10',
    '4/5/2026',
    '2026-05-04Z',
    '2026-05-04T10:00+15:00',
  ])('%j is none', (typed) => expect(dates.parseInstant(typed)).toBeNull());

  it('are written with our offset and read back to the second', () => {
    expect(dates.toIso(at('2026-05-04T10:05:09Z'))).toBe('2026-05-04T17:05:09+07:00');
    fc.assert(fc.property(instant, (ms) => dates.parseInstant(dates.toIso(ms)) === Math.floor(ms / 1000) * 1000));
    fc.assert(fc.property(instant, (ms) => dates.parseInstant(new Date(ms).toISOString()) === ms));
  });
});

describe('in words', () => {
  test.each([
    ['2026-06-05', '05/06/2026', '05/6/2026', 'ngày 05 tháng 6 năm 2026'],
    ['2026-05-31', '31/05/2026', '31/5/2026', 'ngày 31 tháng 5 năm 2026'],
    ['2026-01-09', '09/01/2026', '09/01/2026', 'ngày 09 tháng 01 năm 2026'],
    ['2026-02-20', '20/02/2026', '20/02/2026', 'ngày 20 tháng 02 năm 2026'],
    ['2025-12-11', '11/12/2025', '11/12/2025', 'ngày 11 tháng 12 năm 2025'],
  ])('%s', (d, sheet, admin, words) => {
    expect([dates.formatDay(d), dates.formatDayAdmin(d), moments.formatDayWords(d)]).toEqual([sheet, admin, words]);
  });

  it('moments', () => {
    expect(moments.formatMoment(at('2026-05-30T17:00:00+07:00'))).toBe('17 giờ 00 phút ngày 30/5/2026');
    expect(moments.formatMoment(at('2026-05-28T16:30:59+07:00'))).toBe('16 giờ 30 phút ngày 28/5/2026');
    expect(moments.formatDueMoment(dates.endOfDay('2026-06-04'))).toBe('23 giờ 59 phút, thứ Năm, ngày 04/6/2026');
    expect(moments.formatDueMoment(at('2026-05-31T08:05:00+07:00'))).toBe('08 giờ 05 phút, Chủ nhật, ngày 31/5/2026');
  });
});
