/** The clock of the workspace: what comes next, where to move it, and what ran on the way. */
import { useState } from 'preact/hooks';
import type { ClockView, TriggerView } from '../../views/clock.types.ts';
import { useStamp } from '../shell/live.ts';
import { useLive } from '../shell/loading.ts';
import { useMarks } from '../shell/product.ts';
import type { Place } from '../shell/router.ts';
import { instantText } from '../shell/time.ts';
import { Title } from '../shell/title.tsx';
import { type Move, stopMove, useMoves } from './moves.ts';
import { MoveReport } from './report.tsx';
import { spanText } from './span.ts';
import { Targets } from './targets.tsx';
import { eventText, words } from './words.ts';

export function ClockPage(_: { place: Place }) {
  const stamp = useStamp();
  const moves = useMoves();
  const { value: clock, error } = useLive<ClockView>('/api/clock', stamp && `${stamp.now} ${stamp.executions}`);
  const { value: marks } = useMarks(stamp);
  const running = moves[0]?.state === 'running' ? moves[0] : null;
  const now = stamp?.now ?? null;
  return (
    <div class="clock">
      <Title text={words.title} />
      <p>{words.lead}</p>
      {error !== null && <p role="alert">{error}</p>}
      <p class="card clock-now">
        {words.now} <strong>{now === null ? '' : instantText(now)}</strong>
      </p>
      {now !== null && (
        <section aria-labelledby="clock-targets">
          <h2 id="clock-targets">{words.targets}</h2>
          {running && <Progress move={running} />}
          <Targets now={now} moving={running !== null} marks={marks ?? []} />
        </section>
      )}
      <Moves moves={moves} />
      {clock && <Triggers clock={clock} />}
    </div>
  );
}

function Progress({ move }: { move: Move }) {
  const [stopping, setStopping] = useState(false);
  const stop = (): void => {
    if (stopping) return;
    setStopping(true);
    stopMove().catch(() => setStopping(false));
  };
  return (
    <div class="card clock-progress">
      <p>
        <strong>{words.movingTo(move.to)}</strong>
      </p>
      <progress aria-label={words.moving} max={move.to - move.from} value={move.now - move.from} />
      <p>{words.progress(move)}</p>
      <button type="button" aria-disabled={stopping} onClick={stop}>
        {stopping ? words.stopping : words.stop}
      </button>
    </div>
  );
}

function Moves({ moves }: { moves: readonly Move[] }) {
  const [last] = moves;
  return (
    <section aria-labelledby="clock-moves">
      <h2 id="clock-moves">{words.moves}</h2>
      <p class="visually-hidden" role="status">
        {last && last.state !== 'running' ? words.progress(last) : ''}
      </p>
      {moves.length === 0 && <p class="quiet">{words.noMoves}</p>}
      {moves.map((move) => move.state !== 'running' && <MoveReport key={move.seq} move={move} end={move.state} />)}
      <p>
        <a href="/executions">{words.allExecutions}</a>
      </p>
    </section>
  );
}

function Triggers({ clock: { now, triggers } }: { clock: ClockView }) {
  return (
    <section aria-labelledby="clock-triggers">
      <h2 id="clock-triggers">{words.triggers}</h2>
      {triggers.length === 0 && <p class="quiet">{words.none}</p>}
      <ul class="clock-triggers">
        {triggers.map((trigger) => (
          <li key={trigger.id}>
            <code>{trigger.function}</code> <span>{dueText(trigger, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const dueText = ({ event, nextDue }: TriggerView, now: number): string =>
  nextDue === null ? eventText(event) : `${instantText(nextDue)}, ${words.left(spanText(Math.max(0, nextDue - now)))}`;
