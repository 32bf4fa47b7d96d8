/** The local workspace in a browser. */
import { UsageError } from './errors.ts';
import { printLine, say } from './io.ts';
import { type Command, type Context, withWorkspace } from './runtime.ts';

const DEFAULT_PORT = 8787;

export const serve: Command = {
  name: 'serve',
  usage: 'serve [--port 8787] [--dir DIR]',
  summary: 'the local workspace in a browser, until Ctrl-C',
  options: { port: { value: 'PORT' } },
  positionals: [],
  run: serveUntilStopped,
};

export async function serveUntilStopped(context: Context): Promise<void> {
  const { io, runtime, args, dir } = context;
  const port = portOf(args.one('port'));
  await withWorkspace(context, async (workspace) => {
    const serving = await runtime.serve(dir, workspace, port);
    printLine(io, { url: serving.url, dir });
    say(io, `open ${serving.url} in a browser; Ctrl-C stops`);
    await stopped();
    await serving.close();
  });
}

function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1024 || port > 65_000)
    throw new UsageError(`--port ${text}: give a number between 1024 and 65000`);
  return port;
}

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
