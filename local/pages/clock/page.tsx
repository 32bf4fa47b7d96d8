import type { Place } from '../shell/router.ts';

export function ClockPage(_: { place: Place }) {
  return <h1>Clock</h1>;
}
