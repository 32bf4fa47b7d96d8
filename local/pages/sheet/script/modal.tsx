/** A window that must be dealt with first: the browser keeps the focus in it and gives it back when it closes. */
import type { ComponentChildren, CSSProperties } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { words } from './words.ts';

interface ModalProps {
  title: string;
  /** Esc and the cross in the corner. */
  onClose(): void;
  class?: string;
  style?: CSSProperties;
  children: ComponentChildren;
}

export function Modal({ title, onClose, children, ...look }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const head = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const cancel = (event: Event): void => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={head}
      class={`script-modal ${look.class ?? ''}`}
      style={look.style}
      onCancel={cancel}
    >
      <header>
        <h2 id={head}>{title}</h2>
        <button type="button" class="script-close" aria-label={words.close} onClick={onClose}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  );
}
