/** What every route may use. */
import type { Workspace } from '../workspace.types.ts';
import type { Executor } from './executor.ts';

export interface Site {
  /** For reading only: scripts run in the executor's threads. */
  workspace: Workspace;
  executor: Executor;
  /** Folder of the bundled pages. */
  pages: string;
}
