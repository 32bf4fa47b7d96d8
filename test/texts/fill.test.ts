import { expect, test } from 'vitest';
import { fill, thousands } from '../../src/texts/fill.ts';

test('an unknown key throws: a text with a hole must not go out', () => {
  expect(() => fill('Kính gửi: {{unitName}}', {})).toThrow('{{unitName}}');
  expect(() => fill('{{constructor}}', {})).toThrow('{{constructor}}');
  expect(() => fill('{{ a }}', { a: 'x' })).toThrow('{{ a }}');
});

test('a value is inserted as it is, whatever it holds', () => {
  const values = { a: '{{b}} $& $1', b: 'secret' };
  expect(fill('[{{a}}]', values)).toBe('[{{b}} $& $1]');
});

test.each([
  [0, '0'],
  [999, '999'],
  [1234, '1.234'],
  [1234567, '1.234.567'],
  [-1234, '-1.234'],
])('thousands(%i) is %s', (n, text) => expect(thousands(n)).toBe(text));
