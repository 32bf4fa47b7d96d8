/** A command of the contract that comes with later work: known, so that the answer is not "unknown command". */
import { Failure } from './errors.ts';
import type { Command } from './runtime.ts';

export const serve: Command = {
  name: 'serve',
  usage: 'serve [--port 8787] [--dir DIR]',
  summary: '(not in this version)',
  options: { port: { value: 'PORT' } },
  positionals: [],
  async run() {
    throw new Failure('serve is not in this version');
  },
};
