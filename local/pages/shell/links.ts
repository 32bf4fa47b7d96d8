/** Addresses of the web in plain text, as a mail program finds them, and where they lead here. */
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

/** Where the workspace opens an address of the web: what was written for Google is followed without leaving the machine. */
export const openAddress = (url: string): string => `/open?${new URLSearchParams({ url })}`;
