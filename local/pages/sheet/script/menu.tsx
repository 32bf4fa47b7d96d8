/** The script's menu above the Sheet. Keys as in any menu: arrows, Home, End, first letters, Esc. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { MenuEntry, MenuView } from '../../../views/script.types.ts';
import { moveInMenu } from './menu-keys.ts';
import { words } from './words.ts';

type Choose = (functionName: string) => void;

export function ScriptMenu({ menu, onChoose }: { menu: MenuView; onChoose: Choose }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) close();
    else if (event.key === 'Tab') setOpen(false);
    else if (!open && event.key === 'ArrowDown') setOpen(true);
    else if (!open || !moveInMenu(event, box.current)) return;
    if (event.key !== 'Tab') event.preventDefault();
  };
  const choose: Choose = (name) => {
    close();
    onChoose(name);
  };
  const left = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && box.current?.contains(relatedTarget))) setOpen(false);
  };
  return (
    <div role="toolbar" aria-label={words.menu} class="script-menu" ref={box} onKeyDown={onKey} onFocusOut={left}>
      <button
        type="button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {menu.title} <span aria-hidden="true">▾</span>
      </button>
      {open && <Entries id={id} label={menu.title} items={menu.items} choose={choose} />}
    </div>
  );
}

interface EntriesProps {
  id?: string;
  label: string;
  items: readonly MenuEntry[];
  choose: Choose;
}

/** Entries have no id of their own, and a menu does not change while it is open: the place is the key. */
function Entries({ id, label, items, choose }: EntriesProps) {
  return (
    <div role="menu" id={id} aria-label={label} class="script-entries">
      {items.map((entry, place) => (
        <Entry key={place} entry={entry} choose={choose} />
      ))}
    </div>
  );
}

function Entry({ entry, choose }: { entry: MenuEntry; choose: Choose }) {
  const [open, setOpen] = useState(false);
  if ('separator' in entry) return <hr />;
  if ('functionName' in entry) {
    return (
      <button type="button" role="menuitem" tabIndex={-1} onClick={() => choose(entry.functionName)}>
        {entry.caption}
      </button>
    );
  }
  return (
    <div role="none" class="script-submenu">
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {entry.caption} <span aria-hidden="true">{open ? '▾' : '▸'}</span>
      </button>
      {open && <Entries label={entry.caption} items={entry.items} choose={choose} />}
    </div>
  );
}
