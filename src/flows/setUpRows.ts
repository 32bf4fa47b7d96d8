/** The settings and the units as their tabs show them. */
import type { Campaign, Setting } from '../core/campaign.ts';
import { type Day, dayOf, formatDay, parseInstant } from '../core/dates.ts';
import { unitRow } from '../core/registry.ts';
import type { State } from '../core/state.ts';
import type { Cell } from '../ports.ts';
import { unset } from '../texts/labels.ts';
import { typedText } from './editing.ts';

type Cells = Record<string, Cell>;

export const configRows = (campaign: Campaign, settings: Record<string, string>): Cells[] =>
  campaign.settings.map((s) => ({
    key: s.key,
    name: s.name,
    value: shownSetting(s, settings[s.key] ?? '') || (s.blocksReport ? unset : ''),
    help: s.help,
  }));

/** Days and moments as people write them; choices by their label. */
export function shownSetting(setting: Setting, value: string): string {
  if (value === '') return '';
  if (setting.kind === 'date') return formatDay(value as Day);
  if (setting.kind === 'instant') {
    const at = parseInstant(value);
    const time = value.slice(17, 19) === '00' ? value.slice(11, 16) : value.slice(11, 19);
    return at === null ? value : `${formatDay(dayOf(at))} ${time}`;
  }
  return setting.choices?.find((c) => c.value === value)?.label ?? value;
}

export const unitRows = (state: State): Cells[] => state.units.filter((u) => !u.removed).map(unitRow);

/** A cell of the column value as a person means it. */
export function typedSetting(cell: Cell | undefined): string {
  const text = typedText(cell);
  return text.trim() === unset ? '' : text;
}
