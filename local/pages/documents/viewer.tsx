/** One document: its pages, as wide as the window lets them be, and what one can do with it. */
import { useState } from 'preact/hooks';
import { Back } from '../shell/back.tsx';
import { Title } from '../shell/title.tsx';
import { Paper } from './paper.tsx';
import { words } from './words.ts';

interface Props {
  name: string;
  /** Where its bytes lie. */
  source: string;
  back: { href: string; text: string };
  note: string | null;
}

/** Of the width of the window. */
const SCALES = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

export function Viewer({ name, source, back, note }: Props) {
  const [scale, setScale] = useState(1);
  const [told, setTold] = useState(words.drawing);
  return (
    <div class="document">
      <Back {...back} />
      <Title text={name} />
      {note !== null && <p class="document-note">{note}</p>}
      <div class="document-tools">
        <a class="button primary" href={source} download>
          {words.saveDocx}
        </a>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
        <Zoom scale={scale} onScale={setScale} />
        <span class="quiet" role="status">
          {told}
        </span>
      </div>
      <Paper source={source} scale={scale} onTold={setTold} />
    </div>
  );
}

/** From the scale that stands when it is its turn: two clicks may come before the first is shown. */
const stepped =
  (by: number) =>
  (scale: number): number =>
    SCALES[SCALES.indexOf(scale) + by] ?? scale;

function Zoom({ scale, onScale }: { scale: number; onScale(next: (scale: number) => number): void }) {
  const step = (by: number, name: string, sign: string) => (
    <button
      type="button"
      aria-label={name}
      aria-disabled={stepped(by)(scale) === scale}
      onClick={() => onScale(stepped(by))}
    >
      {sign}
    </button>
  );
  return (
    <fieldset class="document-zoom">
      <legend class="visually-hidden">{words.tools}</legend>
      {step(-1, words.smaller, '−')}
      <button type="button" aria-disabled={scale === 1} onClick={() => onScale(() => 1)}>
        {words.fit}
      </button>
      {step(1, words.larger, '+')}
    </fieldset>
  );
}
