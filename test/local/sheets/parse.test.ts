import { describe, expect, it } from 'vitest';
import { enter } from '../../../local/sheets/parse.ts';
import { NOW } from './workbench.ts';

const vi = { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh', now: NOW };
const en = { ...vi, locale: 'en_US' };

/** Midnight, or that time, in Hà Nội. */
const at = (iso: string) => new Date(`${iso.length > 10 ? iso : `${iso}T00:00:00`}+07:00`);

describe('what a string typed under vi_VN becomes', () => {
  const cases: [string, unknown][] = [
    ['xin chào', 'xin chào'],
    ['  hai  ', '  hai  '],
    ['1.234', 1234],
    ['1.234.567,5', 1_234_567.5],
    ['12,5', 12.5],
    ['-12,5', -12.5],
    ['+84912345678', 84_912_345_678],
    [',5', 0.5],
    ['1.5', '1.5'],
    ['1.2345', '1.2345'],
    ['1,234', 1.234],
    ['095074', 95_074],
    ['001304012345', 1_304_012_345],
    [' 7 ', 7],
    ['1E3', 1000],
    ['50%', 0.5],
    ['96,1%', 0.961],
    ['TRUE', true],
    ['false', false],
    ['Trung', 'Trung'],
    ['05/4/2026', at('2026-04-05')],
    ['2026-01-02', at('2026-01-02')],
    ['1-2-26', at('2026-02-01')],
    ['05/4', at('2026-04-05')],
    ['5/2026', at('2026-05-01')],
    ['31/12/2026 23:59', at('2026-12-31T23:59:00')],
    ['04/25/2026', '04/25/2026'],
    ['31/02/2026', '31/02/2026'],
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05Z'],
    ['=1+1', { f: '=1+1' }],
    ['=', '='],
    ['+84 912 345', { f: '=+84 912 345' }],
    ['- một việc', '- một việc'],
    ["'=1+1", '=1+1'],
    ["'095074", '095074'],
    ["''", "'"],
    ['', ''],
    ['-', '-'],
    ['.', '.'],
  ];
  it.each(cases)('%j', (text, cell) => {
    expect(enter(text, '', vi).cell).toEqual(cell);
  });

  it('leaves text alone in a cell of format @, but for the apostrophe', () => {
    for (const text of ['=1+1', '05/4/2026', '095074', '1.234', 'TRUE', '+84'])
      expect(enter(text, '@', vi).cell).toBe(text);
    expect(enter("'=1+1", '@', vi).cell).toBe('=1+1');
  });

  it('gives a percentage its format', () => {
    expect(enter('50%', '', vi).format).toBe('0%');
    expect(enter('96,1%', '', vi).format).toBe('0.00%');
  });

  it('reads a time alone as a time of day zero', () => {
    const cell = enter('7:45', '', vi).cell as Date;
    expect(cell.toLocaleString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' })).toBe('30/12/1899, 07:45:00');
  });
});

describe('what a string typed under en_US becomes', () => {
  const cases: [string, unknown][] = [
    ['1,234.5', 1234.5],
    ['1.234', 1.234],
    ['12,5', '12,5'],
    ['5/4/2026', at('2026-05-04')],
    ['25/4/2026', '25/4/2026'],
  ];
  it.each(cases)('%j', (text, cell) => {
    expect(enter(text, '', en).cell).toEqual(cell);
  });
});
