import { printJson } from './io.ts';
import { ask } from './product.ts';
import { type Command, withWorkspace } from './runtime.ts';

export const links: Command = {
  name: 'links',
  usage: 'links [--dir DIR]',
  summary: "each unit's own prefilled link, and its PIN",
  options: {},
  positionals: [],
  async run(context) {
    printJson(context.io, await withWorkspace(context, (workspace) => ask(workspace, 'links')));
  },
};
