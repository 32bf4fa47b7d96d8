/** Words that somebody wrote into the Form: lines are kept, addresses of the web become links. */
import { Linked } from '../shell/linked.tsx';

export function Prose({ text, id, class: name }: { text: string; id?: string; class?: string }) {
  if (text === '') return null;
  return (
    <p id={id} class={`prose ${name ?? ''}`}>
      <Linked text={text} />
    </p>
  );
}
