/** A unit's own report as a document: by the template of the order, or by Nghị định 30/2020/NĐ-CP (setting unitReport.layout). */
import {
  type Block,
  type Columns,
  type Doc,
  type Paragraph,
  paragraph,
  type Rule,
  type Table,
} from '../core/blocks.ts';
import { type Day, dayOf, dayParts } from '../core/dates.ts';
import { formatInteger } from '../core/number.ts';
import { unitTypeOf } from '../core/periods.ts';
import type { Raw } from '../core/reading.ts';
import { type UnitFigures, unitFigures } from '../core/report/unitFigures.ts';
import { rosterOf } from '../core/report/unitRoster.ts';
import type { Person } from '../core/roster.ts';
import { policyOf } from '../core/settings.ts';
import type { State, Unit } from '../core/state.ts';
import { clean, toneKey } from '../core/text.ts';
import { sayFailure } from '../texts/failures.ts';
import { fill } from '../texts/fill.ts';
import { mustReportLabels, sampleBanner } from '../texts/labels.ts';
import { addressee, docKind, motto, nation, placeDate, recipientsHead } from '../texts/report/frame.ts';
import * as say from '../texts/unitReport.ts';
import { item, summaryHeadings } from '../texts/unitReportFigures.ts';
import { columns, type Look } from './columns.ts';
import type { Desk } from './desk.ts';
import { formatDayWords, formatMoment } from './moments.ts';
import { periodName } from './periodNames.ts';
import { oneLine, resultLines, summaryRows, type Teller, tellerOf } from './unitReportFigures.ts';
import { type Words, wordsOf } from './words.ts';

/** What a report is made from beside the state. */
export interface UnitSource {
  period: string;
  /** The Form's answer, for what the Sheet does not hold: names, the letter of a difficulty. Null when it was not read. */
  raw: Raw | null;
  /** False keeps names out, whatever the answer holds. */
  names: boolean;
  /** ms. */
  at: number;
}

interface Draft {
  desk: Desk;
  state: State;
  unit: Unit;
  figures: UnitFigures;
  source: UnitSource;
  words: Words;
  teller: Teller;
  /** Asked, not told (domain A.7-18): it writes a letter of its own. */
  requested: boolean;
}

export const listsPeople = (state: State, { section, last }: UnitFigures): boolean =>
  section.roster !== undefined && policyOf(state.settings).rosterOn && last.kind === 'report';

/** Throws, in words for the coordinator, where no answer of the unit counts. */
export function composeUnitReport(desk: Desk, state: State, unit: Unit, source: UnitSource): Doc {
  const words = wordsOf(desk.campaign, state.settings);
  const figures = unitFigures(desk.campaign, state, unit, source.period);
  if (!figures) {
    throw new Error(
      sayFailure('S-UNIT-03', {
        unitName: unit.name,
        unitCode: unit.code,
        periodName: periodName(source.period, words),
      }),
    );
  }
  const teller = tellerOf(desk.campaign, figures, state, words);
  const requested = unitTypeOf(desk.campaign, unit.type).tone === 'deNghi';
  const draft: Draft = { desk, state, unit, figures, source, words, teller, requested };
  const nd30 = state.settings['unitReport.layout'] === 'nd30' && !requested;
  const blocks: Block[] = [
    ...(desk.ports.installation.read().sample === 'yes' ? [paragraph('draftMark', sampleBanner)] : []),
    paragraph('draftMark', say.draftMark(formatMoment(source.at))),
    head(draft, nd30),
    ...(nd30
      ? [paragraph('docKind', docKind), paragraph('abstract', say.unitReportAbstract(words)), abstractRule(words)]
      : []),
    paragraph('addressee', addressee(words.issuerName ?? '')),
    paragraph('body', opening(draft)),
    ...resultLines(draft.teller).map((line) => paragraph('item', item(line))),
    ...summary(draft),
    ...roster(draft),
    paragraph('body', difficulty(draft)),
    paragraph('body', say.closing(words, unit.name, requested)),
    foot(draft),
  ];
  return { title: say.documentName(unit.code, unit.name), sections: [{ landscape: false, blocks }] };
}

function opening({ state, unit, figures, words, requested }: Draft): string {
  const day = state.settings.assigningDocDate;
  const orderDay = day ? formatDayWords(day as Day) : '';
  return say.opening(words, { unitName: unit.name, asOf: formatDayWords(figures.asOf), orderDay, requested });
}

const abstractRule = (words: Words): Rule => ({
  kind: 'rule',
  under: { text: say.unitReportAbstract(words), style: 'abstract' },
  share: 0.4,
});

/** Who is requested is no part of the committee: its letterhead is its own, without nation and number (domain A.7-31). */
function head({ desk, unit, source, words, requested }: Draft, nd30: boolean): Columns {
  const type = unitTypeOf(desk.campaign, unit.type);
  const under = type.area || !(requested || type.askedFirst || type.ownSuperior);
  const name = unit.name.toUpperCase();
  const numbered = type.hasSeal && !requested;
  const left: Columns['left'] = [
    ...(under ? [paragraph('superior', say.aboveUnit(type.area, words))] : []),
    paragraph('issuer', name),
    { kind: 'rule', under: { text: name, style: 'issuer' }, share: 0.4 },
    ...(numbered ? [paragraph('docNumber', say.docNumber[nd30 ? 'nd30' : 'seedTemplate'])] : []),
    ...(nd30 ? [] : [paragraph('subject', requested ? say.letterTitle(words) : say.unitReportTitle(words))]),
  ];
  const { month, year } = dayParts(dayOf(source.at));
  const state: Columns['right'] = [
    paragraph('nation', nation),
    paragraph('motto', motto),
    { kind: 'rule', under: { text: motto, style: 'motto' }, share: 1 },
  ];
  const date = paragraph('placeDate', placeDate(words.placeName ?? '', month, year));
  return { kind: 'columns', widths: [42, 58], left, right: requested ? [date] : [...state, date] };
}

function summary({ state, teller }: Draft): Table[] {
  const rows = summaryRows(teller);
  if (state.settings['unitReport.includeSummaryTable'] !== mustReportLabels.yes || rows.length === 0) return [];
  const look: Look = [
    [8, 'center'],
    [47, 'left'],
    [15, 'right'],
    [16, 'right'],
    [14, 'right'],
  ];
  return [{ kind: 'table', columns: columns(summaryHeadings, look), rows }];
}

function roster({ desk, state, figures, source }: Draft): (Paragraph | Table)[] {
  if (!figures.section.roster || !policyOf(state.settings).rosterOn) return [];
  const counted = figures.last.roster?.length ?? 0;
  if (counted === 0) return [paragraph('body', say.roster.empty)];
  if (!source.names) return [paragraph('body', say.roster.withheld(formatInteger(counted)))];
  const people = rosterOf(source.raw, figures.last, desk.salt);
  if (people.length === 0) return [paragraph('body', say.roster.gone(formatInteger(counted)))];
  return [rosterTable(people), paragraph('body', say.roster.total(formatInteger(people.length)))];
}

/** Five columns, as in the template; none may be added (domain A.4.1). */
function rosterTable(people: readonly Person[]): Table {
  const look: Look = [
    [7, 'center'],
    [27, 'left'],
    [11, 'center'],
    [27, 'left'],
    [28, 'left'],
  ];
  const rows = people.map((p, i) => [String(i + 1), p.name, String(p.birthYear), p.workplace, p.residence]);
  return { kind: 'table', columns: columns(say.rosterHeadings, look), rows };
}

const begins = (text: string, word: string): boolean => `${toneKey(text)} `.startsWith(`${toneKey(word)} `);

/** The letter's number stands only in the answer that named the difficulty. */
function difficulty({ unit, figures, source, words }: Draft): string {
  if (figures.difficulties.length === 0) return say.noDifficulty;
  const answers = source.raw?.answers ?? {};
  const typed = oneLine(answers['difficulty.doc'] ?? '');
  const toCome = begins(typed, say.docToCome);
  const cited = toCome || say.noDoc.some((word) => begins(typed, word)) ? '' : typed;
  const named = (text: string): boolean => clean(answers['difficulty.text'] ?? '').startsWith(text);
  const told = figures.difficulties.map((text) => ({ text: oneLine(text), doc: named(text) ? cited : '' }));
  const later = toCome && figures.difficulties.some(named);
  return say.difficulties(told, later ? say.sendsLater(words, unit.name) : '');
}

function foot(draft: Draft): Columns {
  const { desk, unit } = draft;
  const type = unitTypeOf(desk.campaign, unit.type);
  const names = recipients(draft, type.hasSeal);
  const left: Paragraph[] = [
    paragraph('recipientsHead', recipientsHead),
    ...names.map((name, i) => paragraph('recipient', say.recipientLine(name, i === names.length - 1))),
  ];
  const right: Paragraph[] = [
    paragraph('signerTitle', type.signer),
    paragraph('signerHint', say.signerHints[type.hasSeal ? 'seal' : 'noSeal']),
    { ...paragraph('gap', ''), lines: 4 },
    ...(unit.head ? [paragraph('signerName', unit.head)] : []),
  ];
  return { kind: 'columns', widths: [50, 50], left, right };
}

function recipients({ desk, state, unit, words }: Draft, clerk: boolean): string[] {
  const typed = (state.settings['recipients.unitReport'] ?? '').split('\n').filter((line) => line.trim() !== '');
  const names = (typed.length > 0 ? typed : desk.campaign.recipients.unitReport.map((name) => fill(name, words))).map(
    (name) => name.trim().replace(/^- *|[;.]+$/g, ''),
  );
  return clerk ? names : names.map((name) => (say.isKeptByClerk(name) ? say.keptAt(unit.name) : name));
}
