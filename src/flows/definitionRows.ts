/** The tab that prints the campaign: what is asked, counted and checked, in words. Read only. */
import type { Campaign } from '../core/campaign.ts';
import type { Cell } from '../ports.ts';
import {
  definitionKinds,
  describeField,
  describeIndicator,
  describeRule,
  describeUnitType,
  type LabelOf,
  recipientNames,
} from '../texts/definitions.ts';
import { fill } from '../texts/fill.ts';
import { sampleBanner } from '../texts/labels.ts';
import type { Words } from './words.ts';

type Cells = Record<string, Cell>;

export function definitionRows(campaign: Campaign, words: Words, sample: boolean): Cells[] {
  const all = { ...words, unitName: '', target: '' };
  const labelOf: LabelOf = (code) => {
    const field = campaign.sections.flatMap((s) => s.fields).find((f) => f.code === code);
    return field ? fill(field.label, all) : code;
  };
  const banner: Cells[] = sample ? [row(sampleBanner, '', '', '')] : [];
  return [
    ...banner,
    ...typeRows(campaign),
    ...campaign.sections.flatMap((s) =>
      s.fields.map((f) => row(definitionKinds.field, f.code, labelOf(f.code), describeField(f))),
    ),
    ...indicatorRows(campaign, all, labelOf),
    ...campaign.sections.flatMap((s) =>
      s.rules.map((r) => row(definitionKinds.rule, r.code, s.title, describeRule(r, labelOf))),
    ),
    ...recipientRows(campaign, all),
  ];
}

const row = (kind: string, code: string, name: string, detail: string): Cells => ({ kind, code, name, detail });

function typeRows(campaign: Campaign): Cells[] {
  return campaign.unitTypes.flatMap((t) => {
    const section = campaign.sections.find((s) => s.code === t.section);
    return section ? [row(definitionKinds.unitType, t.code, t.name, describeUnitType(t, section, section.title))] : [];
  });
}

function indicatorRows(campaign: Campaign, words: Words, labelOf: LabelOf): Cells[] {
  return campaign.indicators.map((i) => {
    const kind = i.family === 'outcome' ? definitionKinds.indicator : definitionKinds.activity;
    return row(kind, i.id, fill(i.name, words), describeIndicator(i, labelOf, words.communeType ?? ''));
  });
}

function recipientRows(campaign: Campaign, words: Words): Cells[] {
  const { consolidated, unitReport, addressee } = campaign.recipients;
  const lists = { addressee: [addressee], consolidated, unitReport };
  return (['addressee', 'consolidated', 'unitReport'] as const).map((list) =>
    row(definitionKinds.recipient, '', recipientNames[list], lists[list].map((r) => fill(r, words)).join('; ')),
  );
}
