/** Instants as people in Việt Nam write them, whatever zone the laptop is set to. */
const zone = { timeZone: 'Asia/Ho_Chi_Minh' } as const;
const clock = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' });
const parts = new Intl.DateTimeFormat('en-GB', { ...zone, year: 'numeric', month: 'numeric', day: 'numeric' });
const weekday = new Intl.DateTimeFormat('vi-VN', { ...zone, weekday: 'long' });

/** 08:00 */
export const timeText = (at: number): string => clock.format(at);

/** 25/5/2026, a day below ten as 05, as official papers write it. */
export function dayText(at: number): string {
  const part = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${String(part.day).padStart(2, '0')}/${Number(part.month) < 3 ? String(part.month).padStart(2, '0') : Number(part.month)}/${part.year}`;
}

/** Official papers write «Chủ nhật»; the browser has a capital N. */
const weekdayText = (at: number): string => weekday.format(at).replace('Nhật', 'nhật');

/** 08:00, Thứ Hai, 25/5/2026 */
export const instantText = (at: number): string => `${timeText(at)}, ${weekdayText(at)}, ${dayText(at)}`;
