import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, parseInstant } from '../../src/core/dates.ts';
import {
  dueInstant,
  isOnTime,
  isWorkingDay,
  lastOnTimeDay,
  nextWorkingDay,
  previousWorkingDay,
} from '../../src/core/due.ts';

const HOLIDAYS = ['2026-04-27', '2026-04-30', '2026-05-01'];

describe('lastOnTimeDay', () => {
  test.each([
    ['2026-05-31', 'before', 'none', '2026-05-30'],
    ['2026-05-31', 'onOrBefore', 'none', '2026-05-31'],
    ['2026-05-31', 'before', 'previous', '2026-05-29'],
    ['2026-05-31', 'before', 'next', '2026-06-01'],
    ['2026-05-31', 'onOrBefore', 'previous', '2026-05-29'],
    ['2026-05-31', 'onOrBefore', 'next', '2026-06-01'],
    ['2026-06-05', 'before', 'previous', '2026-06-04'],
    ['2026-06-05', 'before', 'next', '2026-06-04'],
    ['2026-05-01', 'onOrBefore', 'previous', '2026-04-29'],
    ['2026-05-01', 'onOrBefore', 'next', '2026-05-04'],
  ] as const)('%s %s %s -> %s', (day, rule, policy, expected) => {
    expect(lastOnTimeDay(day, rule, policy, HOLIDAYS)).toBe(expected);
  });
});

it('the due moment is the last second of the day', () => {
  const due = dueInstant('2026-06-05', 'before', 'none', HOLIDAYS);
  expect(due).toBe(parseInstant('2026-06-04T23:59:59'));
  expect(isOnTime(parseInstant('2026-06-04T23:59:59.999') ?? 0, due)).toBe(true);
  expect(isOnTime(parseInstant('2026-06-05T00:00:00') ?? 0, due)).toBe(false);
});

describe('working days', () => {
  it('step over week-ends and holidays', () => {
    expect(nextWorkingDay('2026-04-29', HOLIDAYS)).toBe('2026-05-04');
    expect(previousWorkingDay('2026-04-28', HOLIDAYS)).toBe('2026-04-24');
    expect(nextWorkingDay('2026-05-04', [])).toBe('2026-05-05');
    expect(isWorkingDay('2026-04-27', HOLIDAYS)).toBe(false);
    expect(isWorkingDay('2026-04-27', [])).toBe(true);
  });

  it('are always found, and the policy never leaves a day off', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2024-01-01', n));
    fc.assert(
      fc.property(day, fc.constantFrom('previous' as const, 'next' as const), (d, policy) => {
        expect(isWorkingDay(lastOnTimeDay(d, 'before', policy, HOLIDAYS), HOLIDAYS)).toBe(true);
        expect(previousWorkingDay(d, HOLIDAYS) < d && d < nextWorkingDay(d, HOLIDAYS)).toBe(true);
      }),
    );
  });
});
