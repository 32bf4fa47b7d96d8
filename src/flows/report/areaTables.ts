/** The tables of thôn and tổ dân phố: the plan's columns in the body, every indicator of the areas in the appendix. */
import type { Table, TableCell, TableColumn } from '../../core/blocks.ts';
import type { Indicator } from '../../core/campaign.ts';
import { sectionOf } from '../../core/periods.ts';
import type { Unit } from '../../core/state.ts';
import { feeds, type Measure, sums } from '../../core/totals.ts';
import { fill } from '../../texts/fill.ts';
import * as t from '../../texts/report/tables.ts';
import { areaUnits, type Draft, filledName, percent } from './draft.ts';
import { number } from './tables.ts';

type Part = 'num' | 'den' | 'rate' | 'yes';

interface Shown {
  indicator: Indicator;
  parts: Part[];
  headings: string[];
}

const indicatorOf = ({ campaign }: Draft, id: string): Indicator | undefined =>
  campaign.indicators.find((i) => i.id === id && i.rollup !== 'group');

export const areaTable = (draft: Draft): Table => tableOf(draft, planned(draft, false), 11);

/** The plan's columns, and whatever else areas report that is counted as a share. */
export function areaDetail(draft: Draft): Table {
  const areas = areaUnits(draft);
  const named = new Set(draft.plan.areas.map((a) => a.indicator));
  const rest = draft.campaign.indicators.filter((i) => {
    if (i.family !== 'outcome' || i.rollup === 'group' || named.has(i.id)) return false;
    return areas.some((u) => feeds(i, u, sectionOf(draft.campaign, u)));
  });
  return tableOf(draft, [...planned(draft, true), ...rest.map((indicator) => shownOf(draft, indicator))], 9);
}

function planned(draft: Draft, annex: boolean): Shown[] {
  const own = draft.plan.areas.filter((a) => annex || !a.annex);
  return own.flatMap(({ indicator: id, show, headings }): Shown[] => {
    const indicator = indicatorOf(draft, id);
    return indicator ? [{ indicator, parts: show, headings: headings.map((h) => fill(h, draft.words)) }] : [];
  });
}

function shownOf(draft: Draft, indicator: Indicator): Shown {
  const label = (codes: readonly string[] | undefined): string => {
    const field = draft.campaign.sections.flatMap((s) => s.fields).find((f) => f.code === codes?.[0]);
    return field ? fill(field.label, { ...draft.words, unitName: '', target: '' }).replace(/^[^:]{1,12}: /, '') : '';
  };
  if (!Array.isArray(indicator.num))
    return { indicator, parts: ['yes'], headings: [filledName(draft, indicator.name)] };
  const headings = [label(indicator.den), label(indicator.num), t.rateHeading].map(capital);
  return indicator.den
    ? { indicator, parts: ['den', 'num', 'rate'], headings }
    : { indicator, parts: ['num'], headings: [capital(label(indicator.num))] };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A denominator that stands in an earlier column, be it as a numerator, is not printed again. */
function withoutRepeats(shown: readonly Shown[]): Shown[] {
  const before = new Set<string>();
  return shown.map((s) => {
    const { num } = s.indicator;
    const den = s.indicator.den?.join() ?? '';
    const again = s.parts.includes('den') && before.has(den);
    before.add(den).add(Array.isArray(num) ? num.join() : '');
    if (!again) return s;
    const at = s.parts.indexOf('den');
    const keep = (_: unknown, i: number): boolean => i !== at;
    return { ...s, parts: s.parts.filter(keep), headings: s.headings.filter(keep) };
  });
}

function tableOf(draft: Draft, wanted: readonly Shown[], size: number): Table {
  const shown = withoutRepeats(wanted);
  const { first, last } = t.areaHeadings(draft.words);
  const own = shown.flatMap(({ headings, parts }) =>
    parts.map(
      (part, i): TableColumn => ({
        heading: headings[i] ?? '',
        width: 10,
        align: part === 'yes' ? 'center' : 'right',
      }),
    ),
  );
  const columns: TableColumn[] = [
    { heading: first[0] ?? '', width: 6, align: 'center' },
    { heading: first[1] ?? '', width: 22, align: 'left' },
    ...own,
    { heading: last, width: 12, align: 'center' },
  ];
  const flagged = new Set(draft.facts.flags.filter((f) => f.code !== 'corrected').map((f) => f.unit));
  const rows = areaUnits(draft).map((unit, i): TableCell[] => [
    String(i + 1),
    `${unit.name}${flagged.has(unit.code) ? t.checking : ''}`,
    ...shown.flatMap((s) => unitCells(draft, s, unit)),
    verdict(draft, unit),
  ]);
  const sum = ['', t.total, ...shown.flatMap((s) => sumCells(draft, s)), ''];
  return { kind: 'table', columns, rows: [...rows, sum], total: true, size };
}

/** The registry's households of a silent area stand in its row: they are part of the sum below. */
function unitCells(draft: Draft, { indicator, parts }: Shown, unit: Unit): string[] {
  const measure = draft.facts.totals.units[unit.code]?.measures[indicator.id];
  const cells = (m: Measure): Record<Part, string> => ({
    num: number(m.num),
    den: number(m.den),
    rate: percent(draft, m.rate),
    yes: m.num > 0 ? t.yes : t.no,
  });
  const blank = draft.facts.blank[unit.code]?.includes(indicator.id);
  if (measure && !blank) return parts.map((part) => cells(measure)[part]);
  const { den } = sums(sectionOf(draft.campaign, unit), unit, {}, indicator);
  return parts.map((part) => (part === 'den' && den ? number(den) : t.notReported));
}

function sumCells(draft: Draft, { indicator, parts }: Shown): string[] {
  const m = draft.facts.totals.commune[indicator.id];
  const finding = draft.facts.findings.find((f) => f.id === indicator.id && f.scope === 'commune');
  if (!m) return parts.map(() => '');
  // Reported, but nothing about this: no zero stands for a question left blank.
  if (finding && !finding.told && finding.reported > 0)
    return parts.map((part) => (part === 'den' ? number(m.den) : t.notReported));
  const cells: Record<Part, string> = {
    num: number(m.num),
    den: number(m.den),
    rate: percent(draft, m.rate),
    yes: `${number(m.num)}/${number(m.den)}`,
  };
  return parts.map((part) => cells[part]);
}

/** The campaign's headline, or both where both are one (setting headlineIndicator). */
export function judgedIds({ plan, words }: Draft): string[] {
  const shown = plan.areas.filter((a) => !a.annex).map((a) => a.indicator);
  const wanted = words.headlineIndicator ?? '';
  return shown.includes(wanted) ? [wanted] : shown;
}

function verdict(draft: Draft, unit: Unit): string {
  const measures = draft.facts.totals.units[unit.code]?.measures ?? {};
  const met = judgedIds(draft).flatMap((id) => {
    const m = measures[id];
    return m && m.met !== null ? [m.met] : [];
  });
  if (met.length === 0) return Object.keys(measures).length > 0 ? t.verdictLabels.noData : t.notReported;
  return met.every((yes) => yes) ? t.verdictLabels.met : t.verdictLabels.notMet;
}

/** Under both tables: what a dash and the last column mean. */
export function areaNotes(draft: Draft): string {
  const named = judgedIds(draft).flatMap((id) => {
    const indicator = indicatorOf(draft, id);
    return indicator?.target ? [filledName(draft, indicator.name)] : [];
  });
  return [t.notes.areas, named.length > 0 ? t.judgedBy(named) : ''].filter((note) => note !== '').join(' ');
}
