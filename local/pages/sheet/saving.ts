/**
 * What was typed, on its way to the server: one edit after the other, in the order of typing. It outlives the page that shows it, so
 * that nothing typed is lost when somebody looks elsewhere meanwhile.
 */
import type { EditOutcome, EditRequest } from '../../views/sheet.types.ts';
import { post } from '../shell/api.ts';

export interface Change extends EditRequest {
  sheetId: number;
  /** What the cells' editors began with. */
  before: string[][];
  by: 'typing' | 'undo' | 'redo';
}

export type SavingState =
  | { kind: 'idle' }
  | { kind: 'saving'; waiting: number }
  | { kind: 'saved' }
  | { kind: 'failed'; change: Change; why: string; waiting: number };

export interface Refusal {
  change: Change;
  /** The cell, as A1. */
  violates: string;
}

type Hear = () => void;

const hearers = new Set<Hear>();
const undone = new Map<number, Change[]>();
const done = new Map<number, Change[]>();
let queue: Change[] = [];
/** Saved, but not yet in anything that the server has shown since. */
let settled: Change[] = [];
let busy = false;
let state: SavingState = { kind: 'idle' };
let refusal: Refusal | null = null;

export const savingState = (): SavingState => state;

export const lastRefusal = (): Refusal | null => refusal;

export function dismissRefusal(): void {
  refusal = null;
  tell();
}

/** Typed into this tab and not yet in what the server shows. */
export const unseenIn = (sheetId: number): Change[] =>
  [...settled, ...queue].filter((change) => change.sheetId === sheetId);

export const settledIn = (sheetId: number): Change[] => settled.filter((change) => change.sheetId === sheetId);

/** Asked for after they were saved, the tab has come. */
export function forget(seen: readonly Change[]): void {
  settled = settled.filter((change) => !seen.includes(change));
}

/** Called whenever anything above has changed. */
export function onSaving(hear: Hear): () => void {
  hearers.add(hear);
  return () => void hearers.delete(hear);
}

function tell(next: SavingState = state): void {
  state = next;
  for (const hear of hearers) hear();
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
  tell(state.kind === 'failed' ? { ...state, waiting: queue.length - 1 } : { kind: 'saving', waiting: queue.length });
  if (state.kind !== 'failed') void work();
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
  if (state.kind !== 'failed') return;
  tell({ kind: 'saving', waiting: queue.length });
  void work();
}

/** Gives up the one that failed; those behind it go on. */
export function drop(): void {
  const [failed] = queue;
  if (failed) unremember(failed);
  queue = queue.slice(1);
  tell(queue.length > 0 ? { kind: 'saving', waiting: queue.length } : { kind: 'idle' });
  void work();
}

/** What never came to be cannot be taken back. */
function unremember(change: Change): void {
  for (const of of [done, undone]) {
    const kept = stack(of, change.sheetId).filter((each) => each !== change);
    of.set(change.sheetId, kept);
  }
}

async function work(): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    for (let change = queue[0]; change; change = queue[0]) {
      await send(change);
      queue = queue.slice(1);
      tell(queue.length > 0 ? { kind: 'saving', waiting: queue.length } : { kind: 'saved' });
    }
  } catch (error) {
    const [change] = queue;
    if (change) tell({ kind: 'failed', change, why: (error as Error).message, waiting: queue.length - 1 });
  } finally {
    busy = false;
  }
}

async function send(change: Change): Promise<void> {
  const { sheetId, row, column, values } = change;
  const outcome = await post<EditOutcome>(`/api/sheets/${sheetId}/edit`, { row, column, values });
  if ('saved' in outcome) settled.push(change);
  else {
    refusal = { change, violates: outcome.violates };
    unremember(change);
  }
}

addEventListener('beforeunload', (event) => {
  if (queue.length > 0) event.preventDefault();
});
