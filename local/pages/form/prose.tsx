/** Words that somebody wrote into the Form: lines are kept, addresses of the web become links. */
const ADDRESS = /(https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]}'…])/;

export function Prose({ text, id, class: name }: { text: string; id?: string; class?: string }) {
  if (text === '') return null;
  return (
    <p id={id} class={`prose ${name ?? ''}`}>
      {text.split(ADDRESS).map((part, at) =>
        at % 2 === 1 ? (
          <a key={at} href={part} target="_blank" rel="noreferrer noopener">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}
