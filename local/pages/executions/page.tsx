import type { Place } from '../shell/router.ts';

export function ExecutionsPage(_: { place: Place }) {
  return <h1>Executions</h1>;
}
