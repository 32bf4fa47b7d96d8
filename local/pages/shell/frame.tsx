/** The frame around every page: the roles one click apart, and the clock of the workspace. */
import type { ComponentChildren } from 'preact';
import { useStamp } from './live.ts';
import { instantText } from './time.ts';
import { words } from './words.ts';

const links = [
  ['/', words.home],
  ['/form', words.form],
  ['/sheet', words.sheet],
  ['/mail', words.mail],
  ['/documents', words.documents],
  ['/clock', words.clock],
  ['/executions', words.executions],
] as const;

const isAt = (path: string, link: string): boolean => (link === '/' ? path === '/' : path.startsWith(link));

export function Frame({ path, children }: { path: string; children: ComponentChildren }) {
  const stamp = useStamp();
  return (
    <>
      <a class="skip" href="#main" data-native>
        {words.skip}
      </a>
      <header class="bar">
        <p class="brand">
          <strong>{words.name}</strong> <span>{words.local}</span>
        </p>
        <nav aria-label={words.pages}>
          {links.map(([link, name]) => (
            <a key={link} href={link} aria-current={isAt(path, link) ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <a class="now" href="/clock">
          <span class="visually-hidden">{words.now} </span>
          {stamp ? instantText(stamp.now) : ''}
        </a>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
