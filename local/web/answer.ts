/** A person's reply on its way to a script that stands still: the one thing that a blocked thread can still read is shared memory. */
import type { Reply } from '../views.types.ts';

/** Google's prompt takes far less; what is longer is cut. */
const ROOM = 64 * 1024;
const HEAD = 8;

export const makeAnswer = (): SharedArrayBuffer => new SharedArrayBuffer(HEAD + ROOM);

/** In the worker: stands still until `giveReply`. */
export function waitForReply(answer: SharedArrayBuffer): Reply {
  const head = new Int32Array(answer, 0, 2);
  Atomics.wait(head, 0, 0);
  const bytes = Uint8Array.prototype.slice.call(new Uint8Array(answer, HEAD, head[1]));
  Atomics.store(head, 0, 0);
  return JSON.parse(new TextDecoder().decode(bytes)) as Reply;
}

export function giveReply(answer: SharedArrayBuffer, { button, text }: Reply): void {
  const bytes = new TextEncoder().encode(JSON.stringify({ button, text: text.slice(0, ROOM / 8) }));
  new Uint8Array(answer, HEAD, bytes.length).set(bytes);
  const head = new Int32Array(answer, 0, 2);
  Atomics.store(head, 1, bytes.length);
  Atomics.store(head, 0, 1);
  Atomics.notify(head, 0);
}
