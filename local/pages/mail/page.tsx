/** The outbox as its receivers see it: a list, and beside it (on a phone: instead of it) the mail that is read. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useStamp } from '../shell/live.ts';
import type { Place } from '../shell/router.ts';
import { Title } from '../shell/title.tsx';
import { Filters } from './filters.tsx';
import { MailRows } from './list.tsx';
import { type Filter, isFiltered, useMails } from './mails.ts';
import { Reading } from './reading.tsx';
import { words } from './words.ts';

const STEP = 100;

/** On a phone the list makes room for the mail: whoever comes back finds it where it was. */
function useListPlace(seq: string | null): void {
  const place = useRef(0);
  // Before anything is painted: what scrolls because the list is gone must not be taken for its place.
  useLayoutEffect(() => {
    scrollTo(0, seq === null ? place.current : 0);
    if (seq !== null) return;
    const keep = (): void => {
      place.current = scrollY;
    };
    addEventListener('scroll', keep);
    return () => removeEventListener('scroll', keep);
  }, [seq]);
}

export function MailPage({ place }: { place: Place }) {
  const stamp = useStamp();
  const [find, setFind] = useState('');
  const [count, setCount] = useState(STEP);
  const to = place.query.get('to') ?? '';
  const seq = /^\/mail\/(\d+)$/.exec(place.path)?.[1] ?? null;
  const filter: Filter = { to, find };
  const { value: list, error } = useMails(filter, count, stamp?.mails);
  useListPlace(seq);
  return (
    <div class={seq === null ? 'mail mail-shut' : 'mail mail-open'}>
      <section class="mail-list" aria-label={words.list}>
        <div class="mail-top">
          <Title text={words.title} />
          {/* Told to who looks for something, not with every mail that is sent. */}
          <p class="quiet" role={isFiltered(filter) ? 'status' : undefined}>
            {list ? words.count(list.total) : ''}
          </p>
        </div>
        <Filters filter={filter} seq={seq} version={stamp?.mails} onFind={setFind} />
        {error !== null && <p role="alert">{error}</p>}
        {list && (
          <MailRows list={list} seq={seq} filter={filter} now={stamp?.now} onMore={() => setCount(count + STEP)} />
        )}
      </section>
      <Reading seq={seq} to={to} />
    </div>
  );
}
