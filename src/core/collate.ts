import { clean } from './text.ts';

/**
 * Vietnamese order, as CLDR «vi» with numeric order: letters of the whole text first, then tones, then case.
 * Our own because Apps Script does not promise the locales of Intl.
 */

const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const TONE_ORDER = '\u0300\u0309\u0303\u0301\u0323';
const LETTER_MARKS = '\u0302\u0306\u031B';

/** Strings whose plain comparison is the comparison of that level, one character or group an element. */
interface Levels {
  letters: string;
  tones: string;
  cases: string;
}

const SPACE = '\u0001';
const PUNCTUATION = '\u0002';
const NUMBER = '\u0003';
const LETTER = '\u0004';
const OTHER = '\u0005';

function numberKey(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/, '');
  return NUMBER + String.fromCharCode(value.length) + value;
}

function letterKey(base: string): string {
  if (base === ' ') return SPACE;
  const index = ALPHABET.indexOf(base);
  if (index >= 0) return LETTER + String.fromCharCode(index + 1);
  return (/[\p{L}\p{M}]/u.test(base) ? OTHER : PUNCTUATION) + base;
}

function toneOf(marks: string): string {
  for (const mark of marks) {
    const tone = TONE_ORDER.indexOf(mark);
    if (tone >= 0) return String(tone + 2);
    if (!LETTER_MARKS.includes(mark)) return '9';
  }
  return '1';
}

function levels(s: string): Levels {
  const out: Levels = { letters: '', tones: '', cases: '' };
  for (const element of s.normalize('NFD').match(/\d+|\P{M}\p{M}*|\p{M}+/gsu) ?? []) {
    const isNumber = /^\d/.test(element);
    const lower = element.toLowerCase();
    const marks = lower.replace(/^\P{M}/u, '');
    const base = isNumber ? '' : (lower[0] ?? '') + [...marks].filter((m) => LETTER_MARKS.includes(m)).join('');
    out.letters += isNumber ? numberKey(element) : letterKey(plain(lower, base.normalize('NFC')));
    out.tones += isNumber ? '1' : toneOf(marks);
    out.cases += element === lower ? '1' : '2';
  }
  return out;
}

/** Outside the alphabet the mark is no letter of its own: ñ is n with a mark. */
function plain(lower: string, base: string): string {
  if (ALPHABET.includes(base)) return base;
  return [...lower][0] ?? '';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** For sorting many: equal keys only for equal (cleaned) texts. */
export function collationKey(s: string): string {
  const text = clean(s);
  const { letters, tones, cases } = levels(text);
  return [letters, tones, cases, text].join('\u0000');
}

export const compareVi = (a: string, b: string): number => compare(collationKey(a), collationKey(b));

/** Tones by word, wherever they are written: Hòa and Hoà are one name, the family names decide. */
function nameKey(words: readonly string[]): string {
  const all = words.map(levels);
  return `${all.map((w) => w.letters).join(SPACE)}\u0000${all.map((w) => w.tones.replace(/1/g, '')).join(SPACE)}`;
}

function personKey(s: string): string {
  const words = clean(s).split(' ');
  return [nameKey(words.slice(-1)), nameKey(words.slice(0, -1)), collationKey(s)].join('\u0000');
}

/** By given name (the last word), then by the rest. */
export const comparePersons = (a: string, b: string): number => compare(personKey(a), personKey(b));
