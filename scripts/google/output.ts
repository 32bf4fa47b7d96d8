/** Two streams: what was asked for, and words about how it goes. */

/** A title, or whatever else others wrote, may hold signs that a terminal obeys. */
const shown = (text: string): string => text.replace(/(?![\n\t])\p{Cc}/gu, '');

/** To whoever watches: stderr. */
export function say(line: string): void {
  process.stderr.write(`${shown(line)}\n`);
}

/** What the command is there to tell: stdout. */
export function print(line: string): void {
  process.stdout.write(`${shown(line)}\n`);
}
