/** What XML 1.0 and a printed page can hold. */

/** Controls, lone surrogates and the two non-characters. Tab and line feed are dealt with before. */
const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
/** They turn the order of letters around and are seen by nobody. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** The lines of a text, each without characters that no document may hold. */
export const linesOf = (text: string): string[] =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').replace(turning, '').replace(unprintable, ''));
