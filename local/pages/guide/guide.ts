/** The guide's state on one page: begins it, and ticks what has happened. */
import { useEffect } from 'preact/hooks';
import type { ExecutionView } from '../../views/execution.types.ts';
import type { WorkspaceView } from '../../views/product.types.ts';
import type { Stamp } from '../../views/stamp.types.ts';
import { useLive } from '../shell/loading.ts';
import { useMarks, useRespondents, useWorkspace } from '../shell/product.ts';
import { beginningOf, doneSince, type StepId } from './progress.ts';
import { type Saved, save, useSaved } from './saved.ts';

export interface Guided {
  workspace: string;
  saved: Saved;
}

/** Null before set-up: there is nothing to try yet. */
export function useGuide(stamp: Stamp | null, path: string): Guided | null {
  const view = useWorkspace(stamp);
  const workspace = view?.setUp ? view.id : null;
  const saved = useSaved(workspace);
  const submitted = saved?.done.includes('submit') ?? false;
  const { known, owing } = useOwing(workspace !== null && !submitted, stamp);
  const news = useNews(stamp, view, saved, { path, owing });
  useEffect(() => {
    if (stamp && view && workspace !== null && saved === null && known)
      save(workspace, { began: beginningOf(stamp, view, owing), done: [], hidden: false });
  }, [workspace, saved === null, known]);
  useEffect(() => {
    if (workspace !== null && saved && news.length > 0) save(workspace, { ...saved, done: [...saved.done, ...news] });
  }, [workspace, news.join()]);
  return workspace !== null && saved ? { workspace, saved } : null;
}

/** How many respondents something is expected of. Where the product cannot say, that is known too. */
function useOwing(asked: boolean, stamp: Stamp | null): { known: boolean; owing: number | null } {
  const { value, error } = useRespondents(stamp, asked);
  const owing = value?.filter(({ owes }) => owes).length ?? null;
  return { known: value !== null || error !== null, owing };
}

/** What was done since the last tick; what is ticked already is not asked about again. */
function useNews(
  stamp: Stamp | null,
  view: WorkspaceView | null,
  saved: Saved | null,
  now: { path: string; owing: number | null },
): StepId[] {
  const open = (step: StepId): boolean => saved !== null && !saved.done.includes(step);
  const edits = open('edit') ? `/api/executions?trigger=edit&after=${saved?.began.executions}&limit=1` : null;
  const { value: edited } = useLive<ExecutionView[]>(edits, stamp?.executions);
  const { value, error } = useMarks(stamp, open('deadline'));
  if (!stamp || !view || !saved) return [];
  const marks = error === null ? value : [];
  const { began, done } = saved;
  return doneSince(began, { stamp, view, edited: (edited?.length ?? 0) > 0, marks, done, ...now }).filter(open);
}
