import type { Place } from '../shell/router.ts';

export function HomePage(_: { place: Place }) {
  return <h1>Home</h1>;
}
