/** Whether what was typed has arrived: a calm line, and what to do when it has not. */
import { useStore } from '../shell/store.ts';
import { areaName, areaOfEdit } from './grid/address.ts';
import { focusGrid } from './grid-pane.tsx';
import { type Change, drop, retry, saving } from './saving.ts';
import { words } from './words.ts';

const SHOWN = 60;

function placeOf(change: Change): string {
  const area = areaOfEdit(change);
  return area.rows === 1 && area.columns === 1 ? words.cell(areaName(area)) : words.cells(areaName(area));
}

function typedOf({ values }: Change): string {
  const text = values.map((line) => line.join(' ')).join(' ');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** The buttons go with what failed; the focus goes back to the cells. */
const then = (act: () => void) => (): void => {
  focusGrid();
  act();
};

export function SavingLine() {
  const state = useStore(saving);
  const failed = state.kind === 'failed';
  return (
    <div class={failed ? 'saving-line failed' : 'saving-line'}>
      {/* Not told by itself: «saved» follows at once. */}
      {state.kind === 'saving' && <p>{words.saving}</p>}
      <p role="status">
        {state.kind === 'saved' && words.saved}
        {failed && words.failed(placeOf(state.change), typedOf(state.change), state.why)}
        {failed && state.waiting > 0 && ` ${words.waiting(state.waiting)}`}
      </p>
      {failed && (
        <>
          <button type="button" onClick={then(retry)}>
            {words.retry}
          </button>
          <button type="button" onClick={then(drop)}>
            {words.drop}
          </button>
        </>
      )}
    </div>
  );
}
