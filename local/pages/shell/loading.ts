/** What a page shows, asked for again whenever it moved. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { get } from './api.ts';
import { inTurn } from './in-turn.ts';
import { useConnections } from './live.ts';

type Version = string | number;

export interface Loaded<T> {
  value: T | null;
  error: string | null;
}

interface Loader {
  want(version: Version): void;
  stop(): void;
}

function makeLoader<T>(path: string, onValue: (value: T) => void, onError: (why: string) => void): Loader {
  let wanted: Version | null = null;
  let asked: Version | null = null;
  let stopped = false;
  const load = inTurn(
    () => !stopped && wanted !== null && wanted !== asked,
    async () => {
      const version = wanted;
      asked = version;
      try {
        const value = await get<T>(path);
        if (!stopped) onValue(value);
      } catch (error) {
        if (stopped) return;
        onError((error as Error).message);
        // Not asked for again now, but with whatever is heard next.
        if (wanted === version) wanted = null;
        asked = null;
      }
    },
  );
  return {
    want: (version) => {
      wanted = version;
      load();
    },
    stop: () => {
      stopped = true;
    },
  };
}

/**
 * What lies at `path`, asked for again whenever `version` changes, one request at a time; null keeps still. The old value stays until
 * the new one is there, so nothing flickers.
 */
export function useLive<T>(path: string | null, version: Version | null | undefined): Loaded<T> {
  const connection = useConnections();
  const loader = useRef<Loader | null>(null);
  const [loaded, setLoaded] = useState<Loaded<T> & { path: string | null }>({ path: null, value: null, error: null });
  useEffect(() => {
    if (path === null) return;
    const made = makeLoader<T>(
      path,
      (value) => setLoaded({ path, value, error: null }),
      (error) => setLoaded((old) => ({ path, value: old.path === path ? old.value : null, error })),
    );
    loader.current = made;
    return () => {
      made.stop();
      loader.current = null;
    };
  }, [path]);
  useEffect(() => {
    if (version !== null && version !== undefined) loader.current?.want(version);
  }, [path, version, connection]);
  return loaded.path === path ? loaded : { value: null, error: null };
}

/** The value when it has been the same for a while; at once while there was none. */
export function useSettled<T>(value: T, pauseMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled ?? value;
}
