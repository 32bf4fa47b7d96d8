/** Looks and conditional formats in the words of the .xlsx writer. */
import type { CellStyle, ConditionalRule } from 'hucre/xlsx';
import { type Rect, toA1 } from './a1.ts';
import { writesLikeVietnamese } from './parse.ts';
import type { Style } from './styles.ts';
import type { ConditionalData } from './tab.ts';

export type ExportedStyle = CellStyle;

/** The colour words a script is likely to write; Google knows all of CSS. */
const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  orange: 'FFA500',
  gray: '808080',
  grey: '808080',
};

export function rgb(colour: string): string | undefined {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour)?.[1] ?? /^#([0-9a-f]{3})$/i.exec(colour)?.[1]?.replace(/./g, '$&$&');
  return hex?.toUpperCase() ?? NAMED[colour.toLowerCase()];
}

function font(look: {
  fontWeight?: string;
  fontStyle?: string;
  fontColor?: string;
  fontSize?: number;
}): CellStyle['font'] {
  const colour = look.fontColor === undefined ? undefined : rgb(look.fontColor);
  const { fontWeight, fontStyle, fontSize } = look;
  if (fontWeight !== 'bold' && fontStyle !== 'italic' && fontSize === undefined && !colour) return undefined;
  return {
    name: 'Arial',
    size: fontSize ?? 10,
    ...(fontWeight === 'bold' ? { bold: true } : {}),
    ...(fontStyle === 'italic' ? { italic: true } : {}),
    ...(colour ? { color: { rgb: colour } } : {}),
  };
}

const HORIZONTAL = { left: 'left', center: 'center', right: 'right' } as const;
const VERTICAL = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

function alignment(style: Style): CellStyle['alignment'] {
  const horizontal = HORIZONTAL[style.horizontalAlignment as keyof typeof HORIZONTAL];
  const vertical = VERTICAL[style.verticalAlignment as keyof typeof VERTICAL];
  if (!horizontal && !vertical && !style.wrap) return undefined;
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(style.wrap ? { wrapText: true } : {}),
  };
}

const done = new WeakMap<Style, { style: CellStyle | undefined }>();

/** Undefined for a cell that nobody formatted. */
export function exportedLook(style: Style): CellStyle | undefined {
  let made = done.get(style);
  if (!made) {
    const background = style.background === undefined ? undefined : rgb(style.background);
    const parts: CellStyle = {
      font: font(style),
      alignment: alignment(style),
      ...(background ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: background } } } : {}),
      ...(style.numberFormat ? { numFmt: style.numberFormat } : {}),
    };
    const filled = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
    made = { style: Object.keys(filled).length > 0 ? filled : undefined };
    done.set(style, made);
  }
  return made.style;
}

/** Where the comma is the decimal sign Sheets separates arguments by semicolons; a file always has it the English way. */
export function formulaForExcel(formula: string, locale: string): string {
  const body = formula.replace(/^=/, '');
  return writesLikeVietnamese(locale) ? body.replace(/"[^"]*"|;/g, (part) => (part === ';' ? ',' : part)) : body;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

type Condition = Pick<ConditionalRule, 'type' | 'operator' | 'formula' | 'text'>;

function condition({ kind, value }: ConditionalData, first: string, locale: string): Condition {
  const text = String(value);
  switch (kind) {
    case 'textEqualTo':
      return { type: 'cellIs', operator: 'equal', formula: quoted(text) };
    case 'textStartsWith':
      return {
        type: 'beginsWith',
        operator: 'equal',
        text,
        formula: `LEFT(${first},LEN(${quoted(text)}))=${quoted(text)}`,
      };
    case 'textContains':
      return { type: 'containsText', text, formula: `NOT(ISERROR(SEARCH(${quoted(text)},${first})))` };
    case 'numberLessThan':
      return { type: 'cellIs', operator: 'lessThan', formula: text };
    case 'formula':
      return { type: 'expression', formula: formulaForExcel(text, locale) };
    case 'empty':
      return { type: 'containsBlanks', formula: `LEN(TRIM(${first}))=0` };
  }
}

function ruleStyle(rule: ConditionalData): CellStyle {
  const background = rule.background === undefined ? undefined : rgb(rule.background);
  const colour = rule.fontColor === undefined ? undefined : rgb(rule.fontColor);
  return {
    ...(background
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: background }, bgColor: { rgb: background } } }
      : {}),
    ...(colour || rule.bold
      ? { font: { ...(rule.bold ? { bold: true } : {}), ...(colour ? { color: { rgb: colour } } : {}) } }
      : {}),
  };
}

/** The first rule that holds wins, as in Sheets. */
export function exportedRules(rules: readonly ConditionalData[], locale: string): ConditionalRule[] {
  return rules.flatMap((rule, i) => {
    const [anchor] = rule.rects;
    if (!anchor) return [];
    const first = toA1({ ...anchor, h: 1, w: 1 });
    const range = rule.rects.map((rect: Rect) => toA1(rect)).join(' ');
    return [{ ...condition(rule, first, locale), range, priority: i + 1, stopIfTrue: true, style: ruleStyle(rule) }];
  });
}
