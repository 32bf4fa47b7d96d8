/** Days and moments in words. All parts come formatted. */

/** ngày 05 tháng 6 năm 2026 */
export const dayWords = (date: string, month: string, year: string): string =>
  `ngày ${date} tháng ${month} năm ${year}`;

/** «ngày 27/5/2026», as people type it, without the word. */
export const bareDay = (typed: string): string => typed.normalize('NFC').replace(/^\s*ngày\s+(?=\d)/i, '');

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** 1 is Monday. */
export const weekdayName = (weekday: number): string => weekdays[weekday - 1] ?? '';

/** 17 giờ 00 phút ngày 30/5/2026 */
export const momentText = (hour: string, minute: string, day: string): string =>
  `${hour} giờ ${minute} phút ngày ${day}`;

/** 23 giờ 59 phút, thứ Năm, ngày 04/6/2026 */
export const dueMomentText = (hour: string, minute: string, weekday: string, day: string): string =>
  `${hour} giờ ${minute} phút, ${weekday}, ngày ${day}`;
