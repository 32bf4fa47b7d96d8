/** The Sheet as it looks, and what a person types into it. */
export interface TabSummary {
  id: number;
  name: string;
  hidden: boolean;
  color: string | null;
}

export interface BookView {
  name: string;
  tabs: TabSummary[];
}

/** As a cell looks; what is absent is plain. */
export interface CellLook {
  background?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  fontSize?: number;
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: boolean;
}

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Google warns before it lets a person change anything in it. */
export interface GuardedArea {
  area: Area;
  /** Holes in it. */
  except: Area[];
}

/** Each of its cells offers a list to choose from. */
export interface ListedArea {
  area: Area;
  list: string[];
}

export interface SheetView {
  id: number;
  name: string;
  version: number;
  /** Size of the grid; rows below the last one with content are only counted. */
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  /** Pixels, by column from 1; absent: 100. */
  widths: Record<number, number>;
  heights: Record<number, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  /** As displayed, row by row; rows may be shorter than the grid, and those below the last one are empty. */
  cells: string[][];
  /** What the cell's editor starts with, where it is not what is displayed: by `row:column`. */
  typed: Record<string, string>;
  /** Distinct looks, conditional formats applied; 0 is plain. */
  looks: CellLook[];
  /** Distinct rows of looks, without the plain ones at their end, and which of them each row has. */
  lookRows: number[][];
  lookOf: number[];
  /** Of all rows below: one of `lookRows`. */
  lookBelow: number;
  /** By `row:column`. */
  notes: Record<string, string>;
  guarded: GuardedArea[];
  listed: ListedArea[];
}

export interface EditRequest {
  row: number;
  column: number;
  values: string[][];
}

/** `violates`: the cell, as A1, whose validation refused what was typed; nothing was written. */
export type EditOutcome = { saved: true } | { violates: string };
