import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoCampaign, demoEnd, demoSettings, demoStart, demoSteps, demoUnit } from '../demo/campaign.ts';
import type { AnswerStep, Step } from '../demo/steps.ts';
import type { Fired, Workspace } from '../workspace.types.ts';
import { typeInto } from './edit.ts';
import { Failure } from './errors.ts';
import { failureLines } from './failures.ts';
import { type Io, say } from './io.ts';
import { type Command, type Context, withWorkspace } from './runtime.ts';
import { guideOf, type Sender, sendRow } from './send.ts';
import { setUp } from './setup.ts';
import { summaryOf } from './summary.ts';
import { parseInstant } from './time.ts';
import { readUnits } from './units.ts';
import { inUse, makeWorkspace } from './workspaces.ts';

const sheetFile = 'tonghop-demo.xlsx';
const reportFile = 'tonghop-demo.docx';

export const demo: Command = {
  name: 'demo',
  usage: 'demo [--dir DIR]',
  summary: 'replays the shipped sample campaign and prints its totals as text',
  options: {},
  positionals: [],
  async run(context) {
    if (inUse(context.dir)) return showPresent(context);
    const { io, runtime, dir } = context;
    const rows = readUnits(join(runtime.root, 'local', 'demo', 'units.csv'));
    let summary = '';
    await makeWorkspace(runtime, { dir, now: instant(demoStart) }, async (workspace, folder) => {
      say(io, `demo: setting up ${rows.length} invented units`);
      setUp(workspace, { campaign: demoCampaign, units: rows, settings: demoSettings, sample: true });
      replay(io, workspace, demoSteps(rows.map(demoUnit)));
      summary = summaryOf(workspace);
      writeReport(workspace, join(folder, reportFile));
      writeFileSync(join(folder, sheetFile), await workspace.xlsx());
    });
    io.out(`${summary}\n${whereTheyLie(dir)}`);
  },
};

/** A second `demo` must not lose what somebody did in the workspace since the first. */
async function showPresent(context: Context): Promise<void> {
  say(context.io, `demo: ${context.dir} exists already; these are its present totals. Delete it to replay the demo.`);
  const summary = await withWorkspace(context, async (workspace) => {
    writeFileSync(join(context.dir, sheetFile), await workspace.xlsx());
    return summaryOf(workspace);
  });
  context.io.out(`${summary}\n${whereTheyLie(context.dir)}`);
}

const whereTheyLie = (dir: string): string =>
  `Bảng tính: ${join(dir, sheetFile)}\nBáo cáo tổng hợp (dự thảo): ${join(dir, reportFile)}\n`;

/** As the menu would make it. */
function writeReport(workspace: Workspace, path: string): void {
  const { value, error } = workspace.run('App.makeReport', [{}]);
  const document = workspace.file((value as { docId?: string } | null)?.docId ?? '');
  if (error !== null || !document) throw new Failure(`demo: no report was made: ${error}`);
  writeFileSync(path, document.bytes);
}

const instant = (iso: string): number => parseInstant(iso) as number;

function replay(io: Io, workspace: Workspace, steps: Step[]): void {
  const responses = new Map<string, string>();
  const fired: Fired[] = [];
  let line = 0;
  const tell = (words: string): void => say(io, `demo: step ${line}: ${words}`);
  const sender: Sender = { workspace, guide: guideOf(workspace), tell };
  for (const step of steps) {
    line += 1;
    fired.push(...workspace.moveClock(instant(step.at)));
    if ('edit' in step) fired.push(...typeInto(workspace, step.edit));
    else answer(sender, step, line, responses);
    if (line % 40 === 0) say(io, `demo: ${step.at.slice(0, 10)}, ${line} of ${steps.length} steps`);
  }
  fired.push(...workspace.moveClock(instant(demoEnd)));
  for (const words of failureLines(fired)) say(io, `demo: ${words}`);
}

/** The Form refuses nothing in the demo; if it does, the demo and the product have drifted apart. */
function answer(sender: Sender, step: AnswerStep, line: number, responses: Map<string, string>): void {
  const cells = Object.fromEntries(Object.entries(step.cells).map(([key, value]) => [key, String(value)]));
  const unit = step.cells.unit;
  if (step.edits !== undefined) cells.edits = responses.get(step.edits) ?? '';
  const sent = sendRow(sender, { line, cells: { ...cells, unit } });
  if (sent.status === 'refused') throw new Failure(`demo: the Form refused the answer of ${unit} of ${step.at}`);
  if (step.ref !== undefined && sent.responseId !== null) responses.set(step.ref, sent.responseId);
}
