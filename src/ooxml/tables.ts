/** Tables: B.1.2, 14. Rows are never split and the heading row is repeated. */
import { Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { Table as Block, TableCell as Cell, Columns, TableColumn } from '../core/blocks.ts';
import { hairline, paragraphsOf, ruleOf, runsOf, settingOf } from './paragraphs.ts';
import { cellLook, font, type Look } from './styles.ts';
import { spaceWidth, widthOf } from './widths.ts';

/** Half a point, black. */
const line = { style: 'single', size: 4, color: '000000', space: 0 } as const;
const none = { style: 'none', size: 0, color: 'auto', space: 0 } as const;
const all = <T>(border: T) => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
});

/** Twips to the left and right of a cell's text. */
const padding = 70;
const grey = { type: 'clear', color: 'auto', fill: 'A6A6A6' } as const;
const light = { type: 'clear', color: 'auto', fill: 'E7E7E7' } as const;

/**
 * No column is narrower than the longest word of its heading: «STT» in two lines is what a clerk must mend. What it
 * needs more is taken from the widest.
 */
function roomy(widths: number[], columns: readonly TableColumn[], { size }: Look): number[] {
  const least = columns.map(({ heading }) => Math.max(...heading.split(/\s+/).map((w) => wordWidth(w, size))) + slack);
  const made = widths.map((w, i) => Math.max(w, Math.ceil(least[i] ?? 0)));
  const over = made.reduce((a, b) => a + b, 0) - widths.reduce((a, b) => a + b, 0);
  const widest = made.indexOf(Math.max(...made));
  const left = (made[widest] ?? 0) - over;
  return left >= (least[widest] ?? 0) ? made.map((w, i) => (i === widest ? left : w)) : widths;
}

const wordWidth = (word: string, size: number): number => widthOf(word, size, true, Number.POSITIVE_INFINITY);

/** Twips beside a word: padding and borders. */
const slack = 2 * padding + 30;

/** Twips for each column, together exactly `total`; equal ones where no width is given. */
function shared(widths: readonly number[], total: number): number[] {
  const upTo = (count: number): number => widths.slice(0, count).reduce((a, b) => a + b, 0);
  const sum = upTo(widths.length);
  const edge = (i: number): number => Math.round(sum > 0 ? (total * upTo(i)) / sum : (total * i) / widths.length);
  return widths.map((_, i) => edge(i + 1) - edge(i));
}

/**
 * Spaces with a grey ground, the rest of the way lighter: the only bar that Google Docs, LibreOffice and Word all keep.
 * Anything above zero is seen.
 */
function barOf(percent: number, width: number, size: number): TextRun[] {
  const steps = Math.max(1, Math.floor((width - 2 * padding) / spaceWidth(size)) - 1);
  const filled = percent > 0 ? Math.max(1, Math.min(steps, Math.round((steps * percent) / 100))) : 0;
  return [[filled, grey] as const, [steps - filled, light] as const].flatMap(([count, shading]) =>
    count > 0 ? [new TextRun({ text: '\u00A0'.repeat(count), shading, size, font })] : [],
  );
}

interface Grid {
  columns: readonly TableColumn[];
  widths: readonly number[];
  look: Look;
}

function cellOf(cell: Cell, from: number, { columns, widths, look }: Grid, bold: boolean): TableCell {
  const plain = typeof cell === 'string' ? { text: cell } : cell;
  const span = 'bar' in plain ? 1 : Math.min(plain.span ?? 1, widths.length - from);
  const width = widths.slice(from, from + span).reduce((a, b) => a + b, 0);
  const isBar = 'bar' in plain;
  const align = isBar ? 'left' : (plain.align ?? columns[from]?.align ?? 'left');
  const own = { ...look, bold: isBar ? false : bold || plain.bold };
  return new TableCell({
    width: { size: width, type: 'dxa' },
    columnSpan: span > 1 ? span : undefined,
    verticalAlign: 'center',
    children: [
      new Paragraph({
        ...settingOf({ ...own, align }),
        children: isBar ? barOf(plain.bar, width, look.size) : runsOf(plain.text, own),
      }),
    ],
  });
}

/** A row that is too short is filled up with empty cells; one that is too long is a mistake of whoever made it. */
function rowOf(cells: readonly Cell[], grid: Grid, bold: boolean, keepNext: boolean): TableRow {
  const made: TableCell[] = [];
  let from = 0;
  for (const cell of cells) {
    if (from >= grid.widths.length) throw new Error(`row of ${cells.length} cells in ${grid.widths.length} columns`);
    made.push(cellOf(cell, from, grid, bold));
    from += typeof cell === 'object' && 'span' in cell ? (cell.span ?? 1) : 1;
  }
  while (from < grid.widths.length) made.push(cellOf('', from++, grid, bold));
  return new TableRow({ cantSplit: true, keepNext: keepNext || undefined, children: made });
}

/** `width` in twips. The heading stays with the first row, and the last row with what follows if `keepNext`. */
export function tableOf(block: Block, width: number, keepNext: boolean): Table {
  const { columns, rows, total, size } = block;
  const look = cellLook(size ?? 12);
  const plain = shared(
    columns.map((c) => c.width),
    width,
  );
  const widths = roomy(plain, columns, look);
  const grid: Grid = { columns, widths, look };
  const headings = columns.map(({ heading }) => ({ text: heading, align: 'center' as const }));
  const last = rows.length - 1;
  const kept = keptRows(block);
  const made = rows.map((row, i) => rowOf(row, grid, Boolean(total) && i === last, i === last ? keepNext : kept(i)));
  const heading = new TableRow({
    cantSplit: true,
    tableHeader: true,
    keepNext: true,
    children: headings.map((cell, i) => cellOf(cell, i, grid, true)),
  });
  return new Table({
    width: { size: width, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: all(line),
    margins: { left: padding, right: padding, top: 0, bottom: 0, marginUnitType: 'dxa' },
    rows: [heading, ...made],
  });
}

/** Up to so many rows a table stays on one page; a longer one leaves no row of it alone before or after a break. */
const wholeRows = 14;

function keptRows({ rows, keepNext = [] }: Block): (row: number) => boolean {
  const own = new Set(keepNext);
  const last = rows.length - 1;
  return (row) => rows.length <= wholeRows || row === 0 || row === last - 1 || own.has(row);
}

function columnOf(blocks: Columns['left'], width: number): TableCell {
  const children = blocks.flatMap((block) =>
    block.kind === 'rule' ? [ruleOf(block, { width })] : paragraphsOf(block, { width }),
  );
  return new TableCell({
    width: { size: width, type: 'dxa' },
    verticalAlign: 'top',
    children: children.length > 0 ? children : [hairline()],
  });
}

/** Number and date stand on one line (B.1.2, 4), however many lines are above each: from them on it is a row of its own. */
function alignedRows(columns: Columns): Columns[] {
  const placeOf = (side: Columns['left'], style: string): number =>
    side.findIndex((block) => block.kind === 'paragraph' && block.style === style);
  const [left, right] = [placeOf(columns.left, 'docNumber'), placeOf(columns.right, 'placeDate')];
  if (left < 0 || right < 0 || left + right === 0) return [columns];
  return [
    { ...columns, left: columns.left.slice(0, left), right: columns.right.slice(0, right) },
    { ...columns, left: columns.left.slice(left), right: columns.right.slice(right) },
  ];
}

/** Blocks of equal widths, one below the other, as the rows of one table: they stay on one page. */
export function columnsOf(blocks: readonly Columns[], width: number): Table {
  const rows = blocks.flatMap(alignedRows);
  const widths = shared(rows[0]?.widths ?? [], width);
  const [left = 0, right = 0] = widths;
  return new Table({
    width: { size: width, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: all(none),
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: 'dxa' },
    rows: rows.map(
      (row, i) =>
        new TableRow({
          cantSplit: true,
          keepNext: i < rows.length - 1 || undefined,
          children: [columnOf(row.left, left), columnOf(row.right, right)],
        }),
    ),
  });
}
