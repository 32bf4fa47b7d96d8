/** Instants worth moving to, each with why it cannot be reached when it cannot. */
import { useId, useState } from 'preact/hooks';
import type { Mark } from '../../views/clock.types.ts';
import { instantText } from '../shell/time.ts';
import { startMove } from './moves.ts';
import { dayValue, instantOf, spanText, tomorrowMorning } from './span.ts';
import { words } from './words.ts';

const MOST_MS = 400 * 86_400_000;

interface Clock {
  now: number;
  /** Nothing else can be started. */
  moving: boolean;
}

function hindrance(at: number | null, now: number): string | null {
  if (at === null) return words.noInstant;
  if (at <= now) return words.passed;
  return at > now + MOST_MS ? words.tooFar : null;
}

export function Targets({ now, moving, marks }: Clock & { marks: readonly Mark[] }) {
  const targets = [{ label: words.tomorrow, at: tomorrowMorning(now) }, ...marks];
  return (
    <>
      <ul class="clock-targets">
        {targets.map((mark) => (
          <Target key={mark.label} mark={mark} now={now} moving={moving} />
        ))}
      </ul>
      <AnyInstant now={now} moving={moving} />
    </>
  );
}

function Target({ mark: { label, at }, now, moving }: Clock & { mark: Mark }) {
  const against = hindrance(at, now);
  // Not disabled: whoever has pressed it keeps the focus.
  const hindered = moving || against !== null;
  const why = useId();
  return (
    <li>
      <button
        type="button"
        aria-disabled={hindered}
        aria-describedby={why}
        onClick={() => hindered || startMove(now, at)}
      >
        {label}
      </button>
      <span>{instantText(at)}</span>
      <span class="quiet" id={why}>
        {against ?? words.left(spanText(at - now))}
      </span>
    </li>
  );
}

function AnyInstant({ now, moving }: Clock) {
  const [typed, setTyped] = useState<{ day: string; time: string } | null>(null);
  const { day, time } = typed ?? { day: dayValue(tomorrowMorning(now)), time: '08:00' };
  const at = instantOf(day, time);
  const against = hindrance(at, now);
  const go = (event: Event): void => {
    event.preventDefault();
    if (at !== null && against === null && !moving) void startMove(now, at);
  };
  return (
    <form class="clock-any" onSubmit={go} aria-label={words.any}>
      <label>
        {words.date}
        <input
          type="date"
          value={day}
          min={dayValue(now)}
          max={dayValue(now + MOST_MS)}
          onInput={(event) => setTyped({ time, day: event.currentTarget.value })}
        />
      </label>
      <label>
        {words.time}
        <input type="time" value={time} onInput={(event) => setTyped({ day, time: event.currentTarget.value })} />
      </label>
      <button type="submit" aria-disabled={moving || against !== null}>
        {words.goThere}
      </button>
      {/* Told to who types, not with every step of the clock. */}
      <p class="quiet" role={typed && !moving ? 'status' : undefined}>
        {against ?? words.inZone(spanText((at ?? now) - now))}
      </p>
    </form>
  );
}
