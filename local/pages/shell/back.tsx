/** The way back to where one came from, above what is open. */
export function Back({ href, text }: { href: string; text: string }) {
  return (
    <a class="back" href={href}>
      <span aria-hidden="true">←</span> {text}
    </a>
  );
}
