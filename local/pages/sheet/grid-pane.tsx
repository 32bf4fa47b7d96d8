/** The grid of one tab with what stands above it: name box and content of the cell. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Area, EditRequest, SheetView } from '../../views/sheet.types.ts';
import { ContentBar } from './content-bar.tsx';
import { areaName, areaOfEdit } from './grid/address.ts';
import { Grid } from './grid/grid.ts';
import { Model } from './grid/model.ts';
import { ask } from './questions.tsx';
import { redoing, save, saving, undoing, unseenIn } from './saving.ts';
import { words } from './words.ts';

/** For whoever has dealt with what was not saved. */
export const focusGrid = (): void =>
  document.querySelector<HTMLElement>('.grid .jss_worksheet')?.focus({ preventScroll: true });

interface Selected {
  active: Area;
  selected: Area;
}

/** What a person did in the grid goes to the server; first Google's warning, where one is due. */
async function commit(model: Model, edit: EditRequest): Promise<boolean> {
  const area = areaOfEdit(edit);
  if (model.warnsOf(area) && !(await ask({ title: words.warning, text: words.protected, cancel: true }))) return false;
  save({ ...edit, sheetId: model.view.id, before: model.typedIn(area), by: 'typing' });
  return true;
}

const modelOf = (view: SheetView): Model => new Model(view, unseenIn(view.id));

function useGrid(scroller: RefObject<HTMLDivElement | null>, view: SheetView, onLeave: () => void) {
  const grid = useRef<Grid | null>(null);
  const model = useRef<Model>(modelOf(view));
  const [at, setAt] = useState<Selected | null>(null);
  const shown = useRef(view);
  const show = (next: SheetView): void => {
    shown.current = next;
    model.current = modelOf(next);
    grid.current?.show(model.current);
  };
  useLayoutEffect(() => {
    const edit = async (request: EditRequest): Promise<void> => {
      // The typed text stays in sight while the question is open.
      grid.current?.show(new Model(shown.current, [...unseenIn(view.id), request]));
      if (!(await commit(model.current, request))) show(shown.current);
      if (document.activeElement === document.body) grid.current?.focus();
    };
    const step = (change: ReturnType<typeof undoing>): void => void (change && save(change));
    const made = new Grid(scroller.current as HTMLElement, model.current, {
      onSelect: (active, selected) => setAt({ active, selected }),
      onEdit: (request) => void edit(request),
      onUndo: () => step(undoing(view.id)),
      onRedo: () => step(redoing(view.id)),
      onLeave,
    });
    grid.current = made;
    return () => made.close();
  }, [view.id]);
  useEffect(() => show(view), [view]);
  useEffect(() => saving.hear(() => show(shown.current)), [view.id]);
  return { grid, model, at };
}

export function GridPane({ view, onLeave }: { view: SheetView; onLeave: () => void }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { grid, model, at } = useGrid(scroller, view, onLeave);
  const { row = 1, column = 1 } = at?.active ?? {};
  const note = at ? model.current.note(row, column) : '';
  return (
    <>
      <ContentBar
        row={row}
        column={column}
        name={at ? areaName(at.selected) : ''}
        text={model.current.typed(row, column)}
        onEnter={(text, atRow, atColumn) => grid.current?.edit(text, atRow, atColumn)}
        onDone={() => grid.current?.focus()}
      />
      <p class="visually-hidden" aria-live="polite">
        {note === '' ? '' : `${words.note}: ${note}`}
      </p>
      <p class="visually-hidden" id="grid-help">
        {words.gridHelp}
      </p>
      <div class="grid" ref={scroller} />
    </>
  );
}
