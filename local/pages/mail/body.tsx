/** What the mail says: its HTML in a frame where no script runs, or its plain text. */
import { useEffect, useRef } from 'preact/hooks';
import { Linked } from '../shell/linked.tsx';
import { words } from './words.ts';

/** A mail can make itself as tall as it likes; beyond this it scrolls in its frame. */
const TALLEST = 20_000;

/** As tall as its content at this width. */
function fitFrame(frame: HTMLIFrameElement): void {
  const page = frame.contentDocument?.documentElement;
  if (!page) return;
  // A scroll bar below takes its own room, or the last line would need one at the side.
  const bar = page.scrollWidth > page.clientWidth ? 18 : 0;
  frame.style.height = `${Math.min(page.offsetHeight + bar, TALLEST)}px`;
}

export function HtmlPart({ seq }: { seq: number }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const shown = frame.current;
    if (!shown) return;
    let width = 0;
    const watch = new ResizeObserver(() => {
      if (shown.clientWidth === width) return;
      width = shown.clientWidth;
      fitFrame(shown);
    });
    watch.observe(shown);
    return () => watch.disconnect();
  }, []);
  return (
    <iframe
      ref={frame}
      class="mail-html"
      title={words.body}
      src={`/mail/${seq}/html`}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      onLoad={(event) => fitFrame(event.currentTarget)}
    />
  );
}

export function TextPart({ text }: { text: string }) {
  return (
    <div class="mail-text">
      <Linked text={text} />
    </div>
  );
}
