/** Name box and content of the selected cell; on a phone the content is easier to type here. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from './words.ts';

interface Props {
  name: string;
  text: string;
  onEnter: (text: string) => void;
  onDone: () => void;
}

export function ContentBar({ name, text, onEnter, onDone }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  // Another cell was chosen: what is shown is its own.
  useEffect(() => setTyped(null), [name]);
  const finish = (keep: boolean): void => {
    if (keep && typed !== null) onEnter(typed);
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
        ref={field}
        rows={1}
        spellcheck={false}
        autocomplete="off"
        aria-label={words.content}
        value={typed ?? text}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => finish(true)}
      />
    </div>
  );
}
