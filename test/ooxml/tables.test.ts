/** Tables, columns without borders, and what stays on one page. */
import { describe, expect, test } from 'vitest';
import { type Block, paragraph } from '../../src/core/blocks.ts';
import { all, at, docOf, type Node, on, open, printer, textOf, value } from './docx.ts';
import { head, numberAndDate, rule, signature, table, tableOf } from './samples.ts';

const bodyOf = (...blocks: Block[]): Node => open(docOf(...blocks)).body;
const tablesOf = (...blocks: Block[]): Node[] => all(bodyOf(...blocks), 'w:tbl');
const one = (...blocks: Block[]): Node => tablesOf(...blocks)[0] as Node;
const rowsOf = (node: Node): Node[] => all(node, 'w:tr');
const cellsOf = (node: Node | undefined): Node[] => (node ? all(node, 'w:tc') : []);
const gridOf = (node: Node): number[] => all(node, 'w:gridCol').map((c) => Number(c.attributes['w:w']));
const kept = (node: Node): boolean[] => all(node, 'w:p').map((p) => on(p, 'w:pPr/w:keepNext'));
const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('a table', () => {
  const made = one(table);

  test('fixed, from margin to margin, by relative widths', () => {
    expect(value(made, 'w:tblPr/w:tblLayout') ?? at(made, 'w:tblPr/w:tblLayout')?.attributes['w:type']).toBe('fixed');
    expect(at(made, 'w:tblPr/w:tblW')?.attributes).toEqual({ 'w:type': 'dxa', 'w:w': '9355' });
    const grid = gridOf(made);
    expect(sum(grid)).toBe(9355);
    expect(grid.map((w) => Math.round((w / 9355) * 11))).toEqual([1, 5, 2, 3]);
  });

  test('as wide as a landscape page there', () => {
    const { body } = open({ title: '', sections: [{ landscape: true, blocks: [table] }] });
    expect(sum(gridOf(all(body, 'w:tbl')[0] as Node))).toBe(16838 - 1701 - 850);
  });

  test('widths of each row fill the grid, spans included', () => {
    for (const row of rowsOf(made))
      expect(sum(cellsOf(row).map((c) => Number(at(c, 'w:tcPr/w:tcW')?.attributes['w:w'])))).toBe(9355);
    expect(value(cellsOf(rowsOf(made)[1])[0], 'w:tcPr/w:gridSpan')).toBe('4');
  });

  test('black lines of half a point around every cell', () => {
    const borders = at(made, 'w:tblPr/w:tblBorders')?.children ?? [];
    expect(borders.map((b) => b.name).sort()).toEqual([
      'w:bottom',
      'w:insideH',
      'w:insideV',
      'w:left',
      'w:right',
      'w:top',
    ]);
    for (const { attributes } of borders)
      expect(attributes).toMatchObject({ 'w:val': 'single', 'w:sz': '4', 'w:color': '000000' });
  });

  test('the heading is bold, centred, repeated, and stays with the first row', () => {
    const [heading, ...others] = rowsOf(made);
    expect(on(heading, 'w:trPr/w:tblHeader')).toBe(true);
    expect(others.filter((row) => at(row, 'w:trPr/w:tblHeader'))).toEqual([]);
    expect(cellsOf(heading).map(textOf)).toEqual(['TT', 'Đơn vị', 'Số lượng', 'Tỷ lệ']);
    for (const p of all(heading as Node, 'w:p')) {
      expect([value(p, 'w:pPr/w:jc'), on(p, 'w:r/w:rPr/w:b'), on(p, 'w:pPr/w:keepNext')]).toEqual([
        'center',
        true,
        true,
      ]);
    }
  });

  test('no row is split; cells are centred upright', () => {
    for (const row of rowsOf(made)) expect(on(row, 'w:trPr/w:cantSplit')).toBe(true);
    for (const cell of cellsOf(made)) expect(value(cell, 'w:tcPr/w:vAlign')).toBe('center');
  });

  test('cells are aligned as their column is, unless they say otherwise', () => {
    const align = (row: number): (string | undefined)[] =>
      cellsOf(rowsOf(made)[row]).map((c) => value(c, 'w:p/w:pPr/w:jc'));
    expect(align(2)).toEqual(['center', 'left', 'right', 'left']);
    expect(align(1)).toEqual(['left']);
  });

  test('bold where it is said, and in the sum', () => {
    const bold = (row: number): boolean[] => all(rowsOf(made)[row] as Node, 'w:r').map((r) => on(r, 'w:rPr/w:b'));
    expect([bold(1), bold(2).some(Boolean)]).toEqual([[true], false]);
    const total = cellsOf(rowsOf(made)[3]).filter((c) => textOf(c).trim());
    expect(total.map((c) => on(c, 'w:p/w:r/w:rPr/w:b'))).toEqual([true, true]);
  });

  test.each([
    [undefined, '24'],
    [9, '18'],
    [9.5, '19'],
    [4, '18'],
    [20, '28'],
  ])('text of %s pt: %s half-points', (size, expected) => {
    const sizes = new Set(all(one({ ...table, size }), 'w:sz').map((n) => n.attributes['w:val']));
    sizes.delete('4');
    expect([...sizes]).toEqual([expected]);
  });

  test('rows that are too short are filled up, rows that are too long are refused', () => {
    expect(rowsOf(one(tableOf([['1', 'Thôn']]))).map((row) => cellsOf(row).length)).toEqual([4, 4]);
    expect(() => printer.docx(docOf(tableOf([['1', '2', '3', '4', '5']])))).toThrow('row of 5 cells in 4 columns');
  });

  test('a span does not reach beyond the table', () => {
    const [, row] = rowsOf(one(tableOf([['1', { text: 'Thôn', span: 9 }]])));
    expect(cellsOf(row).map((c) => value(c, 'w:tcPr/w:gridSpan') ?? '1')).toEqual(['1', '3']);
  });
});

describe('a bar', () => {
  /** `spaces`: those of the darker ground; the rest of the way is lighter. */
  const barOf = (bar: number): { spaces: number; whole: number; fill: string | undefined; room: number } => {
    const made = one(tableOf([['', '', '', { bar }]]));
    const cell = cellsOf(rowsOf(made)[1])[3] as Node;
    const runs = all(cell, 'w:r').map((run) => ({
      length: textOf(run).length,
      fill: all(run, 'w:shd')[0]?.attributes['w:fill'] ?? '',
    }));
    const dark = runs.filter((run) => run.fill < 'C');
    const fill = dark[0]?.fill;
    // Of 12 pt a space is 3 pt = 60 twips wide; the cell has 70 on either side.
    const spaces = dark.reduce((n, run) => n + run.length, 0);
    return { spaces, whole: textOf(cell).length, fill, room: ((gridOf(made)[3] ?? 0) - 140) / 60 };
  };

  test.each([25, 50, 75, 100])('%i percent', (bar) => {
    const { spaces, whole, room, fill } = barOf(bar);
    expect(Math.abs(spaces - (room * bar) / 100)).toBeLessThan(2);
    expect(whole).toBe(barOf(100).whole);
    expect(fill).toMatch(/^([0-9A-F]{2})\1\1$/);
  });

  test('nothing is nothing, a little is seen, too much stays in its cell', () => {
    expect([barOf(0).spaces, barOf(-5).spaces, barOf(0.1).spaces]).toEqual([0, 0, 1]);
    expect(barOf(400).spaces).toBe(barOf(100).spaces);
    expect(barOf(100).spaces).toBeLessThan(barOf(100).room);
  });

  test('is spaces that no line break parts, and says no number', () => {
    const cell = cellsOf(rowsOf(one(table))[2])[3] as Node;
    expect(textOf(cell)).toMatch(/^\u00A0+$/);
  });
});

describe('columns', () => {
  test('two cells without borders or padding, by percent, never split', () => {
    const made = one(head);
    expect(gridOf(made)).toEqual([3929, 5426]);
    for (const border of at(made, 'w:tblPr/w:tblBorders')?.children ?? [])
      expect(border.attributes['w:val']).toBe('none');
    for (const side of at(made, 'w:tblPr/w:tblCellMar')?.children ?? []) expect(side.attributes['w:w']).toBe('0');
    expect(rowsOf(made).map((row) => on(row, 'w:trPr/w:cantSplit'))).toEqual([true]);
  });

  test('number and date stand on one line: a further row of the letterhead', () => {
    const tables = tablesOf(head, numberAndDate);
    expect(tables.map((t) => rowsOf(t).length)).toEqual([2]);
    const [left, right] = cellsOf(rowsOf(tables[0] as Node)[1]).map((c) => at(c, 'w:p/w:pPr/w:spacing')?.attributes);
    expect(left).toEqual(right);
  });

  test('so they do inside one block, however many lines are above them', () => {
    const left = [paragraph('issuer', 'TRƯỜNG MẦM NON'), ...numberAndDate.left, paragraph('subject', 'V/v báo cáo')];
    const made = one({ ...head, left, right: [...head.right, ...numberAndDate.right] });
    const texts = rowsOf(made).map((row) => cellsOf(row).map((cell) => all(cell, 'w:p').map(textOf).join('|')));
    expect(texts).toEqual([
      ['TRƯỜNG MẦM NON', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|'],
      ['Số:        /BC-UBND|V/v báo cáo', 'An Khánh, ngày      tháng 6 năm 2026'],
    ]);
    expect(kept(rowsOf(made)[0] as Node)).not.toContain(false);
  });

  test('columns of other widths, and tables one after the other, do not grow together', () => {
    const names = (...blocks: Block[]): string[] => bodyOf(...blocks).children.map((c) => c.name);
    expect(names(head, signature)).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr']);
    expect(names(table, table)).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr']);
  });

  test('an empty column is a cell all the same', () => {
    const cells = cellsOf(one({ ...head, left: [] }));
    expect(cells.map((c) => all(c, 'w:p').length > 0)).toEqual([true, true]);
  });
});

describe('what stays on one page', () => {
  const text = paragraph('body', 'Trên đây là báo cáo./.');

  test('a signature and the paragraph before it', () => {
    const paragraphs = bodyOf(text, text, signature).children.filter((c) => c.name === 'w:p');
    expect(paragraphs.map((p) => on(p, 'w:pPr/w:keepNext'))).toEqual([false, true, false]);
  });

  test('across empty lines', () => {
    const paragraphs = bodyOf(text, text, paragraph('gap', ''), signature).children.filter((c) => c.name === 'w:p');
    expect(paragraphs.map((p) => on(p, 'w:pPr/w:keepNext'))).toEqual([false, true, true, false]);
  });

  test('a signature after a table: its last row', () => {
    const [made] = tablesOf(table, signature);
    // A table of few rows stays on one page anyhow.
    expect(rowsOf(made as Node).map((row) => kept(row).every(Boolean))).toEqual([true, true, true, true]);
    const [long] = tablesOf(tableOf(Array.from({ length: 20 }, () => ['', '', '', ''])), signature);
    const rows = rowsOf(long as Node).map((row) => kept(row).every(Boolean));
    // The heading, the first row, the last but one with the last, and that with the signature.
    expect(rows.flatMap((is, i) => (is ? [i] : []))).toEqual([0, 1, 19, 20]);
  });

  test('a note and the last row of its table; a text and the line under it', () => {
    const made = one(table, paragraph('tableNote', 'Ghi chú'));
    expect(rowsOf(made).map((row) => kept(row).every(Boolean))).toEqual([true, true, true, true]);
    expect(kept(bodyOf(text, rule('body', 'Chữ', 0.4), text))).toEqual([true, false, false]);
    expect(kept(bodyOf(paragraph('abstract', 'Chữ'), rule('abstract', 'Chữ', 0.4), text))).toEqual([true, true, false]);
  });

  test('a caption and its table', () => {
    expect(kept(bodyOf(paragraph('caption', 'Bảng 1'), table))[0]).toBe(true);
  });
});
