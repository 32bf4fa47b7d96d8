/** A document's blocks as docx objects: what stays on a page with what, and what parts two tables. */
import { Document, DocumentDefaults, type ISectionOptions } from 'docx';
import type { Block, Columns, Doc, Section } from '../core/blocks.ts';
import { sectionOf, textWidth } from './page.ts';
import { hairline, paragraphsOf, ruleOf } from './paragraphs.ts';
import { font, looks } from './styles.ts';
import { columnsOf, tableOf } from './tables.ts';
import { linesOf } from './text.ts';

type Content = ISectionOptions['children'][number];
/** Columns of equal widths are one block. */
type Part = Exclude<Block, Columns> | { kind: 'rows'; rows: Columns[] };

function partsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    const last = parts[parts.length - 1];
    if (block.kind !== 'columns') parts.push(block);
    else if (last?.kind === 'rows' && last.rows[0]?.widths.join() === block.widths.join()) last.rows.push(block);
    else parts.push({ kind: 'rows', rows: [block] });
  }
  return parts;
}

const isTable = (part: Part | undefined): boolean => part?.kind === 'table' || part?.kind === 'rows';
const isRoom = (part: Part): boolean => part.kind === 'rule' || (part.kind === 'paragraph' && part.style === 'gap');
const isHeading = (part: Part | undefined): boolean =>
  part?.kind === 'paragraph' && (part.keepNext ?? looks[part.style].keepNext ?? false);

/**
 * For each part whether it stays with the next. A signature never stands alone on a page: what is before it comes along,
 * beyond empty lines. A line belongs to the text above it; a note to its table.
 */
function bonds(parts: readonly Part[]): boolean[] {
  const kept = parts.map((part, i) => {
    const next = parts[i + 1];
    if (next?.kind === 'paragraph' && next.style === 'tableNote') return true;
    return next?.kind === 'rows' || next?.kind === 'rule' || (part.kind === 'rule' && isHeading(parts[i - 1]));
  });
  for (let i = parts.length - 2; i >= 0; i--) {
    const next = parts[i + 1];
    if (next && isRoom(next) && kept[i + 1]) kept[i] = true;
  }
  return kept;
}

function contentOf(part: Part, width: number, keepNext: boolean, afterTable: boolean): Content[] {
  switch (part.kind) {
    case 'paragraph':
      return paragraphsOf(part, { width, keepNext, afterTable });
    case 'rule':
      return [ruleOf(part, { width, keepNext })];
    case 'rows':
      return [columnsOf(part.rows, width)];
    case 'table':
      return [tableOf(part, width, keepNext)];
  }
}

function contents({ landscape, blocks }: Section): Content[] {
  const parts = partsOf(blocks);
  const kept = bonds(parts);
  const width = textWidth(landscape);
  const made = parts.flatMap((part, i) => {
    const before = parts[i - 1];
    const content = contentOf(part, width, kept[i] ?? false, before?.kind === 'table');
    return isTable(before) && isTable(part)
      ? [hairline(kept[i - 1], before?.kind === 'table' ? 120 : 0), ...content]
      : content;
  });
  const last = parts[parts.length - 1];
  return last === undefined || isTable(last) ? [...made, hairline()] : made;
}

export function documentOf(doc: Doc): Document {
  const sections = doc.sections.length > 0 ? doc.sections : [{ landscape: false, blocks: [] }];
  return new Document({
    title: linesOf(doc.title).join(' '),
    styles: {
      importedStyles: [
        new DocumentDefaults({
          run: { font, size: 28, color: '000000', language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } },
        }),
      ],
      paragraphStyles: [{ id: 'Normal', name: 'Normal', run: { font, size: 28 } }],
    },
    sections: sections.map((section) => sectionOf(section.landscape, contents(section))),
  });
}
