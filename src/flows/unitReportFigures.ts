/** The figures of a unit's report in words: the section's own sentences, then whatever none of them tells (texts-vi 4.1). */
import type { Field, Telling } from '../core/campaign.ts';
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
}

export const tellerOf = (figures: UnitFigures, state: State, words: Words): Teller => ({
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

/** What a sentence has told, by the fields behind its needs. */
function spent(part: UnitPart, needs: readonly string[]): string[] {
  return needs.flatMap((need) => {
    const measure = part.measures.find(({ indicator }) => need.startsWith(`${indicator.id}.`));
    return measure ? fieldsOf(measure) : [need.split('=')[0] as string];
  });
}

function sentences(teller: Teller, part: UnitPart, telling: readonly Telling[], done: Set<string>): string[] {
  const facts = factsOf(teller, part);
  return telling.flatMap((wordings) => {
    const chosen = wordings.find(({ needs }) => needs.every((need) => facts.get(need)));
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

/** A day's own words, and what a day without news left at 0, say nothing of a series. */
function fieldLines(teller: Teller, part: UnitPart, done: ReadonlySet<string>, blanks: boolean): string[] {
  const { figures, words } = teller;
  const { fields, frequency } = figures.section;
  return fields.flatMap((field) => {
    const value = told(figures, part, field);
    if (field.key || done.has(field.code) || part.values[field.code] === undefined || value === null) return [];
    if ((frequency !== 'once' && field.kind !== 'int') || (value === 0 && !blanks)) return [];
    const label = fill(field.label, words);
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
    const done = new Set<string>();
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
  return teller.figures.parts
    .flatMap((part) =>
      part.measures.map((measure) => {
        const { indicator, num, den } = measure;
        const rate = den === null ? say.nothing : say.summaryRate(rateOf(teller, measure));
        const name = say.summaryName(fill(indicator.name, teller.words), part.group);
        return [name, den === null ? say.nothing : formatInteger(den), formatInteger(num), rate];
      }),
    )
    .map((row, i) => [String(i + 1), ...row]);
}
