/** Commands of the contract that come with later work: known, so that the answer is not "unknown command". */
import { Failure } from './errors.ts';
import type { OptionSpec } from './options.ts';
import type { Command } from './runtime.ts';

function later(name: string, usage: string, positionals: string[], options: Record<string, OptionSpec>): Command {
  return {
    name,
    usage: `${name}${usage} [--dir DIR]`,
    summary: '(not in this version)',
    options,
    positionals,
    async run() {
      throw new Failure(`${name} is not in this version`);
    },
  };
}

export const plan = later('plan', ' [--days N]', [], { days: { value: 'N' } });
export const serve = later('serve', ' [--port 8787]', [], { port: { value: 'PORT' } });
