import type { Place } from '../shell/router.ts';

export function FormPage(_: { place: Place }) {
  return <h1>Form</h1>;
}
