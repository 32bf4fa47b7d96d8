/** The Form as its respondents see it, at the addresses of Google's links. */
import { useMemo } from 'preact/hooks';
import type { Answers, FormView } from '../../views/form.types.ts';
import { useStamp } from '../shell/live.ts';
import { useLive } from '../shell/loading.ts';
import type { Place } from '../shell/router.ts';
import { words as shell } from '../shell/words.ts';
import { prefilled } from './draft.ts';
import { FilledIn } from './pages.tsx';
import { Prose } from './prose.tsx';
import { words } from './words.ts';

/** `/form` alone is the one Form; the rest is Google's own path. */
const ADDRESS = /^\/form(?:\/d\/e\/([^/]+)\/viewform)?\/?$/;

let visits = 0;

export function FormPage({ place }: { place: Place }) {
  const form = useLive<FormView>('/api/form', useStamp()?.form);
  // Whoever follows a link here begins anew, even where the address is the same: after sending, say.
  const visit = useMemo(() => ++visits, [place]);
  const address = ADDRESS.exec(place.path);
  if (!form.value) return form.error === null ? <p class="quiet">{shell.loading}</p> : <Note text={form.error} />;
  const { publishedId, title, closed } = form.value;
  if (!address || (address[1] ?? publishedId) !== publishedId) return <Note text={words.unknown} link="/form" />;
  if (closed !== null) return <Note title={title} text={closed} />;
  return <Opening key={visit} view={form.value} query={place.query} />;
}

function Note({ title, text, link }: { title?: string; text: string; link?: string }) {
  return (
    <div class="form">
      <div class="card lead" role="status">
        {title !== undefined && <h1 class="prose">{title}</h1>}
        <Prose text={text} />
        {link !== undefined && (
          <p class="way">
            <a href={link}>{words.open}</a>
          </p>
        )}
      </div>
    </div>
  );
}

function Opening({ view, query }: { view: FormView; query: URLSearchParams }) {
  const edits = query.get('edit2') ?? '';
  const before = useLive<Answers>(edits === '' ? null : `/api/form/answers/${encodeURIComponent(edits)}`, 'once');
  if (before.error !== null) return <Note title={view.title} text={before.error} link="/form" />;
  if (edits !== '' && !before.value) return <p class="quiet">{shell.loading}</p>;
  const filled = [...query.keys()].some((key) => key.startsWith('entry.'));
  const answers = before.value ?? prefilled(view, query);
  return <FilledIn view={view} start={{ edits, link: filled ? query.toString() : '', answers }} />;
}
