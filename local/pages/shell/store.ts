/** A value that outlives the pages which show it. */
import { useEffect, useState } from 'preact/hooks';

export interface Store<T> {
  get(): T;
  set(value: T): void;
  /** Called after each change, until what comes back is called. */
  hear(listener: () => void): () => void;
}

export function makeStore<T>(first: T): Store<T> {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    set: (next) => {
      value = next;
      for (const tell of listeners) tell();
    },
    hear: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export function useStore<T>(store: Store<T>): T {
  const [, draw] = useState(0);
  const value = store.get();
  useEffect(() => {
    const again = (): void => draw((turn) => turn + 1);
    // It may have changed between drawing and now.
    if (store.get() !== value) again();
    return store.hear(again);
  }, [store]);
  return value;
}
