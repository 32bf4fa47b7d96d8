/** Pieces of reminders that no golden mail shows. */
import { expect, test } from 'vitest';
import { mailFooter } from '../../src/texts/contact.ts';
import { sayHint } from '../../src/texts/problemHints.ts';
import { deadlinePhrase } from '../../src/texts/reminderParts.ts';
import { allWords, faults, problems, titleOf } from './samples.ts';

const returning = [...new Set(problems.map((p) => p.code))].filter((code) => code.startsWith('E-'));

test.each(returning)('%s has a hint that reads well', (code) => {
  const hint = sayHint(code, titleOf('area.householdsInstalled'), '1');
  expect(faults(hint)).toEqual([]);
  expect(hint).toMatch(new RegExp(`^\\p{Lu}.*[^.]\\. \\[${code}\\]$`, 'u'));
});

test('a code without words of its own still names the question', () =>
  expect(sayHint('E-ROS-03', 'Danh sách', '3')).toBe('Mục "Danh sách" cần kiểm tra lại (3 dòng). [E-ROS-03]'));

test('a footer excuses a body in the tone of its mail', () => {
  const [, words] = allWords[0] ?? ['', {}];
  expect(mailFooter(words, 'reminder')).toContain('Đơn vị đã gửi');
  expect(mailFooter(words, 'request')).not.toContain('ơn vị đã gửi');
  expect(mailFooter(words, 'request')).toContain('Quý cơ quan');
});

test('without a due day nothing is said of one', () =>
  expect(deadlinePhrase({ text: '', moment: '', moved: false, left: 0 }, 'yeuCau')).toBe(''));
