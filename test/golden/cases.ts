/** The golden cases: a folder each, with what goes in (`case.json`, `units.csv`, `answers.csv`) and the text that comes out. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeCsv, parseCsv, toRecords } from '../../local/cli/csv.ts';
import { docxText } from '../report/docxText.ts';
import { prepared } from '../support/prepared.ts';
import { Desk, type Line } from '../support/tonghop.ts';
import { manyAnswers, manyUnits } from './many.ts';

export type Step =
  | { submit: string }
  | { clock: string }
  | { edit: { tab: string; row: string; column: string; value: string } }
  | { report: number };

export interface Case {
  name: string;
  preset: 'an-khanh' | 'hai-duong';
  now: string;
  settings: Record<string, string>;
  /** Inputs that are computed instead of kept: so many units. */
  generated?: number;
  steps: Step[];
}

export interface Measure {
  num: number;
  den: number | null;
  rate: string | null;
  met: boolean | null;
  denReporting?: number | null;
  rateReporting?: string | null;
}

export interface Totals {
  coverage: Record<string, number>;
  units: Record<string, { state: string; onTime: boolean | null } & Record<string, unknown>>;
  groups: Record<string, Record<string, Measure>>;
  commune: Record<string, Measure>;
  activities: Record<string, number>;
}

export interface Issue {
  issue: number;
  /** Stands for the clock at which it was made (ms). */
  at: number;
  /** Printed as «mã số liệu». */
  hash: string;
  lines: string[];
  /** As they stood then. */
  totals: Totals;
}

export type Row = Record<string, string>;

interface Happened {
  /** What was sent, with its time (ms), and what became of it. */
  sent: { at: number; cells: Row; line: Line }[];
  issues: Issue[];
}

export interface Played extends Happened {
  spec: Case;
  desk: Desk;
  units: Row[];
  totals(period?: string): Promise<Totals>;
}

const folder = fileURLToPath(new URL('.', import.meta.url));

export const caseNames = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

export const fileOf = (name: string, file: string): string => join(folder, name, file);

export const specOf = (name: string): Case => ({
  name,
  ...JSON.parse(readFileSync(fileOf(name, 'case.json'), 'utf8')),
});

export function rowsOf(file: string): Row[] {
  const table = parseCsv(decodeCsv(readFileSync(file), file), file);
  return toRecords(table, file, { known: () => true, required: [] }).map(({ cells }) => cells);
}

/** One folder from the first cell of its registry to the text of its reports; played once a run, whoever asks for it. */
export async function play(name: string): Promise<Played> {
  const spec = specOf(name);
  const desk = new Desk();
  const file = inputs(spec, desk);
  const kept = join(desk.dir, 'w', 'played.json');
  await prepared(['golden', name], join(desk.dir, 'w'), async () => {
    writeFileSync(kept, JSON.stringify(await playAnew(spec, desk, file)));
  });
  return {
    spec,
    desk,
    units: rowsOf(file('units.csv')),
    ...(JSON.parse(readFileSync(kept, 'utf8')) as Happened),
    totals: totalsOf(desk),
  };
}

const totalsOf =
  (desk: Desk): Played['totals'] =>
  (period = 'main') =>
    desk.json<Totals>('totals', '--period', period);

async function playAnew(spec: Case, desk: Desk, file: (name: string) => string): Promise<Happened> {
  // Who was reminded on the way is none of these texts' (test/report/agreements.test.ts), nor what a unit gets with its
  // confirmation (test/product/unitReport.test.ts).
  const settings = { remindersOn: 'không', 'unitReport.attach': 'không', ...spec.settings };
  await desk.init(spec.preset, settings, spec.now, readFileSync(file('units.csv'), 'utf8'));
  const happened: Happened = { sent: [], issues: [] };
  let now = Date.parse(spec.now);
  for (const step of spec.steps) now = await take(happened, desk, step, now, file);
  return happened;
}

/** Where the files of a case lie: in its folder, or written from what is computed. */
function inputs({ name, generated }: Case, { dir }: Desk): (file: string) => string {
  if (generated === undefined) return (file) => fileOf(name, file);
  writeFileSync(join(dir, 'units.csv'), manyUnits(generated));
  writeFileSync(join(dir, 'many.csv'), manyAnswers(generated));
  return (file) => join(dir, file === 'answers.csv' ? 'many.csv' : file);
}

async function take(
  { sent, issues }: Happened,
  desk: Desk,
  step: Step,
  now: number,
  file: (name: string) => string,
): Promise<number> {
  // What the dispatcher would do on the way (reminders) is none of the report's: nothing runs.
  if ('clock' in step) {
    await done(desk, 'clock', step.clock, '--missed');
    return Date.parse(step.clock);
  }
  if ('edit' in step) {
    const { tab, row, column, value } = step.edit;
    await done(desk, 'edit', '--tab', tab, '--row', row, '--column', column, '--value', value);
    return now;
  }
  if ('report' in step) {
    issues.push({ issue: step.report, at: now, ...(await reported(desk)), totals: await totalsOf(desk)() });
    return now;
  }
  const lines = (await done(desk, 'submit', file(step.submit))).trim().split('\n');
  let at = now;
  rowsOf(file(step.submit)).forEach((cells, i) => {
    if (cells.at) at = Date.parse(cells.at);
    sent.push({ at, cells, line: JSON.parse(lines[i] ?? '{}') as Line });
  });
  return at;
}

async function reported(desk: Desk): Promise<Pick<Issue, 'hash' | 'lines'>> {
  const out = join(desk.dir, 'report.docx');
  const { hash } = JSON.parse(await done(desk, 'report', '--out', out)) as Issue;
  return { hash, lines: docxText(new Uint8Array(readFileSync(out))) };
}

async function done(desk: Desk, ...args: string[]): Promise<string> {
  const ran = await desk.run(...args);
  if (ran.code !== 0) throw new Error(`tonghop ${args.join(' ')}: exit ${ran.code}: ${ran.err}`);
  return ran.out;
}

/** Response ids are drawn, so what is computed from them differs from run to run. */
export const settled = (line: string): string => line.replace(/mã số liệu [\da-f]{6,}/g, 'mã số liệu ########');

/** What the golden file holds: every issue below its number. */
export const goldenOf = ({ issues }: Played): string =>
  issues.map(({ issue, lines }) => `=== lần ${issue} ===\n${lines.map(settled).join('\n')}\n`).join('\n');

export const readGolden = (name: string): string | null => {
  const path = fileOf(name, 'report.txt');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
};
