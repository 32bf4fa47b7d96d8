/** Pages that a script shows: over the Sheet, or beside it. */
import { useRef, useState } from 'preact/hooks';
import type { Ran, Shown } from '../../../views/script.types.ts';
import { ScriptFrame } from './frame.tsx';
import { Modal } from './modal.tsx';
import { words } from './words.ts';

interface PageProps {
  shown: Shown;
  run(name: string, args: unknown[]): Promise<Ran>;
  onClose(): void;
}

/** Where the script names no size. */
const WIDTH = 600;
const HEIGHT = 400;

export function DialogPage({ shown, run, onClose }: PageProps) {
  const [size, setSize] = useState({ width: shown.width ?? WIDTH, height: shown.height ?? HEIGHT });
  const host = {
    close: onClose,
    leave: () => undefined,
    resize: (to: Partial<typeof size>) => setSize((old) => ({ ...old, ...to })),
  };
  const style = { '--width': `${size.width}px`, '--height': `${size.height}px` };
  return (
    <Modal title={shown.title} class="script-dialog" style={style} onClose={onClose}>
      <ScriptFrame src={`/dialog/${shown.seq}`} title={shown.title} host={host} run={run} focused />
    </Modal>
  );
}

/** As wide as Google makes it; the Sheet beside it stays in use. */
export function SidebarPage({ shown, run, onClose }: PageProps) {
  const before = useRef(document.activeElement);
  const leave = (): void => {
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  const close = (): void => {
    leave();
    onClose();
  };
  const host = { close, leave, resize: () => undefined };
  return (
    <aside class="script-sidebar" aria-label={shown.title || words.messages}>
      <header>
        <h2>{shown.title}</h2>
        <button type="button" class="script-close" aria-label={words.close} onClick={close}>
          ×
        </button>
      </header>
      <ScriptFrame src={`/dialog/${shown.seq}`} title={shown.title} host={host} run={run} focused />
    </aside>
  );
}
