/** What set-up prints into the tabs: the settings as they stand, the units, and the campaign's definitions. */
import type { Campaign, Setting } from '../core/campaign.ts';
import { type Day, dayOf, formatDay, parseInstant } from '../core/dates.ts';
import { unitRow } from '../core/registry.ts';
import type { State } from '../core/state.ts';
import type { Cell } from '../ports.ts';
import {
  definitionKinds,
  describeField,
  describeIndicator,
  describeRule,
  describeUnitType,
  recipientNames,
} from '../texts/definitions.ts';
import { fill } from '../texts/fill.ts';
import { sampleBanner } from '../texts/labels.ts';
import type { Words } from './words.ts';

type Cells = Record<string, Cell>;

export const configRows = (campaign: Campaign, settings: Record<string, string>): Cells[] =>
  campaign.settings.map((s) => ({
    key: s.key,
    name: s.name,
    value: shownSetting(s, settings[s.key] ?? ''),
    help: s.help,
  }));

/** Days and moments as people write them; choices by their label. */
export function shownSetting(setting: Setting, value: string): string {
  if (value === '') return '';
  if (setting.kind === 'date') return formatDay(value as Day);
  if (setting.kind === 'instant') {
    const at = parseInstant(value);
    return at === null ? value : `${formatDay(dayOf(at))} ${value.slice(11, 16)}`;
  }
  return setting.choices?.find((c) => c.value === value)?.label ?? value;
}

export const unitRows = (state: State): Cells[] => state.units.filter((u) => !u.removed).map(unitRow);

export function definitionRows(campaign: Campaign, words: Words, sample: boolean): Cells[] {
  const all = { ...words, unitName: '', target: '' };
  const labelOf = (code: string): string => {
    const field = campaign.sections.flatMap((s) => s.fields).find((f) => f.code === code);
    return field ? fill(field.label, all) : code;
  };
  const types = campaign.unitTypes.flatMap((t): Cells[] => {
    const section = campaign.sections.find((s) => s.code === t.section);
    return section
      ? [
          {
            kind: definitionKinds.unitType,
            code: t.code,
            name: t.name,
            detail: describeUnitType(t, section, section.title),
          },
        ]
      : [];
  });
  const fields = campaign.sections.flatMap((s) =>
    s.fields.map(
      (f): Cells => ({ kind: definitionKinds.field, code: f.code, name: labelOf(f.code), detail: describeField(f) }),
    ),
  );
  const indicators = campaign.indicators.map(
    (i): Cells => ({
      kind: i.family === 'outcome' ? definitionKinds.indicator : definitionKinds.activity,
      code: i.id,
      name: fill(i.name, all),
      detail: describeIndicator(i, labelOf, words.communeType ?? ''),
    }),
  );
  const rules = campaign.sections.flatMap((s) =>
    s.rules.map(
      (r): Cells => ({ kind: definitionKinds.rule, code: r.code, name: s.title, detail: describeRule(r, labelOf) }),
    ),
  );
  const { consolidated, unitReport, addressee } = campaign.recipients;
  const recipients = [
    { name: recipientNames.addressee, list: [addressee] },
    { name: recipientNames.consolidated, list: consolidated },
    { name: recipientNames.unitReport, list: unitReport },
  ].map(
    ({ name, list }): Cells => ({
      kind: definitionKinds.recipient,
      code: '',
      name,
      detail: list.map((r) => fill(r, all)).join('; '),
    }),
  );
  const banner: Cells[] = sample ? [{ kind: sampleBanner, code: '', name: '', detail: '' }] : [];
  return [...banner, ...types, ...fields, ...indicators, ...rules, ...recipients];
}
