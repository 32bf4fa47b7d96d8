/** The appendices, each on pages of its own: areas in full, groups by unit, the reporting regime, the series. */
import { type Block, paragraph, type Section, type Table, type TableCell } from '../../core/blocks.ts';
import { formatInteger } from '../../core/number.ts';
import type { Unit } from '../../core/state.ts';
import { fill } from '../../texts/fill.ts';
import { stateLabels } from '../../texts/labels.ts';
import * as frame from '../../texts/report/frame.ts';
import * as t from '../../texts/report/tables.ts';
import { columns, type Look } from '../columns.ts';
import { formatMoment } from '../moments.ts';
import { stateSaid } from './agreed.ts';
import { type Annex, annexRoman, hasAnnex } from './annexNumbers.ts';
import { areaDetail, areaNotes } from './areaTables.ts';
import { type Draft, filledName, isLate, nameOf, percent } from './draft.ts';
import { issueMonth } from './frame.ts';
import { captioned, dayTable, number } from './tables.ts';

export function annexes(draft: Draft): Section[] {
  const { words } = draft;
  const all: [Annex, string, boolean, (draft: Draft) => Block[]][] = [
    ['areas', frame.annexTitles.areas(words), true, areaBlocks],
    ['groups', frame.annexTitles.groups, true, groupBlocks],
    ['regime', frame.annexTitles.regime, false, regimeBlocks],
    ['series', frame.annexTitles.series, false, seriesBlocks],
  ];
  return all
    .filter(([annex]) => hasAnnex(draft, annex))
    .map(([annex, title, landscape, blocks]) => ({
      landscape,
      blocks: [...head(draft, annex, title), ...blocks(draft)],
    }));
}

function head(draft: Draft, annex: Annex, title: string): Block[] {
  const { month, year } = issueMonth(draft);
  return [
    paragraph('annexNumber', frame.annexNumber(annexRoman(draft, annex))),
    paragraph('annexTitle', title),
    paragraph('annexNote', frame.annexNote(draft.words, draft.words.reportSymbol || 'BC-UBND', month, year)),
  ];
}

/** Notes stand above a long table: below it they may be all that is left for the last page. */
const areaBlocks = (draft: Draft): Block[] => [
  paragraph(
    'tableNote',
    [areaNotes(draft), t.registryNote(draft.words, draft.words.registryDay ?? '')].filter(Boolean).join(' '),
  ),
  areaDetail(draft),
];

/** Under the name of the group a unit has a line for each indicator; its number and name stand in the first. */
function groupBlocks(draft: Draft): Block[] {
  const rows: TableCell[][] = [];
  const keepNext: number[] = [];
  for (const { code, name, area } of draft.campaign.unitTypes) {
    const units =
      area || !isCounted(draft, code)
        ? []
        : draft.state.units.filter((u) => u.type === code && draft.facts.totals.units[u.code]);
    if (units.length === 0) continue;
    keepNext.push(rows.length);
    rows.push([{ text: name, bold: true, span: t.groupUnitHeadings.length, align: 'left' }]);
    units.forEach((unit, i) => {
      const [first, ...more] = unitLines(draft, unit);
      keepNext.push(...more.map((_, n) => rows.length + n));
      rows.push([String(i + 1), unit.name, ...(first ?? [])], ...more.map((line): TableCell[] => ['', '', ...line]));
    });
  }
  if (rows.length === 0) return [];
  const look: Look = [
    [5, 'center'],
    [24, 'left'],
    [36, 'left'],
    [9, 'right'],
    [9, 'right'],
    [9, 'right'],
    [13, 'center'],
  ];
  const table: Table = { kind: 'table', columns: columns(t.groupUnitHeadings, look), rows, keepNext, size: 11 };
  return [paragraph('tableNote', t.notes.groups(draft.words)), table];
}

/** Whether anything that such units report is an indicator: the coordinating office reports activities only. */
const isCounted = ({ campaign }: Draft, type: string): boolean => {
  const section = campaign.unitTypes.find((t) => t.code === type)?.section ?? '';
  return campaign.indicators.some(
    (i) => i.family === 'outcome' && i.sections.includes(section) && (i.unitTypes?.includes(type) ?? true),
  );
};

/** A question that it left blank is not a line. */
function unitLines(draft: Draft, unit: Unit): TableCell[][] {
  const { measures = {}, standing } = draft.facts.totals.units[unit.code] ?? {};
  const lines = Object.entries(measures).flatMap(([id, m]): TableCell[][] => {
    const indicator = draft.campaign.indicators.find((i) => i.id === id);
    if (draft.facts.blank[unit.code]?.includes(id)) return [];
    const name = filledName(draft, indicator?.name ?? id);
    const verdict = m.met === null || unit.tone === 'deNghi' ? '' : t.verdictLabels[m.met ? 'met' : 'notMet'];
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

/** Late, silent, returned, held: everybody who is not simply on time. Bodies that are asked are never late. */
function unitTable(draft: Draft): Table {
  const { standings, totals } = draft.facts;
  const late = new Set(draft.state.units.flatMap((u) => (isLate(draft, u) ? [u.code] : [])));
  const codes = [...standings.missing, ...standings.returned, ...standings.held, ...late];
  const said = stateSaid(draft);
  const rows = [...new Set(codes)].map((code, i): TableCell[] => {
    const standing = totals.units[code]?.standing;
    const at = standing?.firstAt ?? standing?.lastAt ?? null;
    const its = standing?.state ?? 'missing';
    const state = late.has(code) ? t.lateLabel : its === 'held' ? t.heldLabel : stateLabels[its];
    return [
      String(i + 1),
      nameOf(draft, code),
      said(code, state),
      at === null ? t.notReported : formatMoment(at),
      number(standing?.returns ?? 0),
    ];
  });
  const look: Look = [
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
  const look: Look = [
    [7, 'center'],
    [30, 'left'],
    [63, 'left'],
  ];
  return { kind: 'table', columns: columns(t.flagHeadings, look), rows };
}

export function fieldName({ campaign, words }: Draft, code: string): string {
  const field = campaign.sections.flatMap((s) => s.fields).find((f) => f.code === code);
  if (field) return fill(field.label, { ...words, unitName: '', target: '' });
  const indicator = campaign.indicators.find((i) => i.id === code);
  return indicator ? fill(indicator.name, words) : t.registryField(code);
}

/** As the unit wrote it; what a person should read in a table has an end. */
const textKept = 1500;

function difficultyTable(draft: Draft): Table {
  const rows = draft.facts.difficulties.map(({ kind, unit, text, doc }, i): TableCell[] => [
    String(i + 1),
    kind,
    nameOf(draft, unit),
    text.length > textKept ? `${text.slice(0, textKept)}…` : text,
    t.docCell(doc),
  ]);
  const look: Look = [
    [7, 'center'],
    [15, 'left'],
    [17, 'left'],
    [45, 'left'],
    [16, 'left'],
  ];
  return { kind: 'table', columns: columns(t.difficultyHeadings, look), rows, size: 11 };
}

const seriesBlocks = (draft: Draft): Block[] => [...captioned(t.captions.days, dayTable(draft), t.notes.days)];
