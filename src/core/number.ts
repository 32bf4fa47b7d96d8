/**
 * Whole numbers as Vietnamese forms have them: 1234, 1.234, 1 234. For a text validation of Google Forms (RE2, no lookaround).
 * At most nine digits: no count of a commune has more, and a telephone or identity number in the wrong box does.
 * Groups never start with 0, so 0.123 is not 123.
 */
export const integerPattern = '^\\s*(\\d{1,9}|[1-9]\\d{0,2}([. \u00A0\u202F]\\d{3}){1,2})\\s*$';

const INTEGER = new RegExp(integerPattern);

export function parseInteger(s: string): number | null {
  if (!INTEGER.test(s)) return null;
  return Number(s.replace(/[^\d]/g, ''));
}

/** 1234567 -> "1.234.567" */
export const formatInteger = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');

/**
 * 396 of 412 -> "96,1%". Cut, never rounded, so that a missed target is not printed as 100% (domain B.5.6).
 * Exact for counts up to 9 * 10^12. Null where there is nothing to divide by: «chưa có số liệu».
 */
export function formatRate(num: number, den: number): string | null {
  if (den <= 0) return null;
  const scaled = num * 1000;
  const permille = (scaled - (scaled % den)) / den;
  const tenth = permille % 10;
  const whole = formatInteger((permille - tenth) / 10);
  return tenth === 0 ? `${whole}%` : `${whole},${tenth}%`;
}
