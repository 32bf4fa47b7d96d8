/** Two streams: what was asked for, and words about how it goes. */

/** To whoever watches: stderr. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** What the command is there to tell: stdout. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
