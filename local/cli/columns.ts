/** Text tables for people, lines aligned by characters (Vietnamese letters in NFC are one character each). */

export interface TextColumn {
  heading: string;
  /** Numbers stand at the right. */
  right?: boolean;
}

export function alignTable(columns: readonly TextColumn[], rows: readonly string[][]): string {
  const widths = columns.map((column, at) =>
    Math.max(column.heading.length, ...rows.map((row) => (row[at] ?? '').normalize('NFC').length)),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ right }, at) => {
        const cell = (cells[at] ?? '').normalize('NFC');
        return right ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0);
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return `${[line(columns.map((c) => c.heading)), rule, ...rows.map(line)].join('\n')}\n`;
}

/** 9240 -> 9.240 */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');
