/** What a script asks while it stands still: an alert or a prompt. */
import { useId, useState } from 'preact/hooks';
import type { Question, Reply } from '../../../views/script.types.ts';
import { Modal } from './modal.tsx';
import { words } from './words.ts';

/** The server takes no more. */
const MOST = 8000;

export function QuestionModal({ question, onReply }: { question: Question; onReply(reply: Reply): void }) {
  const { kind, title, text, buttons } = question;
  const [typed, setTyped] = useState('');
  const said = useId();
  const reply = (button: string): void => onReply({ button, text: typed });
  const submit = (event: Event): void => {
    event.preventDefault();
    reply(buttons[0] ?? 'OK');
  };
  return (
    <Modal title={title || words.messages} class="script-question" onClose={() => reply('CLOSE')}>
      <form onSubmit={submit}>
        <p id={said}>{text}</p>
        {kind === 'prompt' && (
          <input
            type="text"
            autofocus
            autocomplete="off"
            maxLength={MOST}
            aria-labelledby={said}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <div class="buttons">
          {buttons.map((button, place) => (
            <button
              key={button}
              type={place === 0 ? 'submit' : 'button'}
              class={place === 0 ? 'primary' : ''}
              autofocus={place === 0 && kind === 'alert'}
              onClick={place === 0 ? undefined : () => reply(button)}
            >
              {words.buttons[button] ?? button}
            </button>
          ))}
        </div>
      </form>
    </Modal>
  );
}
