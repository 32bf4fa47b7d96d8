import { UsageError } from './errors.ts';
import { printJson } from './io.ts';
import { type Command, withWorkspace } from './runtime.ts';
import { formatInstant, parseInstant } from './time.ts';

export const clock: Command = {
  name: 'clock',
  usage: 'clock [ISO] [--missed] [--dir DIR]',
  summary: 'prints the time, or moves it forward and runs what falls due on the way (--missed: runs nothing)',
  options: { missed: {} },
  positionals: ['[ISO]'],
  async run(context) {
    const { args, io } = context;
    const [text] = args.positionals;
    if (text === undefined && args.has('missed')) throw new UsageError('--missed needs the time to move to');
    const to = text === undefined ? undefined : readTarget(text);
    await withWorkspace(context, (workspace) => {
      const now = workspace.now();
      if (to === undefined) return printJson(io, { now: formatInstant(now) });
      if (to < now) throw new UsageError(`${text} is before the clock, which stands at ${formatInstant(now)}`);
      const fired = workspace.moveClock(to, { missed: args.has('missed') });
      printJson(
        io,
        fired.map((f) => ({ at: formatInstant(f.at), function: f.function, trigger: f.trigger, error: f.error })),
      );
    });
  },
};

function readTarget(text: string): number {
  const at = parseInstant(text);
  if (at === null) throw new UsageError(`${text} is not an instant. Write it as 2026-05-25T08:00:00+07:00`);
  return at;
}
