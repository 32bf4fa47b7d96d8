/** The Form's pages, one at a time, until it is sent. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormPage, FormView } from '../../views/form.types.ts';
import { Buttons } from './buttons.tsx';
import { type Start, sendsAfter } from './draft.ts';
import { type Filling, useFilling } from './filling.ts';
import { Prose } from './prose.tsx';
import { Item } from './question.tsx';
import { words } from './words.ts';

export function FilledIn({ view, start }: { view: FormView; start: Start }) {
  const [sent, setSent] = useState<string | null>(null);
  if (sent !== null) return <Sent view={view} responseId={sent} />;
  return <OpenPage view={view} start={start} onSent={setSent} />;
}

function OpenPage(props: { view: FormView; start: Start; onSent(responseId: string): void }) {
  const { view, start, onSent } = props;
  const filling = useFilling(view, start, onSent);
  const { page, draft, faults, trouble } = filling;
  const root = useRef<HTMLFormElement>(null);
  useGuidance(root, filling);
  const changed = useChanged(view, page);
  return (
    <form ref={root} class="form" noValidate onSubmit={(event) => event.preventDefault()}>
      <Head view={view} page={page} editing={start.edits !== ''} />
      {changed && (
        <p class="card" role="status">
          {words.changed}
        </p>
      )}
      {trouble !== null && (
        <p class="card trouble" role="alert" tabIndex={-1}>
          {trouble}
        </p>
      )}
      {page.id !== '' && <Section page={page} />}
      {page.items.map((item) => (
        <Item
          key={item.id}
          item={item}
          answer={draft.answers[item.id] ?? ''}
          fault={faults[item.id]}
          onAnswer={(text) => filling.answer(item, text)}
          onLeave={() => filling.leave(item)}
        />
      ))}
      <Buttons view={view} filling={filling} sends={sendsAfter(page, draft.answers)} />
    </form>
  );
}

function Head({ view, page, editing }: { view: FormView; page: FormPage; editing: boolean }) {
  return (
    <header class="card lead">
      <h1 class="prose" tabIndex={-1}>
        {view.title}
      </h1>
      {page.id === '' && <Prose text={view.description} />}
      {editing && <p class="quiet">{words.editing}</p>}
      {page.items.some((item) => item.required) && <p class="star rule">{words.required}</p>}
    </header>
  );
}

function Section({ page }: { page: FormPage }) {
  return (
    <div class="card section">
      <h2 class="prose" tabIndex={-1}>
        {page.title}
      </h2>
      <Prose text={page.help} />
    </div>
  );
}

/** Whether the questions have become others while this page was open. */
function useChanged({ pages }: FormView, { id }: FormPage): boolean {
  const asked = JSON.stringify(pages);
  const seen = useRef<{ asked: string; changedOn?: string }>({ asked });
  if (seen.current.asked !== asked) seen.current = { asked, changedOn: id };
  return seen.current.changedOn === id;
}

/** A new page begins at its title; what was refused is where one goes on. */
function useGuidance(root: RefObject<HTMLFormElement | null>, { page, refusals }: Filling): void {
  const opened = useRef(page.id);
  useEffect(() => {
    if (opened.current === page.id) return;
    opened.current = page.id;
    scrollTo(0, 0);
    focusOn(root, '.section h2') || focusOn(root, 'h1');
  }, [page.id]);
  useEffect(() => {
    if (refusals === 0) return;
    focusOn(root, '.trouble') || focusOn(root, '[data-faulty] :is(input, select, textarea)');
  }, [refusals]);
}

function focusOn(root: RefObject<HTMLElement | null>, selector: string): boolean {
  const found = root.current?.querySelector<HTMLElement>(selector);
  found?.focus();
  return found !== null && found !== undefined;
}

function Sent({ view, responseId }: { view: FormView; responseId: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    title.current?.focus();
  }, []);
  return (
    <div class="form">
      <div class="card lead">
        <h1 ref={title} class="prose" tabIndex={-1}>
          {view.title}
        </h1>
        <Prose text={view.confirmation} />
        {view.allowEdits && (
          <p class="way">
            <a href={`/form/d/e/${view.publishedId}/viewform?edit2=${encodeURIComponent(responseId)}`}>{words.edit}</a>
          </p>
        )}
        {view.respondAgain && (
          <p class="way">
            <a href="/form">{words.another}</a>
          </p>
        )}
      </div>
    </div>
  );
}
