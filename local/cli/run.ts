import { Failure, messageOf, scriptError, UsageError } from './errors.ts';
import { printJson } from './io.ts';
import { type Command, withWorkspace } from './runtime.ts';

export const run: Command = {
  name: 'run',
  usage: 'run FUNCTION [JSON …] [--user EMAIL] [--dir DIR]',
  summary: 'runs one method of App as the menu would, prints what it returned',
  options: { user: { value: 'EMAIL' } },
  positionals: ['FUNCTION', '[JSON …]'],
  async run(context) {
    const [name = '', ...words] = context.args.positionals;
    const path = name.startsWith('App.') ? name : `App.${name}`;
    const values = words.map(parseArgument);
    const fired = await withWorkspace(context, (workspace) =>
      workspace.run(path, values, { user: context.args.one('user') }),
    );
    if (fired.error !== null) throw new Failure(scriptError(fired.error));
    printJson(context.io, fired.value);
  },
};

function parseArgument(word: string, at: number): unknown {
  try {
    return JSON.parse(word);
  } catch (error) {
    throw new UsageError(
      `argument ${at + 1} is not JSON: ${word} (${messageOf(error)}). A text needs quotes: '"TH01"'`,
    );
  }
}
