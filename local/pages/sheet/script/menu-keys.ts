/** Where a key leads in a menu whose submenus unfold in place. */

const entriesIn = (within: Element): HTMLElement[] => [...within.querySelectorAll<HTMLElement>('[role=menuitem]')];

/** False: the key means nothing here. */
export function moveInMenu({ key, target }: KeyboardEvent, menu: Element | null): boolean {
  if (!menu || !(target instanceof HTMLElement)) return false;
  const entries = entriesIn(menu);
  const at = entries.indexOf(target);
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 };
  const step = steps[key];
  if (step !== undefined) entries.at(step % entries.length)?.focus();
  else if (key === 'ArrowRight' || key === 'ArrowLeft') return unfold(target, key === 'ArrowRight');
  else if (key.length === 1 && key !== ' ') return toLetter([...entries.slice(at + 1), ...entries.slice(0, at)], key);
  else return false;
  return true;
}

/** Right opens a submenu or goes into it; left goes back to what opened it, or closes it. */
function unfold(entry: HTMLElement, into: boolean): boolean {
  const own = entry.getAttribute('aria-expanded');
  if (into && own === 'true') entriesIn(entry.parentElement as Element)[1]?.focus();
  else if (own === String(!into)) entry.click();
  else if (!into) entry.closest('.script-submenu')?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  return true;
}

function toLetter(entries: readonly HTMLElement[], letter: string): boolean {
  const found = entries.find(({ textContent }) => textContent?.toLowerCase().startsWith(letter.toLowerCase()));
  found?.focus();
  return found !== undefined;
}
