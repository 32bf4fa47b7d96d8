import type { Place } from '../shell/router.ts';

export function DocumentsPage(_: { place: Place }) {
  return <h1>Documents</h1>;
}
