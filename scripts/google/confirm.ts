/** The question before anything is changed. */
import { createInterface } from 'node:readline/promises';
import { Refused } from './errors.ts';

/** True for yes; the end of the input is a no. @throws Refused where nobody can answer. */
export async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Refused('Nobody can be asked here. Run the same command with --yes.');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  try {
    return /^y(es)?$/i.test((await Promise.race([terminal.question(`${question} [y/N] `), closed])).trim());
  } finally {
    terminal.close();
  }
}
