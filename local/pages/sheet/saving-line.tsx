/** Whether what was typed has arrived: a calm line, and what to do when it has not. */
import { useEffect, useState } from 'preact/hooks';
import { areaName } from './grid/address.ts';
import { ask } from './questions.tsx';
import { type Change, dismissRefusal, drop, lastRefusal, onSaving, retry, savingState } from './saving.ts';
import { words } from './words.ts';

const SHOWN = 60;

function useSaving() {
  const [state, setState] = useState(savingState);
  useEffect(
    () =>
      onSaving(() => {
        setState(savingState());
        const refusal = lastRefusal();
        if (!refusal) return;
        dismissRefusal();
        void ask({ title: words.problem, text: words.violates(refusal.violates), cancel: false });
      }),
    [],
  );
  return state;
}

function placeOf({ row, column, values }: Change): string {
  const area = { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
  return area.rows === 1 && area.columns === 1 ? words.cell(areaName(area)) : words.cells(areaName(area));
}

function typedOf({ values }: Change): string {
  const text = values.map((line) => line.join(' ')).join(' ');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

export function SavingLine() {
  const state = useSaving();
  const failed = state.kind === 'failed';
  return (
    <div class={failed ? 'saving-line failed' : 'saving-line'}>
      <p role="status">
        {state.kind === 'saving' && words.saving}
        {state.kind === 'saved' && words.saved}
        {failed && words.failed(placeOf(state.change), typedOf(state.change), state.why)}
        {failed && state.waiting > 0 && ` ${words.waiting(state.waiting)}`}
      </p>
      {failed && (
        <>
          <button type="button" onClick={retry}>
            {words.retry}
          </button>
          <button type="button" onClick={drop}>
            {words.drop}
          </button>
        </>
      )}
    </div>
  );
}
