/** What `npm start` runs: the sample campaign shortly before its deadline, in a browser. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { demoStop } from '../demo/campaign.ts';
import { claim } from '../web/claim.ts';
import { Failure } from './errors.ts';
import { say } from './io.ts';
import type { Command } from './runtime.ts';
import { makeSample, SAMPLE_NOTE } from './sample.ts';
import { portOf, portOption, serveUntilStopped } from './serve.ts';
import { inUse, keptIn } from './workspaces.ts';

export const start: Command = {
  name: 'start',
  usage: 'start [--fresh] [--port 8787] [--dir DIR]',
  summary:
    'the sample campaign three days before its deadline, in a browser; goes on where it was (--fresh: begins anew)',
  options: { fresh: {}, ...portOption },
  positionals: [],
  async run(context) {
    const { io, args, dir } = context;
    // A replay is too long to hear of a wrong port.
    portOf(args);
    const make = async (): Promise<void> => {
      say(io, 'Đang dựng lại đợt công tác mẫu, chưa đến một phút.');
      await makeSample(context, demoStop);
    };
    if (!inUse(dir)) await make();
    else if (args.has('fresh')) await anew(dir, make);
    await serveUntilStopped(context);
  },
};

/** What a workspace of the sample holds. Anything else in the folder was put there by somebody who may want it. */
const OURS = /^(workspace|lock|serve)\.db(-shm|-wal|-journal)?$|^tonghop-demo\.(xlsx|docx)$/;

function refuseForeign(dir: string): void {
  if (!existsSync(join(dir, SAMPLE_NOTE)))
    throw new Failure(
      `${dir} không phải là nơi chứa dữ liệu mẫu, nên --fresh không xóa. Hãy tự xóa nếu không cần nữa, hoặc chọn --dir khác.`,
    );
  claim(dir).release();
  const kept = keptIn(dir);
  const foreign = readdirSync(dir).find((name) => name !== SAMPLE_NOTE && !OURS.test(name) && !kept.includes(name));
  if (foreign !== undefined)
    throw new Failure(
      `trong ${dir} có «${foreign}» không phải của dữ liệu mẫu, nên --fresh không xóa. Hãy chuyển đi trước.`,
    );
}

/** The old one lies aside until the new one is whole: whoever stops the replay has what was there before. */
async function anew(dir: string, make: () => Promise<void>): Promise<void> {
  refuseForeign(dir);
  const aside = mkdtempSync(`${resolve(dir)}.making-`);
  const before = join(aside, 'before');
  const kept = keptIn(dir);
  renameSync(dir, before);
  move(kept, before, dir);
  try {
    await make();
  } catch (error) {
    move(kept, dir, before);
    if (existsSync(dir)) rmdirSync(dir);
    renameSync(before, dir);
    throw error;
  } finally {
    rmSync(aside, { recursive: true });
  }
}

function move(names: readonly string[], from: string, to: string): void {
  if (names.length > 0) mkdirSync(to, { recursive: true });
  for (const name of names) renameSync(join(from, name), join(to, name));
}
