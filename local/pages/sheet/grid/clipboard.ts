/** Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, lines between rows, quotes around what holds either. */

const SPECIAL = /["\t\n\r]/;

export const blockText = (values: readonly (readonly string[])[]): string =>
  values
    .map((line) => line.map((cell) => (SPECIAL.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n');

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const PLAIN = /[^\t\n]*/y;

function cellAt(text: string, at: number): { cell: string; end: number } {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text);
  if (quoted) return { cell: (quoted[1] ?? '').replaceAll('""', '"'), end: QUOTED.lastIndex };
  PLAIN.lastIndex = at;
  // A quote that is never closed, as in an inch or a chat message, is a character like others.
  return { cell: PLAIN.exec(text)?.[0] ?? '', end: PLAIN.lastIndex };
}

/** Rows of one length. The line break that Excel puts at the end is none of the content. */
export function parseBlock(given: string): string[][] {
  const text = given.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  for (let at = 0; ; ) {
    const { cell, end } = cellAt(text, at);
    rows.at(-1)?.push(cell);
    if (end >= text.length) break;
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
}

/** A block goes into a selection that it fills several times over as often as it fits. */
export function repeated(values: string[][], rows: number, columns: number): string[][] {
  const height = values.length;
  const width = values[0]?.length ?? 1;
  if (rows % height !== 0 || columns % width !== 0) return values;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => values[r % height]?.[c % width] ?? ''),
  );
}
