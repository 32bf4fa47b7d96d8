/** The settings and the units as their tabs show them. */
import type { Campaign, Setting } from '../core/campaign.ts';
import { type Day, dayOf, formatDay, parseInstant } from '../core/dates.ts';
import { unitRow } from '../core/registry.ts';
import type { State } from '../core/state.ts';
import type { Cell } from '../ports.ts';
import { unset } from '../texts/labels.ts';
import type { Desk } from './desk.ts';
import { typedText } from './editing.ts';

type Cells = Record<string, Cell>;

export const configRows = (campaign: Campaign, settings: Record<string, string>): Cells[] =>
  campaign.settings.map((s) => ({
    key: s.key,
    name: s.name,
    value: cellOf(s, settings[s.key] ?? ''),
    help: s.help,
  }));

const cellOf = (setting: Setting, value: string): string =>
  shownSetting(setting, value) || (setting.blocksReport ? unset : '');

/** After the program changed one setting: what people are mending in other cells stays. */
export function showSetting({ ports, campaign }: Pick<Desk, 'ports' | 'campaign'>, key: string, value: string): void {
  const setting = campaign.settings.find((s) => s.key === key);
  const [row] = ports.book.find('config', key);
  if (setting && row) ports.book.patch('config', row.row, { value: cellOf(setting, value) });
}

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

/** As the dialog of the set-up shows them: its fields for days want them as they are kept. */
export const dialogSettings = (campaign: Campaign, settings: Record<string, string>): Record<string, string> => ({
  ...settings,
  ...Object.fromEntries(
    campaign.settings.filter((s) => s.kind === 'instant').map((s) => [s.key, shownSetting(s, settings[s.key] ?? '')]),
  ),
});

export const unitRows = (state: State): Cells[] => state.units.filter((u) => !u.removed).map(unitRow);

/** A cell of the column value as a person means it. */
export function typedSetting(cell: Cell | undefined): string {
  const text = typedText(cell);
  return text.trim() === unset ? '' : text;
}
