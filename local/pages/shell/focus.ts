/** Where the focus goes when what had it is gone. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { hasMoved } from './router.ts';

/** For what an action has taken away with its own button. */
export const focusMain = (): void => document.getElementById('main')?.focus();

/** For the title of what was opened: whoever followed a link that is gone with its page goes on here. Needs tabIndex={-1}. */
export function useOpened<E extends HTMLElement>(): RefObject<E | null> {
  const title = useRef<E>(null);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    // A page that has just been loaded begins at its top.
    if (lost && hasMoved()) title.current?.focus({ preventScroll: true });
  }, []);
  return title;
}

/**
 * For a list that grows by a button: whoever pressed it goes on at the first row that is new, because the button moves away or goes.
 * `rows` selects what takes the focus in each row.
 */
export function useFirstNew<E extends HTMLElement>(
  rows: string,
  count: number,
): { list: RefObject<E | null>; more(): void } {
  const list = useRef<E>(null);
  const before = useRef<number | null>(null);
  useEffect(() => {
    const from = before.current;
    if (from === null || count <= from) return;
    before.current = null;
    list.current?.querySelectorAll<HTMLElement>(rows)[from]?.focus({ preventScroll: true });
  }, [count]);
  return {
    list,
    more: () => {
      before.current = count;
    },
  };
}
