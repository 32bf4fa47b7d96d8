/** Rectangles of cells, counted from 0 as arrays are, and the A1 notation, which counts from 1. */

export interface Rect {
  readonly r: number;
  readonly c: number;
  readonly h: number;
  readonly w: number;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

function columnNumber(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

const CORNER = /^([A-Z]{1,3})?([1-9]\d{0,7})?$/i;

interface Corner {
  r: number | null;
  c: number | null;
}

function corner(text: string): Corner | null {
  const match = CORNER.exec(text);
  if (!match || text === '') return null;
  return { r: match[2] ? Number(match[2]) - 1 : null, c: match[1] ? columnNumber(match[1]) : null };
}

/** 'B3', 'A1:C5', 'A:E', 'A2:E', '1:1' on a grid of that size; null when it is no range. */
export function parseA1(text: string, rows: number, columns: number): Rect | null {
  const [first = '', second, ...rest] = text.replaceAll('$', '').trim().split(':');
  const from = corner(first);
  const to = second === undefined ? from : corner(second);
  if (!from || !to || rest.length > 0) return null;
  if (second === undefined && (from.r === null || from.c === null)) return null;
  if ((from.r === null) !== (to.r === null) && (from.c === null || to.c === null)) return null;
  const top = Math.min(from.r ?? 0, to.r ?? from.r ?? 0);
  const left = Math.min(from.c ?? 0, to.c ?? from.c ?? 0);
  const openBelow = from.r === null || to.r === null;
  const openRight = from.c === null || to.c === null;
  const bottom = openBelow ? rows - 1 : Math.max(from.r ?? 0, to.r ?? 0);
  const right = openRight ? columns - 1 : Math.max(from.c ?? 0, to.c ?? 0);
  const start = openBelow ? (from.r ?? to.r ?? 0) : top;
  return { r: start, c: left, h: Math.max(bottom - start + 1, 1), w: Math.max(right - left + 1, 1) };
}

export function toA1(rect: Rect): string {
  const start = `${columnLetters(rect.c)}${rect.r + 1}`;
  if (rect.h === 1 && rect.w === 1) return start;
  return `${start}:${columnLetters(rect.c + rect.w - 1)}${rect.r + rect.h}`;
}

export function holds(rect: Rect, row: number, column: number): boolean {
  return row >= rect.r && row < rect.r + rect.h && column >= rect.c && column < rect.c + rect.w;
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.r < b.r + b.h && b.r < a.r + a.h && a.c < b.c + b.w && b.c < a.c + a.w;
}

interface Span {
  at: number;
  size: number;
}

/** A span after `count` lines came in before line `at`; one that ended exactly there does not grow. */
function spanInserted(span: Span, at: number, count: number): Span {
  if (at <= span.at) return { at: span.at + count, size: span.size };
  return at < span.at + span.size ? { at: span.at, size: span.size + count } : span;
}

function spanDeleted(span: Span, at: number, count: number): Span {
  const keptBefore = Math.max(0, Math.min(span.at + span.size, at) - span.at);
  const keptAfter = Math.max(0, span.at + span.size - Math.max(span.at, at + count));
  const gone = Math.max(0, Math.min(span.at, at + count) - at);
  return { at: span.at - gone, size: keptBefore + keptAfter };
}

export type Axis = 'rows' | 'columns';

/** `count` below 0 deletes. Null when nothing of the rectangle is left. */
export function shifted(rect: Rect, axis: Axis, at: number, count: number): Rect | null {
  const span = axis === 'rows' ? { at: rect.r, size: rect.h } : { at: rect.c, size: rect.w };
  const moved = count >= 0 ? spanInserted(span, at, count) : spanDeleted(span, at, -count);
  if (moved.size === 0) return null;
  return axis === 'rows' ? { ...rect, r: moved.at, h: moved.size } : { ...rect, c: moved.at, w: moved.size };
}
