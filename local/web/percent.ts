/** Half a sign, which a cut text may end in, has no encoding and would throw. */
export const percentEncoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\u{fffd}'));
