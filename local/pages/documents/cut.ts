/** Where a section is cut into pages: between lines and rows. What is kept with the next goes with it; headings of tables come again. */
export interface Piece {
  /** From the top of the section, without the room around it. */
  top: number;
  bottom: number;
  keepsNext: boolean;
  /** Height of the table's headings, where they would come again above this row. */
  again: number;
}

/** Indexes of the first pieces of pages. */
export function cut(pieces: readonly Piece[], room: number): number[] {
  const starts = [0];
  for (let i = 1, start = 0; i < pieces.length; i += 1) {
    const [first, piece] = [pieces[start] as Piece, pieces[i] as Piece];
    if (piece.bottom - first.top + (start === 0 ? 0 : first.again) <= room) continue;
    let next = i;
    while (next > start && pieces[next - 1]?.keepsNext) next -= 1;
    // Where all of it is to be kept together it is torn after all.
    start = next === start ? i : next;
    starts.push(start);
    i = start;
  }
  return starts;
}
