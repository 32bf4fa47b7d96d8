/**
 * A document as blocks: what stands where, in the terms of Nghị định 30/2020/NĐ-CP, Phụ lục I. How large, how bold and how far
 * apart is the renderer's (src/ooxml). Plain data: a document that is kept as JSON prints the same bytes at any later time.
 */

/** A component of the decree (domain B.1.2), or one of ours beside it. */
export type ParagraphStyle =
  /** «DỰ THẢO …», to be deleted by the clerk. */
  | 'draftMark'
  /** A reason why the draft may not be presented. */
  | 'blocker'
  | 'nation'
  | 'motto'
  | 'superior'
  | 'issuer'
  | 'docNumber'
  | 'placeDate'
  /** «BÁO CÁO» */
  | 'docKind'
  /** Trích yếu under the kind of document. */
  | 'abstract'
  /** «V/v …» under the number, and the title of the template of seed H. */
  | 'subject'
  /** «(Số liệu tính đến …)» */
  | 'asOf'
  | 'addressee'
  /** «I. KẾT QUẢ …» */
  | 'part'
  /** «1. Công tác tuyên truyền» */
  | 'clause'
  | 'body'
  /** «- …» */
  | 'item'
  | 'caption'
  | 'tableNote'
  | 'annexNumber'
  | 'annexTitle'
  | 'annexNote'
  | 'recipientsHead'
  | 'recipient'
  | 'signerTitle'
  /** «(Ký tên, đóng dấu)» */
  | 'signerHint'
  | 'signerName'
  /** Empty lines of body text: room for a signature. */
  | 'gap';

export interface Paragraph {
  kind: 'paragraph';
  style: ParagraphStyle;
  text: string;
  /** Stays on the page of the block that follows. Headings and captions always do. */
  keepNext?: boolean;
  /** Only style 'gap'. */
  lines?: number;
}

/** A line under the text above it, centred, as long as this share of that text's width (1 = as long as the text). */
export interface Rule {
  kind: 'rule';
  under: { text: string; style: ParagraphStyle };
  share: number;
}

/** Two columns without borders: letterhead, recipients beside signature. Never split over pages. */
export interface Columns {
  kind: 'columns';
  /** Shares of the text width, percent. */
  widths: [number, number];
  left: (Paragraph | Rule)[];
  right: (Paragraph | Rule)[];
}

/** A cell is its text, or text with a look, or a bar. Column alignment holds unless the cell says otherwise. */
export type TableCell = string | { text: string; bold?: boolean; span?: number; align?: Align } | { bar: number };

export type Align = 'left' | 'center' | 'right';

export interface TableColumn {
  heading: string;
  /** Relative width. */
  width: number;
  align: Align;
}

/** The heading row is repeated on each page; no row is split. `bar` cells fill 0 to 100 percent of their width with grey. */
export interface Table {
  kind: 'table';
  columns: TableColumn[];
  rows: TableCell[][];
  /** Rows (from 0) that stay on the page of the row below: names of groups, lines of one unit. */
  keepNext?: number[];
  /** The last row is a sum: bold. */
  total?: boolean;
  /** Size of its text in points where the table is wide, 9 to 14. */
  size?: number;
}

export type Block = Paragraph | Rule | Columns | Table;

/** Pages of one orientation, numbered from 1; no number on its first page. */
export interface Section {
  landscape: boolean;
  blocks: Block[];
}

export interface Doc {
  /** Name of the file and title in its properties. */
  title: string;
  sections: Section[];
}

export const paragraph = (style: ParagraphStyle, text: string): Paragraph => ({ kind: 'paragraph', style, text });
