/** What scrolls inside the page can be reached, and so scrolled, by keyboard alone. */
import type { ComponentChildren, Ref } from 'preact';

interface ScrollingProps {
  class: string;
  /** What a reader of the screen is told that it is. */
  label: string;
  region?: Ref<HTMLElement>;
  children: ComponentChildren;
}

export function Scrolling({ class: look, label, region, children }: ScrollingProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: Safari, unlike others, lets no key scroll what has no focus (axe: scrollable-region-focusable)
    <section class={look} tabIndex={0} aria-label={label} ref={region}>
      {children}
    </section>
  );
}
