/** Google's small dialogs: one at a time, answered by a button or Esc. They wait for the page when nobody looks at it. */
import { Confirm } from '../shell/dialog.tsx';
import { makeStore, useStore } from '../shell/store.ts';
import { words } from './words.ts';

interface Asked {
  title: string;
  text: string;
  /** Whether there is something to cancel. */
  cancel: boolean;
}

/** The same may be asked twice: each has a number. */
type Waiting = Asked & { id: number; answer: (yes: boolean) => void };

const waiting = makeStore<readonly Waiting[]>([]);
let last = 0;

export function ask(asked: Asked): Promise<boolean> {
  last += 1;
  const id = last;
  return new Promise((answer) => waiting.set([...waiting.get(), { ...asked, id, answer }]));
}

export function Questions() {
  const [question, ...rest] = useStore(waiting);
  if (!question) return null;
  const { id, title, text, cancel, answer } = question;
  const onAnswer = (yes: boolean): void => {
    waiting.set(rest);
    answer(yes);
  };
  return (
    <Confirm key={id} title={title} text={text} yes={words.ok} no={cancel ? words.cancel : null} onAnswer={onAnswer} />
  );
}
