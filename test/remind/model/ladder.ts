/** The oracle's own calendar and ladder, and the ledger's lines as it reads them. Nothing here knows the product. */
import type { Facts, Registered } from './facts.ts';

export const HOUR = 3_600_000;
export const dayOf = (at: number): number => Math.floor((at + 7 * HOUR) / (24 * HOUR));
export const numberOf = (iso: string): number => Date.parse(iso) / (24 * HOUR);
export const isoOf = (day: number): string => new Date(day * 24 * HOUR).toISOString().slice(0, 10);
/** No holiday lies in these weeks; 1970 began on a Thursday. */
export const works = (day: number): boolean => (day + 3) % 7 < 5;

export type Audience = 'unit' | 'head' | 'leader';

export interface Step {
  name: string;
  audience: Audience;
  day: number;
}

export function stepsOf(unit: Registered, due: number): Step[] {
  const moved = (offset: number): number => {
    let day = due + offset;
    if (offset === 0 || offset === -1) return day;
    while (!works(day)) day += offset < 0 ? -1 : 1;
    return day;
  };
  const name = (n: number): string => (n === 0 ? 'T' : n > 0 ? `T+${n}` : `T${n}`);
  const own = (unit.asked ? [-3, 0] : [-7, -3, -1, 0, 1, 3]).map(
    (n): Step => ({ name: name(n), audience: 'unit', day: moved(n) }),
  );
  if (unit.asked) return own;
  return [
    ...own,
    { name: 'head+3', audience: 'head', day: moved(3) },
    { name: 'leader+5', audience: 'leader', day: moved(5) },
  ];
}

const audiences: Record<string, Audience | 'series' | 'digest' | 'open'> = {
  'Mở đợt': 'open',
  'Nhắc trước hạn': 'unit',
  'Nhắc ngày đến hạn': 'unit',
  'Nhắc quá hạn': 'unit',
  'Đề nghị cung cấp số liệu': 'unit',
  'Gửi người đứng đầu đơn vị': 'head',
  'Trình lãnh đạo': 'leader',
  'Nhắc ngày, tuần còn thiếu': 'series',
  'Bản tin cho đầu mối': 'digest',
};

/** One line of the ledger that is of our own accord; of a leader's list one for each unit. */
export interface Line {
  at: number;
  kind: string;
  audience: Audience | 'series' | 'digest' | 'open';
  unit: string;
  to: string[];
  status: string;
}

export const SENT = 'Đã gửi';
export const DOUBTFUL = 'Không rõ đã gửi';

export function linesOf(facts: Facts): Line[] {
  const lines = facts.ledger.flatMap((row): Line[] => {
    const audience = audiences[String(row.kind)];
    if (!audience) return [];
    const said = String(row.at);
    const at = Date.parse(said.length === 10 ? `${said}T00:00:00+07:00` : said);
    const to = String(row.to).split(/, ?/).filter(Boolean);
    const line = { at, kind: String(row.kind), audience, unit: String(row.unit), to, status: String(row.status) };
    if (audience !== 'leader') return [line];
    const codes = `${row.unit} ${row.detail}`.match(/[A-Z]{2}\d\d/g) ?? [];
    return [...new Set(codes)].map((unit) => ({ ...line, unit }));
  });
  // A doubt is entered by the run after.
  return lines.sort((a, b) => a.at - b.at);
}
