/** One execution: a line, and what it cost in full once it is opened. */
import { useState } from 'preact/hooks';
import type { ExecutionView } from '../../views/execution.types.ts';
import { numberText } from '../shell/numbers.ts';
import { dayText, timeText } from '../shell/time.ts';
import { triggerText, words } from './words.ts';

/** Columns of the table, for what spans them all. */
const COLUMNS = 8;

export function ExecutionRow({ run }: { run: ExecutionView }) {
  const [open, setOpen] = useState(false);
  const details = `execution-${run.id}`;
  return (
    <>
      <tr>
        <td>
          <button
            type="button"
            class="execution-open"
            aria-expanded={open}
            aria-controls={open ? details : undefined}
            onClick={() => setOpen(!open)}
          >
            {timeText(run.at)} {dayText(run.at)}
          </button>
        </td>
        <td>
          <code>{run.function}</code>
        </td>
        <td class="middle">{triggerText(run.trigger)}</td>
        <td class="number middle">{numberText(run.serviceCalls)}</td>
        <td class="number wide">{numberText(run.cellsRead)}</td>
        <td class="number wide">{numberText(run.cellsWritten)}</td>
        <td class="number">{words.seconds(run.modelledMs)}</td>
        <td class="execution-error">{run.error}</td>
      </tr>
      {open && (
        <tr id={details} class="execution-details">
          <td colSpan={COLUMNS}>
            <Details run={run} />
          </td>
        </tr>
      )}
    </>
  );
}

function Details({ run }: { run: ExecutionView }) {
  const calls = Object.entries(run.calls).sort(([, a], [, b]) => b - a);
  return (
    <div class="execution-parts">
      {run.error !== null && <p class="execution-error">{run.error}</p>}
      <section>
        <h2>{words.callsTitle}</h2>
        <p class="quiet">{words.cost(triggerText(run.trigger), run.serviceCalls, run.cellsRead, run.cellsWritten)}</p>
        {calls.length === 0 && <p class="quiet">{words.noCalls}</p>}
        <ul class="execution-calls">
          {calls.map(([member, times]) => (
            <li key={member}>
              <code>{member}</code> <span class="number">{numberText(times)}</span>
            </li>
          ))}
        </ul>
      </section>
      {run.log.length > 0 && (
        <section>
          <h2>{words.logTitle}</h2>
          <pre>{run.log.join('\n')}</pre>
        </section>
      )}
    </div>
  );
}
