/** What scripts have on the screen of this window: questions, pages, toasts, and how many are running. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Question, Ran, Reply, Shown } from '../../../views/script.types.ts';
import { type Heard, replyTo, runScript } from './run.ts';
import type { Toast } from './toasts.tsx';
import { words } from './words.ts';

export interface Screen {
  running: number;
  /** By the run that asked. */
  questions: { run: number; question: Question }[];
  dialog: Shown | null;
  sidebar: Shown | null;
  toasts: Toast[];
}

export interface Session {
  screen: Screen;
  /** From the menu: a fault is told on the screen. */
  start(name: string): Promise<void>;
  /** From a page of the script, which hears of a fault itself. */
  call(name: string, args: unknown[]): Promise<Ran>;
  reply(question: Question, reply: Reply): void;
  close(what: 'dialog' | 'sidebar'): void;
  dismiss(toast: number): void;
  fault(text: string): void;
}

type Change = (old: Screen) => Screen;

const EMPTY: Screen = { running: 0, questions: [], dialog: null, sidebar: null, toasts: [] };
let last = 0;
const nextId = (): number => {
  last += 1;
  return last;
};

export function useSession(): Session {
  const [screen, change] = useState(EMPTY);
  const gone = useRef(new AbortController());
  // Whoever leaves the page answers nothing any more.
  useEffect(() => () => gone.current.abort(), []);

  const fault = (text: string): void => change(toasted({ id: nextId(), title: words.failed, text, fault: true }));
  const call = (name: string, args: unknown[], page = true): Promise<Ran> => {
    const run = nextId();
    const hear = (event: Heard): void => change((old) => shownIn(withoutQuestion(old, run), run, event));
    const outcome = runScript({ function: name, args, page }, hear, gone.current.signal);
    return outcome.finally(() => change((old) => withoutQuestion(old, run)));
  };
  return {
    screen,
    call,
    fault,
    start: async (name) => {
      change((old) => ({ ...old, running: old.running + 1 }));
      const { error } = await call(name, [], false);
      change((old) => ({ ...old, running: old.running - 1 }));
      if (error !== null && !gone.current.signal.aborted) fault(error);
    },
    reply: (question, reply) => {
      change((old) => ({ ...old, questions: old.questions.filter((each) => each.question.id !== question.id) }));
      replyTo(question.id, reply).catch((error: Error) => fault(error.message));
    },
    close: (what) => change((old) => ({ ...old, [what]: null })),
    dismiss: (id) => change((old) => ({ ...old, toasts: old.toasts.filter((toast) => toast.id !== id) })),
  };
}

const toasted =
  (toast: Toast): Change =>
  (old) => ({ ...old, toasts: [...old.toasts, toast] });

/** A script stands still while it asks: whatever else is heard of it, it waits no longer. */
const withoutQuestion = (old: Screen, run: number): Screen => ({
  ...old,
  questions: old.questions.filter((each) => each.run !== run),
});

function shownIn(old: Screen, run: number, event: Heard): Screen {
  if ('question' in event) return { ...old, questions: [...old.questions, { run, question: event.question }] };
  const { shown } = event;
  if (shown.kind === 'modalDialog') return { ...old, dialog: shown };
  if (shown.kind === 'sidebar') return { ...old, sidebar: shown };
  if (shown.kind !== 'toast') return old;
  return toasted({ id: nextId(), title: shown.title, text: shown.text, fault: false })(old);
}
