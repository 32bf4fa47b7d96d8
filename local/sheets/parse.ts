/**
 * What a string becomes when it is typed into a cell, which is also what setValue does with it (USER_ENTERED:
 * reference/local-runtime.md, "Live behaviours"). Anything not recognised stays text.
 */
import type { Cell } from './cells.ts';
import { instantOf, type Parts, partsIn } from './zoned.ts';

export interface Entering {
  /** 'vi_VN' groups by dots and writes day before month; every other locale is read as en_US. */
  readonly locale: string;
  readonly timeZone: string;
  readonly now: number;
}

export interface Entered {
  cell: Cell;
  /** Number format that the typing itself gives to an unformatted cell. */
  format?: string;
}

/** Languages whose numbers read 1.234,5 and whose dates read 31/12/2026. */
export function writesLikeVietnamese(locale: string): boolean {
  return locale.startsWith('vi');
}

const NUMBER_VI = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)?(?:,(\d*))?(?:[eE]([+-]?\d+))?$/;
const NUMBER_EN = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

function parseNumber(text: string, vietnamese: boolean): number | null {
  const match = (vietnamese ? NUMBER_VI : NUMBER_EN).exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent] = match;
  if (whole === '' && fraction === '') return null;
  const digits = whole.replace(/[.,]/g, '');
  return Number(`${sign}${digits || '0'}.${fraction || '0'}e${exponent ?? '0'}`);
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/](\d{4})$/;
const NO_YEAR = /^(\d{1,2})[-/](\d{1,2})$/;

interface Day {
  year: number;
  month: number;
  day: number;
}

function fullYear(text: string): number {
  const n = Number(text);
  if (text.length === 4) return n;
  return n < 30 ? 2000 + n : 1900 + n;
}

function exists({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function parseDay(text: string, by: Entering): Day | null {
  const vietnamese = writesLikeVietnamese(by.locale);
  const ordered = (first: string, second: string, year: number): Day =>
    vietnamese
      ? { year, month: Number(second), day: Number(first) }
      : { year, month: Number(first), day: Number(second) };
  let day: Day | null = null;
  let match = YEAR_FIRST.exec(text);
  if (match) day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  match = YEAR_LAST.exec(text);
  if (match) day = ordered(match[1] ?? '', match[2] ?? '', fullYear(match[3] ?? ''));
  match = MONTH_YEAR.exec(text);
  if (match) day = { year: Number(match[2]), month: Number(match[1]), day: 1 };
  match = NO_YEAR.exec(text);
  if (match) day = ordered(match[1] ?? '', match[2] ?? '', partsIn(by.timeZone, by.now).year);
  return day && exists(day) ? day : null;
}

function parseTime(text: string): Pick<Parts, 'hour' | 'minute' | 'second'> | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const time = { hour: Number(match[1]), minute: Number(match[2]), second: Number(match[3] ?? 0) };
  return time.hour < 24 && time.minute < 60 && time.second < 60 ? time : null;
}

/** 05/4/2026 · 2026-01-02 · 5/2026 · 05/4 (of this year: the reason why codes like 2-1 need the format '@') · 7:45. */
function parseDate(text: string, by: Entering): Date | null {
  const [first = '', second, ...rest] = text.split(/\s+/);
  if (rest.length > 0) return null;
  const alone = second === undefined ? parseTime(first) : null;
  const day = alone ? { year: 1899, month: 12, day: 30 } : parseDay(first, by);
  const time = alone ?? (second === undefined ? { hour: 0, minute: 0, second: 0 } : parseTime(second));
  return day && time ? new Date(instantOf(by.timeZone, { ...day, ...time })) : null;
}

/** First characters that something other than text can begin with, and the two words; all else is text without a closer look. */
const MAYBE = /^[\s\d=+\-.,]|^true\s*$|^false\s*$/i;

export function enter(text: string, format: string, by: Entering): Entered {
  if (text.startsWith("'")) return { cell: text.slice(1) };
  if (format === '@' || !MAYBE.test(text)) return { cell: text };
  const trimmed = text.trim();
  if (trimmed === '') return { cell: text };
  if (trimmed.length > 1 && trimmed.startsWith('=')) return { cell: { f: trimmed } };
  if (/^(true|false)$/i.test(trimmed)) return { cell: /^t/i.test(trimmed) };
  return enterFigure(text, trimmed, by);
}

function enterFigure(text: string, trimmed: string, by: Entering): Entered {
  const vietnamese = writesLikeVietnamese(by.locale);
  const percent = trimmed.endsWith('%');
  const number = parseNumber(percent ? trimmed.slice(0, -1).trim() : trimmed, vietnamese);
  if (number !== null && Number.isFinite(number)) {
    if (!percent) return { cell: number };
    return { cell: Number((number / 100).toPrecision(15)), format: Number.isInteger(number) ? '0%' : '0.00%' };
  }
  const date = parseDate(trimmed, by);
  if (date) return { cell: date };
  // A leading plus is read as a formula, a leading minus that is no number as text; taken from use, Google documents neither.
  return trimmed.length > 1 && trimmed.startsWith('+') ? { cell: { f: `=${trimmed}` } } : { cell: text };
}
