/**
 * What was typed, on its way to the server: one edit after the other, in the order of typing. It outlives the page that shows it, so
 * that nothing typed is lost when somebody looks elsewhere meanwhile.
 */
import type { EditOutcome, EditRequest } from '../../views/sheet.types.ts';
import { post } from '../shell/api.ts';
import { inTurn } from '../shell/in-turn.ts';
import { makeStore } from '../shell/store.ts';
import { ask } from './questions.tsx';
import { words } from './words.ts';

export interface Change extends EditRequest {
  sheetId: number;
  /** What the cells' editors began with. */
  before: string[][];
  by: 'typing' | 'undo' | 'redo';
}

type SavingState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  | { kind: 'failed'; change: Change; why: string; waiting: number };

const undone = new Map<number, Change[]>();
const done = new Map<number, Change[]>();
/** Set whenever anything below has changed. */
export const saving = makeStore<SavingState>({ kind: 'idle' });
let queue: Change[] = [];
/** Saved, but not yet in anything that the server has shown since. */
let settled: Change[] = [];

/** Typed into this tab and not yet in what the server shows. */
export const unseenIn = (sheetId: number): Change[] =>
  [...settled, ...queue].filter((change) => change.sheetId === sheetId);

export const settledIn = (sheetId: number): Change[] => settled.filter((change) => change.sheetId === sheetId);

/** Asked for after they were saved, the tab has come. */
export function forget(seen: readonly Change[]): void {
  settled = settled.filter((change) => !seen.includes(change));
}

const stack = (of: Map<number, Change[]>, sheetId: number): Change[] => {
  const kept = of.get(sheetId) ?? [];
  of.set(sheetId, kept);
  return kept;
};

export function save(change: Change): void {
  queue.push(change);
  if (change.by === 'typing') undone.delete(change.sheetId);
  stack(change.by === 'undo' ? undone : done, change.sheetId).push(change);
  const state = saving.get();
  saving.set(state.kind === 'failed' ? { ...state, waiting: queue.length - 1 } : { kind: 'saving' });
  work();
}

/** The change that takes the last one back; null when there is none. */
export function undoing(sheetId: number): Change | null {
  const last = stack(done, sheetId).pop();
  return last ? { ...last, values: last.before, before: last.values, by: 'undo' } : null;
}

export function redoing(sheetId: number): Change | null {
  const last = stack(undone, sheetId).pop();
  return last ? { ...last, values: last.before, before: last.values, by: 'redo' } : null;
}

export function retry(): void {
  if (saving.get().kind !== 'failed') return;
  saving.set({ kind: 'saving' });
  work();
}

/** Gives up the one that failed; those behind it go on. */
export function drop(): void {
  const [failed] = queue;
  if (failed) unremember(failed);
  queue = queue.slice(1);
  saving.set({ kind: queue.length > 0 ? 'saving' : 'idle' });
  work();
}

/** What never came to be cannot be taken back. */
function unremember(change: Change): void {
  for (const of of [done, undone]) {
    const kept = stack(of, change.sheetId).filter((each) => each !== change);
    of.set(change.sheetId, kept);
  }
}

/** What failed waits for a person, and the rest behind it. */
const work = inTurn(
  () => queue.length > 0 && saving.get().kind !== 'failed',
  async () => {
    const [change] = queue as [Change];
    try {
      const ended = await send(change);
      queue = queue.slice(1);
      saving.set({ kind: queue.length > 0 ? 'saving' : ended });
    } catch (error) {
      saving.set({ kind: 'failed', change, why: (error as Error).message, waiting: queue.length - 1 });
    }
  },
);

/** What is to be told of it: nothing was saved where a rule of the cell refused. */
async function send(change: Change): Promise<'saved' | 'idle'> {
  const { sheetId, row, column, values } = change;
  const outcome = await post<EditOutcome>(`/api/sheets/${sheetId}/edit`, { row, column, values });
  if ('saved' in outcome) settled.push(change);
  else {
    unremember(change);
    void ask({ title: words.problem, text: words.violates(outcome.violates), cancel: false });
  }
  return 'saved' in outcome ? 'saved' : 'idle';
}

addEventListener('beforeunload', (event) => {
  if (queue.length > 0) event.preventDefault();
});
