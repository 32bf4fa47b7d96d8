import { UsageError } from './errors.ts';
import { printJson } from './io.ts';
import { type Command, withWorkspace } from './runtime.ts';
import { formatInstant } from './time.ts';

export const executions: Command = {
  name: 'executions',
  usage: 'executions [--last N] [--dir DIR]',
  summary: 'each run: function, trigger, service calls, cells, modelled time, error',
  options: { last: { value: 'N' } },
  positionals: [],
  async run(context) {
    const last = countOf(context.args.one('last'));
    const runs = await withWorkspace(context, (workspace) => workspace.executions(last));
    printJson(
      context.io,
      runs.map(({ log, at, ...rest }) => ({ at: formatInstant(at), ...rest })),
    );
  },
};

function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--last ${text}: write a whole number from 1 up`);
  return Number(text);
}
