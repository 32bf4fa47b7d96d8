/** The figures of an answer as they were counted, a line each, so that a slip shows at once. */

import type { Field, Section } from '../core/campaign.ts';
import { formatDayAdmin } from '../core/dates.ts';
import { formatInteger, formatRate } from '../core/number.ts';
import { figure } from '../core/rules.ts';
import type { Filed, Unit } from '../core/state.ts';
import { fill } from '../texts/fill.ts';
import { mustReportLabels } from '../texts/labels.ts';
import { figureLine } from '../texts/mails.ts';
import { shortened } from '../texts/shortened.ts';
import type { Desk } from './desk.ts';
import { titles } from './fieldLabels.ts';
import type { Words } from './words.ts';

interface Read {
  section: Section;
  unit: Unit;
  filed: Filed;
}

/** The history row has the whole of it. */
export const wholeKept = 500;

/** With the rates of those that have one. */
export const understood = (desk: Desk, read: Read, words: Words): string[] => [
  ...figureLines(desk, read, read.section.fields, words),
  ...rateLines(desk, read, words),
];

export function figureLines(desk: Desk, { unit, filed }: Read, fields: readonly Field[], words: Words): string[] {
  const titleOf = titles(desk, words, unit);
  return fields.flatMap((field) => {
    const value = filed.values[field.code];
    if (value === undefined || field.kind === 'lines' || (filed.kind === 'nil' && value === 0)) return [];
    const shown =
      typeof value === 'number'
        ? `${formatInteger(value)}${field.noun ? ` ${field.noun}` : ''}`
        : printed(field.kind, shortened(value, wholeKept));
    return [figureLine(titleOf(field.code), shown)];
  });
}

const printed = (kind: string, value: string): string => (kind === 'date' ? formatDayAdmin(value) : value);

function rateLines(desk: Desk, { section, unit, filed }: Read, words: Words): string[] {
  return desk.campaign.indicators.flatMap((i) => {
    if (
      filed.kind === 'nil' ||
      i.family !== 'outcome' ||
      !i.sections.includes(section.code) ||
      !i.den ||
      !Array.isArray(i.num)
    )
      return [];
    if (i.unitTypes && !i.unitTypes.includes(unit.type)) return [];
    const sum = (codes: readonly string[]): number =>
      codes.reduce((n, c) => n + (figure(section, unit, filed.values, c) ?? 0), 0);
    const rate = formatRate(sum(i.num), sum(i.den) - sum(i.denLess ?? []));
    return rate
      ? [figureLine(fill(i.name, words), words.percentSpace === mustReportLabels.yes ? rate.replace('%', ' %') : rate)]
      : [];
  });
}
