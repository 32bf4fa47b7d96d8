/** Forth, back, away with everything, and how far one has come. */
import { useState } from 'preact/hooks';
import type { FormView } from '../../views/form.types.ts';
import { Confirm } from '../shell/dialog.tsx';
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
  const [asking, setAsking] = useState(false);
  const onAnswer = (yes: boolean): void => {
    setAsking(false);
    if (yes) onClear();
  };
  return (
    <>
      <button type="button" class="plain clear" onClick={() => setAsking(true)}>
        {words.clear}
      </button>
      {asking && (
        <Confirm
          title={words.clearAsk}
          text={words.clearWarning}
          yes={words.clear}
          no={words.cancel}
          onAnswer={onAnswer}
        />
      )}
    </>
  );
}
