/** The figures of a unit's report in words: the section's own sentences, then whatever none of them tells (texts-vi 4.1). */
import type { Campaign, Field, Telling } from '../core/campaign.ts';
import { type Day, formatDayAdmin } from '../core/dates.ts';
import { formatInteger } from '../core/number.ts';
import { told, type UnitFigures, type UnitMeasure, type UnitPart } from '../core/report/unitFigures.ts';
import { policyOf } from '../core/settings.ts';
import type { State } from '../core/state.ts';
import { fill } from '../texts/fill.ts';
import * as say from '../texts/unitReportFigures.ts';
import type { Words } from './words.ts';

/** Whoever reads the paper has not seen the Form: a text of many lines becomes one, without a mark at its end. */
export const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/[\s.;,]+$/, ''))
    .filter((line) => line !== '')
    .join('; ');

export interface Teller {
  figures: UnitFigures;
  words: Words;
  percentSpace: boolean;
  campaign: Campaign;
}

export const tellerOf = (campaign: Campaign, figures: UnitFigures, state: State, words: Words): Teller => ({
  campaign,
  figures,
  words: { ...words, unitName: figures.unit.name, target: '' },
  percentSpace: policyOf(state.settings).percentSpace,
});

const rateOf = ({ percentSpace }: Teller, { rate }: UnitMeasure): string =>
  percentSpace ? (rate ?? '').replace('%', ' %') : (rate ?? '');

const gapOf = ({ num, den }: UnitMeasure): string => (den !== null && den > num ? formatInteger(den - num) : '');

const shown = (field: Field, value: number | string): string => {
  if (typeof value === 'number') return formatInteger(value);
  return field.kind === 'date' ? formatDayAdmin(value as Day) : oneLine(value);
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Everything that a sentence of the section may need or hold. */
function factsOf(teller: Teller, part: UnitPart): Map<string, string> {
  const { figures } = teller;
  const facts = new Map([['answers', formatInteger(figures.answers)]]);
  for (const field of figures.section.fields) {
    const value = told(figures, part, field);
    if (value === null) continue;
    const text = shown(field, value);
    facts.set(field.code, text);
    if (field.kind === 'choice') facts.set(`${field.code}.lower`, lower(text)).set(`${field.code}=${value}`, text);
  }
  for (const measure of part.measures) {
    const { indicator, num, den, met } = measure;
    facts.set(`${indicator.id}.num`, formatInteger(num));
    if (den === null) continue;
    facts.set(`${indicator.id}.den`, formatInteger(den)).set(`${indicator.id}.rate`, rateOf(teller, measure));
    facts.set(`${indicator.id}.gap`, gapOf(measure)).set(`${indicator.id}.met`, met ? formatInteger(num) : '');
  }
  return facts;
}

const fieldsOf = ({ indicator }: UnitMeasure): string[] => [
  ...(Array.isArray(indicator.num) ? indicator.num : []),
  ...(indicator.den ?? []),
  ...(indicator.denLess ?? []),
];

const measureOf = (part: UnitPart, need: string): UnitMeasure | undefined =>
  part.measures.find(({ indicator }) => indicator.id === need.slice(0, need.lastIndexOf('.')));

/** What a sentence has told, by the fields behind its needs. */
function spent(part: UnitPart, needs: readonly string[]): string[] {
  return needs.flatMap((need) => {
    const measure = measureOf(part, need);
    return measure ? fieldsOf(measure) : [need.split('=')[0] as string];
  });
}

/** «Phát thanh 0 buổi» is no sentence: a figure that stands alone and is 0 is left to the title of its question. */
function empty({ figures }: Teller, part: UnitPart, needs: readonly string[]): boolean {
  if (needs.some((need) => measureOf(part, need))) return false;
  const counts = figures.section.fields.filter(({ code, kind }) => kind === 'int' && needs.includes(code));
  return counts.length === 1 && counts.every((field) => told(figures, part, field) === 0);
}

function sentences(teller: Teller, part: UnitPart, telling: readonly Telling[], done: Set<string>): string[] {
  const facts = factsOf(teller, part);
  return telling.flatMap((wordings) => {
    const chosen = wordings.find(({ needs }) => needs.every((need) => facts.get(need)) && !empty(teller, part, needs));
    if (!chosen) return [];
    for (const code of spent(part, chosen.needs)) done.add(code);
    return [fill(chosen.text, { ...teller.words, ...Object.fromEntries(facts) })];
  });
}

function measureLines(teller: Teller, part: UnitPart, done: Set<string>): string[] {
  const { section } = teller.figures;
  const nounOf = (code: string | undefined): string => section.fields.find((f) => f.code === code)?.noun ?? '';
  return part.measures.flatMap((measure) => {
    const { indicator, num, den } = measure;
    const codes = fieldsOf(measure);
    if ((indicator.num as string[]).every((code) => done.has(code))) return [];
    for (const code of codes) done.add(code);
    const line = say.measureLine({
      name: fill(indicator.name, teller.words),
      num: formatInteger(num),
      den: den === null ? '' : formatInteger(den),
      rate: rateOf(teller, measure),
      gap: gapOf(measure),
      noun: nounOf((indicator.num as string[])[0]),
      denNoun: nounOf(indicator.den?.[0]),
    });
    return [say.ofGroup(part.group, line)];
  });
}

/** Of a whole that is 0 one line speaks: neither its parts, 0 with it, nor a share of nothing. */
function zeros({ figures }: Teller, part: UnitPart): { wholes: Set<string>; parts: Set<string> } {
  const { fields, rules } = figures.section;
  const isZero = (code: string): boolean =>
    fields.some((field) => field.code === code && (told(figures, part, field) ?? 0) === 0);
  const bound = rules
    .filter((rule) => rule.kind === 'compare')
    .filter(({ op, right }) => op !== '>=' && right.every(isZero));
  return {
    wholes: new Set(bound.flatMap(({ base, right }) => (base ? right : []))),
    parts: new Set(bound.flatMap(({ left }) => left.filter(isZero))),
  };
}

/** What the reporter of a series adds up himself is told only where it is something else than the sum of his answers. */
function repeated({ campaign, figures }: Teller, part: UnitPart): string[] {
  const sum = campaign.report?.daily?.sum;
  const added = part.measures.find(({ indicator }) => indicator.id === sum?.indicator);
  const own = campaign.indicators.find(({ id }) => id === sum?.told)?.num;
  if (!added || !Array.isArray(own)) return [];
  const same = (field: Field): boolean => own.includes(field.code) && told(figures, part, field) === added.num;
  return figures.section.fields.filter(same).map(({ code }) => code);
}

/** A day's own words, and what a day without news left at 0, say nothing of a series. */
function fieldLines(teller: Teller, part: UnitPart, done: ReadonlySet<string>, blanks: boolean): string[] {
  const { figures, words } = teller;
  const { fields, frequency } = figures.section;
  const { wholes, parts } = zeros(teller, part);
  return fields.flatMap((field) => {
    const value = told(figures, part, field);
    if (field.key || done.has(field.code) || part.values[field.code] === undefined || value === null) return [];
    if ((frequency !== 'once' && field.kind !== 'int') || (value === 0 && (!blanks || parts.has(field.code))))
      return [];
    const label = fill(field.label, words);
    if (value === 0 && wholes.has(field.code)) return [say.ofGroup(part.group, say.noneLine(label))];
    const text = shown(field, value);
    if (field.kind === 'int') return [say.ofGroup(part.group, say.figureLine(label, text, field.noun ?? ''))];
    return [say.ofGroup(part.group, field.kind === 'choice' ? say.choiceLine(label, text) : say.textLine(label, text))];
  });
}

/** The result, a line each. A unit to which nothing happened says so, and lists what it still has. */
export function resultLines(teller: Teller): string[] {
  const { section, last, answers, parts } = teller.figures;
  const single = section.frequency === 'once' && parts.length === 1;
  if (single && last.kind === 'nil')
    return [say.kindLines.nil, ...parts.flatMap((part) => fieldLines(teller, part, new Set(), false))];
  const first: string[] = single && last.kind === 'unchanged' ? [say.kindLines.unchanged] : [];
  if (section.frequency !== 'once' && !section.told)
    first.push(say.seriesLines[section.frequency](formatInteger(answers)));
  const rest = parts.flatMap((part) => {
    const done = new Set(repeated(teller, part));
    return [
      ...sentences(teller, part, section.told ?? [], done),
      ...measureLines(teller, part, done),
      ...fieldLines(teller, part, done, section.frequency === 'once'),
    ];
  });
  return [...first, ...rest];
}

/** Rows of the summary table: indicators with a whole, and plain counts without one. */
export function summaryRows(teller: Teller): string[][] {
  const groups = teller.figures.section.fields.find(({ key }) => key === 'group')?.choices ?? [];
  return teller.figures.parts
    .flatMap((part) =>
      part.measures.map((measure) => {
        const { indicator, num, den } = measure;
        const rate = den === null ? say.nothing : say.summaryRate(rateOf(teller, measure));
        const name = say.summaryName(fill(indicator.name, teller.words), part.group, groups);
        return [name, den === null ? say.nothing : formatInteger(den), formatInteger(num), rate];
      }),
    )
    .map((row, i) => [String(i + 1), ...row]);
}
