/** Which page is open. Addresses are real: each can be opened, reloaded and sent to somebody at the same machine. */
import { useEffect, useState } from 'preact/hooks';

export interface Place {
  path: string;
  query: URLSearchParams;
}

const here = (): Place => ({ path: location.pathname, query: new URLSearchParams(location.search) });
const MOVED = 'workspace-moved';
let moved = false;
for (const kind of ['popstate', MOVED])
  addEventListener(kind, () => {
    moved = true;
  });

/** Whether this is another place than the one that was loaded. */
export const hasMoved = (): boolean => moved;

/** `replace`: the way back does not lead here. */
export function go(address: string, how: 'push' | 'replace' = 'push'): void {
  history[`${how}State`](null, '', address);
  dispatchEvent(new Event(MOVED));
}

export function usePlace(): Place {
  const [place, setPlace] = useState(here);
  useEffect(() => {
    const look = (): void => setPlace(here());
    addEventListener('popstate', look);
    addEventListener(MOVED, look);
    return () => {
      removeEventListener('popstate', look);
      removeEventListener(MOVED, look);
    };
  }, []);
  return place;
}

/** Links of our own pages open without a reload; modified clicks and links with a target are the browser's. */
export function followLinks(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.target !== '' || link.origin !== location.origin || link.dataset.native !== undefined) return;
  if (link.hasAttribute('download')) return;
  event.preventDefault();
  go(link.href);
}
