/** Google's small dialogs: one at a time, answered by a button or Esc. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from './words.ts';

export interface Asked {
  title: string;
  text: string;
  /** Whether there is something to cancel. */
  cancel: boolean;
}

type Waiting = Asked & { answer: (yes: boolean) => void };

let waiting: Waiting[] = [];
let changed: () => void = () => undefined;

export function ask(asked: Asked): Promise<boolean> {
  return new Promise((resolve) => {
    waiting.push({ ...asked, answer: resolve });
    changed();
  });
}

export function Questions() {
  const [, draw] = useState(0);
  const [question] = waiting;
  useEffect(() => {
    changed = () => draw((n) => n + 1);
    return () => {
      changed = () => undefined;
    };
  }, []);
  if (!question) return null;
  const answer = (yes: boolean): void => {
    waiting = waiting.slice(1);
    question.answer(yes);
    changed();
  };
  return <QuestionDialog key={question.text} question={question} answer={answer} />;
}

function QuestionDialog({ question, answer }: { question: Asked; answer: (yes: boolean) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = (yes: boolean): void => {
    // Closed first, so that the focus goes back to where it was.
    dialog.current?.close();
    answer(yes);
  };
  const onCancel = (event: Event): void => {
    event.preventDefault();
    close(false);
  };
  return (
    <dialog
      ref={dialog}
      class="sheet-question"
      aria-labelledby="question-title"
      aria-describedby="question-text"
      onCancel={onCancel}
    >
      <h2 id="question-title">{question.title}</h2>
      <p id="question-text">{question.text}</p>
      <p class="buttons">
        {question.cancel && (
          <button type="button" onClick={() => close(false)}>
            {words.cancel}
          </button>
        )}
        <button type="button" class="primary" onClick={() => close(true)}>
          {words.ok}
        </button>
      </p>
    </dialog>
  );
}
