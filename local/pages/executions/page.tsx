/** Every run of a script function, as the Apps Script dashboard lists them, with what each cost. */
import { useState } from 'preact/hooks';
import { useFirstNew } from '../shell/focus.ts';
import { useStamp } from '../shell/live.ts';
import { useLive } from '../shell/loading.ts';
import type { Place } from '../shell/router.ts';
import { Scrolling } from '../shell/scrolling.tsx';
import { Title } from '../shell/title.tsx';
import { words as shell } from '../shell/words.ts';
import { type Filter, type Listed, useExecutions } from './executions.ts';
import { ExecutionRow } from './row.tsx';
import { words } from './words.ts';

const everything: Filter = { function: '', failed: false };

export function ExecutionsPage(_: { place: Place }) {
  const version = useStamp()?.executions;
  const [filter, setFilter] = useState(everything);
  const { showMore, ...listed } = useExecutions(filter, version);
  const { list, more } = useFirstNew<HTMLDivElement>('.execution-open', listed.rows?.length ?? 0);
  const onMore = (): void => {
    more();
    showMore();
  };
  return (
    <div class="executions" ref={list}>
      <Title text={words.title} />
      <p>{words.lead}</p>
      <p class="quiet">{words.modelled}</p>
      <Filters filter={filter} version={version} onChange={setFilter} />
      {listed.error !== null && <p role="alert">{listed.error}</p>}
      <Table listed={listed} filtered={filter.function !== '' || filter.failed} />
      {listed.more && (
        <p>
          <button type="button" onClick={onMore}>
            {words.more}
          </button>
        </p>
      )}
    </div>
  );
}

interface FiltersProps {
  filter: Filter;
  version: number | undefined;
  onChange: (filter: Filter) => void;
}

function Filters({ filter, version, onChange }: FiltersProps) {
  const { value: functions } = useLive<string[]>('/api/executions/functions', version);
  return (
    <div class="execution-filters">
      <label>
        {words.function}{' '}
        <select
          value={filter.function}
          onChange={(event) => onChange({ ...filter, function: event.currentTarget.value })}
        >
          <option value="">{words.all}</option>
          {functions?.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={filter.failed}
          onChange={(event) => onChange({ ...filter, failed: event.currentTarget.checked })}
        />{' '}
        {words.failed}
      </label>
    </div>
  );
}

function Table({ listed: { rows, error }, filtered }: { listed: Listed; filtered: boolean }) {
  if (rows === null) return error === null ? <p class="quiet">{shell.loading}</p> : null;
  if (rows.length === 0) return <p class="quiet">{filtered ? words.noneFound : words.none}</p>;
  return (
    <Scrolling class="scroll card" label={words.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.function}</th>
            <th scope="col" class="middle">
              {words.trigger}
            </th>
            <th scope="col" class="middle">
              {words.serviceCalls}
            </th>
            <th scope="col" class="wide">
              {words.cellsRead}
            </th>
            <th scope="col" class="wide">
              {words.cellsWritten}
            </th>
            <th scope="col">{words.duration}</th>
            <th scope="col">{words.error}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((run) => (
            <ExecutionRow key={run.id} run={run} />
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
