/** The script's web app, as whoever opens its address sees it. */
import { useState } from 'preact/hooks';
import type { Ran } from '../../views/script.types.ts';
import { ScriptFrame } from '../sheet/script/frame.tsx';
import { replyTo, runScript } from '../sheet/script/run.ts';
import type { Place } from '../shell/router.ts';
import { Title } from '../shell/title.tsx';
import { words } from './words.ts';

const host = { close: () => undefined, leave: () => undefined, resize: () => undefined };

/** A web app has no Sheet to ask in front of. */
const run = (name: string, args: unknown[]): Promise<Ran> =>
  runScript({ function: name, args, page: true }, (event) => {
    if ('question' in event) replyTo(event.question.id, { button: 'CLOSE', text: '' }).catch(() => undefined);
  });

export function WebAppPage({ place }: { place: Place }) {
  const [visit, setVisit] = useState(1);
  const asked = place.query.toString();
  return (
    <section class="web-app">
      <header>
        <Title text={words.title} />
        <button type="button" onClick={() => setVisit(visit + 1)}>
          {words.reload}
        </button>
      </header>
      <ScriptFrame key={visit} src={`/webapp${asked && `?${asked}`}`} title={words.title} host={host} run={run} />
    </section>
  );
}
