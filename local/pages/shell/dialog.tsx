/** Windows over the page. The browser keeps the focus in them and gives it back when they close. */
import type { DialogHTMLAttributes } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

type DialogProps = Omit<DialogHTMLAttributes, 'onClose' | 'onCancel'> & {
  /** Esc. */
  onClose(): void;
};

export function Dialog({ onClose, children, ...rest }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const cancel = (event: Event): void => {
    event.preventDefault();
    dialog.current?.close();
    onClose();
  };
  return (
    <dialog {...rest} ref={dialog} onCancel={cancel}>
      {children}
    </dialog>
  );
}

interface ConfirmProps {
  title: string;
  text: string;
  yes: string;
  /** Null: there is nothing to cancel. */
  no: string | null;
  onAnswer(yes: boolean): void;
}

export function Confirm({ title, text, yes, no, onAnswer }: ConfirmProps) {
  const id = useId();
  const answer = (event: Event, agreed: boolean): void => {
    // Closed first: whoever acts on the answer finds the focus back where it was.
    if (event.currentTarget instanceof Element) event.currentTarget.closest('dialog')?.close();
    onAnswer(agreed);
  };
  return (
    <Dialog
      class="confirm"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onClose={() => onAnswer(false)}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-text`}>{text}</p>
      <div class="buttons">
        {no !== null && (
          <button type="button" onClick={(event) => answer(event, false)}>
            {no}
          </button>
        )}
        <button type="button" class="primary" onClick={(event) => answer(event, true)}>
          {yes}
        </button>
      </div>
    </Dialog>
  );
}
