/** How each component looks: Nghị định 30/2020/NĐ-CP, Phụ lục I, by the rows of domain B.1.2. */
import type { ParagraphStyle } from '../core/blocks.ts';

/** Sizes in half-points, distances in twips (1/20 pt), lines in 240ths of a line. */
export interface Look {
  size: number;
  bold?: boolean;
  italics?: boolean;
  align: 'left' | 'center' | 'right' | 'both';
  before: number;
  after: number;
  line: number;
  firstLine?: number;
  /** Several lines are made about equally long. */
  balanced?: boolean;
  left?: number;
  keepNext?: boolean;
}

export const font = 'Times New Roman';

/** 1 cm. */
const indent = 567;
/** 6 pt. */
const six = 120;
const single = 240;

/** Letterhead and signature: lines close together, in the middle of their column. */
const head = { align: 'center', before: 0, after: 0, line: single } as const;
/** B.1.1, body: 14 pt, justified, first line 1 cm, 6 pt between paragraphs, line spacing 1.1. */
const body = { size: 28, align: 'both', before: 0, after: six, line: 264, firstLine: indent } as const;
/** Names of a document, a part or an annex never end a page. */
const title = { size: 28, bold: true, align: 'center', before: 0, after: 0, line: single, keepNext: true } as const;

export const looks: Record<ParagraphStyle, Look> = {
  draftMark: { ...head, size: 26, after: six }, // 14
  blocker: { size: 24, align: 'both', before: 0, after: 60, line: single }, // 14
  nation: { ...head, size: 24, bold: true }, // 1a: 12-13
  motto: { ...head, size: 26, bold: true }, // 1b: 13-14
  superior: { ...head, size: 24 }, // 2a: 12-13
  issuer: { ...head, size: 24, bold: true }, // 2b: 12-13
  docNumber: { ...head, size: 26, before: six }, // 3: 13
  placeDate: { ...head, size: 26, italics: true, before: six }, // 4: 13-14
  docKind: { ...title, before: 240 }, // 5a: 13-14
  abstract: { ...title, balanced: true }, // 5a: 13-14
  subject: { ...head, size: 24, before: six }, // 5b: 12-13, 6 pt under the number
  asOf: { ...head, size: 26, before: six, after: six }, // not in the decree; as a note, 10
  addressee: { ...head, size: 28, before: 240, after: 240 }, // 9a: 13-14
  part: { ...body, bold: true, before: six, keepNext: true }, // 6d: 13-14
  clause: { ...body, bold: true, keepNext: true }, // 6e: 13-14
  body, // B.1.1: 13-14
  item: body, // 6f: 13-14
  caption: { size: 26, bold: true, align: 'center', before: six, after: 60, line: single, keepNext: true }, // 14
  tableNote: { size: 24, align: 'both', before: 60, after: six, line: single }, // 14
  annexNumber: title, // 10: 14
  annexTitle: { ...title, balanced: true }, // 10: 13-14
  annexNote: { ...title, size: 26, bold: false, italics: true, balanced: true, after: six }, // 10: 13-14
  recipientsHead: { size: 24, bold: true, italics: true, align: 'left', before: 0, after: 0, line: single }, // 9b: 12
  recipient: { size: 22, align: 'left', before: 0, after: 0, line: single }, // 9b: 11
  signerTitle: { ...head, size: 28, bold: true }, // 7a: 13-14
  signerHint: { ...head, size: 26, italics: true }, // 7a
  signerName: { ...head, size: 28, bold: true }, // 7b: 13-14
  gap: { size: 28, align: 'left', before: 0, after: 0, line: single }, // 14
};

/** Cells, by the table's own size in points: 14, tables 9-14 in steps of a half. */
export const cellLook = (points: number): Look => ({
  size: Math.round(Math.min(14, Math.max(9, points)) * 2),
  align: 'left',
  before: points < 10 ? 0 : 20,
  after: points < 10 ? 0 : 20,
  line: single,
});

/** The least that the decree allows: what stands between two tables, and the paragraph of a line. */
export const smallest = 18;
