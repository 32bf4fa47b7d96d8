import type { Place } from '../shell/router.ts';

export function MailPage(_: { place: Place }) {
  return <h1>Mail</h1>;
}
