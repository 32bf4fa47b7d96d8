/** The consolidated report as blocks: Nghị định 30/2020/NĐ-CP, Phụ lục I; parts I to V of domain B.2. */
import { type Block, type Doc, paragraph, type Table } from '../../core/blocks.ts';
import type { ReportClause, ReportTable } from '../../core/campaign.ts';
import { fill } from '../../texts/fill.ts';
import * as frame from '../../texts/report/frame.ts';
import * as t from '../../texts/report/tables.ts';
import { annexes } from './annexes.ts';
import { type Annex, annexRoman, hasAnnex } from './annexNumbers.ts';
import { areaNotes, areaTable } from './areaTables.ts';
import { changedBlocks } from './changed.ts';
import type { Draft } from './draft.ts';
import { abstractOf, draftMarks, ending, letterhead, titleBlocks } from './frame.ts';
import { said } from './sayings.ts';
import { captioned, groupTable, indicatorTable, regimeNote, regimeTable, weekTable } from './tables.ts';

export function composeReport(draft: Draft): Doc {
  const tables = new Numbers();
  const body = draft.plan.parts.flatMap(({ heading, clauses }, i) => [
    paragraph('part', `${roman(i + 1)}. ${fill(heading, draft.words)}`),
    ...clausesOf(draft, clauses, tables),
  ]);
  const blocks = [
    ...draftMarks(draft),
    ...changedBlocks(draft),
    { ...paragraph('gap', ''), lines: 1 },
    letterhead(draft),
    ...titleBlocks(draft),
    ...body,
    ...ending(draft),
  ];
  return { title: titleOf(draft), sections: [{ landscape: false, blocks }, ...annexes(draft)] };
}

export const titleOf = (draft: Draft): string => frame.docTitle(abstractOf(draft), String(draft.issue));

const numerals: readonly [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  const [value, letter] = numerals.find(([v]) => v <= n) ?? [1, ''];
  return n <= 0 ? '' : letter + roman(n - value);
}

/** Tables of the body are numbered as they come. */
class Numbers {
  private last = 0;
  next(): string {
    this.last += 1;
    return String(this.last);
  }
}

/** Clauses are numbered where they have headings. */
function clausesOf(draft: Draft, clauses: readonly ReportClause[], numbers: Numbers): Block[] {
  let n = 0;
  return clauses.flatMap((clause) => {
    const own = clauseBlocks(draft, clause, numbers);
    if (own.length === 0 || clause.heading === undefined) return own;
    n += 1;
    return [paragraph('clause', `${n}. ${fill(clause.heading, draft.words)}`), ...own];
  });
}

/** Sentences run on in one paragraph until a line of its own comes. */
function clauseBlocks(draft: Draft, { says, tables }: ReportClause, numbers: Numbers): Block[] {
  const blocks: Block[] = [];
  let running: string[] = [];
  const flush = (): void => {
    if (running.length > 0) blocks.push(paragraph('body', running.join(' ')));
    running = [];
  };
  for (const { text, item, heading } of says.flatMap((saying) => said(draft, saying))) {
    if (!item && !heading) {
      running.push(text);
      continue;
    }
    flush();
    if (heading) blocks.push(paragraph('clause', text));
    else blocks.push(paragraph('item', /^\d+\. /.test(text) ? text : `- ${text}`));
  }
  const made = (tables ?? []).map((table) => tableBlocks(draft, table, numbers));
  running.push(...made.flatMap(({ see }) => (see ? [see] : [])));
  flush();
  return [...blocks, ...made.flatMap(({ blocks: own }) => own)];
}

/** Where a table has more in an appendix, the body says so. */
const detailed: Partial<Record<ReportTable, Annex>> = {
  areas: 'areas',
  groups: 'groups',
  regime: 'regime',
};

/** `see`: the sentence of the running text that names it. A long series stands in an appendix only. */
function tableBlocks(draft: Draft, name: ReportTable, numbers: Numbers): { see: string; blocks: Block[] } {
  if (name === 'days')
    return { see: hasAnnex(draft, 'series') ? frame.seeTable('', annexRoman(draft, 'series')) : '', blocks: [] };
  const made: Record<Exclude<ReportTable, 'days'>, () => [Table, string]> = {
    indicators: () => [indicatorTable(draft), ''],
    areas: () => [areaTable(draft), areaNotes(draft)],
    groups: () => [groupTable(draft), t.notes.groups(draft.words)],
    regime: () => [regimeTable(draft), regimeNote(draft)],
    weeks: () => [weekTable(draft), t.notes.weeks],
  };
  const [table, note] = made[name]();
  if (captioned('', table).length === 0) return { see: '', blocks: [] };
  const number = numbers.next();
  const annex = detailed[name];
  return {
    see: frame.seeTable(number, annex ? annexRoman(draft, annex) : ''),
    blocks: captioned(t.numberedCaption(number, t.captions[name]), table, note),
  };
}
