import { useEffect, useRef, useState } from 'preact/hooks';
import { getBytes } from '../shell/api.ts';
import { Scrolling } from '../shell/scrolling.tsx';
import { words } from './words.ts';

interface Props {
  source: string;
  scale: number;
  /** What there is to say of it: how many pages it has. */
  onTold(text: string): void;
}

/** Pages that lie are printed on paper that lies. */
function describe(pages: readonly HTMLElement[]): void {
  for (const [n, page] of pages.entries()) {
    page.setAttribute('role', 'group');
    page.setAttribute('aria-label', words.page(n + 1, pages.length));
    if (page.offsetWidth > page.offsetHeight) page.classList.add('lying');
  }
}

/** Each page as wide as the window, but not wider than its paper; `scale` times that. */
function fitPages(pages: readonly HTMLElement[], width: number, scale: number): void {
  for (const page of pages) {
    const paper = Number.parseFloat(getComputedStyle(page).width);
    page.style.zoom = String(Math.min(1, width / paper) * scale);
  }
}

function useWidth(of: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = of.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return width;
}

/** The library is loaded with the first document, not with the list. What it cannot draw it says in words for its makers. */
async function open(source: string, shadow: ShadowRoot): Promise<HTMLElement[]> {
  const [{ drawDocument }, file] = await Promise.all([import('./draw.ts'), getBytes(source)]);
  return drawDocument(shadow, file).catch(() => {
    throw new Error(words.broken);
  });
}

export function Paper({ source, scale, onTold }: Props) {
  const region = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<HTMLElement[]>([]);
  const [error, setError] = useState<string | null>(null);
  const width = useWidth(region);
  useEffect(() => {
    const shadow = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' });
    if (!shadow) return;
    open(source, shadow)
      .then((drawn) => {
        describe(drawn);
        setPages(drawn);
        onTold(words.pages(drawn.length));
      })
      .catch((failure: Error) => {
        setError(failure.message);
        onTold('');
      });
  }, [source]);
  useEffect(() => {
    if (width > 0) fitPages(pages, width, scale);
  }, [pages, width, scale]);
  return (
    <>
      {error !== null && <p role="alert">{error}</p>}
      <Scrolling class="document-paper" label={words.paper} region={region}>
        <div class="document-host" ref={host} />
      </Scrolling>
    </>
  );
}
