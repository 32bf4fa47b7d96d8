/** What happens while the Form is filled in: pages forth and back, faults, sending. */
import { useRef, useState } from 'preact/hooks';
import type { FormFault, FormItem, FormPage, FormSent, FormStep, FormView } from '../../views/form.types.ts';
import { post } from '../shell/api.ts';
import { answersOn, type Draft, empty, forget, type Start, sendsAfter, useDraft } from './draft.ts';
import { afterPress } from './press.ts';
import { words } from './words.ts';

export interface Filling {
  draft: Draft;
  page: FormPage;
  /** Words by item id, of the page that is open. */
  faults: Record<string, string>;
  /** What concerns no single question: the network, a Form that has changed. */
  trouble: string | null;
  /** Counts refusals, so that the page can go to what was refused. */
  refusals: number;
  busy: boolean;
  answer(item: FormItem, text: string): void;
  leave(item: FormItem): void;
  forward(): void;
  back(): void;
  clear(): void;
}

interface Standing {
  page: string;
  faults: Record<string, string>;
  trouble: string | null;
  refusals: number;
}

type Settle = (page: string, change: (standing: Standing) => Partial<Standing>) => void;

export function useFilling(view: FormView, start: Start, onSent: (responseId: string) => void): Filling {
  const [draft, change] = useDraft(view, start);
  const open = draft.trail.at(-1) ?? '';
  const [standing, settle] = useStanding(open);
  const page = view.pages.find(({ id }) => id === open) as FormPage;
  const move = (how: (draft: Draft) => Draft): void => {
    change(how);
    settle(open, () => untroubled);
  };
  const [busy, forward] = useOnce(
    async () => {
      const outcome = await advance(view, draft, start.edits);
      if ('responseId' in outcome) {
        forget(start.edits);
        onSent(outcome.responseId);
      } else if ('next' in outcome) move((old) => ({ ...old, trail: through(old.trail, outcome.next) }));
      else if (isOfPage(page, outcome.faults)) settle(open, refused(outcome.faults));
      else {
        // The way through the Form is another one by now: from the first page on it shows itself.
        move((old) => ({ ...old, trail: [''] }));
        settle('', troubled(outcome.faults[0]?.text ?? ''));
      }
    },
    (why) => settle(open, troubled(words.trouble(sendsAfter(page, draft.answers), why))),
  );

  return {
    ...standing,
    draft,
    page,
    busy,
    forward,
    answer: (item, text) => {
      change((old) => ({ ...old, answers: { ...old.answers, [item.id]: text } }));
      settle(open, ({ faults: { [item.id]: _, ...faults } }) => ({ faults }));
    },
    leave: (item) => {
      if (item.ruled && draft.answers[item.id]) afterPress(() => void lookAt(page, draft, item, settle));
    },
    back: () => move((old) => ({ ...old, trail: old.trail.slice(0, -1) })),
    clear: () => move(() => empty({})),
  };
}

const untroubled = { faults: {}, trouble: null, refusals: 0 };

/** Faults and trouble are those of one page; on another there are none yet. */
function useStanding(open: string): [Standing, Settle] {
  const none: Standing = { page: open, ...untroubled };
  const [standing, setStanding] = useState(none);
  const settle: Settle = (page, change) =>
    setStanding((old) => {
      const now = old.page === page ? old : { ...none, page };
      return { ...now, ...change(now) };
    });
  return [standing.page === open ? standing : none, settle];
}

/** While it is under way a second press does nothing. */
function useOnce(work: () => Promise<void>, onError: (why: string) => void): [boolean, () => void] {
  const under = useRef(false);
  const [busy, setBusy] = useState(false);
  const set = (on: boolean): void => {
    under.current = on;
    setBusy(on);
  };
  const start = (): void => {
    if (under.current) return;
    set(true);
    work()
      .catch((error: Error) => onError(error.message))
      .finally(() => set(false));
  };
  return [busy, start];
}

async function advance(
  view: FormView,
  { answers, trail }: Draft,
  edits: string,
): Promise<{ faults: FormFault[] } | { next: string } | { responseId: string }> {
  const way = trail.flatMap((id) => view.pages.filter((page) => page.id === id));
  const step = await checked(way.at(-1) as FormPage, answers);
  if ('faults' in step) return step;
  if (step.next !== null) return { next: step.next };
  // Answers on pages that are no longer on the way are dropped, as at Google.
  return post<FormSent>('/api/form/submit', { answers: answersOn(way, answers), edits: edits || undefined });
}

const checked = (page: FormPage, answers: Draft['answers']): Promise<FormStep> =>
  post('/api/form/step', { page: page.id, answers: answersOn([page], answers) });

/** A page gone through once is not gone through twice. */
function through(trail: string[], next: string): string[] {
  const at = trail.indexOf(next);
  return at === -1 ? [...trail, next] : trail.slice(0, at + 1);
}

const isOfPage = (page: FormPage, faults: FormFault[]): boolean =>
  faults.every(({ itemId }) => page.items.some(({ id }) => id === itemId));

const troubled =
  (trouble: string) =>
  ({ refusals }: Standing): Partial<Standing> => ({ trouble, refusals: refusals + 1 });

const refused =
  (faults: FormFault[]) =>
  ({ refusals }: Standing): Partial<Standing> => ({
    faults: Object.fromEntries(faults.map(({ itemId, text }) => [itemId, text])),
    trouble: null,
    refusals: refusals + 1,
  });

/** Google checks the rule of a field as soon as it is left; the rest of the page only when one goes on. */
async function lookAt(page: FormPage, { answers }: Draft, item: FormItem, settle: Settle): Promise<void> {
  // Without a connection nothing is said here: going on will say it.
  const step = await checked(page, answers).catch(() => null);
  const fault = step && 'faults' in step ? step.faults.find(({ itemId }) => itemId === item.id) : undefined;
  if (fault) settle(page.id, ({ faults }) => ({ faults: { ...faults, [item.id]: fault.text } }));
}
