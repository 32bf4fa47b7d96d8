/** Names of periods and deadlines. Days come as they are printed in administrative text (05/6/2026). */
export const dayPeriod = (day: string): string => `ngày ${day}`;

export const weekPeriod = (monday: string, sunday: string): string => `tuần từ ${monday} đến ${sunday}`;

export const monthPeriod = (month: string, year: string): string => `tháng ${month} năm ${year}`;

/** How the order words its deadline: before a day, or on it at the latest. */
export const dueTexts = {
  before: (day: string): string => `trước ngày ${day}`,
  onOrBefore: (day: string): string => `đến hết ngày ${day}`,
} as const;

/** In place of the order's phrase, for a unit that has a last day of its own: with a body that is asked it was agreed, not granted. */
export const extendedTexts = {
  yeuCau: (day: string): string => `đã được gia hạn đến hết ngày ${day}`,
  deNghi: (day: string): string => `đã thống nhất đến hết ngày ${day}`,
} as const;

/** The Sheet holds how many lines a roster has, never the lines. */
export const rosterResult = (count: string): string => `${count} dòng`;

/** A document cited in full: kind, number, day in words, issuer, subject; '' for what is not known. */
export const citeShort = (kind: string, number: string): string => `${kind} số ${number}`;
export const citeFull = (short: string, day: string, issuer: string, subject: string): string =>
  `${short}${day && ` ${day}`} của ${issuer}${subject && ` về ${subject}`}`;
