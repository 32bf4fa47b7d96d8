import type { Place } from '../shell/router.ts';

export function SheetPage(_: { place: Place }) {
  return <h1>Sheet</h1>;
}
