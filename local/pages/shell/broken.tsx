/** A page that could not be loaded or drawn says so; the frame around it, and the way to other pages, stay. */
import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { words } from './words.ts';

export function Broken({ why }: { why: string }) {
  return (
    <section class="card" role="alert">
      <p>{words.broken}</p>
      <p>
        <code>{why}</code>
      </p>
      <button type="button" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </section>
  );
}

export function Whole({ path, children }: { path: string; children: ComponentChildren }) {
  // The console keeps where it happened, for whoever mends it.
  const [error, forget] = useErrorBoundary((failure: unknown) => console.error(failure));
  // Another page may be whole.
  useEffect(forget, [path]);
  if (error === undefined) return <>{children}</>;
  return <Broken why={error instanceof Error ? error.message : String(error)} />;
}
