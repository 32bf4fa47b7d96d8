/**
 * Where the workspace stands, as the server tells it. A window that nobody sees lets go of its connection: a browser keeps six to one
 * host, and somebody may have ten tabs open.
 */
import type { Stamp } from '../../views/stamp.types.ts';
import { makeStore, useStore } from './store.ts';

/** An answer that is none ends the browser's own trying. */
const AGAIN_MS = 2000;

const stamps = makeStore<Stamp | null>(null);
/** Counts them: whatever failed while there was none is worth another try. */
const connections = makeStore(0);
let source: EventSource | null = null;

function connect(): void {
  if (document.visibilityState === 'hidden') {
    source?.close();
    source = null;
    return;
  }
  if (source) return;
  const made = new EventSource('/api/live');
  source = made;
  made.addEventListener('open', () => connections.set(connections.get() + 1));
  made.addEventListener('stamp', (event) => stamps.set(JSON.parse(event.data) as Stamp));
  made.addEventListener('error', () => {
    if (source !== made || made.readyState !== EventSource.CLOSED) return;
    source = null;
    setTimeout(connect, AGAIN_MS);
  });
}

export function startListening(): void {
  document.addEventListener('visibilitychange', connect);
  connect();
}

/** Null until the server has told for the first time. */
export const useStamp = (): Stamp | null => useStore(stamps);

export const useConnections = (): number => useStore(connections);

/** Moves whenever any tab of the Sheet does. */
export const sheetsVersion = (stamp: Stamp | null): string | null => stamp && JSON.stringify(stamp.sheets);
