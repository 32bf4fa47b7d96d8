/** The local workspace in a browser. */
import { once } from 'node:events';
import { Failure, UsageError } from './errors.ts';
import { printLine, say } from './io.ts';
import type { Parsed } from './options.ts';
import { type Command, type Context, withWorkspace } from './runtime.ts';
import { hearStop } from './stop.ts';

const DEFAULT_PORT = 8787;

export const portOption = { port: { value: 'PORT' } };

export const serve: Command = {
  name: 'serve',
  usage: 'serve [--port 8787] [--dir DIR]',
  summary: 'the local workspace in a browser, until Ctrl-C',
  options: portOption,
  positionals: [],
  run: serveUntilStopped,
};

export async function serveUntilStopped(context: Context): Promise<void> {
  const { io, runtime, args, dir } = context;
  const port = portOf(args);
  await withWorkspace(context, async (workspace) => {
    const serving = await runtime.serve(dir, workspace, port);
    const { signal } = hearStop();
    printLine(io, { url: serving.url, dir });
    say(io, `Mở ${serving.url} trong trình duyệt. Ctrl-C để dừng.`);
    await Promise.race([once(signal, 'abort'), serving.gone]);
    await serving.close();
    if (!signal.aborted)
      throw new Failure(`thư mục ${dir} đã bị xóa hoặc thay bằng thư mục khác, nên máy chủ dừng tại đây.`);
  });
}

export function portOf(args: Parsed): number {
  const text = args.one('port');
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1024 || port > 65_000)
    throw new UsageError(`--port ${text}: give a number between 1024 and 65000`);
  return port;
}
