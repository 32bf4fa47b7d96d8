/** Controls of several buttons: one of them, or any. */
import { useRef } from 'preact/hooks';
import type { Controlled } from './fields.tsx';
import { words } from './words.ts';

export function Radios({ item, answer, onAnswer, bound, titleId }: Controlled) {
  const group = useRef<HTMLDivElement>(null);
  const unchoose = (): void => {
    onAnswer('');
    group.current?.querySelector('input')?.focus();
  };
  return (
    <div {...bound} ref={group} class="choices" role="radiogroup" aria-labelledby={titleId}>
      {item.choices.map((choice) => (
        <label key={choice}>
          <input type="radio" name={bound.id} checked={answer === choice} onChange={() => onAnswer(choice)} />
          <span>{choice}</span>
        </label>
      ))}
      {!item.required && answer !== '' && (
        <button type="button" class="plain unchoose" onClick={unchoose}>
          {words.unchoose}
        </button>
      )}
    </div>
  );
}

export function Checks({ item, answer, onAnswer, bound, titleId }: Controlled) {
  const { 'aria-required': _, 'aria-invalid': invalid, ...group } = bound;
  const ticked = answer.split('\n');
  const tick = (choice: string, on: boolean): void =>
    onAnswer(item.choices.filter((one) => (one === choice ? on : ticked.includes(one))).join('\n'));
  return (
    <fieldset {...group} class="choices" aria-labelledby={titleId}>
      {item.choices.map((choice) => (
        <label key={choice}>
          <input
            type="checkbox"
            aria-invalid={invalid}
            checked={ticked.includes(choice)}
            onChange={(event) => tick(choice, event.currentTarget.checked)}
          />
          <span>{choice}</span>
        </label>
      ))}
    </fieldset>
  );
}
