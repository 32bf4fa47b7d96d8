import { writeFileSync } from 'node:fs';
import { Failure, messageOf } from './errors.ts';
import { printJson } from './io.ts';
import { required } from './options.ts';
import { type Command, withWorkspace } from './runtime.ts';

export const xlsx: Command = {
  name: 'xlsx',
  usage: 'xlsx --out FILE.xlsx [--dir DIR]',
  summary: 'the Sheet as Drive would export it',
  options: { out: { value: 'FILE.xlsx' } },
  positionals: [],
  async run(context) {
    const out = required(context.shape, context.args, 'out');
    const bytes = await withWorkspace(context, (workspace) => workspace.xlsx());
    try {
      writeFileSync(out, bytes);
    } catch (error) {
      throw new Failure(`cannot write ${out}: ${messageOf(error)}`);
    }
    printJson(context.io, { out, bytes: bytes.length });
  },
};
