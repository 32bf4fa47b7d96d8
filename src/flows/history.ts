/** One row of a submissions tab: what came in, as understood, with what was wrong. Rows are added, never replaced. */
import type { Field, Section } from '../core/campaign.ts';
import { type Day, startOfDay } from '../core/dates.ts';
import type { Problem } from '../core/problem.ts';
import type { Raw } from '../core/reading.ts';
import { pairOf, type SeenAs, type State, type Unit, type Values } from '../core/state.ts';
import type { SubmissionsTab } from '../core/tabs.ts';
import { clean } from '../core/text.ts';
import type { Cell, Row } from '../ports.ts';
import { answerStatusLabels, kindLabels } from '../texts/labels.ts';
import { rosterResult } from '../texts/periods.ts';
import { sayProblemCode } from '../texts/problems.ts';
import type { Desk } from './desk.ts';
import { titles } from './fieldLabels.ts';
import { putBackHead } from './heads.ts';
import { wordsOf } from './words.ts';

export interface Entry {
  raw: Raw;
  section: Section;
  unit: Unit | null;
  period: string;
  status: SeenAs;
  kind: keyof typeof kindLabels | null;
  asOf: Day | null;
  values: Values;
  rosterLines: number | null;
  problems: readonly Problem[];
}

export const historyTab = (section: Section): SubmissionsTab => `submissions.${section.code}`;

export const cellOfDay = (day: Day): Date => new Date(startOfDay(day));

export function appendHistory(desk: Desk, state: State, entry: Entry): void {
  const tab = historyTab(entry.section);
  putBackHead(desk, tab);
  desk.ports.book.append(tab, historyCells(desk, state, entry));
}

function historyCells(desk: Desk, state: State, entry: Entry): Record<string, Cell> {
  const { raw, section, unit } = entry;
  const words = wordsOf(desk.campaign, state.settings);
  const titleOf = titles(desk, words, unit);
  const typed = (code: string): string => clean(raw.answers[code] ?? '');
  const figures = section.fields.map((f): [string, Cell] => [
    f.code,
    figureCell(f, entry.values[f.code], raw.answers[f.code]),
  ]);
  const said = entry.problems.map((p) => sayProblemCode(p, titleOf, words));
  return {
    responseId: raw.responseId,
    receivedAt: new Date(raw.at),
    unit: unit?.code ?? typed('unit'),
    name: unit?.name ?? '',
    period: entry.period,
    status: answerStatusLabels[entry.status],
    kind: entry.kind ? kindLabels[entry.kind] : '',
    asOf: entry.asOf ? cellOfDay(entry.asOf) : typed('asOf'),
    problems: said.join('\n'),
    ...Object.fromEntries(figures),
    roster: entry.rosterLines === null ? '' : rosterResult(String(entry.rosterLines)),
    ...Object.fromEntries(commonCodes.map((code) => [code, typed(code)])),
  };
}

const commonCodes = [
  'reason',
  'difficulty.has',
  'difficulty.kind',
  'difficulty.text',
  'difficulty.doc',
  'submitter',
  'submitterTitle',
  'email',
  'phone',
  'head',
];

/** What could not be read is kept as it was typed: bad input loses nothing. */
function figureCell(field: Field, value: number | string | undefined, typed: string | undefined): Cell {
  if (value === undefined) return typed ?? '';
  return field.kind === 'date' ? cellOfDay(String(value)) : value;
}

/** The row of one submission; an edited answer has a row for each time it was sent. */
export function findHistory(desk: Desk, section: Section, responseId: string, at: number): Row | undefined {
  const pair = pairOf(responseId, at);
  putBackHead(desk, historyTab(section));
  return desk.ports.book.find(historyTab(section), responseId).find((r) => pairOfRow(r) === pair);
}

export const pairOfRow = (row: Row): string => pairOf(String(row.cells.responseId), timeOf(row.cells.receivedAt));

export const timeOf = (cell: Cell | undefined): number => (cell instanceof Date ? cell.getTime() : 0);
