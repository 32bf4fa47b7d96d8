/** A page is loaded when it is first opened: nobody who fills in the Form waits for the grid. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Broken } from './broken.tsx';
import type { Place } from './router.ts';
import { words } from './words.ts';

export type Page = ComponentType<{ place: Place }>;

export function lazy(load: () => Promise<Page>): Page {
  let ready: Page | null = null;
  return function LazyPage({ place }) {
    const [Loaded, setLoaded] = useState<{ page: Page } | null>(ready && { page: ready });
    const [error, setError] = useState<string | null>(null);
    useEffect(() => {
      load().then(
        (page) => {
          ready = page;
          setLoaded({ page });
        },
        (failure: Error) => setError(failure.message),
      );
    }, []);
    if (error !== null) return <Broken why={error} />;
    return Loaded ? <Loaded.page place={place} /> : <p class="quiet">{words.loading}</p>;
  };
}
