/** Paragraphs, empty lines and the lines under a text. Every run says its own font and size: converters lose styles. */
import { type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Paragraph as Block, Rule } from '../core/blocks.ts';
import { font, type Look, looks, smallest } from './styles.ts';
import { linesOf } from './text.ts';
import { widthOf } from './widths.ts';

/** What the neighbours of a block decide about it. */
export interface Place {
  keepNext?: boolean;
  afterTable?: boolean;
  /** Twips of the column it stands in. */
  width: number;
}

export const runsOf = (text: string, { size, bold, italics }: Look): TextRun[] =>
  linesOf(text).map((line, i) => new TextRun({ text: line, break: i > 0 ? 1 : undefined, size, bold, italics, font }));

export const settingOf = (look: Look, keepNext = false): IParagraphOptions => ({
  alignment: look.align,
  spacing: { before: look.before, after: look.after, line: look.line, lineRule: 'auto' },
  indent: look.firstLine || look.left ? { firstLine: look.firstLine, left: look.left } : undefined,
  keepNext: keepNext || look.keepNext || undefined,
  run: { size: look.size },
});

/** A block as paragraphs: only room for a signature is more than one. */
export function paragraphsOf(block: Block, { keepNext, afterTable, width }: Place): Paragraph[] {
  const look = looks[block.style];
  const keep = keepNext || block.keepNext;
  if (block.style === 'gap') {
    return Array.from({ length: block.lines ?? 1 }, () => new Paragraph(settingOf(look, keep)));
  }
  const setting = settingOf(afterTable ? { ...look, before: Math.max(look.before, 120) } : look, keep);
  // Justified, a line before a break would be stretched to the margin.
  const alignment = look.align === 'both' && block.text.includes('\n') ? 'left' : setting.alignment;
  const indent = look.balanced ? balance(block.text, look, width) : setting.indent;
  return [new Paragraph({ ...setting, alignment, indent, children: runsOf(block.text, look) })];
}

/** A title that needs two lines gets two of about one length, instead of a full one and a word. */
function balance(text: string, { size, bold }: Look, width: number): IParagraphOptions['indent'] {
  const whole = widthOf(text, size, bold ?? false, Number.POSITIVE_INFINITY);
  const lines = Math.ceil(whole / width);
  if (lines < 2) return undefined;
  const side = Math.max(0, Math.floor((width - (whole / lines) * slack) / 2));
  return { left: side, right: side };
}

/** A line breaks between words, so each needs a little more than its share. */
const slack = 1.12;

/** The top border of an empty paragraph, 1 pt below the text: indents, unlike a drawn line, survive a conversion. */
export function ruleOf({ under, share }: Rule, { width, keepNext }: Place): Paragraph {
  const { size, bold } = looks[under.style];
  const whole = widthOf(under.text, size, bold ?? false, Number.POSITIVE_INFINITY);
  const side = Math.round((width - (whole / Math.ceil(whole / width || 1)) * share) / 2);
  return new Paragraph({
    alignment: 'center',
    indent: { left: side, right: side },
    border: { top: { style: 'single', size: 6, space: 1, color: '000000' } },
    spacing: { before: 40, after: 0, line: 120, lineRule: 'exact' },
    keepNext: keepNext || undefined,
    run: { size: smallest },
  });
}

/** Between two tables, which would grow together, and after the last: nearly no height but the `before`, in twips. */
export const hairline = (keepNext = false, before = 0): Paragraph =>
  new Paragraph({
    spacing: { before, after: 0, line: 20, lineRule: 'exact' },
    keepNext: keepNext || undefined,
    run: { size: smallest },
  });
