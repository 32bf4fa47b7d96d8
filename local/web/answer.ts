/** A person's reply on its way to a script that stands still: the one thing that a blocked thread can still read is shared memory. */
import type { Reply } from '../views/script.types.ts';

const ROOM = 64 * 1024;
/** As many characters fit in, however they are written; Google's prompt takes far less. What is longer is cut. */
const MOST = ROOM / 8;
const HEAD = 8;

/** The cross in the corner: what a question is answered with when nobody can answer any more. */
export const CLOSED: Reply = { button: 'CLOSE', text: '' };

export const makeAnswer = (): SharedArrayBuffer => new SharedArrayBuffer(HEAD + ROOM);

/** In the worker: stands still until `giveReply`. */
export function waitForReply(answer: SharedArrayBuffer): Reply {
  const head = new Int32Array(answer, 0, 2);
  Atomics.wait(head, 0, 0);
  const bytes = Uint8Array.prototype.slice.call(new Uint8Array(answer, HEAD, head[1]));
  Atomics.store(head, 0, 0);
  return JSON.parse(new TextDecoder().decode(bytes)) as Reply;
}

/** Once for each question: a second reply would answer the next one. */
export function giveReply(answer: SharedArrayBuffer, { button, text }: Reply): void {
  const bytes = new TextEncoder().encode(JSON.stringify({ button, text: text.slice(0, MOST) }));
  new Uint8Array(answer, HEAD, bytes.length).set(bytes);
  const head = new Int32Array(answer, 0, 2);
  Atomics.store(head, 1, bytes.length);
  Atomics.store(head, 0, 1);
  Atomics.notify(head, 0);
}
