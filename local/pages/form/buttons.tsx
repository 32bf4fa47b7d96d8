/** Forth, back, away with everything, and how far one has come. */
import { useRef } from 'preact/hooks';
import type { FormView } from '../../views/form.types.ts';
import type { Filling } from './filling.ts';
import { words } from './words.ts';

export function Buttons({ view, filling, sends }: { view: FormView; filling: Filling; sends: boolean }) {
  const { busy, draft } = filling;
  return (
    <footer>
      {view.progressBar && view.pages.length > 1 && <Progress view={view} page={filling.page.id} />}
      <div class="moves">
        {draft.trail.length > 1 && (
          <button type="button" disabled={busy} onClick={filling.back}>
            {words.back}
          </button>
        )}
        <button type="button" class="primary" disabled={busy} onClick={filling.forward}>
          {sends ? words.send : words.next}
        </button>
        <Clear onClear={filling.clear} />
      </div>
    </footer>
  );
}

/** As Google counts: the number of the page in the Form, not on one's own way through it. */
function Progress({ view, page }: { view: FormView; page: string }) {
  const at = view.pages.findIndex(({ id }) => id === page) + 1;
  return (
    <p class="progress">
      <progress aria-label={words.progress} value={at} max={view.pages.length} />
      <span>{words.pageOf(at, view.pages.length)}</span>
    </p>
  );
}

function Clear({ onClear }: { onClear(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = (): void => dialog.current?.close();
  const clear = (): void => {
    close();
    onClear();
  };
  return (
    <>
      <button type="button" class="plain clear" onClick={() => dialog.current?.showModal()}>
        {words.clear}
      </button>
      <dialog ref={dialog} aria-labelledby="clear-title" aria-describedby="clear-warning">
        <h2 id="clear-title">{words.clearAsk}</h2>
        <p id="clear-warning">{words.clearWarning}</p>
        <div class="moves">
          <button type="button" onClick={close}>
            {words.cancel}
          </button>
          <button type="button" class="primary" onClick={clear}>
            {words.clear}
          </button>
        </div>
      </dialog>
    </>
  );
}
