/** The workspace in a browser: one document, a page for each thing that Google would show. */
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { Frame } from './shell/frame.tsx';
import { lazy, type Page } from './shell/lazy.tsx';
import { startListening } from './shell/live.ts';
import { followLinks, usePlace } from './shell/router.ts';
import { words } from './shell/words.ts';

const pages: readonly [path: RegExp, page: Page][] = [
  [/^\/$/, lazy(async () => (await import('./home/page.tsx')).HomePage)],
  [/^\/form(\/|$)/, lazy(async () => (await import('./form/page.tsx')).FormPage)],
  [/^\/sheet(\/|$)/, lazy(async () => (await import('./sheet/page.tsx')).SheetPage)],
  [/^\/mail(\/|$)/, lazy(async () => (await import('./mail/page.tsx')).MailPage)],
  [/^\/documents(\/|$)/, lazy(async () => (await import('./documents/page.tsx')).DocumentsPage)],
  [/^\/clock(\/|$)/, lazy(async () => (await import('./clock/page.tsx')).ClockPage)],
  [/^\/app$/, lazy(async () => (await import('./webapp/page.tsx')).WebAppPage)],
  [/^\/executions(\/|$)/, lazy(async () => (await import('./executions/page.tsx')).ExecutionsPage)],
];

function Workspace() {
  const place = usePlace();
  const Open = pages.find(([path]) => path.test(place.path))?.[1];
  useEffect(() => {
    document.addEventListener('click', followLinks);
    return () => document.removeEventListener('click', followLinks);
  }, []);
  return <Frame path={place.path}>{Open ? <Open place={place} /> : <p role="alert">{words.noPage}</p>}</Frame>;
}

startListening();
render(<Workspace />, document.getElementById('app') as HTMLElement);
