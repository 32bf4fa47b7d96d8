/** What a script puts over the Sheet, with Google's cross in the corner. */
import type { ComponentChildren, CSSProperties } from 'preact';
import { useId } from 'preact/hooks';
import { Dialog } from '../../shell/dialog.tsx';
import { words } from './words.ts';

interface ModalProps {
  title: string;
  /** Esc and the cross in the corner. */
  onClose(): void;
  class: string;
  style?: CSSProperties;
  children: ComponentChildren;
}

export function Modal({ title, onClose, children, ...look }: ModalProps) {
  const head = useId();
  return (
    <Dialog aria-labelledby={head} class={`script-modal ${look.class}`} style={look.style} onClose={onClose}>
      <header>
        <h2 id={head}>{title}</h2>
        <button type="button" class="script-close" aria-label={words.close} onClick={onClose}>
          ×
        </button>
      </header>
      {children}
    </Dialog>
  );
}
