/** The shipped sample campaign, replayed into a new workspace as its units, its coordinator and the clock would have made it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { demoCampaign, demoSettings, demoStart, demoSteps, demoUnit } from '../demo/campaign.ts';
import type { AnswerStep, Step } from '../demo/steps.ts';
import type { Fired, Workspace } from '../workspace.types.ts';
import { typeInto } from './edit.ts';
import { Failure } from './errors.ts';
import { failureLines } from './failures.ts';
import { say } from './io.ts';
import type { Context } from './runtime.ts';
import { guideOf, type Sender, sendRow } from './send.ts';
import { setUp } from './setup.ts';
import { hearStop } from './stop.ts';
import { parseInstant } from './time.ts';
import { readUnits } from './units.ts';
import { type Fill, makeWorkspace } from './workspaces.ts';

/** Whoever meets the folder reads what it is; `start --fresh` deletes no folder without it. */
export const SAMPLE_NOTE = 'DU-LIEU-MAU.txt';
const note = 'Dữ liệu mẫu do tonghop dựng lại, không phải số liệu thật. `npm start -- --fresh` xóa cả thư mục này.\n';

const instant = (iso: string): number => parseInstant(iso) as number;

export const stepsUntil = (steps: readonly Step[], end: string): Step[] =>
  steps.filter(({ at }) => instant(at) <= instant(end));

/** Makes the workspace of --dir and leaves its clock at `end`. `finish` gets it whole. */
export async function makeSample(context: Context, end: string, finish: Fill = () => {}): Promise<void> {
  const { io, runtime, dir } = context;
  const tell = (words: string): void => say(io, `${context.shape.name}: ${words}`);
  const rows = readUnits(join(runtime.root, 'local', 'demo', 'units.csv'));
  await makeWorkspace(runtime, { dir, now: instant(demoStart), durable: false }, async (workspace, folder) => {
    tell(`tạo ${rows.length} đơn vị mẫu`);
    setUp(workspace, { campaign: demoCampaign, units: rows, settings: demoSettings, sample: true });
    await untilStopped((stop) =>
      replay(workspace, stepsUntil(demoSteps(rows.map(demoUnit)), end), { end, stop, tell }),
    );
    writeFileSync(join(folder, SAMPLE_NOTE), note);
    await finish(workspace, folder);
  });
}

/** Whoever has seen enough presses Ctrl-C; half a workspace is then taken away. */
async function untilStopped(work: (stop: AbortSignal) => Promise<void>): Promise<void> {
  const { signal, forget } = hearStop();
  try {
    await work(signal);
  } finally {
    forget();
  }
}

interface Replay {
  end: string;
  stop: AbortSignal;
  tell(words: string): void;
}

async function replay(workspace: Workspace, steps: Step[], { end, stop, tell }: Replay): Promise<void> {
  const responses = new Map<string, string>();
  const fired: Fired[] = [];
  let line = 0;
  const sender: Sender = { workspace, guide: guideOf(workspace), tell: (words) => tell(`step ${line}: ${words}`) };
  for (const step of steps) {
    // Otherwise nobody would hear a Ctrl-C.
    await breath();
    if (stop.aborted) throw new Failure('đã dừng trước khi dựng xong; thư mục dữ liệu còn như cũ');
    line += 1;
    fired.push(...workspace.moveClock(instant(step.at)));
    if ('edit' in step) fired.push(...typeInto(workspace, step.edit));
    else answer(sender, step, line, responses);
    if (line % 40 === 0) tell(`đến ngày ${step.at.slice(0, 10)}, bước ${line}/${steps.length}`);
  }
  fired.push(...workspace.moveClock(instant(end)));
  for (const words of failureLines(fired)) tell(words);
}

/** The Form refuses nothing of the sample; if it does, sample and product have drifted apart. */
function answer(sender: Sender, step: AnswerStep, line: number, responses: Map<string, string>): void {
  const cells = Object.fromEntries(Object.entries(step.cells).map(([key, value]) => [key, String(value)]));
  const unit = step.cells.unit;
  if (step.edits !== undefined) cells.edits = responses.get(step.edits) ?? '';
  const sent = sendRow(sender, { line, cells: { ...cells, unit } });
  if (sent.status === 'refused') throw new Failure(`the Form refused the answer of ${unit} of ${step.at}`);
  if (step.ref !== undefined && sent.responseId !== null) responses.set(step.ref, sent.responseId);
}
