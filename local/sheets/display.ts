/** The text that a person sees in a cell: getDisplayValues, TextFinder. */
import { type Cell, isFormula } from './cells.ts';
import { writesLikeVietnamese } from './parse.ts';
import { type Parts, partsIn } from './zoned.ts';

export interface Displaying {
  readonly locale: string;
  readonly timeZone: string;
}

/** What Range.getNumberFormat gives for a cell that nobody formatted. */
export const AUTOMATIC = '0.###############';

export function display(cell: Cell, format: string, by: Displaying): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return displayNumber(cell, format, by.locale);
  return isFormula(cell) ? '' : displayDate(cell, format, by);
}

/** A number as an unformatted cell shows it; ten significant decimals at most. */
function generalNumber(n: number): string {
  return String(Number.isInteger(n) && Math.abs(n) < 1e15 ? n : Number(n.toPrecision(10)));
}

const NUMBER_PATTERN = /^((?:[^#0,.@"]|"[^"]*")*)([#0,]+)(?:\.([#0]+))?(%?)((?:[^#0,.@"]|"[^"]*")*)$/;

function displayNumber(n: number, format: string, locale: string): string {
  const decimalComma = writesLikeVietnamese(locale);
  const section = format.split(';')[0] ?? '';
  const match = section === AUTOMATIC || section === '@' ? null : NUMBER_PATTERN.exec(section);
  if (!match) return decimalComma ? generalNumber(n).replace('.', ',') : generalNumber(n);
  const [, before = '', whole = '', fraction = '', percent = '', after = ''] = match;
  const digits = Math.abs(percent ? n * 100 : n);
  // Rounded half away from zero on the decimal digits, as a sheet does; toFixed alone gives 1.00 for 1.005.
  const fixed = Number(
    `${Math.round(Number(`${Number(digits.toPrecision(15))}e${fraction.length}`))}e-${fraction.length}`,
  ).toFixed(fraction.length);
  let [integer = '', decimals = ''] = fixed.split('.');
  integer = integer.padStart(whole.replace(/[^0]/g, '').length, '0');
  if (whole.includes(',')) integer = integer.replace(/\B(?=(\d{3})+$)/g, decimalComma ? '.' : ',');
  while (decimals.length > fraction.replaceAll('#', '').length && decimals.endsWith('0'))
    decimals = decimals.slice(0, -1);
  const sign = n < 0 && /[1-9]/.test(fixed) ? '-' : '';
  const tail = decimals === '' ? '' : `${decimalComma ? ',' : '.'}${decimals}`;
  return `${before.replaceAll('"', '')}${sign}${integer}${tail}${percent}${after.replaceAll('"', '')}`;
}

const TOKEN = /"[^"]*"|y+|m+|d+|h+|s+|am\/pm|[^ymdhs"]/gi;

function automaticDateFormat(parts: Parts, locale: string): string {
  const day = writesLikeVietnamese(locale) ? 'dd/mm/yyyy' : 'm/d/yyyy';
  const midnight = parts.hour === 0 && parts.minute === 0 && parts.second === 0;
  if (parts.year === 1899) return 'hh:mm:ss';
  return midnight ? day : `${day} hh:mm:ss`;
}

function displayDate(date: Date, format: string, by: Displaying): string {
  const parts = partsIn(by.timeZone, date.getTime());
  const pattern = /[ymdhs]/i.test(format) ? format : automaticDateFormat(parts, by.locale);
  const tokens = pattern.match(TOKEN) ?? [];
  return tokens.map((token, i) => dateToken(token, parts, isMinute(tokens, i))).join('');
}

/** 'm' means minutes after an hour or before a second, months elsewhere. */
function isMinute(tokens: readonly string[], at: number): boolean {
  const letters = (token: string) => /^[ymdhs]/i.test(token);
  const before = tokens.slice(0, at).reverse().find(letters);
  const after = tokens.slice(at + 1).find(letters);
  return /^h/i.test(before ?? '') || /^s/i.test(after ?? '');
}

function dateToken(token: string, parts: Parts, minute: boolean): string {
  const lower = token.toLowerCase();
  const padded = (n: number) => (token.length > 1 ? String(n).padStart(2, '0') : String(n));
  if (token.startsWith('"')) return token.slice(1, -1);
  if (/^y+$/.test(lower)) return token.length > 2 ? String(parts.year).padStart(4, '0') : padded(parts.year % 100);
  if (/^m+$/.test(lower)) return padded(minute ? parts.minute : parts.month);
  if (/^d+$/.test(lower)) return padded(parts.day);
  if (/^h+$/.test(lower)) return padded(parts.hour);
  return /^s+$/.test(lower) ? padded(parts.second) : token;
}
