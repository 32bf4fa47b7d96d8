import { printJson } from './io.ts';
import { ask } from './product.ts';
import { type Command, withWorkspace } from './runtime.ts';

export const table: Command = {
  name: 'table',
  usage: 'table TAB [--dir DIR]',
  summary: 'rows of a tab as objects by column key (submissions = the rows of all types)',
  options: {},
  positionals: ['TAB'],
  async run(context) {
    const [tab] = context.args.positionals;
    printJson(context.io, await withWorkspace(context, (workspace) => ask(workspace, 'table', tab)));
  },
};
