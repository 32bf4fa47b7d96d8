/** FNV-1a, 32 bits, base 36: with the campaign's salt it notices a person listed twice and names nobody. */
export const hash = (text: string): string => fnv(text, 0x811c9dc5).toString(36);

/** Eight hexadecimal digits by which a person compares two issues of a report; not a proof against forgery. */
export const shortHash = (text: string): string => fnv(text, 0x811c9dc5).toString(16).padStart(8, '0');

function fnv(text: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
