/** One tab as it stands: asked for again when it moved or when an edit of ours was saved. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SheetView } from '../../views/sheet.types.ts';
import { get } from '../shell/api.ts';
import { inTurn } from '../shell/in-turn.ts';
import { useConnections } from '../shell/live.ts';
import type { Loaded } from '../shell/loading.ts';
import { forget, saving, settledIn } from './saving.ts';

type Tab = Loaded<SheetView>;

interface Loader {
  /** Null: no version was told, but what is shown is behind. */
  want(version: number | null): void;
  stop(): void;
}

/** Unlike other pages' loading it knows by the version in the answer whether that is new enough: a tab may be large. */
function makeLoader(id: number, show: (loaded: Tab) => void): Loader {
  let view: SheetView | null = null;
  let wanted: number | null = null;
  let stopped = false;
  let failed = false;
  const isBehind = (): boolean =>
    view === null || (wanted !== null && wanted !== view.version) || settledIn(id).length > 0;
  const load = inTurn(
    () => !stopped && !failed && isBehind(),
    async () => {
      const seen = settledIn(id);
      const told = wanted;
      try {
        view = await get<SheetView>(`/api/sheets/${id}`);
        // What the stream had told before this was asked for cannot be newer.
        if (wanted === told) wanted = null;
        forget(seen);
        if (!stopped) show({ value: view, error: null });
      } catch (error) {
        failed = true;
        if (!stopped) show({ value: view, error: (error as Error).message });
      }
    },
  );
  return {
    want: (version) => {
      failed = false;
      wanted = version ?? wanted;
      load();
    },
    stop: () => {
      stopped = true;
    },
  };
}

/** `version`: as the stream tells it; undefined while it has not told anything. */
export function useTab(id: number, version: number | undefined): Tab {
  const connection = useConnections();
  const [loaded, setLoaded] = useState<Tab>({ value: null, error: null });
  const loader = useRef<Loader | null>(null);
  // Not after the first paint, which shows nothing yet.
  useLayoutEffect(() => {
    const made = makeLoader(id, setLoaded);
    loader.current = made;
    made.want(null);
    const off = saving.hear(() => settledIn(id).length > 0 && made.want(null));
    return () => {
      off();
      made.stop();
    };
  }, [id]);
  useEffect(() => {
    if (version !== undefined) loader.current?.want(version);
  }, [id, version, connection]);
  return loaded;
}
