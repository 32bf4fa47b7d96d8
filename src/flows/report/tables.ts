/** The tables of the body. Figures are those of the totals; what was not reported is a dash. */
import { type Align, type Block, paragraph, type Table, type TableCell } from '../../core/blocks.ts';
import { formatDayAdmin } from '../../core/dates.ts';
import { formatInteger } from '../../core/number.ts';
import type { Finding } from '../../core/report/facts.ts';
import * as t from '../../texts/report/tables.ts';
import { columns, type Look } from '../columns.ts';
import { type Draft, filledName, groupName, isAsked, isBlank, isLate, percent, targetOf } from './draft.ts';
import { isBelow, weekText } from './seriesSaid.ts';

export const number = (n: number | null): string => (n === null ? '' : formatInteger(n));

const numbered = (rows: readonly TableCell[][]): TableCell[][] => rows.map((row, i) => [String(i + 1), ...row]);

const ofCommune = ({ facts }: Draft): Finding[] => facts.findings.filter((f) => f.scope === 'commune');
/** A question that a whole group left blank is none of its results. */
const ofGroups = ({ facts }: Draft): Finding[] => facts.findings.filter((f) => f.scope !== 'commune' && !isBlank(f));

/** How far a rate has come, at most full; no bar where nothing is divided. */
const bar = ({ num, den, verdict }: Finding): TableCell =>
  den && verdict !== 'noData' ? { bar: Math.min(100, Math.floor((num * 100) / den)) } : '';

const rateOf = (draft: Draft, f: Finding): string => (f.den === null ? '' : percent(draft, f.rate));

export function indicatorTable(draft: Draft): Table {
  const rows = ofCommune(draft).map((f) => [
    filledName(draft, f.name),
    number(f.den),
    ...(f.told || f.reported === 0 ? [number(f.num), rateOf(draft, f)] : [t.notReported, t.notReported]),
    targetOf(draft, f.target),
    bar(f),
    t.verdictLabels[f.verdict],
  ]);
  const look: Look = [
    [5, 'center'],
    [31, 'left'],
    [10, 'right'],
    [10, 'right'],
    [9, 'right'],
    [11, 'center'],
    [12, 'left'],
    [14, 'center'],
  ];
  return { kind: 'table', columns: columns(t.indicatorHeadings, look), rows: numbered(rows), size: 11 };
}

const silent = [t.notReported, t.notReported, t.notReported];

/** Bodies that are asked, not told, are not judged (domain A.7-18). */
export function groupTable(draft: Draft): Table {
  const rows = ofGroups(draft).map((f) => [
    groupName(draft, f.scope),
    `${number(f.reported)}/${number(f.expected)}`,
    filledName(draft, f.name),
    ...(f.told ? [number(f.den), number(f.num), rateOf(draft, f)] : silent),
    targetOf(draft, f.target),
    isAsked(draft, f.scope) ? '' : t.verdictLabels[f.verdict],
  ]);
  const look: Look = [
    [5, 'center'],
    [16, 'left'],
    [9, 'center'],
    [28, 'left'],
    [9, 'right'],
    [9, 'right'],
    [9, 'right'],
    [9, 'center'],
    [12, 'center'],
  ];
  return { kind: 'table', columns: columns(t.groupHeadings, look), rows: numbered(rows), size: 11 };
}

export function regimeTable(draft: Draft): Table {
  const { campaign, state, facts } = draft;
  const lines = campaign.unitTypes.flatMap((type) => {
    const units = state.units.filter((u) => u.type === type.code);
    const own = units.flatMap((u) => facts.totals.units[u.code]?.standing ?? []);
    if (own.length === 0) return [];
    const onTime = own.filter((s) => s.onTime === true).length;
    const late = units.filter((u) => isLate(draft, u)).length;
    const open = own.filter((s) => s.onTime === null).length;
    const returns = own.reduce((n, s) => n + s.returns, 0);
    return [{ name: type.name, counts: [own.length, onTime, late, open, returns] }];
  });
  const sum = [0, 1, 2, 3, 4].map((i) => lines.reduce((n, line) => n + (line.counts[i] ?? 0), 0));
  const rows = numbered(lines.map(({ name, counts }) => [name, ...counts.map(number)]));
  const look: Look = [
    [6, 'center'],
    [38, 'left'],
    [10, 'right'],
    [11, 'right'],
    [10, 'right'],
    [13, 'right'],
    [14, 'right'],
  ];
  return {
    kind: 'table',
    columns: columns(t.regimeHeadings, look),
    rows: [...rows, ['', t.total, ...sum.map(number)]],
    total: true,
  };
}

/** Where a body that is asked gave its figures after its last day, its line does not add up. */
export const regimeNote = (draft: Draft): string =>
  draft.state.units.some((u) => draft.facts.totals.units[u.code]?.standing.onTime === false && !isLate(draft, u))
    ? t.notes.regime
    : '';

export function weekTable({ facts }: Draft): Table {
  const label = (w: Draft['facts']['weeks'][number]): string => {
    if (!w.full) return t.weekLabels.notFull;
    if (w.count === null) return t.weekLabels.noData;
    return isBelow(w) ? t.weekLabels.notMet : t.weekLabels.met;
  };
  const rows = facts.weeks.map((w) => [
    weekText(w),
    w.count === null ? t.notReported : number(w.count),
    w.floor > 0 ? number(w.floor) : '',
    label(w),
  ]);
  const look: Look = [
    [34, 'center'],
    [18, 'right'],
    [20, 'right'],
    [28, 'center'],
  ];
  return { kind: 'table', columns: columns(t.weekHeadings, look), rows };
}

export function dayTable(draft: Draft): Table {
  const { plan, facts, campaign } = draft;
  const ids = plan.daily?.indicators ?? [];
  const names = ids.map((id) => filledName(draft, campaign.indicators.find((i) => i.id === id)?.name ?? id));
  const rows = facts.days.map((d) => [
    formatDayAdmin(d.day),
    ...d.values.map((v) => (v === null ? t.notReported : number(v))),
    t.dayStates[d.state],
  ]);
  const sums = ids.map((id) => number(facts.totals.commune[id]?.num ?? 0));
  const look: Look = [[20, 'center'], ...ids.map((): [number, Align] => [28, 'right']), [24, 'center']];
  const headings = [t.dayHeadings.first, ...names, t.dayHeadings.last];
  return {
    kind: 'table',
    columns: columns(headings, look),
    rows: [...rows, [t.total, ...sums, '']],
    total: true,
    size: 11,
  };
}

/** Caption, table and note; a table without rows is left out. */
export function captioned(caption: string, table: Table, note = ''): Block[] {
  const own = table.total ? table.rows.length - 1 : table.rows.length;
  if (own <= 0) return [];
  return [paragraph('caption', caption), table, ...(note ? [paragraph('tableNote', note)] : [])];
}
