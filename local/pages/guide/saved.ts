/**
 * What the guide remembers, in this browser, by workspace: one that was made anew starts anew. A browser that keeps nothing forgets it
 * with the window.
 */
import { useEffect, useState } from 'preact/hooks';
import type { Beginning, StepId } from './progress.ts';

export interface Saved {
  began: Beginning;
  done: StepId[];
  hidden: boolean;
}

const hearers = new Set<() => void>();
const held = new Map<string, Saved>();
const keyOf = (workspace: string): string => `guide:${workspace}`;

function read(workspace: string): Saved | null {
  try {
    const text = localStorage.getItem(keyOf(workspace));
    return text === null ? (held.get(workspace) ?? null) : (JSON.parse(text) as Saved);
  } catch {
    return held.get(workspace) ?? null;
  }
}

export function save(workspace: string, saved: Saved): void {
  held.set(workspace, saved);
  try {
    localStorage.setItem(keyOf(workspace), JSON.stringify(saved));
  } catch {
    // Kept for as long as the window is open.
  }
  for (const tell of hearers) tell();
}

/** Follows other windows too; null where the guide has not begun. */
export function useSaved(workspace: string | null): Saved | null {
  const [, setTurn] = useState(0);
  useEffect(() => {
    const look = (): void => setTurn((turn) => turn + 1);
    hearers.add(look);
    addEventListener('storage', look);
    return () => {
      hearers.delete(look);
      removeEventListener('storage', look);
    };
  }, []);
  return workspace === null ? null : read(workspace);
}
