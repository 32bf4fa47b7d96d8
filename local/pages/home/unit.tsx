/** The role of a unit: its own link, as its mail or a Zalo group would bring it. */
import { useState } from 'preact/hooks';
import type { Respondent } from '../../views/product.types.ts';
import type { Stamp } from '../../views/stamp.types.ts';
import { useRespondents } from '../shell/product.ts';
import { words } from './words.ts';

/** What a middle-sized phone shows. */
const PHONE = 'popup,width=390,height=780';

export function UnitCard({ stamp }: { stamp: Stamp }) {
  const { value: units, error } = useRespondents(stamp);
  const [chosen, setChosen] = useState<string | null>(null);
  const unit = units?.find(({ path }) => path === chosen) ?? units?.find(({ owes }) => owes) ?? units?.[0];
  return (
    <section class="card">
      <h3>{words.unit}</h3>
      <p>{words.unitHow}</p>
      {units === null && error === null && <p class="quiet">{words.waiting}</p>}
      {error !== null && <p class="quiet">{words.noLinks}</p>}
      {units && unit && (
        <>
          <Choice units={units} unit={unit} onChoose={setChosen} />
          <UnitLinks key={unit.path} path={unit.path} />
        </>
      )}
      {(error !== null || units?.length === 0) && (
        <p>
          <a class="button primary" href="/form">
            {words.openForm}
          </a>
        </p>
      )}
    </section>
  );
}

interface ChoiceProps {
  units: readonly Respondent[];
  unit: Respondent;
  onChoose: (path: string) => void;
}

function Choice({ units, unit, onChoose }: ChoiceProps) {
  return (
    <label>
      {words.choose}
      <select value={unit.path} onChange={(event) => onChoose(event.currentTarget.value)}>
        {units.map(({ name, path, state }) => (
          <option key={path} value={path}>
            {words.option(name, state)}
          </option>
        ))}
      </select>
    </label>
  );
}

function UnitLinks({ path }: { path: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const address = new URL(path, location.href).href;
  const copy = (): Promise<void> =>
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <p class="buttons">
        <a class="button primary" href={path}>
          {words.openForm}
        </a>
        <button type="button" class="home-phone" onClick={() => window.open(path, '_blank', PHONE)}>
          {words.phone}
        </button>
        <button type="button" onClick={copy}>
          {words.copy}
        </button>
      </p>
      <p class="quiet" role="status">
        {copied === true && words.copied}
        {copied === false && `${words.notCopied} ${address}`}
      </p>
    </>
  );
}
