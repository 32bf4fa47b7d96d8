/**
 * What the guide remembers, in this browser, by workspace: one that was made anew starts anew. A browser that keeps nothing forgets it
 * with the window.
 */
import { makeStore, useStore } from '../shell/store.ts';
import type { Beginning, StepId } from './progress.ts';

export interface Saved {
  began: Beginning;
  done: StepId[];
  hidden: boolean;
}

/** Counts them: what was saved lies in the browser. */
const saves = makeStore(0);
const countOne = (): void => saves.set(saves.get() + 1);
addEventListener('storage', countOne);

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
  countOne();
}

/** As if it had never begun. */
export function forget(workspace: string): void {
  held.delete(workspace);
  try {
    localStorage.removeItem(keyOf(workspace));
  } catch {
    // Nothing was kept there.
  }
  countOne();
}

/** Follows other windows too; null where the guide has not begun. */
export function useSaved(workspace: string | null): Saved | null {
  useStore(saves);
  return workspace === null ? null : read(workspace);
}
