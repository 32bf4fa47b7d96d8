/** What a person reads in a .docx: its paragraphs and the cells of its tables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzip } from '../local/sheets/unzip.ts';
import type { Desk } from '../support/tonghop.ts';

export interface Read {
  /** Paragraphs that hold text, those in tables among them. */
  lines: string[];
  /** Rows of all tables, letterhead and signature apart. */
  rows: string[][];
  text: string;
}

const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

const textOf = (xml: string): string =>
  unescaped([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1]).join(''));

export function readDocx(bytes: Uint8Array): Read {
  const xml = unzip(bytes).get('word/document.xml') ?? '';
  const lines = xml
    .split('</w:p>')
    .map(textOf)
    .filter((line) => line.trim() !== '');
  const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map((m) => m[0]).filter((t) => t.includes('w:tblHeader'));
  const rows = tables.flatMap((table) =>
    [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
    ),
  );
  return { lines, rows, text: lines.join('\n') };
}

/** The unit's report as the command line makes it. */
export async function reportOf(desk: Desk, unit: string): Promise<Read> {
  const file = join(desk.dir, `${unit}.docx`);
  await desk.json('unit-report', unit, '--out', file);
  return readDocx(readFileSync(file));
}

/** What stands between opening and closing. */
export const resultOf = ({ lines }: Read): string[] => lines.filter((line) => line.startsWith('- ')).slice(0, -2);
