/** The rows that are shown: the newest, kept up with what happens, and as many older pages as were asked for. */
import { useEffect, useState } from 'preact/hooks';
import type { ExecutionView } from '../../views/execution.types.ts';
import { get } from '../shell/api.ts';

export interface Filter {
  function: string;
  failed: boolean;
}

export interface Listed {
  /** Null until the first page is there. */
  rows: readonly ExecutionView[] | null;
  more: boolean;
  error: string | null;
}

const PAGE = 100;
const nothing: Listed = { rows: null, more: false, error: null };

function addressOf(filter: Filter, before?: number): string {
  const query = new URLSearchParams({ limit: String(PAGE) });
  if (filter.function !== '') query.set('function', filter.function);
  if (filter.failed) query.set('failed', '1');
  if (before !== undefined) query.set('before', String(before));
  return `/api/executions?${query}`;
}

/** Older pages stay while the newest still touches them; after a long way of the clock the list begins anew. */
function renewed(old: Listed, newest: readonly ExecutionView[]): Listed {
  const oldest = newest[newest.length - 1];
  const known = old.rows ?? [];
  const touches = oldest !== undefined && (known[0]?.id ?? 0) >= oldest.id;
  if (!touches) return { rows: newest, more: newest.length === PAGE, error: null };
  const older = known.filter(({ id }) => id < oldest.id);
  const more = older.length > 0 ? old.more : newest.length === PAGE;
  return { rows: [...newest, ...older], more, error: null };
}

/** `version` moves whenever something ran. */
export function useExecutions(filter: Filter, version: number | undefined): Listed & { showMore: () => void } {
  const [listed, setListed] = useState(nothing);
  const { function: name, failed } = filter;
  useEffect(() => setListed(nothing), [name, failed]);
  useEffect(() => {
    if (version === undefined) return;
    let current = true;
    get<ExecutionView[]>(addressOf({ function: name, failed })).then(
      (newest) => current && setListed((old) => renewed(old, newest)),
      (failure: Error) => current && setListed((old) => ({ ...old, error: failure.message })),
    );
    return () => {
      current = false;
    };
  }, [name, failed, version]);

  const showMore = (): void => {
    const before = listed.rows?.at(-1)?.id;
    get<ExecutionView[]>(addressOf(filter, before)).then(
      (page) =>
        setListed((old) => {
          // The list may have begun anew meanwhile, or another filter been chosen.
          if (old.rows?.at(-1)?.id !== before) return old;
          return { rows: [...(old.rows ?? []), ...page], more: page.length === PAGE, error: null };
        }),
      (failure: Error) => setListed((old) => ({ ...old, error: failure.message })),
    );
  };
  return { ...listed, showMore };
}
