import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseEmail, parseEmails } from '../../src/core/email.ts';
import { parsePhone } from '../../src/core/phone.ts';

describe('parsePhone', () => {
  test.each([
    ['0912345678', '0912345678', false],
    ['0912 345 678', '0912345678', false],
    ['0912.345.678', '0912345678', false],
    ['091-234-5678', '0912345678', false],
    ['+84912345678', '0912345678', false],
    ['+84 912 345 678', '0912345678', false],
    ['84912345678', '0912345678', false],
    ['0084912345678', '0912345678', false],
    ['+84 (0)912 345 678', '0912345678', false],
    ['912345678', '0912345678', true],
    ['312345678', '0312345678', true],
    ['0225 3821 234', '02253821234', false],
    ['(0220) 3.821.234', '02203821234', false],
    ['+84 225 3821234', '02253821234', false],
    ['2253821234', '02253821234', true],
    ['\u202A0912345678\u202C', '0912345678', false],
  ])('%s', (typed, phone, restored) => expect(parsePhone(typed)).toEqual({ phone, restored }));

  test.each([
    '',
    '0112345678',
    '091234567',
    '09123456789',
    '0212345678',
    '412345678',
    '113',
    'gọi tôi',
    '0912345678 / 0987654321',
    '+1 202 555 0100',
  ])('%j is none', (typed) => expect(parsePhone(typed)).toBeNull());

  it('reads its own result', () => {
    fc.assert(
      fc.property(fc.constantFrom(...'35789'), fc.nat(99_999_999), (head, tail) => {
        const phone = `0${head}${String(tail).padStart(8, '0')}`;
        for (const typed of [
          phone,
          `+84${phone.slice(1)}`,
          `84${phone.slice(1)}`,
          `0084${phone.slice(1)}`,
          phone.slice(1),
        ]) {
          expect(parsePhone(typed)?.phone).toBe(phone);
        }
      }),
    );
  });
});

describe('parseEmail', () => {
  test.each([
    ['thonmau@example.com', 'thonmau@example.com'],
    [' Thon.Mau@Example.COM ', 'Thon.Mau@example.com'],
    ['a+b_c-d@mail.haiphong.gov.vn', 'a+b_c-d@mail.haiphong.gov.vn'],
    ["o'neil@example.org", "o'neil@example.org"],
  ])('%s', (typed, expected) => expect(parseEmail(typed)).toBe(expected));

  test.each([
    '',
    'thonmau',
    '@example.com',
    'a@b',
    'a@@example.com',
    'a@example.com, b@example.com',
    'a@example.com;b@example.com',
    'a@example.com\nBcc: b@example.com',
    'a@example.com\r\nBcc:b@example.com',
    '<a@example.com>',
    'Thôn Mẫu <a@example.com>',
    'thônmẫu@example.com',
    'a@ví-dụ.vn',
    'a b@example.com',
    '.a@example.com',
    'a.@example.com',
    'a..b@example.com',
    'a@-example.com',
    'a@example..com',
    'a@127.0.0.1',
    '=cmd@example.com',
    '+a@example.com',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.com`,
  ])('%j is none', (typed) => expect(parseEmail(typed)).toBeNull());

  it('never lets a header through', () => {
    const nasty = fc.string({ unit: fc.constantFrom(...'ab@.,;<>"\r\n\t :=+') });
    fc.assert(
      fc.property(nasty, (s) => /^[^\s,;<>":=]*$/.test(parseEmail(s) ?? '')),
      { numRuns: 3000 },
    );
  });
});

test.each([
  ['a@example.com; b@Example.com;', ['a@example.com', 'b@example.com'], []],
  ['a@example.com;a@EXAMPLE.com', ['a@example.com'], []],
  ['', [], []],
  ['a@example.com, b@example.com', [], ['a@example.com, b@example.com']],
  ['a@example.com; b', ['a@example.com'], ['b']],
])('parseEmails %j', (typed, emails, bad) => expect(parseEmails(typed)).toEqual({ emails, bad }));
