import fc from 'fast-check';

/** Vietnamese syllables, the tone mark in its place. */

const ONSETS = [
  '',
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'g',
  'gi',
  'h',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'nh',
  'ph',
  'qu',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
];
const NUCLEI = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const CODAS = ['', 'c', 'm', 'n', 'ng', 'nh', 'p', 't', 'i', 'u'];
const MARKS = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

export const syllable = fc
  .tuple(
    fc.constantFrom(...ONSETS),
    fc.constantFrom(...NUCLEI),
    fc.constantFrom(...MARKS),
    fc.constantFrom(...CODAS),
    fc.boolean(),
  )
  .map(([onset, nucleus, mark, coda, capital]) => {
    const word = (onset + nucleus + mark + coda).normalize('NFC');
    return capital ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
  });

export const phrase = fc.array(syllable, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));

/** A phrase with numbers among its words: «Thôn Hạ 12». */
export const numbered = fc
  .array(fc.oneof({ weight: 3, arbitrary: syllable }, { weight: 1, arbitrary: fc.nat(10 ** 6).map(String) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '));
