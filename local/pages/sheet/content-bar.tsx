/** Name box and content of the selected cell; on a phone the content is easier to type here. */
import { useState } from 'preact/hooks';
import { words } from './words.ts';

interface Props {
  name: string;
  row: number;
  column: number;
  text: string;
  onEnter: (text: string, row: number, column: number) => void;
  onDone: () => void;
}

interface Typed {
  text: string;
  /** The cell for which it was begun: whoever clicks on another one has selected that before leaving the field. */
  row: number;
  column: number;
}

export function ContentBar({ name, row, column, text, onEnter, onDone }: Props) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const finish = (keep: boolean): void => {
    if (keep && typed !== null) onEnter(typed.text, typed.row, typed.column);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    finish(event.key === 'Enter');
    onDone();
  };
  return (
    <div class="content-bar">
      <output class="name-box" aria-label={words.nameBox}>
        {name}
      </output>
      <textarea
        rows={1}
        spellcheck={false}
        autocomplete="off"
        aria-label={words.content}
        value={typed?.text ?? text}
        onInput={({ currentTarget }) => setTyped({ row, column, ...typed, text: currentTarget.value })}
        onKeyDown={onKeyDown}
        onBlur={() => finish(true)}
      />
    </div>
  );
}
