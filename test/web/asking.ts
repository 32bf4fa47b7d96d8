/** Asks the server of a workspace without a connection, for what it shows; no script runs. */

import { makeApp } from '../../local/web/app.ts';
import type { Executor } from '../../local/web/executor.ts';
import type { Workspace } from '../../local/workspace.types.ts';

export const ORIGIN = 'http://127.0.0.1:8787';

export function asking(workspace: Workspace): (path: string) => Promise<Response> {
  const app = makeApp({ workspace, executor: {} as Executor, pages: '' }, ORIGIN);
  return async (path) => app.request(ORIGIN + path, { headers: { host: new URL(ORIGIN).host } });
}
