/** What a unit last reported, for whoever is asked to report again: its newest answer that counts, of whatever period. */
import { formatDayAdmin } from '../../core/dates.ts';
import { sectionOf } from '../../core/periods.ts';
import type { Filed, State, Unit } from '../../core/state.ts';
import type { LastFigures } from '../../texts/reminderParts.ts';
import type { Desk } from '../desk.ts';
import { figureLines } from '../understood.ts';
import type { Words } from '../words.ts';

const linesTold = 6;

/** Figures only, after the day, week or group that they are about; null without any. */
export function lastFigures(desk: Desk, state: State, unit: Unit, words: Words): LastFigures | null {
  const section = sectionOf(desk.campaign, unit);
  const filed = state.answers
    .flatMap((a) => (a.unit === unit.code ? (a.counted ?? []) : []))
    .reduce<Filed | null>((newest, f) => (newest && newest.at > f.at ? newest : f), null);
  if (!filed) return null;
  const told = (fields: typeof section.fields): string[] => figureLines(desk, { section, unit, filed }, fields, words);
  const figures = told(section.fields.filter((f) => f.kind === 'int'));
  if (figures.length === 0) return null;
  const lines = [...told(section.fields.filter((f) => f.key)), ...figures].slice(0, linesTold);
  return { asOf: formatDayAdmin(filed.asOf), lines };
}
