/** Controls of one field: text, date, a list to pull down. */
import type { Asked, Bound } from './question.tsx';
import { words } from './words.ts';

export type Controlled = Asked & { bound: Bound; titleId: string };

/** A browser keeps half a date to itself and calls it empty; the server must not. */
const HALF_A_DATE = '?';

export function Line({ item, answer, onAnswer, onLeave, bound }: Controlled) {
  return (
    <input
      {...bound}
      type="text"
      inputMode={item.keyboard}
      autocomplete="off"
      placeholder={words.answer}
      value={answer}
      onInput={(event) => onAnswer(event.currentTarget.value)}
      onBlur={onLeave}
    />
  );
}

export function Paragraph({ answer, onAnswer, onLeave, bound }: Controlled) {
  return (
    <textarea
      {...bound}
      rows={2}
      placeholder={words.answer}
      value={answer}
      onInput={(event) => onAnswer(event.currentTarget.value)}
      onBlur={onLeave}
    />
  );
}

export function DateField({ answer, onAnswer, bound }: Controlled) {
  const tell = ({ value, validity }: HTMLInputElement): void => onAnswer(validity.badInput ? HALF_A_DATE : value);
  return (
    <input
      {...bound}
      type="date"
      max="9999-12-31"
      value={answer === HALF_A_DATE ? '' : answer}
      onInput={(event) => tell(event.currentTarget)}
      onBlur={(event) => tell(event.currentTarget)}
    />
  );
}

export function Pulldown({ item, answer, onAnswer, bound }: Controlled) {
  return (
    <select {...bound} value={answer} onChange={(event) => onAnswer(event.currentTarget.value)}>
      <option value="">{words.choose}</option>
      {item.choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}
