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
    const asked = period === undefined ? [] : [period];
    printJson(context.io, await withWorkspace(context, (workspace) => ask<Totals>(workspace, 'totals', ...asked)));
  },
};
