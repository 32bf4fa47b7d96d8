/** What a .docx says, as lines: one a paragraph, one a table row with its cells joined by « | ». */
import { strFromU8, unzipSync } from 'fflate';
import { at, type Node, parse, textOf } from '../ooxml/docx.ts';

export function docxText(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const file = parts['word/document.xml'];
  if (!file) throw new Error('no word/document.xml');
  return linesOf(at(parse(strFromU8(file)), 'w:body') as Node);
}

/** Body, cells and whatever else holds paragraphs and tables; empty lines are left out. */
function linesOf(node: Node): string[] {
  return node.children.flatMap((child): string[] => {
    if (child.name === 'w:p') return textOf(child).split('\n').map(clean).filter(Boolean);
    if (child.name === 'w:tbl') return tableLines(child);
    return child.name === 'w:sdt' || child.name === 'w:sdtContent' ? linesOf(child) : [];
  });
}

/** A row of empty cells says nothing, a column of white space neither: `a |  | b` keeps its place. */
function tableLines(table: Node): string[] {
  return table.children
    .filter((row) => row.name === 'w:tr')
    .map((row) => row.children.filter((cell) => cell.name === 'w:tc').map((cell) => linesOf(cell).join(' / ')))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => cells.join(' | '));
}

const clean = (text: string): string => text.replace(/[ \u00a0]+/g, ' ').trim();
