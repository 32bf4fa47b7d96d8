import { clean, cleanLines } from './text.ts';

/** Identity and telephone numbers in running text: nobody asked for them, so they are sent back (domain B.4). */

// Bounded, so that a long run of one letter costs no more than a sentence.
const ADDRESS =
  /\b(?:https?:\/\/|www\.)\S+|\b(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\/\S*|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,190}/gi;

const withoutAddresses = (s: string): string => s.replace(ADDRESS, ' ');

const PHONE =
  /(?<!\d|\d{3}\.)(?:(?:\+84|0084)[ .-]?(?:\(0\) ?|0)?[35789](?:[ .-]?\d){8}|84[ -]?[35789]\d{8}|0[35789](?:[ .-]?\d){8}|0 ?[35789]\d{8})(?!\d)/gu;

/** A mobile number. Not 84.912.345.678, which is an amount. */
export const findsPhone = (s: string): boolean =>
  withoutAddresses(clean(s).replace(/zalo\.me\//gi, ' ')).search(PHONE) >= 0;

const NUMBERS = /\d+(?:[ .]\d+)*/g;
const MONEY = /^ ?(?:đồng|đ|vnđ|vnd)(?!\p{L})/iu;

const isLength = (n: number): boolean => n === 9 || n === 12;

/** Groups of at least three, or by meaning: province 3, sex and century 1, year 2, serial 6. */
const isShape = (groups: readonly string[]): boolean =>
  groups.every((g) => g.length >= 3) || groups.map((g) => g.length).join() === '3,1,2,6';

/** Numbers in groups are identity numbers when they start with 0: so does every 12-digit one (province 001-096), an amount never. */
function isGroupedId(groups: readonly string[]): boolean {
  const digits = groups.join('');
  return groups.length > 1 && /^0\d+$/.test(digits) && isLength(digits.length) && isShape(groups);
}

/** Dots hold one number together; between spaces other numbers may stand before and after it. */
function holdsGroupedId(run: string): boolean {
  const chunks = run.split(' ');
  return chunks.some((chunk, from) => {
    if (chunk.includes('.')) return isGroupedId(chunk.split('.'));
    return [2, 3, 4].some((count) => isGroupedId(chunks.slice(from, from + count)));
  });
}

const isAmount = (text: string, end: number): boolean => MONEY.test(text.slice(end));

const numbersIn = (text: string): string[] =>
  [...text.matchAll(NUMBERS)].filter((m) => !isAmount(text, (m.index ?? 0) + m[0].length)).map((m) => m[0]);

/** A 9- or 12-digit identity number. */
export function findsIdNumber(s: string): boolean {
  const text = withoutAddresses(cleanLines(s));
  if (numbersIn(text).some(holdsGroupedId)) return true;
  // Telephone numbers go first: +84 912345678 ends in nine digits.
  return numbersIn(text.replace(PHONE, ' phone ')).some((run) => run.split(/[ .]/).some((g) => isLength(g.length)));
}
