/**
 * Where the workspace stands, as the server tells it. A window that nobody sees lets go of its connection: a browser keeps six to one
 * host, and somebody may have ten tabs open.
 */
import { useEffect, useState } from 'preact/hooks';
import type { Stamp } from '../../views/stamp.types.ts';
import { get } from './api.ts';

type Hear = (stamp: Stamp) => void;

const hearers = new Set<Hear>();
let stamp: Stamp | null = null;
let source: EventSource | null = null;

function connect(): void {
  if (document.visibilityState === 'hidden') {
    source?.close();
    source = null;
    return;
  }
  if (source) return;
  source = new EventSource('/api/live');
  source.addEventListener('stamp', (event) => hear(JSON.parse(event.data) as Stamp));
}

function hear(news: Stamp): void {
  stamp = news;
  for (const tell of hearers) tell(news);
}

export function startListening(): void {
  document.addEventListener('visibilitychange', connect);
  connect();
}

/** Null until the server has told for the first time. */
export function useStamp(): Stamp | null {
  const [seen, setSeen] = useState(stamp);
  useEffect(() => {
    hearers.add(setSeen);
    setSeen(stamp);
    return () => void hearers.delete(setSeen);
  }, []);
  return seen;
}

export type Loaded<T> = { value: T | null; error: string | null };

/**
 * What lies at `path`, asked for again whenever `version` changes; null keeps still. The old value stays until the new one is there, so
 * nothing flickers.
 */
export function useLive<T>(path: string | null, version: string | number | null | undefined): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T> & { path: string | null }>({ path: null, value: null, error: null });
  useEffect(() => {
    if (path === null || version === null || version === undefined) return;
    let current = true;
    get<T>(path).then(
      (value) => current && setLoaded({ path, value, error: null }),
      (error: Error) =>
        current && setLoaded((old) => ({ path, value: old.path === path ? old.value : null, error: error.message })),
    );
    return () => {
      current = false;
    };
  }, [path, version]);
  return loaded.path === path ? loaded : { value: null, error: null };
}
