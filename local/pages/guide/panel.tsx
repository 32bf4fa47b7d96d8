/** Leads a first visit through five steps. It has room of its own beside or below the page, so it covers nothing. */
import { useState } from 'preact/hooks';
import type { Respondent } from '../../views/product.types.ts';
import type { Stamp } from '../../views/stamp.types.ts';
import { focusMain } from '../shell/focus.ts';
import { useStamp } from '../shell/live.ts';
import { useEditPlace, useReportMenu, useRespondents } from '../shell/product.ts';
import { dayText } from '../shell/time.ts';
import { type Guided, useGuide } from './guide.ts';
import { type StepId, stepIds } from './progress.ts';
import { forget, type Saved, save } from './saved.ts';
import { type StepWords, stepWords, type Told, words } from './words.ts';

export function Guide({ path }: { path: string }) {
  const stamp = useStamp();
  const guided = useGuide(stamp, path);
  if (!guided || !stamp || guided.saved.hidden) return null;
  return <Panel guided={guided} stamp={stamp} />;
}

/** Where it would cover half of the page it begins as a strip. */
const isNarrow = (): boolean => matchMedia('(max-width: 1100px)').matches;

const nothingTold = { respondent: null, returned: false, edit: null, report: null, today: '' };
const nameOf = (step: StepId): string => stepWords[step](nothingTold).name;

function Panel({ guided: { workspace, saved }, stamp }: { guided: Guided; stamp: Stamp }) {
  const [folded, setFolded] = useState(isNarrow);
  const { done } = saved;
  const current = stepIds.find((step) => !done.includes(step)) ?? null;
  const last = done[done.length - 1];
  const hide = (): void => {
    focusMain();
    save(workspace, { ...saved, hidden: true });
  };
  return (
    <aside class={folded ? 'card guide guide-folded' : 'card guide'} aria-label={words.title}>
      <div class="guide-top">
        <Title folded={folded} done={done.length} current={current} />
        <button
          type="button"
          aria-expanded={!folded}
          aria-controls="guide-steps"
          aria-label={folded ? words.openGuide : words.foldGuide}
          onClick={() => setFolded(!folded)}
        >
          {folded ? words.open : words.fold}
        </button>
      </div>
      <p class="visually-hidden" role="status">
        {last ? words.justDone(nameOf(last)) : ''}
      </p>
      <div id="guide-steps" hidden={folded}>
        <Steps saved={saved} current={current} stamp={stamp} onFollow={() => setFolded(isNarrow())} />
        {current === null && <p>{words.finished}</p>}
        {current === null && (
          <button type="button" onClick={() => forget(workspace)}>
            {words.again}
          </button>
        )}
        <button type="button" onClick={hide}>
          {words.hide}
        </button>
      </div>
    </aside>
  );
}

function Title({ folded, done, current }: { folded: boolean; done: number; current: StepId | null }) {
  const all = stepIds.length;
  if (folded && current !== null)
    return <strong>{words.now(stepIds.indexOf(current) + 1, all, nameOf(current))}</strong>;
  return (
    <>
      <strong>{words.title}</strong> <span class="quiet">{words.count(done, all)}</span>
    </>
  );
}

interface StepsProps {
  saved: Saved;
  current: StepId | null;
  stamp: Stamp;
  onFollow: () => void;
}

/** What the step that is next needs to be told. */
function useTold(current: StepId | null, { began }: Saved, stamp: Stamp): { told: Told; unit: Respondent | null } {
  const { value: units } = useRespondents(stamp, current === 'submit');
  const report = useReportMenu(current === 'report');
  const edit = useEditPlace(current === 'edit');
  const unit = units?.find(({ owes }) => owes) ?? null;
  const returned = current === 'submit' && stamp.responses > began.responses;
  return { unit, told: { respondent: unit?.name ?? null, returned, edit, report, today: dayText(stamp.now) } };
}

function Steps({ saved, current, stamp, onFollow }: StepsProps) {
  const { told, unit } = useTold(current, saved, stamp);
  const links: Record<StepId, string> = {
    submit: told.returned ? '/mail' : (unit?.path ?? '/form'),
    edit: told.edit?.path ?? '/sheet',
    deadline: '/clock',
    mail: '/mail',
    report: '/sheet',
  };
  return (
    <ol class="guide-steps">
      {stepIds.map((step) => (
        <Step
          key={step}
          step={stepWords[step](told)}
          link={links[step]}
          done={saved.done.includes(step)}
          current={step === current}
          onFollow={onFollow}
        />
      ))}
    </ol>
  );
}

interface StepProps {
  step: StepWords;
  link: string;
  done: boolean;
  current: boolean;
  onFollow: () => void;
}

function Step({ step, link, done, current, onFollow }: StepProps) {
  return (
    <li class={done ? 'guide-done' : undefined} aria-current={current ? 'step' : undefined}>
      <span class="guide-name">{step.name}</span>
      {done && <span class="visually-hidden"> ({words.done})</span>}
      {current && (
        <>
          <p>{step.how}</p>
          <a class="button" href={link} onClick={onFollow}>
            {step.link}
          </a>
        </>
      )}
    </li>
  );
}
