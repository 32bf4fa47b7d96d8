/** Every command, in the order in which help lists them. */
import { clock } from './clock.ts';
import { demo } from './demo.ts';
import { edit } from './edit.ts';
import { executions } from './executions.ts';
import { init } from './init.ts';
import { links } from './links.ts';
import { outbox } from './outbox.ts';
import { plan } from './plan.ts';
import { report, unitReport } from './report.ts';
import { run } from './run.ts';
import type { Command } from './runtime.ts';
import { serve } from './serve.ts';
import { start } from './start.ts';
import { submit } from './submit.ts';
import { table } from './table.ts';
import { totals } from './totals.ts';
import { xlsx } from './xlsx.ts';

export const commands: readonly Command[] = [
  init,
  submit,
  edit,
  clock,
  run,
  totals,
  links,
  table,
  outbox,
  plan,
  report,
  unitReport,
  xlsx,
  executions,
  demo,
  serve,
  start,
];
