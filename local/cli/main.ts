/** From words to an exit code: 0 done, 1 could not be done, 2 wrong usage. */
import { commands } from './commands.ts';
import { messageOf, UsageError } from './errors.ts';
import { help } from './help.ts';
import { type Io, say } from './io.ts';
import { parseOptions } from './options.ts';
import type { Command, Runtime } from './runtime.ts';

export async function main(argv: readonly string[], io: Io, runtime: Runtime): Promise<number> {
  try {
    return await dispatch(argv, io, runtime);
  } catch (error) {
    say(io, messageOf(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

async function dispatch([name, ...rest]: readonly string[], io: Io, runtime: Runtime): Promise<number> {
  if (name === undefined) throw new UsageError(`a command is missing\n\n${help(commands)}`);
  if (name === 'help' || name === '--help' || name === '-h') {
    io.out(rest[0] === undefined ? help(commands) : usageOf(find(rest[0])));
    return 0;
  }
  const command = find(name);
  if (rest[0] === '--help' || rest[0] === '-h') {
    io.out(usageOf(command));
    return 0;
  }
  const shape = { ...command, options: { ...command.options, dir: { value: 'DIR' } } };
  const args = parseOptions(shape, rest);
  await command.run({ io, runtime, args, shape, dir: args.one('dir') ?? '.tonghop' });
  return 0;
}

const usageOf = (command: Command): string => `tonghop ${command.usage}\n  ${command.summary}\n`;

function find(name: string): Command {
  const command = commands.find((c) => c.name === name);
  if (!command) throw new UsageError(`unknown command "${name}". Run: tonghop help`);
  return command;
}
