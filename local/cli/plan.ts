import { UsageError } from './errors.ts';
import { printJson, say } from './io.ts';
import { ask, type PlanView } from './product.ts';
import { type Command, withWorkspace } from './runtime.ts';

const byDefault = 7;

export const plan: Command = {
  name: 'plan',
  usage: 'plan [--days N] [--dir DIR]',
  summary: 'reminders: each unit and step, whether it goes, and why (N: days to look ahead, 0 to 31, else 7)',
  options: { days: { value: 'N' } },
  positionals: [],
  async run(context) {
    const days = daysOf(context.args.one('days'));
    const view = await withWorkspace(context, (workspace) => ask<PlanView>(workspace, 'plan', days));
    printJson(
      context.io,
      view.rows.map(({ unit, name, period, step, day, at, goes, verdict, reason, to, missing }) => ({
        ...{ unit, name, period, step, day, at, goes, verdict, reason, to },
        ...(missing ? { missing } : {}),
      })),
    );
    say(context.io, summaryOf(view));
  },
};

function daysOf(text: string | undefined): number {
  if (text === undefined) return byDefault;
  if (!/^\d{1,2}$/.test(text) || Number(text) > 31)
    throw new UsageError(`--days ${text}: give a whole number, 0 to 31`);
  return Number(text);
}

function summaryOf({ now, paused, quota, reserve, goes, recipients, digest }: PlanView): string {
  return [
    `at ${now} ${goes} mails go, to ${recipients} recipients`,
    `${quota} more recipients today, ${Math.min(reserve, quota)} of them kept for answers`,
    ...(paused ? ['reminders are paused'] : []),
    ...(digest ? [`the digest goes at ${digest}`] : []),
  ].join('; ');
}
