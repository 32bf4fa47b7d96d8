/**
 * Moves of the clock that this window has asked for. They are kept outside the page: whoever looks at the mails meanwhile finds the
 * move going on when he comes back.
 */
import type { ClockEvent } from '../../views/clock.types.ts';
import type { Ran } from '../../views/script.types.ts';
import { post, postForLines } from '../shell/api.ts';
import { makeStore, useStore } from '../shell/store.ts';
import { isQuiet } from './result.ts';

export interface Move {
  /** Its number in this window. */
  seq: number;
  from: number;
  to: number;
  /** How far it has come. */
  now: number;
  runs: number;
  mails: number;
  /** Runs that did something, in the order of time; the others are only counted. */
  busy: readonly Ran[];
  state: 'running' | 'done' | 'stopped' | 'failed';
  error: string | null;
}

const KEPT = 10;
/** Newest first. */
const moves = makeStore<readonly Move[]>([]);
let started = 0;

/** The running one is the newest. */
function change(by: (move: Move) => Partial<Move>): void {
  const [move, ...older] = moves.get();
  if (move) moves.set([{ ...move, ...by(move) }, ...older]);
}

export const useMoves = (): readonly Move[] => useStore(moves);

function hear(event: ClockEvent): void {
  if ('done' in event) change(() => ({ state: 'done' }));
  else if ('error' in event) change(() => ({ state: 'failed', error: event.error }));
  else
    change(({ busy, runs }) => ({
      now: event.now,
      mails: event.mails,
      runs: runs + event.ran.length,
      busy: [...busy, ...event.ran.filter((run) => !isQuiet(run))],
    }));
}

export async function startMove(from: number, to: number): Promise<void> {
  const before = moves.get();
  if (before[0]?.state === 'running') return;
  started += 1;
  const move: Move = { seq: started, from, to, now: from, runs: 0, mails: 0, busy: [], state: 'running', error: null };
  moves.set([move, ...before].slice(0, KEPT));
  try {
    await postForLines<ClockEvent>('/api/clock', { to }, hear);
    change(({ state }) => (state === 'running' ? { state: 'stopped' } : {}));
  } catch (error) {
    change(() => ({ state: 'failed', error: (error as Error).message }));
  }
}

/** What runs at this moment is brought to its end; the clock stays where it then stands. */
export const stopMove = (): Promise<unknown> => post('/api/clock/stop', {});
