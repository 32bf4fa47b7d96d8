/** What a script says in passing; it goes by itself. A fault stays until somebody has closed it. */
import { useEffect } from 'preact/hooks';
import { focusMain } from '../../shell/focus.ts';
import { words } from './words.ts';

export interface Toast {
  id: number;
  title: string;
  text: string;
  fault: boolean;
}

/** Google's five seconds, and for each letter the time that a slow reader takes. */
const SHOWN_MS = 5000;
const LETTER_MS = 70;

export function Toasts({ toasts, onClose }: { toasts: readonly Toast[]; onClose(id: number): void }) {
  return (
    <section class="script-toasts" aria-label={words.messages} aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onClose={() => onClose(toast.id)} />
      ))}
    </section>
  );
}

function ToastCard({ toast, onClose }: { toast: Toast; onClose(): void }) {
  const { title, text, fault } = toast;
  useEffect(() => {
    if (fault) return;
    const timer = setTimeout(onClose, SHOWN_MS + LETTER_MS * text.length);
    return () => clearTimeout(timer);
  }, []);
  const close = (): void => {
    focusMain();
    onClose();
  };
  return (
    <div class={fault ? 'script-toast fault' : 'script-toast'} role={fault ? 'alert' : undefined}>
      <p>
        {title !== '' && <strong>{fault ? `${title}: ` : title}</strong>}
        {text}
      </p>
      <button type="button" class="script-close" aria-label={words.close} onClick={close}>
        ×
      </button>
    </div>
  );
}
