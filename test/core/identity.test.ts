import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findsIdNumber, findsPhone } from '../../src/core/identity.ts';

describe('findsIdNumber', () => {
  test.each([
    '001090001234',
    'CCCD 031090001234 của ông An',
    'CCCD:031090001234.',
    'số 031090001234, cấp năm 2021',
    '1980,031090001234',
    'CMND 031234567',
    'CMND 123456789',
    '001.090.001.234',
    '001 090 001 234',
    '031 0 90 001234',
    '031090 001234',
    '0310 9000 1234',
    'Năm 2026 031090001234',
    'STT 1 031 090 001 234',
    'ngày 5.2026 031 090 001 234',
    '012.345.678',
    '031 234 567',
    'CCCD 001.779.030.000 2026',
    '031\u00A0090\u00A0001\u00A0234',
    '031\u200B090001234',
    'Nguyễn Văn An 031090001234 1980',
  ])('%j', (s) => expect(findsIdNumber(s)).toBe(true));

  test.each([
    '',
    'Không có',
    '123.456.789 đồng',
    '123.456.789',
    '123 456 789',
    '123456789 đồng',
    '123456789đ',
    '125.000.000.000 đồng',
    '125000000000 VNĐ',
    '1.234.567',
    '10 chữ số: 0200123456',
    '0912345678',
    '0912 345 678',
    '+84 912345678',
    '84 912345678',
    '0225 3821 234',
    '1234567890123',
    'https://docs.google.com/d/123456789',
    'www.example.vn/tin-123456789.html',
    'forms.gle/031090001234',
    '098 7654 321 và 091 234 5678',
    'mail031090001234@example.com',
    'Từ 05.06.2026 12.30',
    'Ngày 28/5/2026, 396/412 hộ, 96,1%',
    'Quyết định số 12/QĐ-UBND ngày 04 tháng 5 năm 2026',
    'các tổ 1 2 3 4 5 6 7 8 9',
    'các năm 2021 2022 2023',
    'mã H40-260504-0001, 000.00.15.H40-260504-0001',
    '0912 345 678, 0987 654 321',
    '1\n234\n567\n89',
  ])('not %j', (s) => expect(findsIdNumber(s)).toBe(false));

  it('finds every unbroken one among words', () => {
    const word = fc.constantFrom('ông', 'số', 'CCCD:', '2026', '(', '');
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 96 }), fc.nat(999_999_999), (a, b, province, rest) => {
        const id = String(province).padStart(3, '0') + String(rest).padStart(9, '0');
        return findsIdNumber(`${a} ${id} ${b}`) && findsIdNumber(`${a} ${id.replace(/(...)(?=.)/g, '$1.')} ${b}`);
      }),
    );
  });
});

describe('findsPhone', () => {
  test.each([
    '0912345678',
    'ĐT0912345678',
    'Thôn 2, xã An Khánh, 0912 345 678',
    'liên hệ 0912.345.678.',
    '091-234-5678',
    '+84912345678',
    '+84 912 345 678',
    '+84 (0) 912345678',
    '0084 912345678',
    '84912345678',
    'năm 1980 0912345678',
    '0912345678 1980',
    'zalo.me/0912345678',
  ])('%j', (s) => expect(findsPhone(s)).toBe(true));

  test.each([
    '',
    'Thôn 2',
    '84.912.345.678 đồng',
    '1.234.567.890',
    '0225 3821 234',
    '031090001234',
    '031 090 001 234',
    '20260912345678',
    'https://example.com/0912345678',
    '001.779.030.000 2026',
    'tổ 05, ngày 03/5/2026',
    '1900 0000',
  ])('not %j', (s) => expect(findsPhone(s)).toBe(false));
});
