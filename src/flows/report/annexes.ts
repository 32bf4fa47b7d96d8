/** The appendices, each on pages of its own: areas in full, groups by unit, the reporting regime, the series. */
import { type Block, paragraph, type Section, type Table, type TableCell } from '../../core/blocks.ts';
import { formatInteger } from '../../core/number.ts';
import type { Unit } from '../../core/state.ts';
import { fill } from '../../texts/fill.ts';
import { stateLabels } from '../../texts/labels.ts';
import { commonQuestions } from '../../texts/questions.ts';
import * as frame from '../../texts/report/frame.ts';
import * as t from '../../texts/report/tables.ts';
import { formatMoment } from '../moments.ts';
import { areaDetail } from './areaTables.ts';
import { areaUnits, type Draft, filledName, nameOf, percent } from './draft.ts';
import { issueMonth } from './frame.ts';
import { captioned, columns, dayTable, number, weekTable } from './tables.ts';

export const annexRoman = { areas: 'I', groups: 'II', regime: 'III', series: 'IV' } as const;
export type Annex = keyof typeof annexRoman;

/** An appendix without content is left out; the numerals stay, since the body refers to them. */
export function annexes(draft: Draft): Section[] {
  const { words } = draft;
  const all: [Annex, string, boolean, Block[]][] = [
    ['areas', frame.annexTitles.areas(words), true, areaUnits(draft).length > 0 ? areaBlocks(draft) : []],
    ['groups', frame.annexTitles.groups, true, groupBlocks(draft)],
    ['regime', frame.annexTitles.regime, false, regimeBlocks(draft)],
    ['series', frame.annexTitles.series, false, seriesBlocks(draft)],
  ];
  return all.flatMap(([annex, title, landscape, blocks]) =>
    blocks.length === 0 ? [] : [{ landscape, blocks: [...head(draft, annex, title), ...blocks] }],
  );
}

export const hasSeries = (draft: Draft): boolean => seriesBlocks(draft).length > 0;

function head(draft: Draft, annex: Annex, title: string): Block[] {
  const { month, year } = issueMonth(draft);
  return [
    paragraph('annexNumber', frame.annexNumber(annexRoman[annex])),
    paragraph('annexTitle', title),
    paragraph('annexNote', frame.annexNote(draft.words, draft.words.reportSymbol || 'BC-UBND', month, year)),
  ];
}

const areaBlocks = (draft: Draft): Block[] => [
  areaDetail(draft),
  paragraph(
    'tableNote',
    [t.notes.areas, t.registryNote(draft.words, draft.words.registryDay ?? '')].filter(Boolean).join(' '),
  ),
];

/** Under the name of the group a unit has a line for each indicator; its number and name stand in the first. */
function groupBlocks(draft: Draft): Block[] {
  const rows: TableCell[][] = [];
  for (const { code, name, area } of draft.campaign.unitTypes) {
    const units = area ? [] : draft.state.units.filter((u) => u.type === code && draft.facts.totals.units[u.code]);
    if (units.length === 0) continue;
    rows.push([{ text: name, bold: true, span: t.groupUnitHeadings.length, align: 'left' }]);
    units.forEach((unit, i) => {
      const [first, ...more] = unitLines(draft, unit);
      rows.push([String(i + 1), unit.name, ...(first ?? [])], ...more.map((line): TableCell[] => ['', '', ...line]));
    });
  }
  if (rows.length === 0) return [];
  const look: Parameters<typeof columns>[1] = [
    [5, 'center'],
    [24, 'left'],
    [36, 'left'],
    [9, 'right'],
    [9, 'right'],
    [9, 'right'],
    [13, 'center'],
  ];
  const table: Table = { kind: 'table', columns: columns(t.groupUnitHeadings, look), rows, size: 11 };
  return [table, paragraph('tableNote', t.notes.groups(draft.words))];
}

/** What it has nothing of (a kindergarten's pupils with an account) is not a line. */
function unitLines(draft: Draft, unit: Unit): TableCell[][] {
  const { measures = {}, standing } = draft.facts.totals.units[unit.code] ?? {};
  const lines = Object.entries(measures).flatMap(([id, m]): TableCell[][] => {
    const indicator = draft.campaign.indicators.find((i) => i.id === id);
    if (m.den === 0) return [];
    const name = filledName(draft, indicator?.name ?? id);
    const verdict = m.met === null ? '' : t.verdictLabels[m.met ? 'met' : 'notMet'];
    if (indicator && !Array.isArray(indicator.num)) return [[name, '', m.num > 0 ? t.yes : t.no, '', verdict]];
    return [[name, number(m.den), number(m.num), m.den === null ? '' : percent(draft, m.rate), verdict]];
  });
  const none = [t.notReported, t.notReported, t.notReported, t.notReported, stateLabels[standing?.state ?? 'missing']];
  return lines.length > 0 ? lines : [none];
}

function regimeBlocks(draft: Draft): Block[] {
  return [
    ...listed(t.captions.units, unitTable(draft), t.nothing.units),
    ...listed(t.captions.flags, flagTable(draft), t.nothing.flags),
    ...listed(t.captions.difficulties, difficultyTable(draft), t.nothing.difficulties),
  ];
}

const listed = (caption: string, table: Table, nothing: string): Block[] =>
  table.rows.length > 0 ? captioned(caption, table) : [paragraph('caption', caption), paragraph('body', nothing)];

/** Late, silent, returned, held: everybody who is not simply on time. */
function unitTable(draft: Draft): Table {
  const { standings, totals } = draft.facts;
  const codes = [...standings.missing, ...standings.returned, ...standings.held, ...standings.late];
  const rows = [...new Set(codes)].map((code, i): TableCell[] => {
    const standing = totals.units[code]?.standing;
    const at = standing?.firstAt ?? null;
    const state = standing?.onTime === false ? t.lateLabel : stateLabels[standing?.state ?? 'missing'];
    return [
      String(i + 1),
      nameOf(draft, code),
      state,
      at === null ? t.notReported : formatMoment(at),
      number(standing?.returns ?? 0),
    ];
  });
  const look: Parameters<typeof columns>[1] = [
    [7, 'center'],
    [34, 'left'],
    [18, 'center'],
    [25, 'center'],
    [16, 'right'],
  ];
  return { kind: 'table', columns: columns(t.unitHeadings, look), rows };
}

function flagTable(draft: Draft): Table {
  const say = (v: number | string | null): string => (typeof v === 'number' ? formatInteger(v) : (v ?? ''));
  const rows = draft.facts.flags.map(({ unit, code, field, from, to }, i): TableCell[] => [
    String(i + 1),
    nameOf(draft, unit),
    t.flagText(code, { field: fieldName(draft, field), from: say(from), to: say(to) }),
  ]);
  const look: Parameters<typeof columns>[1] = [
    [7, 'center'],
    [30, 'left'],
    [63, 'left'],
  ];
  return { kind: 'table', columns: columns(t.flagHeadings, look), rows };
}

export function fieldName({ campaign, words }: Draft, code: string): string {
  const field = campaign.sections.flatMap((s) => s.fields).find((f) => f.code === code);
  if (field) return fill(field.label, { ...words, unitName: '', target: '' });
  return commonQuestions.some((q) => q === code) ? code : t.registryField(code);
}

/** As the unit wrote it; what a person should read in a table has an end. */
const textKept = 1500;

function difficultyTable(draft: Draft): Table {
  const rows = draft.facts.difficulties.map(({ kind, unit, text, doc }, i): TableCell[] => [
    String(i + 1),
    kind,
    nameOf(draft, unit),
    text.length > textKept ? `${text.slice(0, textKept)}…` : text,
    doc,
  ]);
  const look: Parameters<typeof columns>[1] = [
    [7, 'center'],
    [20, 'left'],
    [20, 'left'],
    [36, 'left'],
    [17, 'left'],
  ];
  return { kind: 'table', columns: columns(t.difficultyHeadings, look), rows, size: 11 };
}

const seriesBlocks = (draft: Draft): Block[] => [
  ...captioned(t.captions.days, dayTable(draft), t.notes.days),
  ...(draft.facts.weeks.length > 0 ? captioned(t.captions.weeks, weekTable(draft), t.notes.weeks) : []),
];
