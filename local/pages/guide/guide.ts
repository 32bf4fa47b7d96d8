/** The guide's state on one page: begins it, and ticks what has happened. */
import { useEffect } from 'preact/hooks';
import type { Mark } from '../../views/clock.types.ts';
import type { ExecutionView } from '../../views/execution.types.ts';
import type { WorkspaceView } from '../../views/product.types.ts';
import type { Stamp } from '../../views/stamp.types.ts';
import { useLive } from '../shell/live.ts';
import { beginningOf, doneSince, type StepId } from './progress.ts';
import { type Saved, save, useSaved } from './saved.ts';

export interface Guided {
  workspace: string;
  saved: Saved;
}

export const useWorkspace = (stamp: Stamp | null): WorkspaceView | null =>
  useLive<WorkspaceView>('/api/workspace', stamp && `${stamp.files} ${stamp.form}`).value;

/** Null before set-up: there is nothing to try yet. */
export function useGuide(stamp: Stamp | null, path: string): Guided | null {
  const view = useWorkspace(stamp);
  const workspace = view?.setUp ? view.id : null;
  const saved = useSaved(workspace);
  const news = useNews(stamp, view, saved, path);
  useEffect(() => {
    if (stamp && view && workspace !== null && saved === null)
      save(workspace, { began: beginningOf(stamp, view), done: [], hidden: false });
  }, [workspace, saved === null]);
  useEffect(() => {
    if (workspace !== null && saved && news.length > 0) save(workspace, { ...saved, done: [...saved.done, ...news] });
  }, [workspace, news.join()]);
  return workspace !== null && saved ? { workspace, saved } : null;
}

/** What was done since the last tick; what is ticked already is not asked about again. */
function useNews(stamp: Stamp | null, view: WorkspaceView | null, saved: Saved | null, path: string): StepId[] {
  const open = (step: StepId): boolean => saved !== null && !saved.done.includes(step);
  const edits = open('edit') ? `/api/executions?trigger=edit&after=${saved?.began.executions}&limit=1` : null;
  const { value: edited } = useLive<ExecutionView[]>(edits, stamp?.executions);
  const { value, error } = useLive<Mark[]>(
    open('deadline') ? '/api/marks' : null,
    stamp && JSON.stringify(stamp.sheets),
  );
  if (!stamp || !view || !saved) return [];
  const marks = error === null ? value : [];
  const done = doneSince(saved.began, { stamp, view, edited: (edited?.length ?? 0) > 0, marks, path });
  return done.filter(open);
}
