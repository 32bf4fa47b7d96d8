/** What the page is called, where it goes on for whoever came by a link that is gone. */
import { useOpened } from './focus.ts';

export function Title({ text }: { text: string }) {
  const title = useOpened<HTMLHeadingElement>();
  return (
    <h1 ref={title} tabIndex={-1}>
      {text}
    </h1>
  );
}
