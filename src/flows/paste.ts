import { columnKey } from '../texts/unitList.ts';

/** A unit list pasted from Excel (tabs) or from units.csv: rows by column, with the line each stands on. */
export function readPaste(text: string): Record<string, string>[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const first = lines[0] ?? '';
  const mark = ['\t', ';', ','].find((m) => first.includes(m)) ?? ',';
  const columns = cells(first, mark).map((c) => columnKey(c.trim()));
  return lines.flatMap((line, i) => {
    if (i === 0 || line.trim() === '') return [];
    const values = cells(line, mark);
    const row = Object.fromEntries(columns.map((column, at) => [column, (values[at] ?? '').trim()]));
    return [{ ...row, line: String(i + 1) }];
  });
}

/** Quotes protect the separator; a doubled quote is one. */
function cells(line: string, mark: string): string[] {
  const found: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i] as string;
    if (c === '"' && quoted && line[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (c === '"') quoted = !quoted;
    else if (c === mark && !quoted) {
      found.push(cell);
      cell = '';
    } else cell += c;
  }
  return [...found, cell];
}
