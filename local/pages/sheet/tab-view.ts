/** One tab as it stands: asked for again when it moved or when an edit of ours was saved. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SheetView } from '../../views/sheet.types.ts';
import { get } from '../shell/api.ts';
import { forget, onSaving, settledIn } from './saving.ts';

export interface TabView {
  view: SheetView | null;
  error: string | null;
}

/** One request at a time; what is wanted meanwhile is asked for afterwards. */
function makeLoader(id: number, show: (loaded: TabView) => void): { want(version: number | null): void; stop(): void } {
  let view: SheetView | null = null;
  let wanted: number | null = null;
  let loading = false;
  let stopped = false;
  const isBehind = (): boolean =>
    view === null || (wanted !== null && wanted !== view.version) || settledIn(id).length > 0;
  const load = async (): Promise<void> => {
    while (!stopped && isBehind()) {
      const seen = settledIn(id);
      const told = wanted;
      view = await get<SheetView>(`/api/sheets/${id}`);
      // What the stream had told before this was asked for cannot be newer.
      if (wanted === told) wanted = null;
      forget(seen);
      if (!stopped) show({ view, error: null });
    }
  };
  return {
    want: (version) => {
      wanted = version ?? wanted;
      if (loading) return;
      loading = true;
      load()
        .catch((error: Error) => stopped || show({ view, error: error.message }))
        .finally(() => {
          loading = false;
        });
    },
    stop: () => {
      stopped = true;
    },
  };
}

/** `version`: as the stream tells it; undefined while it has not told anything. */
export function useTab(id: number, version: number | undefined): TabView {
  const [loaded, setLoaded] = useState<TabView & { id: number }>({ id, view: null, error: null });
  const loader = useRef<ReturnType<typeof makeLoader> | null>(null);
  // Not after the first paint, which shows nothing yet.
  useLayoutEffect(() => {
    const made = makeLoader(id, (news) => setLoaded({ id, ...news }));
    loader.current = made;
    made.want(null);
    const off = onSaving(() => settledIn(id).length > 0 && made.want(null));
    return () => {
      off();
      made.stop();
    };
  }, [id]);
  useEffect(() => {
    if (version !== undefined) loader.current?.want(version);
  }, [id, version]);
  return loaded.id === id ? loaded : { view: null, error: null };
}
