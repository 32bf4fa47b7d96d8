/**
 * Moves of the clock that this window has asked for. They are kept outside the page: whoever looks at the mails meanwhile finds the
 * move going on when he comes back.
 */
import { useEffect, useState } from 'preact/hooks';
import type { ClockEvent } from '../../views/clock.types.ts';
import type { Ran } from '../../views/script.types.ts';
import { post, postForLines } from '../shell/api.ts';
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
const hearers = new Set<(moves: readonly Move[]) => void>();
/** Newest first. */
let moves: readonly Move[] = [];
let started = 0;

function put(next: readonly Move[]): void {
  moves = next.slice(0, KEPT);
  for (const tell of hearers) tell(moves);
}

/** The running one is the newest. */
function change(by: (move: Move) => Partial<Move>): void {
  const [move, ...older] = moves;
  if (move) put([{ ...move, ...by(move) }, ...older]);
}

export function useMoves(): readonly Move[] {
  const [seen, setSeen] = useState(moves);
  useEffect(() => {
    hearers.add(setSeen);
    setSeen(moves);
    return () => void hearers.delete(setSeen);
  }, []);
  return seen;
}

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
  if (moves[0]?.state === 'running') return;
  started += 1;
  put([{ seq: started, from, to, now: from, runs: 0, mails: 0, busy: [], state: 'running', error: null }, ...moves]);
  try {
    await postForLines<ClockEvent>('/api/clock', { to }, hear);
    change(({ state }) => (state === 'running' ? { state: 'stopped' } : {}));
  } catch (error) {
    change(() => ({ state: 'failed', error: (error as Error).message }));
  }
}

/** What runs at this moment is brought to its end; the clock stays where it then stands. */
export const stopMove = (): Promise<unknown> => post('/api/clock/stop', {});
