/** Runs the product's own set-up as the installer would: again and again until it says that it is done. */
import type { Workspace } from '../workspace.types.ts';
import { Failure, scriptError, UsageError } from './errors.ts';
import type { SetUpReport } from './product.ts';

export interface SetUpRequest {
  campaign?: string;
  units?: Record<string, string>[];
  settings?: Record<string, string>;
  sample?: boolean;
}

/** Set-up of the largest registry takes a handful of executions; more than this many means that it stands still. */
const mostRuns = 60;

export function setUp(workspace: Workspace, request: SetUpRequest): void {
  for (let turn = 0; turn < mostRuns; turn += 1) {
    const fired = workspace.run('App.setUp', [turn === 0 ? request : {}]);
    // Google cuts an execution off after six minutes; set-up goes on from where it stood.
    if (fired.error?.includes('Exceeded maximum execution time')) continue;
    if (fired.error !== null) throw new Failure(`set-up failed: ${scriptError(fired.error)}`);
    const report = fired.value as SetUpReport;
    refuse(report);
    if (report.done) return;
  }
  throw new Failure(`set-up was not done after ${mostRuns} runs`);
}

function refuse({ problems }: SetUpReport): void {
  if (problems.length === 0) return;
  const words = problems.map(({ where, text }) => (where ? `${where}: ${text}` : text)).join('\n');
  throw problems.some((p) => p.usage) ? new UsageError(words) : new Failure(words);
}
