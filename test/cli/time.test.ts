import { expect, test } from 'vitest';
import { dayOf, formatInstant, parseInstant } from '../../local/cli/time.ts';

const cases: [string, string | null][] = [
  ['2026-05-25T08:00:00+07:00', '2026-05-25T08:00:00+07:00'],
  ['2026-05-25T08:00', '2026-05-25T08:00:00+07:00'],
  ['2026-05-25', '2026-05-25T00:00:00+07:00'],
  ['2026-05-25T01:00:00Z', '2026-05-25T08:00:00+07:00'],
  ['2026-05-25T01:00:00.250Z', '2026-05-25T08:00:00.250+07:00'],
  ['2026-05-24T20:00:00-05:00', '2026-05-25T08:00:00+07:00'],
  ['2026-02-29', null],
  ['2026-13-01', null],
  ['2026-05-25T24:00', null],
  ['25/5/2026', null],
  ['tomorrow', null],
  ['', null],
];
for (const [text, expected] of cases) {
  test(`instant "${text}"`, () => {
    const at = parseInstant(text);
    expect(at === null ? null : formatInstant(at)).toBe(expected);
  });
}

test('a day is a Vietnamese day, wherever the laptop is', () => {
  expect(dayOf(Date.parse('2026-05-24T17:00:00Z'))).toBe('2026-05-25');
});
