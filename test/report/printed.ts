/** What the report prints of the figures: the rows of its tables, the sentences of its body. */
import { fill } from '../../src/texts/fill.ts';
import type { Measure, Played, Totals } from '../golden/cases.ts';
import { campaigns } from './accounts.ts';

export const grouped = (n: number | null | undefined): string =>
  n === null || n === undefined ? '' : String(n).replace(/\B(?=(\d{3})+$)/g, '.');

/** Rates as `totals` has them; without a denominator there is none, with 0 they are words. */
const shown = ({ num, den, rate }: Measure): [string, string, string] => [grouped(num), grouped(den), rate ?? ''];

/** Headings and rows of the table below the caption; in the appendices notes may stand between. */
export function tableWithHead(lines: readonly string[], caption: RegExp): string[][] {
  const at = lines.findIndex((line) => caption.test(line));
  if (at < 0) return [];
  const notes = lines.slice(at + 1).findIndex((line) => !/^\(Kèm theo|^Ghi chú: /.test(line));
  const from = lines.slice(at + 1 + notes);
  const end = from.findIndex((line) => !line.includes(' | '));
  return from.slice(0, end < 0 ? undefined : end).map((line) => line.split(' | '));
}

export const tableOf = (lines: readonly string[], caption: RegExp): string[][] =>
  tableWithHead(lines, caption).slice(1);

/** Sentences and lists up to the assessment; tables left out. */
export function bodyOf(lines: readonly string[]): string {
  const end = lines.findIndex((line) => line.startsWith('III. '));
  return lines
    .slice(0, end)
    .filter((line) => !line.includes(' | '))
    .join('\n');
}

/** A commune that has thôn and tổ dân phố names both. */
function areaWord({ spec, units }: Played): string {
  const both = ['thon', 'tdp'].every((type) => units.some((u) => u.type === type));
  return both ? 'thôn, tổ dân phố' : (campaigns[spec.preset].words.areaUnit ?? '');
}

const nameOf = (played: Played, id: string): string => {
  const { indicators, words } = campaigns[played.spec.preset];
  return fill(indicators.find((i) => i.id === id)?.name ?? id, { ...words, areaUnit: areaWord(played) });
};

const outcomes = ({ spec: { preset } }: Played): string[] => [
  ...new Set(campaigns[preset].indicators.filter((i) => i.family === 'outcome').map((i) => i.id)),
];

type Row = string[];

/** Whether whoever is asked about an indicator has reported, and has answered it: of one type, or of the commune. */
function answered(
  { spec, units, sent }: Played,
  totals: Totals,
  id: string,
  group?: string,
): 'silent' | 'blank' | 'told' {
  const { indicators, unitTypes } = campaigns[spec.preset];
  const own = indicators.filter((i) => i.id === id && i.family === 'outcome' && (group || i.rollup !== 'group'));
  const asked = (i: (typeof own)[number], unit: string | undefined): boolean => {
    const type = unitTypes.find((t) => t.code === units.find((u) => u.code === unit)?.type);
    if (!type || (group !== undefined && type.code !== group)) return false;
    return i.sections.includes(type.section) && (i.unitTypes?.includes(type.code) ?? true);
  };
  // Whoever owes nothing in this period (police) has no line in the totals of units.
  const counted = (unit = ''): boolean =>
    ['reported', 'nil', 'unchanged'].includes(totals.units[unit]?.state ?? 'reported');
  const given = sent.filter(({ cells, line }) => line.status === 'accepted' && counted(cells.unit));
  const heard = own.flatMap((i) =>
    given.filter(({ cells }) => asked(i, cells.unit)).map(({ cells }) => ({ i, cells })),
  );
  if (heard.length === 0) return 'silent';
  const codes = ({ num }: (typeof own)[number]): string[] => (Array.isArray(num) ? num : [num.field]);
  return heard.some(({ i, cells }) => codes(i).some((code) => cells[code])) ? 'told' : 'blank';
}

/** Rows of the table of indicators that `totals` asks for: name, denominator, numerator, rate. */
export const indicatorRows = (played: Played, totals: Totals, printed: readonly Row[]): Row[] =>
  outcomes(played)
    .filter((id) => totals.commune[id] && printed.some((row) => row[1] === nameOf(played, id)))
    .map((id) => {
      const [num, den, rate] = shown(totals.commune[id] as Measure);
      // Reported, but nothing about this: no zero stands for a question left blank.
      const blank = answered(played, totals, id) === 'blank';
      return [nameOf(played, id), den, ...(blank ? ['-', '-'] : [num, rate])];
    });

/** Denominator, numerator and rate of a row of the table of groups; dashes where nobody has answered, and only there. */
export function groupRow(played: Played, totals: Totals, printed: Row): Row | null {
  const { groups } = totals;
  const [, typeName, , name] = printed;
  const type = campaigns[played.spec.preset].unitTypes.find((t) => t.name === typeName)?.code ?? '';
  const id = outcomes(played).find((i) => nameOf(played, i) === name && groups[type]?.[i]);
  const measure = groups[type]?.[id ?? ''];
  if (!measure) return null;
  const [num, den, rate] = shown(measure);
  return answered(played, totals, id ?? '', type) === 'told' ? [den, num, rate] : ['-', '-', '-'];
}

/** Rows with a target that are not judged yet, in both tables; of two bases of one rate only that which counts. */
export function openIndicators(lines: readonly string[], settings: Record<string, string>): number {
  const eligible = ' (trên số đủ điều kiện)';
  const rows = [
    ...tableOf(lines, /^Bảng \d+\. Kết quả thực hiện các chỉ tiêu/).map((row) => [row[1], row[5], row[7]]),
    ...tableOf(lines, /^Bảng \d+\. Kết quả theo nhóm đối tượng/).map((row) => [row[3], row[7], row[8]]),
  ];
  const names = rows.map(([name]) => name);
  const judged = (name = ''): boolean =>
    settings.ct12Base === 'eligible' ? !names.includes(`${name}${eligible}`) : !name.endsWith(eligible);
  const open = ['Chưa có số liệu', 'Chưa đủ căn cứ đánh giá'];
  return rows.filter(([name, target, verdict]) => judged(name) && target && open.includes(verdict ?? '')).length;
}

/** What the assessment says of them. */
export const openSaid = (lines: readonly string[]): number =>
  Number(lines.flatMap((line) => /^- (\d+) chỉ tiêu chưa đủ số liệu để đánh giá\.$/.exec(line)?.[1] ?? [])[0] ?? 0);

/** A thôn's line: households, those installed, rate, citizens, rate, logged in. */
export function areaRow(measures: Record<string, unknown>): Row {
  const of = (id: string): [string, string, string] => shown(measures[id] as Measure);
  const [households, citizens, loggedIn] = [of('CT01'), of('CT02'), of('CT02.loggedIn')];
  return [households[1], households[0], households[2], citizens[0], citizens[2], loggedIn[0]];
}

const yesNo = (measures: Record<string, unknown>, id: string): string =>
  (measures[id] as Measure).num > 0 ? 'Có' : 'Không';

/** The appendix adds holders of an account who were guided, the team, users of a smartphone. */
export function areaDetailRow(measures: Record<string, unknown>): Row {
  const of = (id: string): [string, string, string] => shown(measures[id] as Measure);
  const share = ([num, den, rate]: [string, string, string]): Row => [den, num, rate];
  return [...areaRow(measures), ...share(of('CT03')), yesNo(measures, 'CT04'), ...share(of('CT14'))];
}

/** The sum below the areas: dashes for what every area that reported has left blank; how many have a team of how many. */
export function areaSum(played: Played, totals: Totals, annex: boolean): Row {
  const team = totals.commune.CT04 as Measure;
  const cells = annex ? areaDetailRow(totals.commune) : areaRow(totals.commune);
  const of = ['CT01', 'CT01', 'CT01', 'CT02', 'CT02', 'CT02.loggedIn', 'CT03', 'CT03', 'CT03', 'CT04'];
  const ids = [...of, 'CT14', 'CT14', 'CT14'];
  return cells.map((cell, i) => {
    const id = ids[i] as string;
    if (![0, 6, 10].includes(i) && answered(played, totals, id) === 'blank') return '-';
    return id === 'CT04' ? `${grouped(team.num)}/${grouped(team.den)}` : cell;
  });
}

/** Cells of that row whose question the unit left blank: what it should have told is a dash, the whole as far as it is known. */
export function blankCells({ sent }: Played, unit: string): { dashed: number[]; either: number[] } {
  const last = sent.filter((s) => s.cells.unit === unit && s.line.status === 'accepted').at(-1);
  const blank = [
    { field: 'area.eid2Guided', den: 6 },
    { field: 'area.smartphoneGuided', den: 10 },
  ].filter(({ field }) => !last?.cells[field]);
  return { dashed: blank.flatMap(({ den }) => [den + 1, den + 2]), either: blank.map(({ den }) => den) };
}

/** Lines of the appendix of groups: the unit's name stands in its first line only. */
export function unitRows(lines: readonly string[]): { unit: string; cells: Row }[] {
  const from = lines.indexOf('KẾT QUẢ THEO NHÓM ĐỐI TƯỢNG VÀ ĐƠN VỊ');
  if (from < 0) return [];
  const own = lines.slice(from + 1);
  const end = own.findIndex((line) => line.startsWith('Phụ lục '));
  let unit = '';
  return own
    .slice(0, end < 0 ? undefined : end)
    .filter((line) => line.includes(' | ') && !line.startsWith('STT | '))
    .map((line) => {
      const [, name = '', ...cells] = line.split(' | ');
      unit = name || unit;
      return { unit, cells };
    });
}

/** What the line of a unit should be, by the name of the indicator; null for one that has no such indicator. */
export function unitCells(played: Played, measures: Record<string, unknown>, name: string): Row | null {
  const id = outcomes(played).find((i) => nameOf(played, i) === name && measures[i]);
  if (!id) return null;
  const [num, den, rate] = shown(measures[id] as Measure);
  return id === 'CT05' ? ['', yesNo(measures, id), ''] : [den, num, rate];
}

/** «- Tên chỉ tiêu (Nhóm): 1/2, bằng 50% …» of the assessment: what it names, and what it says of it. */
export function assessed(lines: readonly string[]): { name: string; share: string }[] {
  return lines.flatMap((line) => {
    const said = /^- (.+): ([\d.]+\/[\d.]+, bằng [\d.,]+ ?%)/.exec(line);
    return said ? [{ name: said[1] as string, share: said[2] as string }] : [];
  });
}

/** How many lines each list of the assessment has, and what its last says of those left out. */
export function assessedLists(lines: readonly string[]): { named: number; more: number }[] {
  const from = lines.findIndex((line) => line.startsWith('III. '));
  const heads = ['1. Ưu điểm', '2. Tồn tại, hạn chế', '3. Nguyên nhân'].map((head) => lines.indexOf(head, from));
  return [0, 1].map((i) => {
    const own = lines.slice(heads[i], heads[i + 1]);
    const more = own.flatMap((line) => /^- Và ([\d.]+) chỉ tiêu khác/.exec(line)?.[1] ?? []);
    return { named: assessed(own).length, more: Number(more[0] ?? 0) };
  });
}

/** The same of every measure of the commune and of its groups. */
export function assessable(played: Played, { commune, groups }: Totals): Record<string, string> {
  const share = (m: Measure): string => `${grouped(m.num)}/${grouped(m.den)}, bằng ${m.rate}`;
  const types = campaigns[played.spec.preset].unitTypes;
  return Object.fromEntries([
    ...Object.entries(commune).map(([id, m]) => [nameOf(played, id), share(m)]),
    ...types.flatMap(({ code, name }) =>
      Object.entries(groups[code] ?? {}).map(([id, m]) => [`${nameOf(played, id)} (${name})`, share(m)]),
    ),
  ]);
}

const whole = (cell: string | undefined): number => (cell === '-' ? 0 : Number(cell?.replace(/\./g, '') ?? 0));

const added = (rows: readonly Row[], column: number): number => rows.reduce((n, row) => n + whole(row[column]), 0);

/** Sums of the columns of the days as added up here, and as the table says itself; null without such a table. */
export function daySums(lines: readonly string[]): { added: number[]; told: number[] } | null {
  const rows = tableOf(lines, /^Số liệu theo ngày$/);
  const total = rows.pop();
  if (!total) return null;
  return { added: [1, 2].map((i) => added(rows, i)), told: [1, 2].map((i) => whole(total[i])) };
}

/** The same of the weeks: their total stands in the sentence above. */
export function weekSums(lines: readonly string[]): { added: number; told: number } | null {
  const rows = tableOf(lines, /^Bảng \d+\. Kết quả theo tuần$/);
  const told = lines.flatMap((line) => /^Số lần phát thanh của \p{L}+: ([\d.]*\d)/u.exec(line)?.[1] ?? [])[0];
  return rows.length === 0 ? null : { added: added(rows, 1), told: whole(told ?? '-') };
}
