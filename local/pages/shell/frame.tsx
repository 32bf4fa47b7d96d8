/** The frame around every page: the roles one click apart, and the clock of the workspace. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Guide } from '../guide/panel.tsx';
import { Whole } from './broken.tsx';
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

function Bar({ path }: { path: string }) {
  const stamp = useStamp();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the row of pages is longer than the screen.
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const name = links.find(([link]) => isAt(path, link))?.[1];
    document.title = name === undefined ? words.name : `${name} - ${words.name}`;
  }, [path]);
  return (
    <header class="bar">
      <p class="brand">
        <strong>{words.name}</strong> <span>{words.local}</span>
      </p>
      <nav aria-label={words.pages} ref={nav}>
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
  );
}

export function Frame({ path, children }: { path: string; children: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#main" data-native>
        {words.skip}
      </a>
      <Bar path={path} />
      <div class="desk">
        <main id="main" tabIndex={-1}>
          <Whole path={path}>{children}</Whole>
        </main>
        <Guide path={path} />
      </div>
    </>
  );
}
