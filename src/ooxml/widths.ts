/** How wide a text is in Times New Roman: lines of the letterhead are as long as a share of the text above them. */
import { linesOf } from './text.ts';

/** Advance widths of ' ' to '~' in 2048ths of the size; measured in Liberation Serif 2, which has the metrics of Times New Roman. */
const regular =
  '512 682 836 1024 1024 1706 1593 369 682 682 1024 1155 512 682 512 569 1024 1024 1024 1024 1024 1024 1024 1024 1024 1024 569 569 1155 1155 1155 909 1886 1479 1366 1366 1479 1251 1139 1479 1479 682 797 1479 1251 1821 1479 1479 1139 1479 1366 1139 1251 1479 1479 1933 1479 1479 1251 682 569 682 961 1024 682 909 1024 909 1024 909 682 1024 1024 569 569 1024 569 1593 1024 1024 1024 1024 682 797 569 1024 1024 1479 1024 1024 909 983 410 983 1108';
const bold =
  '512 682 1137 1024 1024 2048 1706 569 682 682 1024 1167 512 682 512 569 1024 1024 1024 1024 1024 1024 1024 1024 1024 1024 682 682 1167 1167 1167 1024 1905 1479 1366 1479 1479 1366 1251 1593 1593 797 1024 1593 1366 1933 1479 1593 1251 1593 1479 1139 1366 1479 1479 2048 1479 1479 1366 682 569 682 1190 1024 682 1024 1139 909 1139 909 682 1024 1139 569 682 1139 569 1706 1139 1024 1139 1139 909 797 682 1139 1024 1479 1024 1024 909 807 451 807 1065';

interface Face {
  ascii: number[];
  /** By code point, and letters with a horn by their base letter. */
  other: Record<number, number>;
  horned: Record<string, number>;
}

const quotes = (single: number, double: number): Record<number, number> => ({
  8216: single,
  8217: single,
  8220: double,
  8221: double,
});

/** Dashes, ellipsis, angled quotes; d with a stroke is as wide as d. */
const common = { 160: 512, 8211: 1024, 8212: 2048, 8230: 2048, 171: 1024, 187: 1024 };

const faces: Record<'regular' | 'bold', Face> = {
  regular: {
    ascii: regular.split(' ').map(Number),
    other: { ...common, ...quotes(682, 909), 272: 1479, 273: 1024 },
    horned: { o: 1083, O: 1479, u: 1110, U: 1589 },
  },
  bold: {
    ascii: bold.split(' ').map(Number),
    other: { ...common, ...quotes(682, 1024), 272: 1479, 273: 1139 },
    horned: { o: 1134, O: 1593, u: 1229, U: 1630 },
  },
};

/** Combining horn. */
const horn = 0x31b;

function letterWidth(letter: string, face: Face): number {
  const [base = '', mark = ''] = letter.normalize('NFD');
  const code = base.charCodeAt(0);
  const horned = mark.charCodeAt(0) === horn ? face.horned[base] : undefined;
  return horned ?? face.ascii[code - 32] ?? face.other[code] ?? 1024;
}

/**
 * Twips of the longest line of a text. `size` in half-points; text wider than `most` twips would be wrapped and counts as
 * that. Within 1 percent for Vietnamese and ASCII; other letters count as half their size.
 */
export function widthOf(text: string, size: number, isBold: boolean, most: number): number {
  const face = faces[isBold ? 'bold' : 'regular'];
  const lines = linesOf(text.normalize('NFC')).map((line) =>
    [...line.trim()].reduce((sum, letter) => sum + letterWidth(letter, face), 0),
  );
  return Math.min(most, Math.round((Math.max(...lines) * size * 10) / 2048));
}

/** Twips of one space, broken or not. */
export const spaceWidth = (size: number): number => (512 * size * 10) / 2048;
