/** The tabs at the bottom, and a list of the hidden ones. */
import { useEffect, useRef } from 'preact/hooks';
import type { TabSummary } from '../../views/sheet.types.ts';
import { go } from '../shell/router.ts';
import { words } from './words.ts';

interface Props {
  tabs: readonly TabSummary[];
  open: number;
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** For whoever comes out of the grid by keyboard. */
export const focusTabs = (): void =>
  document.querySelector<HTMLElement>('.sheet-tabs [role="tab"][aria-selected="true"]')?.focus();

export function Tabs({ tabs, open }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const shown = tabs.filter(({ hidden, id }) => !hidden || id === open);
  const hidden = tabs.filter((tab) => tab.hidden);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [open]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
    const to = STEPS[event.key]?.(all.indexOf(event.target as HTMLElement), all.length);
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
    all[to]?.click();
  };
  return (
    <div class="sheet-tabs">
      {hidden.length > 0 && <HiddenTabs tabs={hidden} />}
      <div role="tablist" aria-label={words.tabs} ref={list} onKeyDown={onKeyDown}>
        {shown.map((tab) => (
          <Tab key={tab.id} tab={tab} open={tab.id === open} />
        ))}
      </div>
    </div>
  );
}

function Tab({ tab, open }: { tab: TabSummary; open: boolean }) {
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${tab.id}`}
      aria-selected={open}
      aria-controls={open ? 'sheet-panel' : undefined}
      tabIndex={open ? 0 : -1}
      style={tab.color === null ? undefined : { boxShadow: `inset 0 -3px ${tab.color}` }}
      onClick={() => go(`/sheet/${tab.id}`)}
    >
      {tab.name}
    </button>
  );
}

function HiddenTabs({ tabs }: { tabs: readonly TabSummary[] }) {
  const box = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (box.current) box.current.open = false;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !box.current?.open) return;
    close();
    box.current.querySelector('summary')?.focus();
  };
  const onFocusOut = (event: FocusEvent): void => {
    if (!box.current?.contains(event.relatedTarget as Node | null)) close();
  };
  return (
    <details class="hidden-tabs" ref={box} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
      <summary aria-label={words.hiddenTabs} title={words.hiddenTabs}>
        ☰
      </summary>
      <div class="hidden-list">
        <p class="quiet">{words.hiddenTabs}</p>
        <ul>
          {tabs.map(({ id, name }) => (
            <li key={id}>
              <a href={`/sheet/${id}`} onClick={close}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
