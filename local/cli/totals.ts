import { UsageError } from './errors.ts';
import { printJson } from './io.ts';
import { ask, type Totals } from './product.ts';
import { type Command, withWorkspace } from './runtime.ts';

export const totals: Command = {
  name: 'totals',
  usage: 'totals [--period P] [--dir DIR]',
  summary: 'coverage, figures of each unit, of each group and of the commune',
  options: { period: { value: 'P' } },
  positionals: [],
  async run(context) {
    const period = context.args.one('period');
    if (period !== undefined && !isPeriod(period)) {
      throw new UsageError(`--period ${period}: give main, a month 202606, a day 20260504 or a week 2026W19`);
    }
    const asked = period === undefined ? [] : [period];
    printJson(context.io, await withWorkspace(context, (workspace) => ask<Totals>(workspace, 'totals', ...asked)));
  },
};

function isPeriod(text: string): boolean {
  const parts = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  if (!parts) return text === 'main' || /^\d{4}W(0[1-9]|[1-4]\d|5[0-3])$/.test(text);
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
