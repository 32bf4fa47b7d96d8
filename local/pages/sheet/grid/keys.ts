/** What a key means in the grid while no cell is being edited; as in Google Sheets. */

export type Command =
  | { do: 'move'; dx: number; dy: number; extend: boolean; far: boolean }
  | { do: 'ends'; end: boolean; far: boolean; extend: boolean }
  | { do: 'page'; down: boolean; extend: boolean }
  | { do: 'edit'; fresh: boolean }
  | { do: 'next'; by: 'Tab' | 'Enter'; back: boolean }
  | { do: 'all' }
  | { do: 'clear' }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'leave' };

/** Steps to the right and down. */
export const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Null: a key of the browser's. */
export function commandOf(event: Pressed): Command | null {
  const { key, shiftKey, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[key];
  if (arrow && altKey) return key === 'ArrowDown' ? { do: 'edit', fresh: false } : null;
  if (arrow) return { do: 'move', dx: arrow[0], dy: arrow[1], extend: shiftKey, far: control };
  if (key === 'Home' || key === 'End') return { do: 'ends', end: key === 'End', far: control, extend: shiftKey };
  if (key === 'PageUp' || key === 'PageDown')
    return control ? null : { do: 'page', down: key === 'PageDown', extend: shiftKey };
  if (control) return controlled(key.toLowerCase(), shiftKey);
  return altKey ? null : plain(key, shiftKey);
}

function controlled(key: string, shift: boolean): Command | null {
  if (key === 'a') return { do: 'all' };
  if (key === 'y' || (key === 'z' && shift)) return { do: 'redo' };
  return key === 'z' ? { do: 'undo' } : null;
}

function plain(key: string, shift: boolean): Command | null {
  if (key === 'Tab') return { do: 'next', by: 'Tab', back: shift };
  if (key === 'Enter') return shift ? { do: 'next', by: 'Enter', back: true } : { do: 'edit', fresh: false };
  if (key === 'F2') return { do: 'edit', fresh: false };
  if (key === 'Escape') return { do: 'leave' };
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' };
  // An input method says 'Process' while it still thinks about the letter.
  return key.length === 1 || key === 'Process' ? { do: 'edit', fresh: true } : null;
}
