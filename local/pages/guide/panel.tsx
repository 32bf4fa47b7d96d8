/** Leads a first visit through five steps. It has room of its own beside or below the page, so it covers nothing. */
import { useState } from 'preact/hooks';
import type { MenuPlace, Respondent } from '../../views/product.types.ts';
import type { Stamp } from '../../views/stamp.types.ts';
import { useLive, useStamp } from '../shell/live.ts';
import { dayText } from '../shell/time.ts';
import { type Guided, useGuide } from './guide.ts';
import { type StepId, stepIds } from './progress.ts';
import { save } from './saved.ts';
import { type StepWords, stepWords, words } from './words.ts';

export function Guide({ path }: { path: string }) {
  const stamp = useStamp();
  const guided = useGuide(stamp, path);
  if (!guided || !stamp || guided.saved.hidden) return null;
  return <Panel guided={guided} stamp={stamp} />;
}

/** Where it would cover half of the page it begins as a strip. */
const isNarrow = (): boolean => matchMedia('(max-width: 1100px)').matches;

const nothingTold = { respondent: null, report: null, today: '' };
const nameOf = (step: StepId): string => stepWords[step](nothingTold).name;

function Panel({ guided: { workspace, saved }, stamp }: { guided: Guided; stamp: Stamp }) {
  const [folded, setFolded] = useState(isNarrow);
  const { done } = saved;
  const current = stepIds.find((step) => !done.includes(step)) ?? null;
  const last = done[done.length - 1];
  return (
    <aside class={folded ? 'guide guide-folded' : 'guide'} aria-label={words.title}>
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
        <Steps done={done} current={current} stamp={stamp} onFollow={() => setFolded(isNarrow())} />
        {current === null && <p>{words.finished}</p>}
        <button type="button" onClick={() => save(workspace, { ...saved, hidden: true })}>
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
  done: readonly StepId[];
  current: StepId | null;
  stamp: Stamp;
  onFollow: () => void;
}

function Steps({ done, current, stamp, onFollow }: StepsProps) {
  const version = `${stamp.responses} ${JSON.stringify(stamp.sheets)}`;
  const { value: units } = useLive<Respondent[]>(current === 'submit' ? '/api/respondents' : null, version);
  const { value: report } = useLive<MenuPlace | null>(current === 'report' ? '/api/report-menu' : null, 'once');
  const unit = units?.find(({ owes }) => owes) ?? null;
  const links: Record<StepId, string> = {
    submit: unit?.path ?? '/form',
    edit: '/sheet',
    deadline: '/clock',
    mail: '/mail',
    report: '/sheet',
  };
  return (
    <ol class="guide-steps">
      {stepIds.map((step) => (
        <Step
          key={step}
          step={stepWords[step]({ respondent: unit?.name ?? null, report, today: dayText(stamp.now) })}
          link={links[step]}
          done={done.includes(step)}
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
