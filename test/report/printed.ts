/** What the report prints of the figures: the rows of its tables, the sentences of its body. */
import { fill } from '../../src/texts/fill.ts';
import type { Case, Measure, Played, Totals } from '../golden/cases.ts';
import { campaigns } from './accounts.ts';

export const grouped = (n: number | null | undefined): string =>
  n === null || n === undefined ? '' : String(n).replace(/\B(?=(\d{3})+$)/g, '.');

/** Rates as `totals` has them; without a denominator there is none, with 0 they are words. */
const shown = ({ num, den, rate }: Measure): [string, string, string] => [grouped(num), grouped(den), rate ?? ''];

/** Cells below the caption, without headings: those stand `down` lines below it. */
export function tableOf(lines: readonly string[], caption: RegExp, down = 1): string[][] {
  const at = lines.findIndex((line) => caption.test(line));
  if (at < 0) return [];
  const rows: string[][] = [];
  for (const line of lines.slice(at + down + 1)) {
    if (!line.includes(' | ')) break;
    rows.push(line.split(' | '));
  }
  return rows;
}

/** Sentences and lists up to the assessment; tables left out. */
export function bodyOf(lines: readonly string[]): string {
  const end = lines.findIndex((line) => line.startsWith('III. '));
  return lines
    .slice(0, end)
    .filter((line) => !line.includes(' | '))
    .join('\n');
}

const nameOf = ({ preset }: Case, id: string): string => {
  const { indicators, words } = campaigns[preset];
  return fill(indicators.find((i) => i.id === id)?.name ?? id, words);
};

const outcomes = ({ preset }: Case): string[] => [
  ...new Set(campaigns[preset].indicators.filter((i) => i.family === 'outcome').map((i) => i.id)),
];

type Row = string[];

/** Rows of the table of indicators that `totals` asks for: name, numerator, denominator, rate. */
export const indicatorRows = ({ spec }: Played, { commune }: Totals, printed: readonly Row[]): Row[] =>
  outcomes(spec)
    .filter((id) => commune[id] && printed.some((row) => row[1] === nameOf(spec, id)))
    .map((id) => [nameOf(spec, id), ...shown(commune[id] as Measure)]);

/** Numerator and denominator may stand in either order: the headings say which. */
export const denominatorFirst = (lines: readonly string[]): boolean =>
  lines.some((line) => line.startsWith('STT | Chỉ tiêu | Tổng số'));

/** Rows of the table of groups: type, name, denominator, numerator, rate; only what the report prints. */
export function groupRow({ spec }: Played, { groups }: Totals, printed: Row): Row | null {
  const [, typeName, , name] = printed;
  const type = campaigns[spec.preset].unitTypes.find((t) => t.name === typeName)?.code ?? '';
  const id = outcomes(spec).find((i) => nameOf(spec, i) === name && groups[type]?.[i]);
  const measure = groups[type]?.[id ?? ''];
  if (!measure) return null;
  const [num, den, rate] = shown(measure);
  return [den, num, rate];
}

/** A thôn's line: households, those installed, rate, citizens, rate, logged in. */
export function areaRow(measures: Record<string, unknown>): Row {
  const of = (id: string): [string, string, string] => shown(measures[id] as Measure);
  const [households, citizens, loggedIn] = [of('CT01'), of('CT02'), of('CT02.loggedIn')];
  return [households[1], households[0], households[2], citizens[0], citizens[2], loggedIn[0]];
}

const yesNo = (measures: Record<string, unknown>, id: string): string =>
  (measures[id] as Measure).num > 0 ? 'Có' : 'Không';

/** The same in full; `brief`: without the share of those logged in. The appendix adds shares, guided holders of an account, the team, users of a smartphone. */
export function areaDetailRow(measures: Record<string, unknown>, brief: boolean): Row {
  const of = (id: string): [string, string, string] => shown(measures[id] as Measure);
  const [loggedIn, eid2, phones] = [of('CT02.loggedIn'), of('CT03'), of('CT14')];
  const share = ([num, den, rate]: [string, string, string]): Row => [den, num, rate];
  return [
    ...areaRow(measures),
    ...(brief ? [] : [loggedIn[2]]),
    ...share(eid2),
    yesNo(measures, 'CT04'),
    ...share(phones),
  ];
}

/** Cells of that row whose question the unit left blank: a dash is as good as 0. */
export function blankCells({ sent }: Played, unit: string, brief: boolean): Set<number> {
  const last = sent.filter((s) => s.cells.unit === unit && s.line.status === 'accepted').at(-1);
  const optional: [string, number[]][] = [
    ['area.eid2Guided', [7, 8, 9]],
    ['area.smartphoneGuided', [11, 12, 13]],
  ];
  return new Set(optional.flatMap(([field, at]) => (last?.cells[field] ? [] : at.map((i) => (brief ? i - 1 : i)))));
}

/** Lines of the appendix of groups: the unit's name stands in its first line only. */
export function unitRows(lines: readonly string[]): { unit: string; cells: Row }[] {
  const from = lines.indexOf('Phụ lục II');
  if (from < 0) return [];
  const rows = lines.slice(from + 4, lines.indexOf('Phụ lục III')).filter((line) => line.includes(' | '));
  let unit = '';
  return rows.map((line) => {
    const [, name = '', ...cells] = line.split(' | ');
    unit = name || unit;
    return { unit, cells };
  });
}

/** What the line of a unit should be, by the name of the indicator; null for one that has no such indicator. */
export function unitCells({ spec }: Played, measures: Record<string, unknown>, name: string): Row | null {
  const id = outcomes(spec).find((i) => nameOf(spec, i) === name && measures[i]);
  if (!id) return null;
  const [num, den, rate] = shown(measures[id] as Measure);
  return id === 'CT05' ? ['', yesNo(measures, id), ''] : [den, num, rate];
}

/** «- Nhóm - Tên chỉ tiêu: 1/2, bằng 50% …» of the assessment: what it names, and what it says of it. */
export function assessed(lines: readonly string[]): { name: string; share: string }[] {
  return lines.flatMap((line) => {
    const said = /^- (.+): ([\d.]+\/[\d.]+, bằng [\d.,]+ ?%)/.exec(line);
    return said ? [{ name: said[1] as string, share: said[2] as string }] : [];
  });
}

/** The same of every measure of the commune and of its groups. */
export function assessable({ spec }: Played, { commune, groups }: Totals): Record<string, string> {
  const share = (m: Measure): string => `${grouped(m.num)}/${grouped(m.den)}, bằng ${m.rate}`;
  const types = campaigns[spec.preset].unitTypes;
  return Object.fromEntries([
    ...Object.entries(commune).map(([id, m]) => [nameOf(spec, id), share(m)]),
    ...types.flatMap(({ code, name }) =>
      Object.entries(groups[code] ?? {}).flatMap(([id, m]) => [
        [`${name} - ${nameOf(spec, id)}`, share(m)],
        [`${nameOf(spec, id)} (${name})`, share(m)],
      ]),
    ),
  ]);
}
