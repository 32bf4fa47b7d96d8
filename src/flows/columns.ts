/** Columns of a document's table: their headings, and how each of them looks. */
import type { Align, TableColumn } from '../core/blocks.ts';

/** Relative width and alignment, column by column. */
export type Look = readonly [number, Align][];

export const columns = (headings: readonly string[], look: Look): TableColumn[] =>
  headings.map((heading, i) => ({ heading, width: look[i]?.[0] ?? 1, align: look[i]?.[1] ?? 'right' }));
