/** Addresses in plain text, as a mail program finds them. */
export interface Piece {
  text: string;
  /** Null: no address. */
  link: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"“”«»]+/g;
/** What ends a sentence ends the address too. */
const TAIL = /[.,;:!?…)\]}'’]+$/;

export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const { 0: match, index } of text.matchAll(ADDRESS)) {
    const link = match.replace(TAIL, '');
    found.push({ text: text.slice(at, index), link: null }, { text: link, link });
    at = index + link.length;
  }
  return [...found, { text: text.slice(at), link: null }].filter((piece) => piece.text !== '');
}
