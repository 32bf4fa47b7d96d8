/** What ran on the way of each move, and what it did. */
import type { Ran } from '../../views/script.types.ts';
import { Scrolling } from '../shell/scrolling.tsx';
import { instantText } from '../shell/time.ts';
import type { Move } from './moves.ts';
import { figuresOf, shortJson } from './result.ts';
import { words } from './words.ts';

export function MoveReport({ move, end }: { move: Move; end: Exclude<Move['state'], 'running'> }) {
  const failed = move.busy.filter(({ error }) => error !== null).length;
  const quiet = move.runs - move.busy.length;
  return (
    <section class="card clock-move">
      <h3>
        {words.from(move)}, {words.ended[end](move)}
      </h3>
      {move.error !== null && <p role="alert">{move.error}</p>}
      {move.mails > 0 && (
        <p>
          <a href="/mail">{words.mails(move.mails)}</a>
        </p>
      )}
      {failed > 0 && <p class="clock-error">{words.errors(failed)}</p>}
      {move.busy.length > 0 && <BusyRuns runs={move.busy} />}
      {quiet > 0 && <p class="quiet">{words.quiet(quiet)}</p>}
    </section>
  );
}

function BusyRuns({ runs }: { runs: readonly Ran[] }) {
  return (
    <Scrolling class="scroll clock-runs" label={words.ran}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.result}</th>
          </tr>
        </thead>
        <tbody>
          {/* One function may run twice at one instant, and runs are only ever added. */}
          {runs.map((run, nth) => (
            <tr key={nth}>
              <td>{instantText(run.at)}</td>
              <td>
                <code>{run.function}</code>
              </td>
              <td>
                <Result run={run} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

function Result({ run: { error, value } }: { run: Ran }) {
  if (error !== null) return <span class="clock-error">{error}</span>;
  const figures = figuresOf(value);
  if (figures.length > 0) return <code>{figures.map(([name, figure]) => `${name}: ${figure}`).join(', ')}</code>;
  return (
    <details>
      <summary>{words.value}</summary>
      <pre>{shortJson(value)}</pre>
    </details>
  );
}
