/** How long our printer takes beside the bare library for the same tables (scripts/bench.ts prints it). Nothing is judged here. */
import { performance } from 'node:perf_hooks';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Doc, TableColumn } from '../../src/core/blocks.ts';
import { makePrinter } from '../../src/ooxml/printer.ts';

const headings = ['STT', 'Thôn', 'Tổng số hộ', 'Số hộ', 'Tỷ lệ hộ', 'Số người', 'Tỷ lệ', 'Đăng nhập', 'Đánh giá'];

/** The tables of areas of a commune of so many units: the body's and the appendix's. */
const rowsOf = (units: number): string[][] =>
  Array.from({ length: units }, (_, i) => [
    String(i + 1),
    `Thôn Mẫu ${i + 1}`,
    ...['412', '396', '96,1%', '500', '121,3%', '480', 'Chưa đạt'],
  ]);

function ours(rows: string[][]): number {
  const columns = headings.map((heading): TableColumn => ({ heading, width: 10, align: 'right' }));
  const table = { kind: 'table', columns, rows } as const;
  const doc: Doc = {
    title: 'đo',
    sections: [
      { landscape: false, blocks: [{ ...table }] },
      { landscape: true, blocks: [{ ...table }] },
    ],
  };
  return makePrinter().docx(doc).length;
}

async function bare(rows: string[][]): Promise<number> {
  const row = (cells: string[]): TableRow =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const table = (): Table => new Table({ rows: [headings, ...rows].map(row) });
  const sections = [{ children: [table()] }, { children: [table()] }];
  return (await Packer.toBuffer(new Document({ sections }))).length;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

export async function measurePrinter(sizes: readonly number[], rounds: number): Promise<Record<string, number>[]> {
  const result: Record<string, number>[] = [];
  for (const units of sizes) {
    const rows = rowsOf(units);
    const [own, library]: [number[], number[]] = [[], []];
    // In turns, so that both meet the same machine.
    for (let round = 0; round < rounds; round += 1) {
      for (const [times, work] of [[own, ours] as const, [library, bare] as const]) {
        const before = performance.now();
        await work(rows);
        times.push(performance.now() - before);
      }
    }
    result.push({
      units,
      'our printer ms': median(own),
      'bare docx ms': median(library),
      ratio: median(own) / median(library),
    });
  }
  return result;
}
