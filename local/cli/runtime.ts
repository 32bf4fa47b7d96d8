/** What a command may use of the runtime; main.ts hands in the real one, tests a small one of their own. */
import { existsSync } from 'node:fs';
import type { Serving } from '../web/serve.ts';
import type { Workspace } from '../workspace.types.ts';
import { Failure } from './errors.ts';
import type { Io } from './io.ts';
import type { Parsed, Shape } from './options.ts';

export interface Runtime {
  /** Root of the package, where the shipped samples lie. */
  root: string;
  /** The laptop's own time, for `init` without --now. */
  wallClock(): number;
  /** Without `durable` nothing waits for the disk: for what can be made again. */
  create(dir: string, now: number, durable: boolean): Workspace | Promise<Workspace>;
  open(dir: string): Workspace | Promise<Workspace>;
  /** Lets browsers of this machine see the workspace; `workspace` is the one of `dir`. */
  serve(dir: string, workspace: Workspace, port: number): Promise<Serving>;
}

export interface Context {
  io: Io;
  runtime: Runtime;
  args: Parsed;
  shape: Shape;
  dir: string;
}

export interface Command extends Shape {
  summary: string;
  /** What could not be done is thrown (errors.ts), also when a part of it was done and printed. */
  run(context: Context): Promise<void>;
}

/** Opens the workspace of --dir for the time of `work`. */
export async function withWorkspace<T>(context: Context, work: (workspace: Workspace) => T | Promise<T>): Promise<T> {
  const { dir, runtime } = context;
  if (!existsSync(dir)) throw new Failure(`there is no workspace in ${dir}. Make one with: tonghop init --dir ${dir}`);
  const workspace = await runtime.open(dir);
  try {
    return await work(workspace);
  } finally {
    workspace.close();
  }
}
