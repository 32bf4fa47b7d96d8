/** Sentences about what is reported by day and by week. Figures come formatted. */
import { isNone, lower } from './built.ts';

export interface Weeks {
  /** The activity's name, and how often it was done in all. */
  name: string;
  num: string;
  weeksFull: string;
  weeksMet: string;
  /** The floor of a week. */
  target: string;
  weeksBelow: string;
  belowList: string;
  /** Weeks of which nobody has said anything. */
  weeksBlank: string;
  blankList: string;
}

export function weeksSaid(p: Weeks): string {
  const full = `${p.name}: ${p.num}; trong ${p.weeksFull} tuần trọn vẹn`;
  if (p.weeksMet === p.weeksFull) return `${full}, tuần nào cũng đạt từ ${p.target} lần trở lên.`;
  const met = isNone(p.weeksMet) ? '' : `${p.weeksMet} tuần đạt từ ${p.target} lần trở lên`;
  const short = met ? 'chưa đủ' : `chưa đạt từ ${p.target} lần trở lên`;
  const below = isNone(p.weeksBelow) ? '' : `${p.weeksBelow} tuần ${short} (${p.belowList})`;
  const blank = isNone(p.weeksBlank) ? '' : `${p.weeksBlank} tuần chưa có số liệu (${p.blankList})`;
  return `${full} có ${[met, below, blank].filter((part) => part !== '').join('; ')}.`;
}

/** No full week lies in the campaign yet, or no floor is set. */
export const weeksPlain = (p: Pick<Weeks, 'name' | 'num'>): string => `${p.name}: ${p.num}.`;

export const weeksNone = (name: string): string => `${name}: chưa có số liệu.`;

export interface Days {
  /** «01/5/2026», the first and the last day with a figure. */
  from: string;
  to: string;
  days: string;
  parts: { name: string; num: string }[];
}

export function daysSum({ from, to, days, parts }: Days): string {
  const span = from === to ? `Ngày ${from}` : `Từ ngày ${from} đến ngày ${to} (${days} ngày có số liệu)`;
  return `${span}: ${parts.map((p) => `${lower(p.name)} là ${p.num}`).join('; ')}.`;
}

export const daysNone = (name: string): string => `${name}: chưa có số liệu.`;

/** «14/4/2026, 15/4/2026 và 15 ngày khác» */
export const daysListed = (named: readonly string[], more: string): string =>
  isNone(more) ? named.join(', ') : `${named.join(', ')} và ${more} ngày khác`;

export const daysMissing = (p: { days: string; list: string }): string =>
  `Còn ${p.days} ngày chưa có số liệu: ${p.list}.`;

/** `diff` without its sign. */
export const daysCheck = (p: { name: string; sum: string; told: string; diff: string }): string =>
  `${p.name}: số lũy kế đơn vị tự ghi là ${p.told}, số cộng theo ngày là ${p.sum}, chênh ${p.diff}; đề nghị đơn vị rà soát.`;

export interface Against {
  /** Said just before, by `daysSum`. */
  events: string;
  persons: string;
  diff: string;
  office: string;
  /** Names of the two indicators. */
  eventsName?: string;
  personsName?: string;
  /** Whose figure stands where they differ; '' while nobody has said. */
  official?: 'areas' | 'police' | '';
}

const officials = { areas: 'số do các địa bàn báo cáo', police: 'số ghi nhận theo ngày' } as const;

export function daysAgainst({ persons, diff, office, eventsName, personsName, official }: Against): string {
  const counted = personsName ? ` ở chỉ tiêu "${personsName}"` : '';
  const told = eventsName ? `${lower(eventsName)} ghi nhận theo ngày` : 'số ghi nhận theo ngày';
  const settled = official ? `; số chính thức lấy theo ${officials[official]}` : '';
  return `Số do các địa bàn báo cáo${counted} là ${persons}, chênh ${diff} so với ${told}, không cộng hai số này với nhau; ${office} đang đối chiếu${settled}.`;
}
