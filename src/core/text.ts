/** What every typed or pasted answer goes through first, and the keys by which Vietnamese words are compared. */

const LINE_BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;

// The soft hyphen stays: in TCVN3 text it is the letter ư, by which legacy.ts knows the font.
const INVISIBLE = /(?![\t\n\u00AD])[\p{Cc}\p{Cf}]/gu;

// Marks are composed after the invisible characters are gone: a zero-width space may stand between letter and mark.
const compose = (s: string): string => s.replace(LINE_BREAK, '\n').replace(INVISIBLE, '').normalize('NFC');

/** One line of text. */
export const clean = (s: string): string => compose(s).replace(/\s+/g, ' ').trim();

/** Text of several lines; tabs stay, they are the columns of a pasted table. */
export const cleanLines = (s: string): string =>
  compose(s)
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '');

/** Huyền, hỏi, ngã, sắc, nặng: in the order of the alphabet, ngang being 1 and left unwritten. */
const TONES: Readonly<Record<string, string>> = {
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0301': '5',
  '\u0323': '6',
};

function syllableKey(syllable: string): string {
  let tones = '';
  const rest = syllable.normalize('NFD').replace(/\p{M}/gu, (mark) => {
    const tone = TONES[mark];
    if (tone === undefined) return mark;
    tones += tone;
    return '';
  });
  return rest.normalize('NFC') + tones;
}

/**
 * Equal for spellings that differ only in case, Unicode form or the place of the tone mark: Hòa and Hoà give `hoa2`.
 * A number is set apart from the word before it, so a digit right after a letter is always a tone.
 */
export const toneKey = (s: string): string =>
  clean(s)
    .toLowerCase()
    .replace(/\u00AD/g, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/([\p{L}\p{M}])(?=\d)/gu, '$1 ')
    .replace(/[\p{L}\p{M}]+/gu, syllableKey)
    .normalize('NFC');

/** Letters without any mark. Only to suggest: xã Cẩm Giang and xã Cẩm Giàng are two communes of one city. */
export const fold = (s: string): string =>
  clean(s)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u00AD]/gu, '')
    .replace(/đ/g, 'd');
